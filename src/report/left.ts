import type { Standards } from '../check/review';
import { moneyIn } from '../check/rowMoney';
import type { Host } from '../host/host';
import { openQuestions } from '../memory/look';
import { isBlank, onOneLine, seenIn } from '../model/plain';
import { LEFT_KINDS, type LeftKind, type ReportLeft } from '../model/reportResults';
import { isTicked } from '../model/ticks';
import type { PlacedRow, Snapshot } from '../sheet/snapshot';
import { isPaying, partOf } from '../summary/facts';
import { namesOn, rowOf } from './rows';

/** Every row that is not sent, as it stands, what a person has to do most about first. */
export function leftIn(
  host: Pick<Host, 'workbook' | 'documentStore'>,
  standards: Standards,
  snapshot: Snapshot,
): ReportLeft[] {
  const asked = new Set(openQuestions(host.documentStore).map(({ reference }) => reference));
  const rows = snapshot.bundles().flatMap(({ placed }) => {
    const isAsked = placed.some(({ row: { reference } }) =>
      reference === undefined ? false : asked.has(reference),
    );
    const isWhole = placed.every(({ row }) => isTicked(row.cell('ready')));
    return placed.flatMap((one): ReportLeft[] => {
      const part = partOf(one.row.state);
      if (part !== 'left' && part !== 'unconfirmed') return [];
      return [
        {
          ...rowOf(host, one),
          why: whyOf(one, { isUnconfirmed: part === 'unconfirmed', isAsked, isWhole }),
          message: onOneLine(seenIn(one.row.cell('message'))),
          reference: one.row.reference,
          money: isPaying(one) ? moneyIn(standards.context, one.row) : undefined,
          ...namesOn(standards, one),
        },
      ];
    });
  });
  const rank = ({ why }: ReportLeft): number => LEFT_KINDS.indexOf(why);
  return rows.sort((a, b) => rank(a) - rank(b));
}

function whyOf(
  { row }: PlacedRow,
  {
    isUnconfirmed,
    isAsked,
    isWhole,
  }: { readonly isUnconfirmed: boolean; readonly isAsked: boolean; readonly isWhole: boolean },
): LeftKind {
  if (isUnconfirmed) return 'unconfirmed';
  if (row.state === 'invalid') return 'problems';
  if (isAsked) return 'asked';
  if (row.state === 'rejected') return 'rejected';
  if (row.state === 'waiting') return 'waiting';
  if (!isBlank(row.cell('message'))) return 'message';
  if (!isTicked(row.cell('ready'))) return 'unticked';
  return isWhole ? 'ready' : 'group';
}
