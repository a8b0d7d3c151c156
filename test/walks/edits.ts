import { type Act, isNamed, isUnedited, isUnsent, someRow, type } from './places';
import type { Book, Row, World } from './world';

const RESULTS = ['State', 'Message', 'Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID'];

const STATES = [
  '',
  'Sent',
  'Waiting',
  'Rejected',
  'Cancelled',
  'To check',
  'Sending',
  'Gone from Qomon',
];

/** What a payment is known by where nothing else is left of it. */
const CONTENT = ['Payer ID', 'Amount', 'Payment date', 'Group'];

/** True where no copy of the row stands beside it: emptied, one of two becomes another payment. */
function isOnly(world: World, book: Book, { comment }: Row): boolean {
  return world.rows(book).filter((row) => row.comment === comment).length === 1;
}

/** True for a payment that stands in one place: of several, changed in one, each is another to anybody. */
function isSingle(world: World, { comment }: Row): boolean {
  const all = world.books.flatMap((book) => world.rows(book));
  return all.filter((row) => row.comment === comment).length === 1;
}

/** True for a row that is still known for what it is when it has lost its reference. */
function survives(world: World, book: Book, row: Row): boolean {
  return isUnedited(world, row) && isOnly(world, book, row);
}

export const enter: Act = (world, book) => {
  const from = Math.max(1, ...world.rows(book).map(({ number }) => number)) + 1;
  const rows = Array.from({ length: 1 + world.below(4) }, () => world.payment());
  book.session.type(rows, { from });
  return rows.map(({ Comment }) => Comment).join(', ');
};

export const edit: Act = (world, book) => {
  const row = someRow(world, book);
  if (!row) return undefined;
  const [header, text] = world.one<readonly [string, string]>([
    ['Amount', world.one(['10', '20', '50', 'x', ''])],
    ['Payer ID', world.one(['123456', '789012', ''])],
    ['Payment date', '2026-03-28'],
    ['Group', world.one(['a', 'b', ''])],
    ['Ready', world.one(['TRUE', 'FALSE'])],
    ['State', world.one(STATES)],
  ]);
  // Without its IDs, and with other content, a row is another payment to anybody.
  if (CONTENT.includes(header) && !(isNamed(world, row) && isSingle(world, row))) return undefined;
  type(book, row, header, text);
  return `${row.comment}: ${header} "${text}"`;
};

export const retypeReference: Act = (world, book) => {
  const row = someRow(world, book);
  const other = someRow(world, book);
  if (!row || !other) return undefined;
  const text = world.one(['', '4711', String(other.read('Reference'))]);
  if (!isOnly(world, book, row) || (text === '' && !isUnedited(world, row))) return undefined;
  type(book, row, 'Reference', text);
  return `${row.comment}: "${text}"`;
};

export const emptyResults: Act = (world, book) => {
  const row = someRow(world, book);
  if (!row || !survives(world, book, row)) return undefined;
  const headers = world.happens(0.5) ? [...RESULTS, 'Reference'] : RESULTS;
  const { workbook, user } = book.session.google;
  workbook.asOne(user, () => {
    for (const header of headers) workbook.clear('Bundles', book.session.at(header, row.number));
  });
  return `${row.comment}${headers.length > RESULTS.length ? ' with its reference' : ''}`;
};

export const deleteRow: Act = (world, book) => {
  const row = someRow(world, book);
  if (!row) return undefined;
  const { workbook, user } = book.session.google;
  workbook.asOne(user, () => workbook.deleteRows('Bundles', row.number));
  return row.comment;
};

/** A row that was never sent becomes another payment by being copied; any other stays what it is. */
export const copyRow: Act = (world, book) => {
  const row = someRow(world, book);
  if (!row) return undefined;
  const to = Math.max(...world.rows(book).map(({ number }) => number)) + 1;
  const { workbook, user } = book.session.google;
  const { Comment = '' } = isUnsent(row) ? world.payment() : {};
  // Taken back, both are: half of it would leave a payment beside itself.
  workbook.asOne(user, () => {
    book.session.pasteRows(book.session, String(row.number), to);
    if (Comment !== '') type(book, to, 'Comment', Comment);
  });
  return Comment === '' ? `${row.comment} with its reference` : `${row.comment} as ${Comment}`;
};

export const insertRow: Act = (world, book) => {
  const row = someRow(world, book);
  if (!row) return undefined;
  book.session.google.workbook.insertRows('Bundles', row.number);
  return `above ${row.comment}`;
};

export const moveRow: Act = (world, book) => {
  const row = someRow(world, book);
  const other = someRow(world, book);
  if (!row || !other || row.number === other.number) return undefined;
  const { workbook } = book.session.google;
  workbook.moveRows('Bundles', row.number, 1, other.number + (other.number > row.number ? 1 : 0));
  return `${row.comment} to ${other.comment}`;
};

export const sort: Act = (world, { session }) => {
  const header = world.one(['Amount', 'Payer ID', 'Comment', 'Reference']);
  session.google.workbook.sort(
    'Bundles',
    (session.google.workbook.values('Bundles')[0] ?? []).indexOf(header) + 1,
    world.happens(0.5),
  );
  return header;
};

export const sortApart: Act = (world, book) => {
  const headers = world.one([['Payer ID'], ['Amount'], ['Reference'], ['Bundle ID'], RESULTS]);
  const isContent = headers.some((header) => CONTENT.includes(header));
  if (isContent && !world.rows(book).every((row) => isNamed(world, row) && isSingle(world, row))) {
    return undefined;
  }
  book.session.sortColumns(headers, { ascending: world.happens(0.5) });
  book.isScrambled = true;
  return headers.join(', ');
};

export const undo: Act = (world, { session }) => {
  const times = Math.min(session.steps(), 1 + world.below(12));
  if (times === 0) return undefined;
  try {
    session.undo(times);
  } catch (error) {
    // What others have changed since cannot be taken back.
    return `not all of ${times}: ${error}`;
  }
  return `${times} steps`;
};
