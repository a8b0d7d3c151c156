import { faultNames } from '../../local/qomon/faults';
import { meanwhile } from './meanwhile';
import { type Act, BRUNO, select } from './places';
import type { World } from './world';

const COMMANDS = [
  ...['sendSelectedRows', 'sendSelectedRows', 'sendReadyRows', 'nightlyUpload', 'checkRows'],
  ...['resolveDoubtfulRows', 'compareWithQomon', 'cancelSelectedBundles', 'correctSelectedBundle'],
];

/** What may go wrong with any request. */
const FAULTS = faultNames.filter((name) => !['fewer items', 'fewer items recorded'].includes(name));

/** Lets faults come at random, few or many. */
function disturb(world: World): void {
  const rate = world.one([0, 0, 0.05, 0.3]) / FAULTS.length;
  if (rate === 0) return;
  const chances = Object.fromEntries(
    FAULTS.map((name) => [name, /timeout|dropped/.test(name) ? rate / 4 : rate]),
  );
  world.qomon.faults.plan({ seed: world.below(2 ** 31), chances });
}

export const run: Act = (world, book) => {
  const { google } = book.session;
  const user = world.happens(0.8) ? google.user : BRUNO;
  const rows = select(world, book, user);
  const command = world.one(COMMANDS);
  disturb(world);
  const last = world.happens(0.25) ? 1 + world.below(250) : 0;
  const others = meanwhile(world, book);
  let calls = 0;
  const stop = google.onCall(() => {
    calls += 1;
    others.at(calls);
    return calls === last ? 'kill' : undefined;
  });
  const { outcome, error } = google.run(command, { user });
  stop();
  world.qomon.faults.clear();
  if (outcome === 'failed') world.raw.push(`${command} threw ${error?.message}`);
  return [`${command} of ${rows} by ${user}: ${outcome}`, ...others.done].join('; meanwhile ');
};

export const refund: Act = (world, book) => {
  const row = world.rows(book).find(({ read }) => read('State') === 'Sent');
  const bundle = row && world.recorded(row.comment)[0];
  const transaction = bundle?.transactions.find(({ comment }) => comment === row?.comment);
  if (!row || !bundle || !transaction) return undefined;
  book.session.google.workbook.select('Bundles', `A${row.number}`, book.session.google.user);
  disturb(world);
  const items = bundle.donations
    .slice(0, 1)
    .map(({ id }) => ({ kind: 'donation', id, amount: 500 }));
  const members = bundle.memberships.slice(0, 1);
  const all =
    items.length > 0 ? items : members.map(({ id }) => ({ kind: 'membership', id, amount: 500 }));
  const request = { bundleId: bundle.id, transactionId: transaction.id, amount: 500, items: all };
  const { value, outcome } = book.session.google.page().call('refund', request);
  world.qomon.faults.clear();
  world.refunds.set(transaction.id, (world.refunds.get(transaction.id) ?? 0) + 500);
  return `${row.comment}: ${outcome} ${JSON.stringify(value).slice(0, 80)}`;
};

/** Time passes, and with it the clock's own runs. */
export const wait: Act = (world, { session }) => {
  const seconds = world.one([10, 150, 150, 4000, 90_000]);
  session.google.advanceTo(session.google.clock.now() + seconds * 1000);
  return `${seconds} s`;
};

/** Somebody deletes a bundle in Qomon itself. */
export const deleteThere: Act = (world, book) => {
  const { ledger } = world.qomon.tenants[0];
  const bundle = ledger.bundles.length > 0 ? world.one(ledger.bundles) : undefined;
  if (!bundle) return undefined;
  ledger.delete(bundle, book.session.google.clock.now());
  return String(bundle.id);
};
