import { apartText } from '../check/apart';
import type { Host } from '../host/host';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../model/columns';
import type { Attempt } from '../run/progress';
import type { Run } from '../run/run';
import { isBlank } from '../sheet/bundleRows';
import type { PlacedRow } from '../sheet/snapshot';
import { referenceOf } from '../sheet/tab';
import type { Entries } from '../sheet/writing';
import type { Outgoing } from './approval';
import type { Reason, SendResult } from './result';

/** What a person has changed on the row since it was read for the last time before the request. */
export function changeNote(
  { words, language }: Host,
  sent: PlacedRow,
  now: PlacedRow,
  result: SendResult,
): string[] {
  if (result.kind !== 'recorded') return [];
  const changed = COLUMN_KEYS.filter(
    (key) => !isOwn(key) && String(sent.row.cell(key)) !== String(now.row.cell(key)),
  );
  if (changed.length === 0) return [];
  const headers = changed.map((key) => now.entry.header.name(key, language));
  return [words.messages.changedSince(headers)];
}

/** What the cells of a row are to read, with what a person has changed on it meanwhile. */
export function entriesNow(
  run: Run,
  { marked, result }: Attempted,
  sent: PlacedRow,
  now: PlacedRow,
): Entries {
  const entries = entriesOf(run, sent, marked, result);
  const message = [entries.message, ...changeNote(run.host, sent, now, result)].join('\n');
  return { ...entries, message };
}

function isOwn(key: ColumnKey): boolean {
  return COLUMNS[key].addOn === true || key === 'ready' || key === 'payerName';
}

/** What the cells of one row are to read. */
function entriesOf(
  run: Run,
  { entry, row }: PlacedRow,
  outgoing: Outgoing,
  result: SendResult,
): Entries {
  const { language, words } = run.host;
  const { messages } = words;
  switch (result.kind) {
    case 'recorded':
      return sentEntries(run, { entry, row }, result);
    case 'refused':
      return { message: messages.rejected(told(result.reasons)), sentAt: '' };
    case 'stopped':
      return { message: messages.waiting(result.cause), sentAt: '' };
    case 'throttled':
    case 'changed':
      return { message: messages.waiting(result.kind), sentAt: '' };
    case 'unknown': {
      const reference = referenceOf(row);
      const { held = [], here = [], said } = result;
      if (held.length > 0) return { message: messages.otherContent({ reference, held, here }) };
      // What Qomon said stands below the first line: a look-up keeps it there.
      return { message: [messages.toCheck(reference), ...told(said?.reasons ?? [])].join('\n') };
    }
  }

  function told(reasons: readonly Reason[]): string[] {
    return reasons.map((reason) => {
      if (reason.isOwn) return reason.text;
      const header = reason.column && entry.header.name(reason.column, language);
      const at = outgoing.placed.length > 1 ? reason.row?.number : undefined;
      return messages.serverSays({ header, row: at, text: reason.text });
    });
  }
}

/** The IDs of a row, and what to say of those that did not come. */
export function sentEntries(
  run: Pick<Run, 'host' | 'standards'>,
  { entry, row }: PlacedRow,
  { bundleId, ids, missing, apart, names = [] }: Extract<SendResult, { kind: 'recorded' }>,
): Entries {
  const { words, language } = run.host;
  const headers = missing
    .filter((one) => one.row === row)
    .map(({ column }) => entry.header.name(column, language));
  const name = names.find((one) => one.row === row)?.name;
  const own = ids.filter((one) => one.row === row).map(({ column, id }) => [column, id]);
  return {
    message: [
      words.messages.sent({ bundleId, missing: headers }),
      ...apartText(run, { entry, row }, apart, ids[0]?.row === row),
    ].join('\n'),
    bundleId,
    ...Object.fromEntries(own),
    ...(name !== undefined && isBlank(row, 'payerName') ? { payerName: name } : {}),
  };
}

export type Attempted = Attempt<Outgoing, SendResult>;
