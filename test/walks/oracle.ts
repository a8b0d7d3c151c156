import type { Book, Row, World } from './world';

/** What rows say that stand for a bundle. */
const ACTIVE = ['Sent', 'Changed in Qomon', 'Part refunded', 'Refunded'];

/** Of each real payment Qomon holds one bundle at most, and gives back no more than was asked for. */
export function doubled(world: World): string[] {
  const bundles = world.bundles();
  const comments = bundles.flatMap(({ transactions }) =>
    transactions.map(({ comment }) => comment),
  );
  const twice = [...new Set(comments)].filter(
    (one) => comments.indexOf(one) !== comments.lastIndexOf(one) && !world.parted.has(String(one)),
  );
  const refunds = bundles
    .flatMap(({ transactions }) => transactions)
    .filter(({ id, reimbursed_amount }) => (reimbursed_amount ?? 0) > (world.refunds.get(id) ?? 0));
  return [
    ...twice.map((comment) => `${comment} is recorded twice`),
    ...refunds.map(({ comment, reimbursed_amount }) => `${comment} gave ${reimbursed_amount} back`),
  ];
}

/** Once all is settled: nothing is lost, and no row says what is not so. */
export function untrue(world: World): string[] {
  return [...lost(world), ...world.books.flatMap((book) => lies(world, book)), ...world.raw];
}

/** Bundles that stand in no spreadsheet, dialog or mail. */
export function unknown(world: World) {
  const written = world.books.map(({ session }) => session.everything()).join('\n');
  const mails = world.books.flatMap(({ session }) => session.google.outbox.map(({ body }) => body));
  const known = [written, ...world.told, ...mails].join('\n');
  return world.bundles().filter(({ id }) => !new RegExp(`\\b${id}\\b`).test(known));
}

/** Each bundle stands somewhere, or somebody was told of it, unless nothing was left to know of it. */
function lost(world: World): string[] {
  return unknown(world)
    .filter(({ id }) => !world.forgotten.has(id))
    .map(({ id, transactions }) => `bundle ${id} (${transactions[0]?.comment}) is known nowhere`);
}

function lies(world: World, book: Book): string[] {
  if (book.isScrambled) return [];
  return world.rows(book).flatMap((row) => {
    const lie = lieOf(world, book, row);
    return lie === undefined ? [] : [`${book.name}, ${row.comment}: ${lie}`];
  });
}

function lieOf(world: World, book: Book, { comment, read }: Row): string | undefined {
  const state = String(read('State'));
  const message = String(read('Message'));
  const bundles = world.recorded(comment);
  if (ACTIVE.includes(state)) {
    const isSaid = bundles.some(({ id }) => id === read('Bundle ID'));
    // A row that a person has typed over, or copied, says what is wrong with it.
    return isSaid || message !== '' ? undefined : `is ${state}, and Qomon holds no such bundle`;
  }
  if (state === 'Cancelled' || state === 'Gone from Qomon') {
    return bundles.length === 0 || message !== '' ? undefined : `is ${state}, and Qomon holds it`;
  }
  if (state === 'Sending' || state === 'To check') {
    return message === '' ? `is ${state} without a word` : undefined;
  }
  // What another spreadsheet has recorded since is found when this one sends.
  const isElsewhere = state === '' && bundles.every(({ id }) => standsBeside(world, book, id));
  return message !== '' || isElsewhere ? undefined : `is "${state}", and Qomon holds it`;
}

/** True where a row of another spreadsheet bears the bundle. */
function standsBeside(world: World, book: Book, id: number): boolean {
  return world.books
    .filter((one) => one !== book)
    .some((one) => world.rows(one).some(({ read }) => read('Bundle ID') === id));
}
