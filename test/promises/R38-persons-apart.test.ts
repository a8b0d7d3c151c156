import { describe, expect, test } from '@jest/globals';
import type { Bundle } from '../../local/qomon/shapes';
import { choose } from '../refund/sentRows';
import { open, problem, problemOfOpening, refund } from '../refund/session';
import type { Session } from '../support/session';
import { ACTS, headersOf, paidIn, paidOn, sentApart, swapped } from './apartScene';
import { someOf } from './campaign';

/** Some columns that go together when a block of them is sorted. */
const BLOCKS: ReadonlyArray<readonly string[]> = [
  ['Payer ID', 'Payer name'],
  ['Payer ID', 'Payer name', 'Amount'],
  ['Reference', 'Payer ID'],
  ['Reference', 'Amount'],
  ['Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID'],
  ['Payer ID', 'Amount', 'Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID'],
];

const ONE_BY_ONE = headersOf(sentApart()).map((header) => [header] as const);

const CASES = someOf(
  [...ONE_BY_ONE, ...BLOCKS].flatMap((headers) =>
    ACTS.map(([name, act]) => [headers.join(', '), name, headers, act] as const),
  ),
  0.4,
);

/** The bundles that were there, and are not any more. */
function gone(before: readonly Bundle[], { qomon }: Session): readonly Bundle[] {
  return before.filter(({ id }) => !qomon.ledger.bundles.some((one) => one.id === id));
}

describe('R38: a bundle is deleted for whoever paid it', () => {
  test.each(CASES)('%s %s', (_headers, _name, headers, act) => {
    const session = sentApart();
    const before = session.qomon.ledger.bundles;
    act(session, headers);
    choose(session, '2', 'cancelSelectedBundles');
    for (const bundle of gone(before, session)) {
      expect(paidOn(session, 2)).toBe(paidIn(bundle));
      const [payment] = bundle.transactions;
      expect(session.dialogs[0]?.prompt).toContain(`#${payment?.contact_id}`);
      expect(session.dialogs[0]?.prompt).toContain(`${(payment?.amount ?? 0) / 100}.00 EUR`);
    }
  });
});

describe('R38: a refund goes to whoever paid', () => {
  test.each(CASES)('%s %s', (_headers, _name, headers, act) => {
    const session = sentApart();
    act(session, headers);
    if (problemOfOpening(session) !== '') return;
    const shown = open(session);
    const bundle = session.qomon.ledger.bundles.find(({ id }) => id === shown.bundleId);
    const [item] = shown.items;
    const payment = shown.payments[0];
    const share = item ? ([item.kind, item.id, 100] as const) : undefined;
    refund(session, payment?.transactionId ?? 0, 100, share ? [share] : []);
    const isRefunded = session.qomon.ledger.totals().eur?.reimbursed === 100;
    if (isRefunded && bundle) expect(paidOn(session, 2)).toBe(paidIn(bundle));
  });
});

describe('R38: what was sorted apart is named', () => {
  test('cancel tells both, and deletes nothing', () => {
    const session = sentApart();
    swapped(session, ['Payer ID', 'Payer name', 'Amount']);
    choose(session, '2', 'cancelSelectedBundles');
    expect(session.qomon.ledger.bundles).toHaveLength(2);
    expect(session.said()).toContain('• 1 row: changed on the sheet since they were recorded');
    expect(session.cell('Message', 2)).toBe(
      'Nothing was deleted: row 2 says 500.00 EUR of Louis Bernard (#789012), and bundle 5001 in Qomon is 20.00 EUR of Camille Moreau (#123456). Undo the change to the row; or, if the row is right, use Correct and resend.',
    );
  });

  test('refund tells both, and changes nothing', () => {
    const session = sentApart();
    swapped(session, ['Amount']);
    expect(problemOfOpening(session)).toBe(
      'Row 2 says 500.00 EUR of Camille Moreau (#123456), and bundle 5001 in Qomon is 20.00 EUR of Camille Moreau (#123456). Nothing was refunded. Undo the change to the row, then try again.',
    );
    const id = Number(session.cell('Transaction ID', 2));
    const membership = Number(session.cell('Membership ID', 2));
    expect(problem(refund(session, id, 100, [['membership', membership, 100]]))).toMatch(
      /^Row 2 says 500\.00 EUR/,
    );
    expect(session.qomon.ledger.totals().eur?.reimbursed ?? 0).toBe(0);
  });

  test('nobody is sent to a correction where some was refunded: there is none', () => {
    const session = sentApart();
    const [payment, donation] = ['Transaction ID', 'Donation ID'].map((header) =>
      Number(session.cell(header, 3)),
    );
    refund(session, payment ?? 0, 100, [['donation', donation ?? 0, 100]]);
    expect(session.cell('State', 3)).toBe('Part refunded');
    session.google.workbook.put('Bundles', session.at('Amount', 3), [[600]]);
    session.call('compareWithQomon');
    expect(session.cell('Message', 3)).toContain(
      'If the row is right, change the refunded payment in Qomon; if Qomon is, type here what Qomon holds.',
    );
    choose(session, '3', 'cancelSelectedBundles');
    expect(session.cell('Message', 3)).toMatch(
      /Undo the change to the row, then cancel it again\.$/,
    );
    session.google.workbook.put('Bundles', session.at('Amount', 3), [[500]]);
    choose(session, '3', 'cancelSelectedBundles');
    expect(session.cell('State', 3)).toBe('Cancelled');
  });

  test('a correction shows Qomon’s person and amount, then the row’s', () => {
    const session = sentApart();
    session.google.workbook.put('Bundles', session.at('Payer ID', 3), [['123456']]);
    session.google.workbook.put('Bundles', session.at('Amount', 3), [[600]]);
    choose(session, '3', 'correctSelectedBundle');
    const [asked] = session.dialogs;
    expect(asked?.prompt).toContain('bundle 5002: 500.00 EUR, Louis Bernard (#789012)');
    expect(asked?.prompt).toContain('Louis Bernard (#789012) → Camille Moreau (#123456)');
    expect(asked?.prompt).toContain('500.00 EUR → 600.00 EUR');
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
  });
});

/** Staff change the amount of the first row's payment, in Qomon. */
function raise(session: Session): void {
  const id = Number(session.cell('Transaction ID', 2));
  session.qomon.ledger.edit(id, { amount: 2500 }, session.google.clock.now());
}

describe('R38: what was changed in Qomon', () => {
  test.each([[true], [false]])('is cancelled after a Yes that names both (%s)', (yes) => {
    const session = sentApart();
    raise(session);
    session.answer = ({ prompt, buttons }) =>
      (prompt.startsWith('Somebody has changed') && !yes ? buttons.at(-1) : buttons[0]) ?? '';
    choose(session, '2', 'cancelSelectedBundles');
    expect(session.dialogs[0]?.prompt).toContain(
      'bundle 5001: 25.00 EUR, Camille Moreau (#123456)',
    );
    expect(session.dialogs[1]?.prompt).toContain(
      'bundle 5001: recorded 20.00 EUR of #123456; Qomon now holds 25.00 EUR of Camille Moreau (#123456)',
    );
    expect(session.qomon.ledger.bundles).toHaveLength(yes ? 1 : 2);
    if (yes) expect(session.said()).toContain('1 payment cancelled, 25.00 EUR.');
  });

  test.each([[true], [false]])('is refunded after a Yes that names both (%s)', (yes) => {
    const session = sentApart();
    raise(session);
    session.answer = ({ buttons }) => (yes ? buttons[0] : buttons.at(-1)) ?? '';
    const shown = open(session);
    const [item] = shown.items;
    const id = shown.payments[0]?.transactionId ?? 0;
    const answer = refund(session, id, 100, [['membership', item?.id ?? 0, 100]]);
    expect(session.said()).toContain(
      'recorded was 20.00 EUR of #123456; Qomon now holds 25.00 EUR',
    );
    expect(problem(answer)).toBe(yes ? '' : 'Nothing was refunded.');
    expect(session.qomon.ledger.totals().eur?.reimbursed ?? 0).toBe(yes ? 100 : 0);
  });
});

describe('R38: what was recorded before a move', () => {
  test('to another space is left to the space that holds it, by name', () => {
    const session = sentApart();
    session.google.clock.advance(1000);
    const since = session.google.clock.now();
    const home = JSON.stringify({ label: 'North', lists: [], since });
    session.google.setProperty('document', 'space', home);
    choose(session, '2', 'cancelSelectedBundles');
    expect(session.said()).toContain('“North”');
    expect(problemOfOpening(session)).toContain('moved to the space “North”');
    session.call('compareWithQomon');
    expect(session.said()).toContain('2 payments were recorded before this spreadsheet was moved');
    expect(session.qomon.ledger.bundles).toHaveLength(2);
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
  });
});

describe('R38: the space has got another currency since', () => {
  const inFrancs = (): Session => {
    const session = sentApart();
    session.qomon.space.changeSettings({ currency: 'chf' });
    session.call('refreshLists');
    session.dialogs.length = 0;
    return session;
  };

  test('a row that names no currency is refunded and cancelled as it was recorded', () => {
    const session = inFrancs();
    expect(problemOfOpening(session)).toBe('');
    choose(session, '2:3', 'cancelSelectedBundles');
    expect(session.dialogs[0]?.prompt).toContain('bundle 5002: 500.00 EUR');
    expect(session.column('State')).toEqual(['Cancelled', 'Cancelled']);
  });

  test('a row that names another is neither', () => {
    const session = inFrancs();
    session.type([{ Currency: 'CHF' }], { from: 2 });
    expect(problemOfOpening(session)).toContain('Row 2 says 20.00 CHF');
    choose(session, '2', 'cancelSelectedBundles');
    expect(session.qomon.ledger.bundles).toHaveLength(2);
  });
});
