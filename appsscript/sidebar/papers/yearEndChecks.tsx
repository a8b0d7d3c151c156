import type { PaperKind } from '../../../src/model/paperFile';
import { PARTY_LAW, PARTY_RULES } from '../../../src/model/partyRules';
import { missingIn } from '../../../src/papers/columns';
import { type PartyWarning, partyWarnings } from '../../../src/papers/partyWarnings';
import type { YearLine } from '../../../src/papers/totals';
import type { Sum } from '../../../src/text/words/numbers';
import { useFrame } from '../frame';
import { Notes } from '../parts';
import type { Gathered } from './gathered';
import { Named } from './named';

const RULES: ReadonlyArray<PartyWarning['rule']> = ['yearSum', 'cash', 'organisation'];

/** What the contacts do not hold, and, for a party, what the law may not allow: warnings, and never a "yes". */
export function YearEndChecks({
  gathered,
  lines,
  kind,
  cash,
}: {
  readonly gathered: Gathered;
  readonly lines: readonly YearLine[];
  readonly kind: PaperKind;
  readonly cash: readonly string[];
}) {
  const own = useFrame().words.papers.yearEnd;
  const { people, notRead } = gathered;
  const payers = [...new Set(lines.flatMap(({ payment }) => payment.payer ?? []))];
  const nameOf = (id: number): string => {
    const { firstname = '', surname = '' } = people.people.get(id) ?? {};
    return [firstname, surname].filter((part) => part !== '').join(' ');
  };
  const named = (ids: readonly number[]): string[] =>
    ids.map((id) => own.person({ name: nameOf(id), id }));
  const money = (amount: number): Sum => ({ amount, currency: PARTY_LAW.currency }) as Sum;
  const warnings = kind === 'party' ? partyWarnings(lines, people.people, new Set(cash)) : [];
  const { law } = PARTY_RULES.identity;
  const nobody = payers.filter((id) => people.nobody.has(id));
  return (
    <>
      {nobody.length > 0 && <Named title={own.notShown(nobody.length)} names={named(nobody)} />}
      {notRead.length > 0 && <Named title={own.notRead(notRead.length)} names={named(notRead)} />}
      {missingIn(kind, payers, people.people).map(({ column, payers: without }) => (
        <Named
          key={column}
          title={own.missing({
            column: own.file.columns[column],
            payers: without.length,
            all: payers.length,
          })}
          names={without.length === payers.length ? [] : named(without)}
        />
      ))}
      {kind === 'party' && (
        <>
          <Notes notes={[own.missingLaw({ law, read: PARTY_LAW.read })]} />
          {RULES.map((rule) => {
            const found = warnings.filter((one) => one.rule === rule);
            if (found.length === 0) return null;
            const told = {
              people: found.length,
              limit: money(rule === 'organisation' ? 0 : PARTY_RULES[rule].limit),
              law: PARTY_RULES[rule].law,
              read: PARTY_LAW.read,
            };
            return (
              <Named
                key={rule}
                title={own.rules[rule](told)}
                names={found.map(({ payer, amount, day }) =>
                  own.person({ name: nameOf(payer), id: payer, sum: money(amount), day }),
                )}
              />
            );
          })}
          <Notes notes={[own.limits]} />
        </>
      )}
    </>
  );
}
