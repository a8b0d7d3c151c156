import { SHOWN_ON_PAPER } from '../../../src/model/limits';
import { useFrame } from '../frame';

/** Something to look at, with those it is about: the first of them, and how many more there are. */
export function Named({
  title,
  names,
}: {
  readonly title: string;
  readonly names: readonly string[];
}) {
  const { words } = useFrame();
  const more = names.length - SHOWN_ON_PAPER;
  if (names.length === 0) return <p class="notice report">{title}</p>;
  return (
    <details class="notice">
      <summary>{title}</summary>
      <ul class="findings">
        {names.slice(0, SHOWN_ON_PAPER).map((name, at) => (
          <li key={at}>{name}</li>
        ))}
        {more > 0 && <li class="gray">{words.more(more)}</li>}
      </ul>
    </details>
  );
}
