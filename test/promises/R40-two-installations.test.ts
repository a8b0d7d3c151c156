import { describe, expect, test } from '@jest/globals';
import { ENTRY_POINTS } from '../../appsscript/entryPoints';
import { getNightly, passTo, READY, setNightly } from '../support/night';
import type { Session } from '../support/session';
import { Campaign, LONGEST_MS } from './campaign';
import { isAt, mapping, type Place } from './points';
import { payments, Scene } from './scene';

const DAY = 86_400_000;

const OTHER = 'Another installation of the add-on';

/** Rows, and one more script in the same spreadsheet, with a key of its own. */
function two(rows = payments(3)) {
  const scene = new Scene(rows);
  const first = scene.session;
  const second = first.secondInstallation();
  second.connect();
  first.google.workbook.select('Bundles', 'A2:A4', first.google.user);
  return { scene, first, second };
}

/** As an earlier release has left it: nobody is known to work here. */
function unmark(session: Session): void {
  session.google.workbook.clear('Qomon lists', 'L2');
}

/** What a run of the second does that meets the first at some boundary. */
const MEETINGS = {
  'where the first is at home': (_: Session) => undefined,
  'where nobody is yet': unmark,
  'which has been silent for eight days': (first: Session) => first.google.clock.advance(8 * DAY),
} as const;

describe.each(Object.entries(MEETINGS))('a second installation %s', (name, prepare) => {
  test.each(['sendSelectedRows', 'checkRows'] as const)(
    'that starts at any call of the first (%s) records nothing twice',
    (command) => {
      const { scene, first, second } = two();
      second.answer = ({ buttons }) => buttons[0] ?? 'OK';
      prepare(first);
      const start = first.snapshot();
      const places: Place[] = [];
      first.google.run('sendSelectedRows', { onCall: mapping(places) });
      const campaign = new Campaign(`second installation ${name}, ${command}`);
      for (const place of places) {
        const at = [`${place.phase} ${place.index} ${place.call}`];
        if (!campaign.draws(0.06) || !campaign.wants(at)) continue;
        first.restore(start);
        first.google.run('sendSelectedRows', {
          onCall: (boundary) => {
            if (isAt(place, boundary)) second.google.run(command);
            return undefined;
          },
        });
        // Whoever it belongs to now brings it to its end.
        for (const one of [first, second, first, second]) {
          first.google.clock.advance(61 * 60_000);
          one.google.run('sendSelectedRows');
        }
        const wrong = scene.recorded === 3 ? [] : [`${scene.recorded} bundles for 3 rows`];
        campaign.note(at, [...scene.broken(), ...wrong]);
      }
      expect(places.length).toBeGreaterThan(50);
      expect(campaign.report()).toEqual([]);
    },
    LONGEST_MS,
  );
});

test('of two that begin at the same moment, the one whose mark is written over lets nothing leave', () => {
  const { scene, first, second } = two();
  const { workbook } = first.google;
  unmark(first);
  const start = first.snapshot();
  second.call('checkRows');
  const mark = workbook.value('Qomon lists', 'L2');
  first.restore(start);
  // The second had read that nobody works here before the first said so, and says so a moment later.
  let isLate = true;
  const run = first.google.run('sendSelectedRows', {
    onCall: ({ phase }) => {
      if (!isLate || phase === 'before' || !first.column('State').includes('Sending')) return;
      isLate = false;
      workbook.put('Qomon lists', 'L2', [[mark]]);
    },
  });
  expect([isLate, first.posted(run), scene.recorded]).toEqual([false, [], 0]);
  expect(first.said()).toContain(OTHER);
  second.answer = ({ buttons }) => buttons[0] ?? 'OK';
  first.google.clock.advance(61 * 60_000);
  second.call('sendSelectedRows');
  expect([second.column('State'), scene.recorded]).toEqual([['Sent', 'Sent', 'Sent'], 3]);
  expect(scene.broken()).toEqual([]);
});

test('a second installation refuses in every function, and changes nothing', () => {
  const { first, second } = two(payments(3).concat(READY));
  first.call('sendSelectedRows');
  first.google.workbook.select('Bundles', 'E5', first.google.user);
  const before = [first.everything(), JSON.stringify(first.qomon.ledger)];
  const mayAnswer = [
    ...['onOpen', 'onInstall', 'onEdit', 'nightlyUpload', 'showSidebar', 'checkInstallation'],
    ...['showNightlyNotice', 'refundSelectedRow', 'showNightlySettings', 'getConnection'],
    ...['connect', 'disconnect', 'goToCell', 'stopSending', 'getNightly', 'getSettings'],
    ...['setSettings', 'showHelp', 'showImport', 'getSelectedPerson'],
  ];
  for (const name of ENTRY_POINTS.filter((one) => !mayAnswer.includes(one))) {
    second.dialogs.length = 0;
    const request =
      name === 'refund' ? { bundleId: 1, transactionId: 1, amount: 1, items: [] } : {};
    const isPage = second.google.run(name).outcome === 'completed' && second.dialogs.length === 0;
    const told = isPage
      ? second.google.page().call(name, NEEDED[name] ?? request).value
      : second.said();
    expect([name, JSON.stringify(told)]).toEqual([name, expect.stringContaining(OTHER)]);
  }
  expect([first.everything(), JSON.stringify(first.qomon.ledger)]).toEqual(before);
});

const RENEWALS = {
  period: { from: '2026-01-01', to: '2026-12-31' },
  importId: 'a',
  renewals: [{ member: 123456, payer: 123456, payerName: 'Camille MOREAU' }],
};

/** What must be said so that a function gets as far as the question. */
const NEEDED: Readonly<Record<string, object>> = {
  answerQuestion: { reference: 1, answer: 'another' },
  findContacts: { text: 'camille' },
  useContact: { contactId: 123456 },
  createContact: { firstname: 'A', surname: 'B', mail: 'new@example.org' },
  previewImport: { sourceId: 'helloasso.plain', rows: [['a'], ['b']] },
  importRows: { sourceId: 'helloasso.plain', rows: [['a'], ['b']] },
  readBundles: { offset: 0, limit: 10, from: '2026-01-01', to: '2026-12-31' },
  readPeople: { ids: [123456] },
  lookUpRenewals: RENEWALS,
  makeRenewals: RENEWALS,
  payInSlips: { slips: [{ number: 1, paidIn: '2026-04-09', statement: '' }] },
  setNightly: { on: true, hour: 2, recipients: ['a@example.org'] },
};

/** As the panel Settings does, in two steps. */
function handOver(session: Session, sure = true): string {
  return JSON.stringify(session.page('handOverInstallation', { sure }));
}

describe('the spreadsheet changes hands', () => {
  test('by an act of the first, which can take it back until the second has begun', () => {
    const { scene, first, second } = two();
    expect(handOver(first, false)).toContain('Give this spreadsheet to another installation');
    second.call('sendSelectedRows');
    expect(second.said()).toContain(OTHER);
    handOver(first);
    first.call('sendSelectedRows');
    expect(first.said()).toContain('has given the spreadsheet to another one');
    expect(handOver(first)).toContain('works in the spreadsheet again');
    second.call('sendSelectedRows');
    expect(second.said()).toContain(OTHER);
    handOver(first);
    second.call('sendSelectedRows');
    expect([second.column('State'), scene.recorded]).toEqual([['Sent', 'Sent', 'Sent'], 3]);
    expect(handOver(first)).toContain(OTHER);
    expect(scene.broken()).toEqual([]);
  });

  test('not while a payment is unconfirmed', () => {
    const { first, second } = two();
    first.qomon.faults.add({ fault: '500', method: 'POST', path: '/v1/transaction_bundles' });
    first.call('sendSelectedRows');
    expect(handOver(first)).toContain('this installation alone remembers all of them');
    second.call('sendSelectedRows');
    expect(second.said()).toContain(OTHER);
  });

  test('after seven days of silence, if a person says Yes', () => {
    const { scene, first, second } = two();
    first.call('checkRows');
    first.google.clock.advance(7 * DAY - 3_600_000);
    second.call('sendSelectedRows');
    expect(second.said()).toContain(OTHER);
    first.google.clock.advance(2 * 3_600_000);
    expect(JSON.stringify(second.page('sendNext', { scope: 'selection' }))).toContain(
      'you are asked whether this one is to take its place',
    );
    second.answer = ({ buttons }) => (buttons.includes('NO') ? 'CLOSE' : (buttons[0] ?? 'OK'));
    second.call('sendSelectedRows');
    expect(scene.recorded).toBe(0);
    second.answer = ({ buttons }) => buttons[0] ?? 'OK';
    second.call('sendSelectedRows');
    expect(scene.recorded).toBe(3);
    first.call('checkRows');
    expect(first.said()).toContain(OTHER);
  });
});

test('the night of the first ends with the cause once the second has begun', () => {
  const { first, second } = two([READY]);
  setNightly(first);
  handOver(first);
  second.call('checkRows');
  passTo(first, '2026-04-03T09:00:00Z');
  expect(first.column('State')).toEqual(['']);
  expect(getNightly(first).problem).toContain('another installation of the add-on works');
});

test('a copy is nobody’s: the mark in it is that of the original', () => {
  const { first } = two();
  first.call('checkRows');
  const copy = first.makeCopy();
  copy.connect();
  copy.call('checkRows');
  expect(copy.said()).not.toContain('nstallation');
});

test('a list that is fetched again leaves the mark where it stands', () => {
  const { first } = two();
  first.call('checkRows');
  const mark = first.google.workbook.value('Qomon lists', 'L2');
  expect(mark).toContain(first.google.scriptId);
  first.call('refreshLists');
  expect(first.google.workbook.value('Qomon lists', 'L2')).toBe(mark);
});
