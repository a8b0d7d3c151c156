import { useMemo, useState } from 'preact/hooks';
import type { PaperKind } from '../../../src/model/paperFile';
import { contextOf, rowsOf } from '../../../src/papers/columns';
import { likelyCash } from '../../../src/papers/partyWarnings';
import { commaSeparated, tabbed } from '../../../src/papers/table';
import type { YearTotals } from '../../../src/papers/totals';
import { unmetRows } from '../../../src/papers/unmet';
import { type YearEnd, yearEnd } from '../../../src/papers/yearEnd';
import type { Sum } from '../../../src/text/words/numbers';
import { Tick } from '../choices';
import { useFrame } from '../frame';
import { Notes } from '../parts';
import type { Gathered } from './gathered';
import { Keeping } from './keeping';
import { Named } from './named';
import { YearEndChecks } from './yearEndChecks';

/** What the file of a year comes to, what is to be looked at, and the file itself. */
export function YearEndFile({
  gathered,
  year,
  kind,
}: {
  readonly gathered: Gathered;
  readonly year: number;
  readonly kind: PaperKind;
}) {
  const { words, decimalMark } = useFrame();
  const own = words.papers.yearEnd;
  const { facts, bundles, people } = gathered;
  const [cash, setCash] = useState<readonly string[]>(likelyCash(facts.methods));
  const made = useMemo(() => yearEnd(bundles.held, year, facts), [gathered, year]);
  const file = useMemo(() => {
    const context = contextOf(facts, people.people, { words: own.file, decimalMark });
    const rows = rowsOf(kind, made.lines, context);
    const pasted = tabbed(rows);
    return {
      name: own.fileName({ year, kind }),
      ...(kind === 'party'
        ? { type: 'text/tab-separated-values;charset=utf-8', content: pasted }
        : { type: 'text/csv;charset=utf-8', content: commaSeparated(rows, decimalMark) }),
      pasted,
    };
  }, [made, people, kind, own]);
  const { list, unread } = bundles;
  const changes = typeof list === 'object' ? list.changes : 0;
  const unmet = useMemo(
    () => (typeof list === 'object' ? unmetRows(facts, list.ids, bundles.held) : []),
    [gathered],
  );
  const looks = (
    <>
      {unmet.length > 0 && (
        <Named title={own.unmet(unmet.length)} names={unmet.map(own.unmetOne)} />
      )}
      {looksAt(made, unread, own)}
    </>
  );
  if (made.totals.length === 0) {
    return (
      <>
        <Notes notes={[own.nothing(year)]} />
        {looks}
      </>
    );
  }
  return (
    <>
      <Notes
        notes={[
          own.working[kind],
          ...made.totals.flatMap((totals) => saidOf(totals, year, own)),
          ...(changes > 0 ? [own.changes(changes)] : []),
        ]}
      />
      {looks}
      {kind === 'party' && (
        <fieldset>
          <legend>{own.cash}</legend>
          {facts.methods.map((method) => (
            <Tick
              key={method}
              checked={cash.includes(method)}
              onTick={(isTicked) =>
                setCash((now) =>
                  isTicked ? [...now, method] : now.filter((one) => one !== method),
                )
              }
            >
              {words.method(method)}
            </Tick>
          ))}
        </fieldset>
      )}
      <YearEndChecks gathered={gathered} lines={made.lines} kind={kind} cash={cash} />
      {made.lines.length > 0 && <Keeping file={file} />}
    </>
  );
}

type Words = ReturnType<typeof useFrame>['words']['papers']['yearEnd'];

/** The sums of a currency, in sentences. */
function saidOf(totals: YearTotals, year: number, own: Words): string[] {
  const { currency, payments, received, lines, endedLines, elsewhere, ended } = totals;
  const money = (amount: number): Sum => ({ amount, currency }) as Sum;
  const counted = ({ count, amount }: YearTotals['payments']) => ({ count, sum: money(amount) });
  const parts = (['refunded', 'unpaid'] as const).flatMap((part) =>
    totals[part].count > 0 ? [own.parts[part](counted(totals[part]))] : [],
  );
  const endings = (['refunded', 'unpaid', 'cancelled'] as const).flatMap((ending) =>
    ended[ending].count > 0 ? [own.parts.ended[ending](counted(ended[ending]))] : [],
  );
  return [
    own.payments({ ...counted(payments), year, received: money(received) }),
    ...parts,
    ...endings,
    own.lines({ ...counted(lines), isSame: lines.amount === received }),
    ...(endedLines.count > 0 ? [own.endedLines(endedLines.count)] : []),
    ...(elsewhere.count > 0 ? [own.elsewhere(counted(elsewhere))] : []),
  ];
}

/** What is to be looked at in Qomon before anything is made of the lines. */
function looksAt(made: YearEnd, unread: readonly number[], own: Words) {
  const bundlesOf = (ids: readonly number[]): string[] => [...new Set(ids)].map(own.bundle);
  const looks: ReadonlyArray<readonly [title: (n: number) => string, names: readonly string[]]> = [
    [
      own.apart,
      made.apart.map(({ received, lines, currency, ...one }) =>
        own.apartOne({
          ...one,
          received: { amount: received, currency } as Sum,
          lines: { amount: lines, currency } as Sum,
        }),
      ),
    ],
    [own.unread, bundlesOf(unread)],
    [own.dateless, bundlesOf(made.dateless)],
    [own.unpaidFor, bundlesOf(made.unpaidFor)],
    [own.shared, bundlesOf(made.shared)],
    [own.otherYear, made.otherYear.map(({ payment }) => own.bundle(payment.bundleId))],
    [own.otherStatus, made.otherStatus.map(({ bundleId }) => own.bundle(bundleId))],
  ];
  return looks.map(
    ([title, names], at) =>
      names.length > 0 && <Named key={at} title={title(names.length)} names={names} />,
  );
}
