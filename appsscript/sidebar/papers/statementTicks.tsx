import { type Matched, statementOf } from '../../../src/slips/matching';
import { isTicked, type Ticked, takenBy } from '../../../src/slips/ticked';
import { Tick } from '../choices';
import { useFrame } from '../frame';

/** The slips with what fits each, to be ticked by whoever knows; nothing is ticked at first. */
export function StatementTicks({
  matched,
  ticked,
  busy,
  onTick,
}: {
  matched: readonly Matched[];
  ticked: Ticked;
  busy: boolean;
  onTick: (slip: number, fit: Matched['fits'][number]) => void;
}) {
  const own = useFrame().words.papers.statement;
  return (
    <>
      {matched.map(({ slip, fits }) => (
        <fieldset key={slip.number}>
          <legend>{own.slip(slip)}</legend>
          {fits.length === 0 && <p class="gray">{own.noFit}</p>}
          <ul class="findings">
            {fits.map((fit) => {
              const line = fit.credits[0]?.line ?? 0;
              const id = `fit-${slip.number}-${line}-${fit.credits.length}`;
              const isOn = isTicked(ticked, slip.number, fit.credits);
              const other = takenBy(ticked, fit.credits);
              const isTaken = other !== undefined && other !== slip.number;
              return (
                <li key={id}>
                  <Tick
                    checked={isOn}
                    disabled={busy || isTaken}
                    describedBy={id}
                    onTick={() => onTick(slip.number, fit)}
                  >
                    {own.fit({
                      day: fit.credits[0]?.day ?? '',
                      label: statementOf(fit.credits),
                      lines: fit.credits.length,
                    })}
                  </Tick>
                  <span id={id} class="sub">
                    {isTaken ? own.taken(other) : own.notes(fit).join(' ')}
                  </span>
                </li>
              );
            })}
          </ul>
        </fieldset>
      ))}
      {matched.some(({ fits }) => fits.length === 0) && <p class="gray">{own.noFitHelp}</p>}
    </>
  );
}
