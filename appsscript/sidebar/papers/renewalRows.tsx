import { useEffect, useState } from 'preact/hooks';
import type { RenewalTold } from '../../../src/commands/renewalRows';
import type { Verdict } from '../../../src/model/importResults';
import type { Span } from '../../../src/model/span';
import { Tick } from '../choices';
import { useFrame } from '../frame';
import { Status, TroublePlace } from '../parts';
import { useTasks } from '../task';
import { type Candidate, lookUp, makeRows, type RowsSeen } from './renewalCalls';

/** Of whom a row can be made, whatever is known of it. */
const OPEN: ReadonlyArray<Verdict | undefined> = [undefined, 'half', 'hereDeleted'];

/** Those who were not found again, to be ticked: of whom is ticked a row is made, to be filled in as they pay. */
export function RenewalRows({
  people,
  period,
}: {
  readonly people: readonly Candidate[];
  /** Of which they are no members. */
  readonly period: Span;
}) {
  const own = useFrame().words.papers.renewals;
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const [seen, setSeen] = useState<RowsSeen>();
  const [said, setSaid] = useState('');
  const { task, trouble, perform } = useTasks<'looking' | 'making'>();
  const look = (): Promise<void> =>
    perform('looking', () => lookUp(people, period), {
      done(answer) {
        setSeen(answer);
        // What was written meanwhile is not to be written again.
        setTicked((before) => new Set([...before].filter((member) => isOpen(answer, member))));
      },
    });
  useEffect(() => {
    setTicked(new Set());
    setSaid('');
    void look();
  }, [people, period]);
  const open = people.filter(({ member }) => isOpen(seen, member));
  const chosen = open.filter(({ member }) => ticked.has(member));
  const make = (): Promise<void> | undefined =>
    seen &&
    perform('making', () => makeRows(chosen, { period, seen }), {
      done({ written, left, had }) {
        setSaid(own.made({ rows: written, left, had, tab: seen.tab }));
        return look();
      },
      unsure: own.unsure,
    });
  const isBusy = task !== undefined;
  return (
    <fieldset>
      <legend>{own.found(people.length)}</legend>
      <p id="renewal-rows-help" class="gray">
        {own.rowsHelp}
      </p>
      {open.length > 1 && (
        <Tick
          checked={chosen.length === open.length}
          disabled={isBusy}
          onTick={(all) => setTicked(new Set(all ? open.map(({ member }) => member) : []))}
        >
          {own.all(open.length)}
        </Tick>
      )}
      <ul class="findings">
        {people.map((one) => (
          <li key={one.member}>
            <Tick
              checked={ticked.has(one.member)}
              disabled={isBusy || !isOpen(seen, one.member)}
              describedBy={`renewal-${one.member}`}
              onTick={(isTicked) =>
                setTicked((before) => {
                  const others = [...before].filter((member) => member !== one.member);
                  return new Set(isTicked ? [...others, one.member] : others);
                })
              }
            >
              {own.one({ name: one.name, id: one.member, price: one.label, end: one.end })}
            </Tick>
            <span id={`renewal-${one.member}`} class="sub">
              {notesOf(one, seen?.told.get(one.member)).join(' ')}
            </span>
          </li>
        ))}
      </ul>
      <Status>{task === undefined ? said : own[task]}</Status>
      <TroublePlace trouble={trouble} />
      <div class="actions">
        {seen && open.length > 0 && (
          <button
            type="button"
            class="action"
            aria-describedby="renewal-rows-help"
            disabled={isBusy || chosen.length === 0}
            onClick={make}
          >
            {own.makeRows({ rows: chosen.length, tab: seen.tab })}
          </button>
        )}
        <button type="button" disabled={isBusy} onClick={look}>
          {own.lookAgain}
        </button>
      </div>
    </fieldset>
  );

  function notesOf(one: Candidate, told: RenewalTold | undefined): string[] {
    const isOther = one.payer !== one.member;
    return [
      ...(isOther ? [own.paidBy({ name: one.payerName, id: one.payer })] : []),
      ...(one.price === undefined ? [own.noPrice] : []),
      ...(told ? [told.why ?? own.told(told)] : []),
    ];
  }
}

function isOpen(seen: RowsSeen | undefined, member: number): boolean {
  return seen !== undefined && OPEN.includes(seen.told.get(member)?.verdict);
}
