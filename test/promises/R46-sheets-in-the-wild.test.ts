import { describe, expect, test } from '@jest/globals';
import { passTo, READY, setNightly } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

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
    /** Every column that the add-on formats has a type. */
    function made(): Session {
      const it = Session.ready();
      it.google.set({ typedColumns, onThrow: 'lost' });
      const width = (it.google.workbook.values('Bundles')[0] ?? []).length;
      it.google.workbook.makeTable(
        'Bundles',
        'A1:AZ20'.replace('AZ', it.at('Refunded', 20).replace(/\d+/, '')),
        [...Array(width).keys()].map((column) => column + 1),
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

    test('is sent by night though the lists are old', () => {
      const it = made();
      setNightly(it);
      it.google.clock.advance(3 * 86_400_000);
      passTo(it, '2026-04-06T09:00:00Z');
      expect(it.column('State')).toEqual(['Sent']);
    });
  },
);
