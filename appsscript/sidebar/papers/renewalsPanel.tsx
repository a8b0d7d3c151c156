import { useState } from 'preact/hooks';
import type { Span } from '../../../src/model/span';
import { lapsed } from '../../../src/papers/lapsed';
import { useFrame } from '../frame';
import { OnlyChecking } from '../parts';
import { useGathering } from './gathered';
import { Reading } from './reading';
import { RenewalsList } from './renewalsList';

const PERIODS = ['last', 'next'] as const;

/** Finds who was a member in one period and is not among the memberships of the next. */
export function RenewalsPanel() {
  const { words, mayOnlyCheck } = useFrame();
  const own = words.papers.renewals;
  const year = new Date().getFullYear();
  const [periods, setPeriods] = useState<Readonly<Record<(typeof PERIODS)[number], Span>>>({
    last: { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
    next: { from: `${year}-01-01`, to: `${year}-12-31` },
  });
  const gatherer = useGathering();
  const { gathered, isReading } = gatherer;
  const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text);
  const isRight = PERIODS.every((name) => {
    const { from, to } = periods[name];
    return isDay(from) && isDay(to) && from <= to;
  });
  const days = PERIODS.flatMap((name) => [periods[name].from, periods[name].to]).sort();
  const make = (): Promise<void> =>
    gatherer.begin({
      from: days[0] ?? '',
      to: days[days.length - 1] ?? '',
      peopleIn: (bundles, facts) =>
        new Set(
          lapsed(bundles, periods, facts).flatMap(({ contact, payer }) =>
            payer === undefined ? [contact] : [contact, payer],
          ),
        ),
    });
  return (
    <section aria-labelledby="renewals" data-busy={isReading}>
      <h3 id="renewals">{own.title}</h3>
      <p class="gray">{own.help}</p>
      {mayOnlyCheck && <OnlyChecking />}
      {PERIODS.map((name) => (
        <fieldset key={name} disabled={isReading}>
          <legend>{own[name]}</legend>
          {(['from', 'to'] as const).map((end) => (
            <label key={end}>
              {own[end]}
              <input
                type="date"
                value={periods[name][end]}
                onInput={(event) => {
                  const day = event.currentTarget.value;
                  setPeriods({ ...periods, [name]: { ...periods[name], [end]: day } });
                  gatherer.drop();
                }}
              />
            </label>
          ))}
        </fieldset>
      ))}
      {!isRight && <p class="fault">{own.badPeriod}</p>}
      {!mayOnlyCheck && isRight && <Reading gatherer={gatherer} make={own.make} onMake={make} />}
      {gathered && isRight && <RenewalsList gathered={gathered} periods={periods} />}
    </section>
  );
}
