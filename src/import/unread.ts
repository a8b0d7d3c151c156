import type { Host } from '../host/host';
import type { HeaderFault } from '../model/faults';
import type { Obstacle } from '../model/obstacles';
import { isBlank, onOneLine, quoted } from '../model/plain';
import type { Cell } from '../model/ports';
import { renamedTabs } from '../sheet/nearTab';
import type { Snapshot } from '../sheet/snapshot';
import { keyDigest } from './known';
import type { KeptRows } from './untouched';

const isKey = (cell: Cell, digests: ReadonlySet<string>): boolean =>
  !isBlank(cell) && digests.has(keyDigest(onOneLine(String(cell))));

/**
 * The tab on which rows of some orders stand and cannot be read, as one of its headers is called otherwise;
 * undefined for none.
 */
export function unreadTab(
  { workbook }: Pick<Host, 'workbook'>,
  { tabs, rows }: Snapshot,
  digests: ReadonlySet<string>,
): Obstacle | undefined {
  if (digests.size === 0) return undefined;
  const near = renamedTabs(workbook, tabs).find(({ tab }) =>
    tab.all().some((cells) => cells.some((cell) => isKey(cell, digests))),
  );
  if (near) return { kind: 'not an entry tab', tab: near.tab.name, faults: near.faults };
  for (const { entry, row } of rows) {
    const { header, tab } = entry;
    if (header.at('source') !== undefined) continue;
    const column = header.own.find((own) => isKey(row.at(own), digests));
    if (column === undefined) continue;
    const like = quoted(header.textAt(column));
    const fault: HeaderFault = { kind: 'missing header', key: 'source', like };
    return { kind: 'not an entry tab', tab: tab.name, faults: [fault] };
  }
  return undefined;
}

/** Rows of some orders whose `Source` was emptied: an import writes the key into the comment and the group too. */
export function unnamedRows({ rows }: Snapshot, digests: ReadonlySet<string>): KeptRows[] {
  const found = new Map<string, KeptRows>();
  for (const placed of rows) {
    const { entry, row } = placed;
    if (!isBlank(row.cell('source'))) continue;
    const name = (['comment', 'group'] as const).find((key) => isKey(row.cell(key), digests));
    if (name === undefined) continue;
    const key = onOneLine(String(row.cell(name)));
    const why = { kind: 'source emptied' } as const;
    if (!found.has(key)) found.set(key, { key, why, placed, column: entry.header.at(name) });
  }
  return [...found.values()];
}
