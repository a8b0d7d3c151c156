import * as z from 'zod/mini';
import { isSendable } from '../check/review';
import type { Contact } from '../contacts/contact';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import type { ColumnKey } from '../model/columns';
import { type ContactId, readId } from '../model/ids';
import { SIDEBAR_ASKING_MS } from '../model/limits';
import { directoryFor, peopleMemory } from '../run/directory';
import { connected } from '../run/space';
import { a1 } from '../sheet/a1';
import { formulasAmong, type RowCell } from '../sheet/formulas';
import { saved } from '../sheet/strictRules';
import { entryRow, isOwn, readEntryTab } from '../sheet/tab';
import { sentence } from '../text/sentence';
import { headerIn } from '../text/stored';
import { unanswered } from './unanswered';

/** The columns of which each tells of a person, and the one that takes that person's ID. */
const ID_OF: Partial<Record<ColumnKey, ColumnKey>> = {
  payerEmail: 'payerId',
  payerName: 'payerId',
  payerId: 'payerId',
  memberEmail: 'memberId',
  memberId: 'memberId',
  donorEmail: 'donorId',
  donorId: 'donorId',
};

/** Those that are named where another cell is selected: what people type, and what is always there. */
const NAMED: readonly ColumnKey[] = ['payerEmail', 'payerId', 'memberId', 'donorId'];

const shape = z.object({ contactId: z.unknown() });

export type UseAnswer =
  | {
      readonly ok: true;
      readonly tab: string;
      readonly cell: string;
      /** The header of the column that the ID went to. */
      readonly column: string;
      readonly name: string;
    }
  | Refusal;

/**
 * Puts a person's ID into the selected row, for whom the selected cell is, and their name beside it where that is the payer's.
 * What was remembered of them is forgotten, and Qomon is asked: contacts are merged and renamed.
 */
export function useContact(host: Host, request: unknown): UseAnswer {
  const { workbook, words, language } = host;
  const read = z.safeParse(shape, request);
  const id = read.success ? readId<ContactId>(read.data.contactId) : undefined;
  if (id === undefined) return { ok: false, problem: words.contacts.gone };
  const selected = selectedCell(host);
  if ('ok' in selected) return selected;
  const { placed, key, column } = selected;
  const { tab, header } = placed.entry;
  const { number: row } = placed.row;
  const name = { placed, key: 'payerName' } as const;
  const isFormula = formulasAmong([selected, name]);
  if (isFormula(selected)) {
    const text = sentence(words.faults, { kind: 'formula in the way' });
    return {
      ok: false,
      problem: words.messages.finding({ header: header.name(key, language), text }),
    };
  }
  const contact = askAgain(host, id);
  if ('ok' in contact) return contact;
  const isNamed = key === 'payerId' && !isFormula(name);
  const nameColumn = isNamed ? header.at('payerName') : undefined;
  const error = saved(workbook, [selected, name], () => {
    tab.write([
      { row, column, value: id },
      ...(nameColumn === undefined ? [] : [{ row, column: nameColumn, value: contact.name }]),
    ]);
  });
  if (error) throw error;
  const cell = a1({ row, column });
  return { ok: true, tab: tab.name, cell, column: header.name(key, language), name: contact.name };
}

/** The cell that takes the ID of the person whom the selected one is about. */
function selectedCell({
  workbook,
  words,
  language,
}: Host): (RowCell & { readonly column: number }) | Refusal {
  const { tab, row, column } = workbook.activeCell();
  const read = isOwn(tab) ? undefined : readEntryTab(tab);
  const selected = read?.entry.header.keyAt(column);
  const key = selected && ID_OF[selected];
  const at = key && read?.entry.header.at(key);
  if (!read || !key || row < 2 || at === undefined) {
    const names = NAMED.map(
      (one) => read?.entry.header.name(one, language) ?? headerIn(one, language),
    );
    return { ok: false, problem: words.contacts.selectIdCell(names) };
  }
  const { entry, rows } = read;
  const asRead = rows.find(({ number }) => number === row);
  if (asRead && !isSendable(asRead)) {
    return { ok: false, problem: words.contacts.rowSent(row) };
  }
  const placed = { entry, row: asRead ?? entryRow(row, [], entry.header) };
  return { placed, key, column: at };
}

function askAgain(host: Host, id: ContactId): Contact | Refusal {
  const connection = connected(host);
  if ('kind' in connection) return refusal(host, connection);
  peopleMemory(host, connection.key).forget([id]);
  const directory = directoryFor(host, { deadline: host.clock.now() + SIDEBAR_ASKING_MS });
  if ('kind' in directory) return refusal(host, directory);
  const contact = directory.byId(new Set([id])).get(id);
  if (typeof contact === 'object') return contact;
  if (contact === 'nobody') return { ok: false, problem: host.words.contacts.gone };
  return unanswered(host, directory);
}
