import { columnAt } from '../../../src/import/headers';
import { recognise } from '../../../src/import/recognise';
import type { StatementColumns } from '../../../src/slips/statement';
import { BANK_LAYOUTS, columnsIn } from '../../../src/slips/statementLayouts';
import { type BrokenFile, readTable, type Table } from '../import/fileReading';

/** A bank statement, and where it says what; undefined where nobody knows yet. */
export interface StatementFile {
  readonly table: Table;
  /** The bank whose layout it has; '' for none that is known. */
  readonly bank: string;
  readonly columns: StatementColumns | undefined;
}

/** Reads a text as a bank statement, by its headers wherever they stand. */
export function readStatementFile(text: string): StatementFile | BrokenFile {
  const table = readTable(text, BANK_LAYOUTS, { isUneven: true });
  if ('why' in table) return table;
  const layout = recognise(table.header, BANK_LAYOUTS);
  const columns = layout && columnsIn((name) => columnAt(table.header, name), layout);
  return { table, bank: layout?.bank ?? '', columns };
}
