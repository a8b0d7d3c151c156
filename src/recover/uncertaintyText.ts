import { localTime, timeText } from '../entry/calendar';
import type { Host } from '../host/host';
import type { PlacedRow } from '../sheet/snapshot';
import type { Uncertainty } from './resolution';
import type { Attempt } from './unconfirmed';

/** What a row says of which nobody knows yet whether it is recorded: why, what it waits for, and how long. */
export function uncertaintyText(host: Host, placed: PlacedRow, uncertainty: Uncertainty): string {
  const { messages } = host.words;
  const { reference } = placed.row;
  if (reference === undefined) return messages.noReference;
  switch (uncertainty.kind) {
    case 'early':
      return messages.lookAgain({ reference, until: hourText(host, uncertainty.until) });
    case 'unproven':
      return messages.unproven(reference);
    case 'nameless':
      return messages.noReference;
    case 'apart':
      return messages.apartFromPayment(
        uncertainty.at && {
          ...placeIn(uncertainty.at),
          isOtherTab: uncertainty.at.entry.tab.id !== placed.entry.tab.id,
        },
      );
    case 'inherited':
      return messages.inherited(reference);
    case 'other content':
      return messages.otherContent({ reference, held: uncertainty.held, here: uncertainty.here });
    case 'unread':
      return messages.unreadBundle({ reference, bundleId: uncertainty.bundleId });
    case 'of another row': {
      const at = placeIn(uncertainty.at);
      return messages.ofAnotherRow({ reference, held: uncertainty.held, ...at });
    }
  }
}

function placeIn({ entry, row }: PlacedRow): { readonly tab: string; readonly row: number } {
  return { tab: entry.tab.name, row: row.number };
}

/** When it will be an hour since something was sent, by the spreadsheet's own clock: `14:05`. */
function hourText({ zone }: Host, moment: number): string {
  return timeText(localTime(moment, zone).seconds).slice(0, 5);
}

/**
 * What Qomon had said of a payment, where it refused it in a way that was not certain: it stands on the
 * row below the first line, as the journal takes no text of a server.
 */
export function keptReasons({ row }: PlacedRow, { codes }: Attempt): string[] {
  if (codes.why !== 'taken' && codes.why !== 'failed') return [];
  return String(row.cell('message')).split('\n').slice(1);
}
