import * as z from 'zod/mini';
import type { Contact } from '../contacts/contact';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { type ContactId, readId } from '../model/ids';
import { SIDEBAR_ASKING_MS } from '../model/limits';
import { directoryFor, peopleMemory } from '../run/directory';
import { connected } from '../run/space';
import { a1 } from '../sheet/a1';
import { formulasAmong } from '../sheet/formulas';
import { saved } from '../sheet/strictRules';
import { sentence } from '../text/sentence';
import { lookOverCells } from './checkEdit';
import { personCell } from './personCell';
import { unanswered } from './unanswered';

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
  const selected = personCell(host);
  if ('ok' in selected) return selected;
  const { placed, key, column, beside } = selected;
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
  // What was wrong with these cells is right now, as a check of what was typed would find too.
  lookOverCells(host, { tab: tab.id, rows: [row, row], keys: beside });
  const cell = a1({ row, column });
  return { ok: true, tab: tab.name, cell, column: header.name(key, language), name: contact.name };
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
