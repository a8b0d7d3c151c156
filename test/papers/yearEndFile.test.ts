import { expect, test } from '@jest/globals';
import type { Run } from '../../local/google/index';
import { Campaign, LONGEST_MS } from '../promises/campaign';
import { isAt, mapping, type Place } from '../promises/points';
import { PAYMENT } from '../support/rows';
import type { Session, Typed } from '../support/session';
import { Session as Sessions } from '../support/session';
import { fileOf, type Gathered, gather, type Page } from './gather';

const YEAR = 2026;

/** Whom nobody may read anywhere but in the file, and where they live. */
const CANARY = { name: 'Zzcanaryname', street: 'Zzcanarystreet', mail: 'zzcanary@example.org' };

const CANARY_ID = 800_500;

const ROWS: readonly Typed[] = [
  // A membership and a donation, on a cheque that goes on a slip.
  { ...PAYMENT, Amount: '30', 'Payment method': 'CHQ', Membership: '#10', Donation: '#20' },
  // Somebody pays for two.
  { ...PAYMENT, Amount: '40', Group: 'a', Membership: '#10', 'Member ID': '300001' },
  { Group: 'a', Membership: '#10', 'Member ID': '300002' },
  // Of another year.
  { ...PAYMENT, Amount: '20', 'Payment date': '2025-12-31', Membership: '#10' },
  // For nothing.
  { ...PAYMENT, Amount: '7' },
  {
    ...PAYMENT,
    Amount: '200',
    'Payment method': 'ESP',
    'Payer ID': String(CANARY_ID),
    Donation: '#20',
  },
];

const LAST = ROWS.length + 1;

function sent(canary = CANARY): Session {
  const session = Sessions.ready();
  const [model] = session.qomon.space.state.contacts;
  if (!model) throw new Error('The sample space has no contact');
  session.qomon.space.add('contacts', {
    ...{ ...model, id: CANARY_ID, firstname: canary.name, surname: '=1+1', mail: canary.mail },
    address: {
      ...{ housenumber: '12', street: canary.street, building: 'B', postalcode: '01000' },
      ...{ city: 'Bourg\ten-Bresse', country: 'France' },
    },
  });
  session.type(ROWS);
  session.send(`2:${LAST}`);
  expect(session.column('State').slice(0, ROWS.length)).toEqual(ROWS.map(() => 'Sent'));
  return session;
}

/** What the space holds that another spreadsheet recorded. */
function withAnother(session: Session): void {
  const other = session.secondSpreadsheet();
  other.connect();
  other.call('setUpSpreadsheet');
  other.type([{ ...PAYMENT, Amount: '15', Membership: '#14', 'Membership amount': '15' }]);
  other.send('2:2');
}

const COLUMNS = ['Nature', 'Donor ID', 'Amount', 'Payment method', 'Recorded'];

test('the file has a line for each membership and donation of a year, with who paid', async () => {
  const session = sent();
  withAnother(session);
  const { made, rows } = fileOf(await gather(session, YEAR), YEAR, 'plain');
  const here = 'in this spreadsheet';
  expect(rows.map((row) => COLUMNS.map((name) => row[name]))).toEqual([
    ['Dues', '123456', '20.00', 'CHQ', here],
    ['Gift', '123456', '10.00', 'CHQ', here],
    ['Dues', '123456', '20.00', 'CB', here],
    ['Dues', '123456', '20.00', 'CB', here],
    ['Gift', String(CANARY_ID), '200.00', 'ESP', here],
    ['Dues', '123456', '15.00', 'CB', 'elsewhere'],
  ]);
  expect(rows.map((row) => row['Beneficiary ID'])).toEqual(['', '', '300001', '300002', '', '']);
  expect(rows[4]).toMatchObject({
    ...{ 'First name': CANARY.name, Address: `12 ${CANARY.street}, B`, Postcode: '01000' },
    ...{ Town: 'Bourg en-Bresse', Country: 'France', 'E-mail': CANARY.mail, Date: '2026-03-29' },
  });
  const references = session.column('Reference').map(String);
  expect(rows.map(({ Entry = '' }) => Entry.split('-')[0])).toEqual([
    ...[references[0], references[0], references[1], references[1], references[5]],
    rows[5]?.Entry,
  ]);
  expect(made.totals).toEqual([
    expect.objectContaining({
      ...{ currency: 'eur', payments: { count: 5, amount: 29_200 }, received: 29_200 },
      ...{ lines: { count: 6, amount: 28_500 }, elsewhere: { count: 1, amount: 1500 } },
    }),
  ]);
  expect(made.apart.map(({ received, hasItems }) => [received, hasItems])).toEqual([[700, false]]);
});

test('a party’s working file has the bank’s number of a cheque’s slip, and blanks for what no contact holds', async () => {
  const session = sent();
  session.answer = ({ kind, prompt, buttons }) => {
    if (kind !== 'prompt') return buttons[0] ?? 'OK';
    const text = prompt.includes('methods') ? 'CHQ' : prompt.includes('How many') ? '1' : '30';
    return { button: 'OK', text };
  };
  session.call('makeDepositSlip');
  const { workbook } = session.google;
  // The columns of a slip's line that are people's: the bank's number of it, and its line of the statement.
  workbook.put('Slips', 'G2', [['B-77', 'line 4']]);
  const { rows } = fileOf(await gather(session, YEAR), YEAR, 'party');
  expect(rows.map((row) => row['Bank slip number'])).toEqual(['B-77', 'B-77', '', '', '']);
  expect(rows.map((row) => row['Bank statement reference'])).toEqual([
    ...['line 4', 'line 4', '', '', ''],
  ]);
  // A statement is known by its day to some.
  workbook.put('Slips', 'H2', [[new Date('2026-04-04T22:00:00Z')]]);
  const { rows: dated } = fileOf(await gather(session, YEAR), YEAR, 'party');
  expect(dated[0]?.['Bank statement reference']).toBe('2026-04-05');
  for (const name of ['Title', 'Nationality', 'Elected office'])
    expect(rows.map((row) => row[name])).toEqual(rows.map(() => ''));
  expect(Object.keys(rows[0] ?? {})).not.toContain('E-mail');
});

test('a refund and a cancellation are seen as Qomon holds them', async () => {
  const session = sent();
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  const opened = session.page('openRefund') as {
    readonly bundleId: number;
    readonly payments: ReadonlyArray<{ readonly transactionId: number }>;
    readonly items: ReadonlyArray<{ readonly kind: string; readonly id: number }>;
    readonly seen: string;
  };
  session.page('refund', {
    ...{ bundleId: opened.bundleId, transactionId: opened.payments[0]?.transactionId },
    ...{ amount: 500, items: [{ ...opened.items[0], amount: 500 }], seen: opened.seen },
  });
  session.google.workbook.select('Bundles', `A${LAST}`, session.google.user);
  session.call('cancelSelectedBundles');
  const { made } = fileOf(await gather(session, YEAR), YEAR, 'plain');
  const [totals] = made.totals;
  expect(totals?.refunded).toEqual({ count: 1, amount: 500 });
  expect([totals?.received, totals?.lines.amount]).toEqual([7200, 6500]);
});

/** Everything that is kept anywhere, or was told to the log. */
function kept(session: Session, runs: readonly Run[]): string {
  const { google } = session;
  const places = (['document', 'script', 'user'] as const).map((one) => [
    google.cached(one),
    google.properties(one),
  ]);
  return JSON.stringify([session.everything(), places, runs.map(({ logs }) => logs)]);
}

test('no name and no address reaches the spreadsheet, its journal, a property, a cache or the log', async () => {
  const session = sent({ name: 'Known', street: 'Elsewhere', mail: 'known@example.org' });
  // Whoever is checked and sent for is remembered for a while, by a name of then.
  const { space } = session.qomon;
  const known = space.state.contacts.map((one) =>
    one.id === 123456
      ? { ...one, firstname: CANARY.name, mail: CANARY.mail, address: { street: CANARY.street } }
      : one,
  );
  space.change({ contacts: known });
  const runs: Run[] = [];
  const gathered = await gather(session, YEAR, (name, request) => {
    const run = session.google.page().call(name, request);
    runs.push(run);
    return run.value;
  });
  expect(fileOf(gathered, YEAR, 'plain').rows[0]).toMatchObject({
    ...{ 'First name': CANARY.name, Address: CANARY.street, 'E-mail': CANARY.mail },
  });
  expect(runs.map(({ outcome }) => outcome)).not.toContain('failed');
  const held = kept(session, runs);
  expect(Object.values(CANARY).filter((text) => held.includes(text))).toEqual([]);
});

/** What a page makes of it in the end. */
const outcome = (gathered: Gathered): string =>
  JSON.stringify([fileOf(gathered, YEAR, 'party'), fileOf(gathered, YEAR, 'plain')]);

test(
  'calls that are cut off anywhere lead to the same file once they are made again',
  async () => {
    const campaign = new Campaign('year-end file cut off');
    const session = sent();
    const start = session.snapshot();
    const clean = outcome(await gather(session, YEAR));
    for (const name of ['getPaperFacts', 'readBundles', 'readPeople']) {
      session.restore(start);
      const places: Place[] = [];
      const mapped: Page = (called, request) =>
        called === name
          ? session.google.run(called, { args: [request], onCall: mapping(places) }).value
          : session.page(called, request);
      await gather(session, YEAR, mapped);
      for (const place of places) {
        const at = [name, `${place.phase} ${place.index} ${place.call}`];
        if (!campaign.wants(at) || !campaign.draws(0.4)) continue;
        session.restore(start);
        let isCut = false;
        const page: Page = (called, request) => {
          if (called !== name || isCut) return session.page(called, request);
          isCut = true;
          const run = session.google.run(called, {
            args: [request],
            onCall: (boundary) => (isAt(place, boundary) ? 'kill' : undefined),
          });
          // A lock that a run held outlives it for a while.
          session.google.clock.advance(10 * 60_000);
          if (run.outcome !== 'completed') throw new Error(run.outcome);
          return run.value;
        };
        const now = outcome(await gather(session, YEAR, page));
        campaign.note(at, now === clean ? [] : ['another file'], 1);
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test('a list that Qomon gives in small pages, or late, or not at all, is read, or nothing is made of it', async () => {
  const session = sent();
  const start = session.snapshot();
  const clean = outcome(await gather(session, YEAR));
  session.restore(start);
  session.qomon.turn({ pageCapOfBundles: 100, bundleTotal: 'absent', pageCapOfSearch: 20 });
  expect(outcome(await gather(session, YEAR))).toBe(clean);
  session.restore(start);
  session.qomon.faults.add({ path: '/v1/transaction_bundles', fault: '503' });
  expect(outcome(await gather(session, YEAR))).toBe(clean);
  session.restore(start);
  session.qomon.turn({ searchById: 'refused' });
  expect(outcome(await gather(session, YEAR))).toBe(clean);
  session.restore(start);
  // Nobody is left out in silence where nobody tells who they are.
  session.qomon.faults.add({ path: /^\/(?:search|contacts)/, fault: '503', times: 100 });
  let calls = 0;
  const counted: Page = (name, request) => {
    calls += 1;
    if (calls > 20) throw new Error('it goes on for ever');
    return session.page(name, request);
  };
  await expect(gather(session, YEAR, counted)).rejects.toThrow('cannot be reached');
  session.restore(start);
  session.qomon.space.change({ keys: [] });
  await expect(gather(session, YEAR)).rejects.toThrow('key');
});

test('another installation reads nothing for a file here', () => {
  const session = sent();
  const second = session.secondInstallation();
  second.connect();
  const refused = second.page('readBundles', {
    ...{ offset: 0, limit: 1000, from: '2026-01-01', to: '2026-12-31' },
  }) as { readonly ok: boolean; readonly why?: string };
  expect(refused).toMatchObject({ ok: false, why: 'other installation' });
});
