import { useMemo } from 'preact/hooks';
import type { Span } from '../../../src/model/span';
import { amountText } from '../../../src/papers/columns';
import { hadMembers, lapsed } from '../../../src/papers/lapsed';
import { commaSeparated, tabbed } from '../../../src/papers/table';
import { useFrame } from '../frame';
import { Notes } from '../parts';
import type { Gathered } from './gathered';
import { Keeping } from './keeping';
import { Named } from './named';
import { RenewalRows } from './renewalRows';

const COLUMNS = [
  ...(['member', 'surname', 'firstname', 'mail', 'payer', 'payerName'] as const),
  ...(['price', 'amount', 'currency', 'start', 'end', 'bundle'] as const),
] as const;

/** Those who were not found again, to look at and to keep as a table; what the list cannot know stands above it. */
export function RenewalsList({
  gathered,
  periods,
}: {
  readonly gathered: Gathered;
  readonly periods: { readonly last: Span; readonly next: Span };
}) {
  const { words, decimalMark } = useFrame();
  const own = words.papers.renewals;
  const { yearEnd } = words.papers;
  const { facts, bundles, people, notRead } = gathered;
  const { unread } = bundles;
  const found = useMemo(() => lapsed(bundles.held, periods, facts), [gathered, periods]);
  const wereMembers = useMemo(
    () => hadMembers(bundles.held, periods.last, facts),
    [gathered, periods],
  );
  const prices = new Map(facts.membershipPrices.map(([id, label]) => [id, label]));
  const nameOf = (id: number | undefined): string => {
    const { firstname = '', surname = '' } = people.people.get(id ?? 0) ?? {};
    return [firstname, surname].filter((part) => part !== '').join(' ');
  };
  const candidates = useMemo(
    () =>
      found.map(({ contact: member, payer = member, item: { price = 0, end } }) => {
        const isOffered = facts.membershipPrices.some(([id, , offered]) => offered && id === price);
        return {
          ...{ member, payer, payerName: nameOf(payer), name: nameOf(member) },
          ...{ label: prices.get(price) ?? '', end, price: isOffered ? price : undefined },
        };
      }),
    [found],
  );
  const file = useMemo(() => {
    const rows = found.map(({ contact, payer, item, bundleId }) => {
      const { surname = '', firstname = '', mail = '' } = people.people.get(contact) ?? {};
      const { currency, day, end, price = 0 } = item;
      return [
        ...[String(contact), surname, firstname, mail, String(payer ?? ''), nameOf(payer)],
        ...[prices.get(price) ?? '', amountText(item.amount, currency, decimalMark)],
        ...[currency.toUpperCase(), day, end, String(bundleId)],
      ];
    });
    const table = [COLUMNS.map((name) => own.columns[name]), ...rows];
    return {
      name: own.fileName(periods.next),
      type: 'text/csv;charset=utf-8',
      content: commaSeparated(table, decimalMark),
      pasted: tabbed(table),
    };
  }, [found, own]);
  return (
    <>
      <Notes notes={wereMembers ? [own.unseen] : []} />
      {unread.length > 0 && (
        <Named title={yearEnd.unread(unread.length)} names={unread.map(yearEnd.bundle)} />
      )}
      {notRead.length > 0 && (
        <Named title={yearEnd.notRead(notRead.length)} names={notRead.map((id) => `#${id}`)} />
      )}
      {found.length === 0 ? (
        <Notes notes={[wereMembers ? own.none : own.nobody]} />
      ) : (
        <>
          <Keeping file={file} />
          <RenewalRows people={candidates} period={periods.next} />
        </>
      )}
    </>
  );
}
