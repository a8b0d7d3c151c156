import { describe, expect, test } from '@jest/globals';
import { passTo, READY, setNightly } from '../support/night';
import { Session } from '../support/session';
import { someOf } from './campaign';

const BEN = 'ben@example.org';

/** Three ready rows, and what somebody else has protected. */
function made(...areas: ReadonlyArray<(it: Session) => string | null>): Session {
  const it = Session.ready();
  it.type([READY, READY, READY]);
  for (const area of areas) it.google.workbook.protect('Bundles', area(it), BEN);
  return it;
}

const column = (header: string) => (it: Session) => {
  const letters = it.at(header, 2).replace(/\d+/, '');
  return `${letters}:${letters}`;
};

const WHOLE = ['State', 'Message', 'Bundle ID', 'Transaction ID', 'Sent at', 'Reference'];

describe('cells that somebody else has protected', () => {
  test.each(someOf(WHOLE, 0.8))('in %s keep every row here, and are named', (header) => {
    for (const send of ['sendReadyRows', 'sendSelectedRows']) {
      const it = made(column(header));
      it.google.workbook.select('Bundles', 'A2:A4', it.google.user);
      const before = it.google.workbook.values('Bundles');
      it.call(send);
      expect(it.said()).toContain(`Rows 2–4 of “Bundles” stay behind: “${header}” is protected`);
      expect(it.google.workbook.values('Bundles')).toEqual(before);
      expect(it.qomon.ledger.bundles).toEqual([]);
    }
  });

  test('of the whole tab name all that is written', () => {
    const it = made(() => null);
    it.call('sendReadyRows');
    for (const header of WHOLE) expect(it.said()).toContain(`“${header}”`);
    expect(it.qomon.ledger.bundles).toEqual([]);
  });

  test('in one row keep that row alone', () => {
    const it = made(() => 'A3:Z3');
    it.call('sendReadyRows');
    expect(it.column('State')).toEqual(['Sent', '', 'Sent']);
    expect(it.dialogs[0]?.prompt).toContain('Row 3 of “Bundles” stays behind');
    expect(it.dialogs[0]?.prompt).toContain('1 row: protected for you');
  });

  test('of rows that are not sent, and of cells that nobody writes to, keep nothing', () => {
    const it = made(column('Amount'), column('Member ID'), () => 'A5:Z9');
    it.call('sendReadyRows');
    expect(it.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
  });

  test('are told of in the night’s mail, and other rows go', () => {
    const it = made((one) => one.at('Bundle ID', 3));
    setNightly(it);
    passTo(it, '2026-04-03T09:00:00Z');
    expect(it.column('State')).toEqual(['Sent', '', 'Sent']);
    expect(it.google.outbox.map(({ body }) => body).join()).toContain(
      'Row 3 of “Bundles” stays behind',
    );
  });

  test('are told of in the sidebar', () => {
    const it = made(column('State'));
    expect(it.page('sendNext', { scope: 'ready' })).toMatchObject({
      ok: false,
      problem: expect.stringContaining('Rows 2–4 of “Bundles” stay behind'),
    });
  });
});

describe('what a check writes beside', () => {
  /** One row that cannot be read, among good ones. */
  function odd(...areas: ReadonlyArray<(it: Session) => string | null>): Session {
    const it = made(...areas);
    it.google.workbook.put('Bundles', it.at('Amount', 3), [['odd']]);
    return it;
  }

  test.each(['Amount', 'Payer ID', 'Payment date'])(
    'into %s, protected for this person, keeps no row back',
    (header) => {
      const it = odd(column(header));
      it.call('sendReadyRows');
      expect(it.column('State')).toEqual(['Sent', 'Invalid', 'Sent']);
    },
  );
});

describe.each([
  ['Journal', ['sendReadyRows', 'sendSelectedRows']],
  ['Qomon lists', ['sendReadyRows', 'refreshLists', 'setUpSpreadsheet']],
  ['Bundles', ['checkRows']],
])('in “%s”, where a function has to write', (tab, commands) => {
  function shut(userLocale = 'en'): Session {
    const it = Session.ready({ google: { userLocale } });
    it.type([READY]);
    it.google.workbook.select('Bundles', 'A2', it.google.user);
    it.google.workbook.protect(tab, null, BEN);
    it.google.clock.advance(2 * 86_400_000);
    return it;
  }

  test.each(['es', 'pt_BR', 'ru'])(
    'are named in whatever language Google says so: %s',
    (language) => {
      const it = shut(language);
      it.call(commands[0] ?? '');
      expect(it.said()).toContain(`in “${tab}”`);
      expect(it.qomon.ledger.bundles).toEqual([]);
    },
  );

  test.each(commands)('are named by %s, and nothing leaves', (command) => {
    const it = shut();
    it.call(command);
    expect(it.said()).toMatch(new RegExp(`cells that somebody has protected, in “${tab}”`));
    expect(it.column('State')).not.toContain('To check');
    expect(it.qomon.ledger.bundles).toEqual([]);
  });

  test('are named to the sidebar', () => {
    const it = shut();
    expect(it.page('sendNext', { scope: 'ready' })).toMatchObject({
      ok: false,
      problem: expect.stringContaining(`“${tab}”`),
    });
    expect(it.qomon.ledger.bundles).toEqual([]);
  });
});

test('whoever protected them sends', () => {
  const it = Session.ready();
  it.type([READY]);
  it.google.workbook.protect('Bundles', null, it.google.user);
  it.call('sendReadyRows');
  expect(it.column('State')).toEqual(['Sent']);
});
