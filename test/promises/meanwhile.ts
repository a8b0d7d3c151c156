import { columnLetters } from '../../local/columns';
import type { Session } from '../support/session';
import { columnOf, headerCell } from './workload';

/** What a person does to the sheet while a run goes on, and what they set right again afterwards. */
export interface Meanwhile {
  readonly name: string;
  readonly act: (session: Session) => void;
  readonly undo?: (session: Session) => void;
}

const TAB = 'Bundles';

const workbookOf = ({ google }: Session) => google.workbook;

const sort = (header: string, ascending: boolean): Meanwhile => ({
  name: `sorts by ${header} ${ascending ? 'up' : 'down'}`,
  act: (session) => workbookOf(session).sort(TAB, columnOf(session, header), ascending),
});

const insertRows = (before: number, count: number): Meanwhile => ({
  name: `inserts ${count} above row ${before}`,
  act: (session) => workbookOf(session).insertRows(TAB, before, count),
});

/** The row of a payment is known by its comment. */
const rowOf = (session: Session, comment: string): number => {
  const at = columnOf(session, 'Comment') - 1;
  return (
    workbookOf(session)
      .values(TAB)
      .findIndex((row) => row[at] === comment) + 1
  );
};

const deleteRow = (comment: string): Meanwhile => ({
  name: `deletes ${comment}`,
  act: (session) => workbookOf(session).deleteRows(TAB, rowOf(session, comment), 1),
});

const cutRow = (comment: string, down: number): Meanwhile => ({
  name: `cuts ${comment} and pastes it ${down} rows below the others`,
  act: (session) => {
    const workbook = workbookOf(session);
    const from = rowOf(session, comment);
    workbook.copyRows(TAB, from, 1, workbook.values(TAB).length + down);
    const width = workbook.values(TAB)[0]?.length ?? 1;
    workbook.clear(TAB, `A${from}:${columnLetters(width)}${from}`);
  },
});

/** Drags a column to the left of another. */
export const moveColumn = (header: string, before: string): Meanwhile => ({
  name: `moves ${header} before ${before}`,
  act: (session) =>
    workbookOf(session).moveColumn(TAB, columnOf(session, header), columnOf(session, before)),
});

const insertColumn = (before: string): Meanwhile => ({
  name: `inserts a column before ${before}`,
  act: (session) => workbookOf(session).insertColumns(TAB, columnOf(session, before), 1),
});

const renameHeader = (header: string): Meanwhile => ({
  name: `renames ${header}, and back`,
  act: (session) =>
    workbookOf(session).put(TAB, headerCell(columnOf(session, header)), [[`${header}?`]]),
  undo: (session) => {
    const column = columnOf(session, `${header}?`);
    if (column > 0) workbookOf(session).put(TAB, headerCell(column), [[header]]);
  },
});

/** What moves rows: two payments, known by their comments, are cut and pasted as well. */
export const movesOf = (one: string, another: string): readonly Meanwhile[] => [
  sort('Amount', true),
  sort('Amount', false),
  sort('Comment', false),
  insertRows(2, 1),
  insertRows(5, 2),
  cutRow(one, 2),
  cutRow(another, 3),
];

/** What moves the rows of a send. */
export const ROW_ACTS = movesOf('member', 'equal 2');

/** Payments that are typed or pasted below all others, without a comment: the oracle knows them by that. */
const addRows = (count: number, below: 'the others' | 'the last row'): Meanwhile => ({
  name: `adds ${count} below ${below}`,
  act: (session) => {
    const workbook = workbookOf(session);
    const height = workbook.sheets().find(({ name }) => name === TAB)?.maxRows ?? 0;
    const first = below === 'the others' ? workbook.values(TAB).length + 1 : height + 1;
    const missing = first + count - 1 - height;
    if (missing > 0) workbook.insertRows(TAB, height + 1, missing);
    for (const [header, value] of Object.entries(ADDED)) {
      const letters = columnLetters(columnOf(session, header));
      workbook.put(
        TAB,
        `${letters}${first}`,
        Array.from({ length: count }, () => [value]),
      );
    }
  },
});

const ADDED = { 'Payer ID': 123456, Amount: 15, 'Payment method': 'CB', Ready: true };

/** What comes below the rows that are sent. */
export const ROWS_ADDED: readonly Meanwhile[] = [
  addRows(1, 'the others'),
  addRows(1, 'the last row'),
  addRows(150, 'the others'),
];

/** What takes rows away. */
export const deletions = (comments: readonly string[]): Meanwhile[] => comments.map(deleteRow);

/** What puts a person's own column where the add-on's stood. */
export const FOREIGN_COLUMN_ACTS: readonly Meanwhile[] = [
  moveColumn('Till', 'Reference'),
  moveColumn('Till', 'State'),
  moveColumn('Till', 'Bundle ID'),
];

/** What moves columns. */
export const COLUMN_ACTS: readonly Meanwhile[] = [
  moveColumn('Reference', 'Ready'),
  moveColumn('Reference', 'Transaction ID'),
  moveColumn('State', 'Ready'),
  moveColumn('State', 'Till'),
  insertColumn('Ready'),
  insertColumn('Bundle ID'),
  {
    name: 'deletes a blank column of their own',
    act: (session) => workbookOf(session).deleteColumns(TAB, columnOf(session, 'Blank'), 1),
  },
  renameHeader('Amount'),
  renameHeader('State'),
  renameHeader('Reference'),
  renameHeader('Bundle ID'),
];

const typedReferences = (name: string, rows: readonly number[], value: string): Meanwhile => ({
  name,
  act: (session) => {
    const letters = columnLetters(columnOf(session, 'Reference'));
    for (const row of rows) workbookOf(session).put(TAB, `${letters}${row}`, [[value]]);
  },
});

/** What takes the references of rows away, or writes over them. */
export const REFERENCES_TAKEN: readonly Meanwhile[] = [
  typedReferences('empties the reference of a member', [2], ''),
  typedReferences('empties one reference of a couple', [3], ''),
  typedReferences('empties all references', [2, 3, 4, 5, 6, 7, 8], ''),
  typedReferences('types words for a reference', [2], 'x'),
];

/** Between its mark and its outcome a row without a reference is not known again: it stays, and a person is asked. */
export const ASKED = /"To check"|orphan|^I4: Qomon holds/;
