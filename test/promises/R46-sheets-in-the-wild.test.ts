import { describe, expect, test } from '@jest/globals';
import { passTo, READY, setNightly } from '../support/night';
import { addColumns, PAYMENT } from '../support/rows';
import { Session } from '../support/session';
import { someOf } from './campaign';

const COMMANDS = [
  ...['setUpSpreadsheet', 'refreshLists', 'checkRows', 'sendSelectedRows', 'sendReadyRows'],
  ...['resolveDoubtfulRows', 'cancelSelectedBundles', 'correctSelectedBundle', 'compareWithQomon'],
  ...['showSidebar', 'checkInstallation', 'showNightlySettings'],
];

const CALLS: ReadonlyArray<readonly [string, object]> = [
  ['reviewSelection', { scope: 'selection' }],
  ['sendNext', { scope: 'selection' }],
  ['openRefund', {}],
  ['useContact', { contactId: 123456 }],
  ['goToCell', { tab: 'Chart', cell: 'A1' }],
  ['getConnection', {}],
];

describe.each(['OBJECT', 'DATASOURCE'] as const)('a sheet without cells (%s)', (kind) => {
  function made(): Session {
    const it = Session.ready();
    it.google.workbook.addObject('Chart', kind);
    it.type([READY]);
    return it;
  }

  test('beside the others is passed over by every function', () => {
    for (const command of COMMANDS) {
      const it = made();
      it.google.workbook.select('Bundles', 'A2', it.google.user);
      it.call(command);
      expect(it.said()).not.toContain('not supported');
    }
    const it = made();
    it.call('sendReadyRows');
    expect(it.column('State')).toEqual(['Sent']);
  });

  test('in view is no tab for payments', () => {
    const it = made();
    it.google.workbook.openObject('Chart', it.google.user);
    for (const command of COMMANDS) it.call(command);
    it.google.workbook.openObject('Chart', it.google.user);
    it.call('checkRows');
    expect(it.said()).toContain('“Chart” is not a tab for payments');
    for (const [name, request] of CALLS) {
      it.google.workbook.openObject('Chart', it.google.user);
      expect([name, typeof (it.page(name, request) as { ok: boolean }).ok]).toEqual([
        name,
        'boolean',
      ]);
    }
  });

  test.each(['Journal', 'Qomon lists', 'Bundles'])(
    'that is called %s does not stand in for it',
    (name) => {
      const it = new Session();
      it.google.workbook.addObject(name, kind);
      it.connect();
      it.call('setUpSpreadsheet');
      it.type([PAYMENT]);
      it.send('2');
      expect(it.column('State')).toEqual(['Sent']);
    },
  );

  test('lets the night send', () => {
    const it = made();
    setNightly(it);
    passTo(it, '2026-04-03T09:00:00Z');
    expect(it.column('State')).toEqual(['Sent']);
  });
});

describe.each(['write', 'flush'] as const)(
  'a tab that is a table, refused at the %s',
  (typedColumns) => {
    /** Every column that the add-on formats has a type, where none is named. */
    function made(typed?: readonly string[]): Session {
      const it = Session.ready();
      it.google.set({ typedColumns, onThrow: 'lost' });
      const headers = (it.google.workbook.values('Bundles')[0] ?? []).map(String);
      it.google.workbook.makeTable(
        'Bundles',
        'A1:AZ20'.replace('AZ', it.at('Refunded', 20).replace(/\d+/, '')),
        headers.flatMap((header, at) => (typed?.includes(header) === false ? [] : [at + 1])),
      );
      it.type([{ ...READY, Membership: 'Adhésion annuelle — 20.00 EUR (#10)' }]);
      return it;
    }

    test.each(['setUpSpreadsheet', 'refreshLists'])('does not keep %s from its work', (command) => {
      const it = made();
      it.google.clock.advance(3_600_000);
      it.call(command);
      expect(it.said()).toMatch(/up to date|Bundles/);
      it.call('sendReadyRows');
      expect(it.column('State')).toEqual(['Sent']);
    });

    test.each(['setUpSpreadsheet', 'refreshLists'])(
      'is told of by %s, and nothing else is',
      (command) => {
        const it = made();
        it.call(command);
        expect(it.said()).toMatch(/The tab “Bundles” is a table: these columns keep .+Membership/);
        expect(it.said()).not.toContain('Google');
      },
    );

    test('has its columns without a type formatted like those of any tab', () => {
      const it = made(['Membership']);
      const { workbook } = it.google;
      const place = it.at('Payment method', 2);
      const rule = workbook.rules('Bundles', place);
      const format = workbook.formats('Bundles', it.at('Amount', 2));
      const other = { criteria: 'VALUE_IN_LIST', args: [['Other'], true], allowInvalid: true };
      workbook.addRule('Bundles', place, { ...other, help: null });
      workbook.format('Bundles', it.at('Amount', 2), 'General');
      it.call('setUpSpreadsheet');
      expect(it.said()).toMatch(/is a table: these columns keep [^,]*Membership[^,]*\./);
      expect(workbook.rules('Bundles', place)).toEqual(rule);
      expect(workbook.formats('Bundles', it.at('Amount', 2))).toEqual(format);
    });

    test.each([
      ...(['=1+1', '12/05'] as const).flatMap((text) => [
        [text, 'dropped'] as const,
        [text, 'kept'] as const,
      ]),
    ])(
      'takes the name %j from Qomon as text (an apostrophe is %s)',
      (surname, writtenApostrophe) => {
        const it = made();
        it.google.set({ writtenApostrophe });
        const contact = it.qomon.space.contact(123456);
        if (!contact) throw new Error('nobody');
        it.qomon.space.put({ ...contact, firstname: '', surname });
        it.google.workbook.format('Bundles', it.at('Payer name', 2), '0.00');
        it.google.workbook.select('Bundles', 'A2', it.google.user);
        it.call('checkRows');
        expect(it.google.workbook.formulas('Bundles', it.at('Payer name', 2))).toEqual([['']]);
        expect(String(it.cell('Payer name', 2)).replace(/^'/, '')).toBe(surname);
        it.call('sendReadyRows');
        expect(it.column('State')).toEqual(['Sent']);
      },
    );

    test('is sent by night though the lists are old', () => {
      const it = made();
      setNightly(it);
      it.google.clock.advance(3 * 86_400_000);
      passTo(it, '2026-04-06T09:00:00Z');
      expect(it.column('State')).toEqual(['Sent']);
    });
  },
);

/** The day of these rows as a locale has it. */
const shownIn = (locale: string): string =>
  ({ en_US: '3/29/2026', de_DE: '29.03.2026', fr_CH: '29.03.2026', he_IL: '29.03.2026' })[locale] ??
  '29/03/2026';

describe('rows that came below those that set-up has formatted', () => {
  /** Pasted behind the last row, they have no format, and a day is a number. */
  function pasted(locale: string): Session {
    const it = Session.ready({ google: { locale } });
    const { workbook } = it.google;
    workbook.type('Bundles', it.at('Comment', 2), 'first');
    workbook.deleteRows('Bundles', 4, 996);
    workbook.insertRows('Bundles', 4, 3);
    const headers = ['Payer ID', 'Amount', 'Payment method', 'Payment date', 'Donation'];
    for (const header of [...headers, 'State', 'Ready', 'Comment']) {
      workbook.format('Bundles', `${it.at(header, 5)}:${it.at(header, 6)}`, 'General');
    }
    [123456, 20, 'CB', 46_110, '#20'].forEach((value, at) => {
      const header = headers[at] ?? '';
      workbook.put('Bundles', it.at(header, 5), [[value], [value]]);
    });
    return it;
  }

  test.each(['en_GB', 'en_US', 'fr_FR', 'de_DE', 'fr_CH', 'he_IL'])(
    'are as good as the first once they are checked (%s)',
    (locale) => {
      const it = pasted(locale);
      it.google.workbook.select('Bundles', 'A2', it.google.user);
      it.call('checkRows');
      const { workbook } = it.google;
      const formats = (row: number) =>
        ['Payment date', 'Amount', 'Comment'].map((header) =>
          workbook.formats('Bundles', it.at(header, row)),
        );
      expect(formats(6)).toEqual(formats(2));
      expect(workbook.rules('Bundles', it.at('Ready', 6))[0]?.[0]?.criteria).toBe('CHECKBOX');
      expect(workbook.shown('Bundles', it.at('Payment date', 5))).toEqual([[shownIn(locale)]]);
      it.send('5:6');
      expect([it.cell('State', 5), it.cell('State', 6)]).toEqual(['Sent', 'Sent']);
    },
  );

  test('leave the formats of the rows above as somebody has changed them', () => {
    const it = pasted('en_GB');
    it.google.workbook.format('Bundles', it.at('Amount', 2), '0.0');
    it.google.workbook.select('Bundles', 'A2', it.google.user);
    it.call('checkRows');
    expect(it.google.workbook.formats('Bundles', it.at('Amount', 2))).toEqual([['0.0']]);
  });
});

const RESULTS = [
  ...['Payer name', 'State', 'Message', 'Bundle ID', 'Transaction ID', 'Membership ID', 'Sent at'],
];

describe('merged cells', () => {
  /** Columns of ours of every kind: typed, written before a request, and written after it. */
  const HEADERS = [
    ...['Ready', 'Group', 'Reference', 'Payer email', 'Payer ID', 'Payer name', 'Amount'],
    ...['Payment date', 'Comment', 'Membership', 'Donation amount', 'State', 'Message'],
    ...['Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID', 'Sent at', 'Refunded'],
  ];
  const SAID =
    'this cell is merged with others, and cells that are merged hold one value only. Select them and choose Format › Merge cells › Unmerge.';

  function made(coveredCell: 'kept' | 'lost', rows = 3): Session {
    const it = Session.ready();
    it.google.set({ coveredCell });
    it.type(Array.from({ length: rows }, () => READY));
    return it;
  }

  describe.each(['lost', 'kept'] as const)('(a write under them is %s)', (coveredCell) => {
    test.each(someOf(HEADERS, 0.9))(
      'in %s keep their rows from being sent, and are named',
      (header) => {
        const it = made(coveredCell);
        it.google.workbook.merge('Bundles', `${it.at(header, 2)}:${it.at(header, 3)}`);
        it.call('sendReadyRows');
        expect(it.qomon.ledger.bundles).toHaveLength(1);
        expect(it.cell('State', 4)).toBe('Sent');
        expect(it.dialogs.map(({ prompt }) => prompt).join()).toContain('Left behind');
        it.google.workbook.select('Bundles', 'A2', it.google.user);
        it.call('checkRows');
        expect(it.cell('Message', 2)).toContain(`${header}: ${SAID}`);
        it.call('sendReadyRows');
        expect(it.qomon.ledger.bundles).toHaveLength(1);
      },
    );

    test.each(['sendSelectedRows', 'nightly', 'sidebar'])(
      'are seen by each way of sending: %s',
      (way) => {
        const it = made(coveredCell);
        it.google.workbook.merge('Bundles', `${it.at('Bundle ID', 2)}:${it.at('Bundle ID', 3)}`);
        it.google.workbook.select('Bundles', 'A2:A4', it.google.user);
        if (way === 'sendSelectedRows') it.call(way);
        if (way === 'sidebar') it.page('sendNext', { scope: 'selection' });
        if (way === 'nightly') {
          setNightly(it);
          passTo(it, '2026-04-03T09:00:00Z');
          expect(it.google.outbox.at(-1)?.body).toContain(`Bundle ID: ${SAID}`);
        }
        expect([it.cell('State', 2), it.cell('State', 3), it.cell('State', 4)]).toEqual([
          'Invalid',
          'Invalid',
          'Sent',
        ]);
      },
    );

    test('that somebody makes while a bundle is on its way leave nothing sent twice or unnamed', () => {
      for (const header of ['Bundle ID', 'State', 'Message', 'Reference', 'Transaction ID']) {
        const it = made(coveredCell);
        const merge = () =>
          it.google.workbook.merge('Bundles', `${it.at(header, 2)}:${it.at(header, 3)}`);
        it.send('2:4', it.atPost('before', merge));
        it.google.workbook.unmerge('Bundles');
        it.call('resolveDoubtfulRows');
        it.call('resolveDoubtfulRows');
        expect([header, it.qomon.ledger.bundles.length]).toEqual([header, 3]);
        it.send('2:4');
        expect([header, it.qomon.ledger.bundles.length]).toEqual([header, 3]);
        const [first, covered, last] = it.column('State');
        expect([header, first, last]).toEqual([header, 'Sent', 'Sent']);
        // What the merge took from the row a person is told to bring back.
        if (covered !== 'Sent') expect(['Invalid', 'To check']).toContain(covered);
        if (covered !== 'Sent')
          expect(it.cell('Message', 3)).toMatch(/bundle \d+|reference is gone/);
        else expect(new Set(it.column('Bundle ID')).size).toBe(3);
      }
    });
  });

  test('of one row, and over a column of one’s own, count where ours are among them', () => {
    const it = made('lost', 2);
    it.google.workbook.merge('Bundles', `${it.at('Amount', 2)}:${it.at('Payment method', 2)}`);
    it.call('sendReadyRows');
    expect(it.column('State')).toEqual(['Invalid', 'Sent']);
    expect(it.cell('Message', 2)).toBe(`Amount: ${SAID}\nPayment method: ${SAID}`);
  });

  test('of columns of one’s own decide nothing', () => {
    const it = made('lost', 2);
    addColumns(it, ['Notes', 'More']);
    it.google.workbook.merge('Bundles', `${it.at('Notes', 2)}:${it.at('More', 3)}`);
    it.call('sendReadyRows');
    expect(it.column('State')).toEqual(['Sent', 'Sent']);
  });
});

describe.each(['write', 'flush'] as const)('rules that refuse, at the %s,', (onInvalid) => {
  const RULE = {
    criteria: 'VALUE_IN_LIST',
    args: [['Fait', 'Non'], true],
    allowInvalid: false,
    help: null,
  };

  test.each(someOf(RESULTS, 0.6))(
    'what is written into %s do not keep a payment from its IDs',
    (header) => {
      const it = Session.ready();
      it.google.set({ onInvalid });
      it.type([
        { ...READY, Membership: '#10' },
        { ...READY, Membership: '#10' },
      ]);
      it.google.workbook.addRule('Bundles', it.at(header, 2), RULE);
      it.google.workbook.select('Bundles', 'A2', it.google.user);
      it.call('checkRows');
      it.google.workbook.addRule('Bundles', it.at(header, 2), RULE);
      it.call('sendReadyRows');
      expect(it.column('State')).toEqual(['Sent', 'Sent']);
      expect(it.column('Bundle ID')).toEqual(it.qomon.ledger.bundles.map(({ id }) => id));
      expect(
        it.google.workbook.rules('Bundles', it.at('Payment method', 2))[0]?.[0],
      ).not.toBeNull();
    },
  );

  test.each(someOf(RESULTS, 0.6))(
    'what is written into %s while a bundle is on its way: its IDs stand when the run ends',
    (header) => {
      const it = Session.ready();
      it.google.set({ onInvalid });
      it.type([READY, READY]);
      const paste = () => it.google.workbook.addRule('Bundles', it.at(header, 2), RULE);
      it.google.workbook.select('Bundles', 'A2:A3', it.google.user);
      it.google.run('sendSelectedRows', { onCall: it.atPost('before', paste) });
      expect(it.column('State')).toEqual(['Sent', 'Sent']);
      expect(it.column('Bundle ID')).toEqual(it.qomon.ledger.bundles.map(({ id }) => id));
    },
  );

  test('nothing of a column of one’s own stay', () => {
    const it = Session.ready();
    it.google.set({ onInvalid });
    addColumns(it, ['Done']);
    it.type([READY]);
    it.google.workbook.addRule('Bundles', it.at('Done', 2), RULE);
    it.call('sendReadyRows');
    expect(it.google.workbook.rules('Bundles', it.at('Done', 2))).toEqual([[RULE]]);
  });
});

test('a selection of several areas is sent, all of them', () => {
  const it = Session.ready();
  it.type([READY, READY, READY, READY]);
  it.google.workbook.select('Bundles', ['A2', 'C4:D5'], it.google.user);
  it.call('sendSelectedRows');
  expect(it.column('State')).toEqual(['Sent', '', 'Sent', 'Sent']);
});
