import { useFrame } from '../frame';
import { Status, TroublePlace } from '../parts';
import type { Gatherer } from './gathered';

/** How far a gathering is, what stands in its way, and what a person can do about it. */
export function Reading({
  gatherer,
  make,
  onMake,
}: {
  readonly gatherer: Gatherer;
  readonly make: string;
  readonly onMake: () => void;
}) {
  const own = useFrame().words.papers.yearEnd;
  const { said, trouble, isReading, isOpen, left, gathered } = gatherer;
  return (
    <>
      <Status>{said}</Status>
      <TroublePlace trouble={trouble} />
      <div class="actions">
        {isReading ? (
          <button type="button" onClick={gatherer.halt}>
            {own.stop}
          </button>
        ) : (
          !isOpen && (
            <button type="button" class={gathered ? '' : 'action'} onClick={onMake}>
              {make}
            </button>
          )
        )}
        {isOpen && (
          <button type="button" class="action" onClick={gatherer.goOn}>
            {own.goOn}
          </button>
        )}
        {isOpen && left > 0 && (
          <button type="button" onClick={gatherer.goOnWithout}>
            {own.without(left)}
          </button>
        )}
      </div>
    </>
  );
}
