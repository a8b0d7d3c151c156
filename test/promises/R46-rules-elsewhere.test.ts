import { describe, expect, test } from '@jest/globals';
import { columnLetters } from '../../local/columns';
import type { Hook } from '../../local/google/index';
import { bringIn, lines, ready } from '../import/support';
import { passTo, READY, setNightly } from '../support/night';
import { Session, type Typed } from '../support/session';
import { someOf } from './campaign';

/** Rules of data validation that refuse whatever the add-on writes outside its rows: journal, lists, headers. */

const RULE = {
  criteria: 'VALUE_IN_LIST',
  args: [['Fait', 'Non'], true],
  allowInvalid: false,
  help: null,
};

const COUPLE: Typed = {
  ...READY,
  Amount: '50',
  'Payer ID': '',
  'Payer email': 'camille.moreau@example.org',
  Membership: '#10',
  Donation: '#20',
};

type Act = (it: Session) => void;

const choose =
  (name: string): Act =>
  (it) => {
    it.google.workbook.select('Bundles', 'A2', it.google.user);
    it.call(name);
  };

const nothing: Act = () => {};

function refund(it: Session): void {
  it.google.workbook.select('Bundles', 'A2', it.google.user);
  const [bundle] = it.qomon.ledger.bundles;
  const answer = it.page('refund', {
    bundleId: bundle?.id,
    transactionId: bundle?.transactions[0]?.id,
    amount: 500,
    items: [{ kind: 'donation', id: bundle?.donations?.[0]?.id, amount: 500 }],
  });
  expect(answer).toMatchObject({ ok: true });
}

function cutOff(it: Session): void {
  const onCall: Hook = ({ kind, phase }) =>
    kind === 'fetch' && phase === 'after' && it.qomon.ledger.bundles.length > 0
      ? 'kill'
      : undefined;
  it.google.run('sendReadyRows', { onCall });
  it.google.clock.advance(7_200_000);
}

/** What is done before the rules are there, and what then. */
const ACTS: ReadonlyArray<readonly [name: string, before: Act, act: Act]> = [
  ['set-up', nothing, choose('setUpSpreadsheet')],
  ['fetched lists', nothing, choose('refreshLists')],
  ['a check', nothing, choose('checkRows')],
  ['a send', nothing, choose('sendReadyRows')],
  ['a send from the sidebar', nothing, (it) => it.page('sendNext', { scope: 'ready' })],
  [
    'the night',
    (it) => {
      setNightly(it);
    },
    (it) => {
      passTo(it, '2026-04-03T09:00:00Z');
    },
  ],
  ['a refund', choose('sendReadyRows'), refund],
  ['a cancellation', choose('sendReadyRows'), choose('cancelSelectedBundles')],
  [
    'a correction',
    (it) => {
      it.call('sendReadyRows');
      it.google.workbook.type('Bundles', it.at('Comment', 2), 'corrected');
    },
    choose('correctSelectedBundle'),
  ],
  [
    'a comparison',
    (it) => {
      it.call('sendReadyRows');
      const id = it.qomon.ledger.bundles[0]?.transactions[0]?.id ?? 0;
      it.qomon.ledger.edit(id, { amount: 4000 }, it.google.clock.now());
    },
    choose('compareWithQomon'),
  ],
  ['a look-up', cutOff, choose('resolveDoubtfulRows')],
];

/** Tabs and columns, or all columns of them. */
const PLACES: ReadonlyArray<readonly [tab: string, columns?: string]> = [
  ['Journal'],
  ['Qomon lists'],
  ['Qomon lists', 'L'],
];

/** Lays a rule over all rows of some columns of a tab. */
function refuse(it: Session, [tab, columns]: readonly [string, string?]): void {
  const [name = '', part] = tab.split(' header');
  const sheet = it.google.workbook.sheets().find((one) => one.name === name);
  const { maxRows = 1, maxColumns = 1 } = sheet ?? {};
  const [left, right] = columns ? [columns, columns] : ['A', columnLetters(maxColumns)];
  // As many as a test fills.
  const rows = part === undefined ? Math.min(maxRows, 40) : 1;
  it.google.workbook.addRule(name, `${left}1:${right}${rows}`, RULE);
}

/** What can be told of a session, whatever its numbers. */
function told(it: Session) {
  const [, ...lines] = it.google.workbook.values('Journal');
  return {
    journal: lines.map(([, , , action, , , outcome]) => [action, outcome]),
    states: it.column('State'),
    bundles: it.qomon.ledger.bundles.map(({ transactions }) => transactions[0]?.amount),
    header: it.google.workbook.values('Bundles')[0],
    lists: it.google.workbook.values('Qomon lists').slice(2),
    said: it.dialogs.map(({ title }) => title),
  };
}

function run(before: Act, act: Act, switches: object, place?: readonly [string, string?]): Session {
  const it = Session.ready();
  it.google.set(switches);
  it.type([COUPLE]);
  before(it);
  if (place) refuse(it, place);
  act(it);
  return it;
}

const SWITCHES = [
  { onInvalid: 'write', onRead: 'save' },
  { onInvalid: 'flush', onRead: 'save' },
  { onInvalid: 'flush', onRead: 'show' },
] as const;

describe.each(SWITCHES.slice(0, 2))('rules that refuse, by %j,', (switches) => {
  describe.each(someOf(ACTS, 0.9))('do not stop %s', (_name, before, act) => {
    const expected = told(run(before, act, switches));

    test.each(someOf(PLACES, 0.9))('on %s %s', (...place: readonly [string, string?]) => {
      const it = run(before, act, switches, place);
      expect(told(it)).toEqual(expected);
      expect(it.dialogs.map(({ prompt }) => prompt).join()).not.toContain('violates');
    });
  });
});

describe.each(SWITCHES)('rules that refuse, by %j,', (switches) => {
  test('go from where they stood in the way of the journal and the lists', () => {
    const it = run(nothing, choose('sendReadyRows'), switches, ['Journal']);
    expect(told(it).journal).toEqual([
      ['send', 'intended'],
      ['send', 'recorded'],
    ]);
    refuse(it, ['Qomon lists']);
    it.call('refreshLists');
    expect(it.google.workbook.rules('Journal', 'A2:G3').flat()).toEqual(Array(14).fill(null));
    expect(it.google.workbook.rules('Qomon lists', 'A1:L3').flat()).toEqual(Array(36).fill(null));
  });

  test('stand in the way of no header: neither of a blank tab nor of one that lacks some', () => {
    const it = new Session();
    it.google.set(switches);
    it.google.workbook.addSheet('Bundles');
    refuse(it, ['Bundles header']);
    it.connect();
    it.call('setUpSpreadsheet');
    it.type([READY]);
    it.call('sendReadyRows');
    expect(it.cell('State', 2)).toBe('Sent');
    const { workbook } = it.google;
    const width = workbook.values('Bundles')[0]?.length ?? 0;
    workbook.put('Bundles', it.at('Bundle ID', 1), [['Mine']]);
    workbook.insertColumns('Bundles', width + 1, 3);
    refuse(it, ['Bundles header']);
    it.call('setUpSpreadsheet');
    expect(workbook.values('Bundles')[0]?.[width]).toBe('Bundle ID');
    choose('layOutTab')(it);
    expect(it.cell('Mine', 2)).not.toBe('');
    expect(it.dialogs.map(({ prompt }) => prompt).join()).not.toContain('violates');
  });

  test('do not stop an import, whose column finds its place', () => {
    const it = ready();
    it.google.set(switches);
    refuse(it, ['Bundles']);
    refuse(it, ['Journal']);
    const rows = lines({ 'Référence commande': '900000001' });
    expect(bringIn(it, rows)).toMatchObject({ ok: true, written: 1 });
    expect(it.cell('Source', 2)).toBe('helloasso 900000001');
    expect(bringIn(it, rows)).toMatchObject({ ok: true, written: 0 });
  });
});
