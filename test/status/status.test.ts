import { describe, expect, test } from '@jest/globals';
import { changes, problem, refund, SEED, sentSession } from '../refund/session';
import type { Session, Typed } from '../support/session';
import { changeStatus, held } from './session';

/** A group of two payments, by two people. */
const TWO: readonly Typed[] = [
  { ...SEED, Reference: '1001', Group: 'g', Amount: '30', Donation: '#20' },
  {
    'Payer ID': '789012',
    'Payment method': 'CB',
    Reference: '1002',
    Amount: '20',
    'Payment date': '2026-03-30',
    Group: 'g',
  },
];

const lines = (session: Session) =>
  session.google.workbook.records('Journal').filter(({ Action }) => Action === 'status');

describe('a cheque that bounced', () => {
  test('is unpaid in Qomon and on the row, and nothing else of it changes', () => {
    const session = sentSession();
    const [before] = session.qomon.ledger.bundles;
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    changeStatus(session, '2', { status: 'Impayé' });
    const [bundle] = session.qomon.ledger.bundles;
    expect(held(session)).toEqual([[3, 2000, 2000]]);
    const { updated: _was, ...was } = before?.transactions[0] ?? { updated: 0 };
    const { updated: _is, ...is } = bundle?.transactions[0] ?? { updated: 0 };
    expect(is).toEqual({ ...was, status_id: 3, unpaid_amount: 2000 });
    expect(bundle?.memberships).toEqual(before?.memberships);
    expect(bundle?.id).toBe(before?.id);
    expect(session.cell('State', 2)).toBe('Sent');
    expect(session.cell('Payment status', 2)).toBe('');
    expect(session.cell('Message', 2)).toBe(
      'The payment status was changed. Payment of 20.00 EUR: status “Impayé”, 20.00 EUR unpaid.',
    );
  });

  test('is asked about by payer, amount and date as Qomon holds them', () => {
    const session = sentSession();
    changeStatus(session, '2', { status: '#3' });
    expect(session.dialogs.map(({ prompt }) => prompt)).toEqual([
      'Which status? Type its name or its number.\n\nValide (#1)\nImpayé (#3)\nRejet bancaire (#4)\nTiers payant (#6)',
      'How much of 20.00 EUR is unpaid? Leave it blank for 20.00 EUR.',
      [
        '1 payment, 20.00 EUR, as Qomon holds it:',
        '• “Bundles”, row 2: 20.00 EUR of Camille Moreau (#123456), 29/03/2026: Valide → Impayé, 20.00 EUR unpaid',
        '',
        'Change the status in Qomon now?',
      ].join('\n'),
      'The status of 1 payment was changed, 20.00 EUR.',
    ]);
  });

  test('goes out with every field as it was read, and stands in the journal before and after', () => {
    const session = sentSession();
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    changeStatus(session, '2', { status: 'Impayé', unpaid: '5,50' });
    expect(session.qomon.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(1);
    expect(held(session)).toEqual([[3, 550, 2000]]);
    const target = '"target":[["statuses",90001,1,3],["unpaid",90001,0,550]]';
    expect(lines(session)).toMatchObject([
      {
        Reference: 1001,
        'Bundle ID': 5001,
        Outcome: 'intended',
        Detail:
          'Status · Intended · payment 90001, status: #1 → #3 · payment 90001, unpaid: 0.00 EUR → 5.50 EUR',
        Amount: 20,
        Codes: `{${target}}`,
      },
      { Outcome: 'recorded', 'HTTP status': 200, Codes: `{${target}}` },
    ]);
    expect(JSON.stringify(session.google.workbook.values('Journal'))).not.toContain('Moreau');
  });

  test('is not refunded, and is paid again once the money has come in', () => {
    const session = sentSession();
    changeStatus(session, '2', { status: 'Rejet bancaire' });
    expect(problem(refund(session, 90001, 1000, [['membership', 90002, 1000]]))).toContain(
      'nothing has been paid here',
    );
    changeStatus(session, '2', { status: 'Valide' });
    expect(held(session)).toEqual([[1, 0, 2000]]);
    const back = refund(session, 90001, 1000, [['membership', 90002, 1000]]);
    expect(problem(back)).toBe('');
    expect(changes(back.run)).toMatchObject([
      { data: { transactions: [{ unpaid_amount: 0, reimbursed_amount: 1000 }] } },
    ]);
  });
});

describe('a bundle of two payments', () => {
  test('has the status of the selected row’s payment changed alone', () => {
    const session = sentSession(TWO);
    changeStatus(session, '3', { status: 'Impayé' });
    expect(held(session)).toEqual([
      [1, null, 3000],
      [3, 2000, 2000],
    ]);
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
  });

  test('has both changed, one after the other, where both are selected', () => {
    const session = sentSession(TWO);
    changeStatus(session, '2:3', { status: 'Impayé' });
    expect(held(session)).toEqual([
      [3, 3000, 3000],
      [3, 2000, 2000],
    ]);
    expect(session.said()).toContain('The status of 2 payments was changed, 50.00 EUR.');
  });
});

test('where Qomon refuses each, no status is said to be changed, and no sum', () => {
  const session = sentSession(TWO);
  session.qomon.faults.add({ method: 'PATCH', times: 9, fault: { kind: 'status', status: 422 } });
  changeStatus(session, '2:3', { status: 'Impayé' });
  expect(session.said().split('\n')[1]).toBe('No status was changed.');
  expect(session.said()).toContain('Qomon refused it and changed nothing.');
});

describe('what is refused before anything leaves', () => {
  const patched = (session: Session): number =>
    session.qomon.requests.filter(({ method }) => method === 'PATCH').length;

  test.each(['Remboursé', 'Annulé', '#2', '#5', 'Validé (ancien)'])(
    'the status %s, which says of a payment what a refund or a cancellation does',
    (status) => {
      const session = sentSession();
      changeStatus(session, '2', { status });
      expect(session.dialogs.length).toBeGreaterThan(1);
      expect([patched(session), held(session)]).toEqual([0, [[1, null, 2000]]]);
    },
  );

  test('anything but *Yes*', () => {
    const session = sentSession();
    changeStatus(session, '2', { status: 'Impayé', agrees: false });
    expect(session.dialogs.at(-1)?.buttons).toEqual(['YES', 'NO']);
    expect(patched(session)).toBe(0);
  });

  test('more than was paid', () => {
    const session = sentSession();
    changeStatus(session, '2', { status: 'Impayé', unpaid: '20.01' });
    expect(session.dialogs.some(({ prompt }) => prompt.includes('more than the payment'))).toBe(
      true,
    );
    expect(patched(session)).toBe(0);
  });

  test('rows that were not sent, that were refunded, or that bear no payment', () => {
    const session = sentSession([
      { ...SEED, Group: 'a' },
      { Group: 'a', 'Member ID': '789012', Membership: '#10', 'Membership amount': '0' },
      { ...SEED, Reference: '1003' },
    ]);
    const [, second] = session.qomon.ledger.bundles;
    const [membership] = second?.memberships ?? [];
    const share = [['membership', membership?.id ?? 0, 1000]] as const;
    expect(problem(refund(session, second?.transactions[0]?.id ?? 0, 1000, share))).toBe('');
    session.type([{ ...SEED, Reference: '' }], { from: 5 });
    const before = patched(session);
    changeStatus(session, '3:5', { status: 'Impayé' });
    expect(session.said()).toContain('1 row: without a payment of their own');
    expect(session.said()).toContain('1 row: refunded, in part or in full');
    expect(session.said()).toContain('1 row: not sent');
    expect(patched(session)).toBe(before);
  });

  test('a row that says something else than was recorded', () => {
    const session = sentSession();
    session.google.workbook.put('Bundles', session.at('Payer ID', 2), [[789012]]);
    changeStatus(session, '2', { status: 'Impayé' });
    expect(session.cell('Message', 2)).toMatch(/^Nothing was changed: row 2 says/);
    expect(patched(session)).toBe(0);
  });

  test('what somebody changes while the question stands open', () => {
    const session = sentSession();
    changeStatus(session, '2', { status: 'Impayé' });
    const answer = session.answer;
    const before = patched(session);
    const typed = ['Valide', ''];
    session.answer = (dialog) => {
      if (dialog.kind === 'prompt') return { button: 'OK', text: typed.shift() ?? '' };
      if (dialog.buttons[0] === 'YES') {
        const { state } = session.qomon.ledger;
        const bundles = state.bundles.map((one) => ({
          ...one,
          transactions: one.transactions.map((each) => ({ ...each, status_id: 4 })),
        }));
        session.qomon.ledger.state = { ...state, bundles };
      }
      return answer(dialog);
    };
    session.call('changePaymentStatus');
    expect(session.said()).toContain('was changed while you were asked');
    expect(patched(session)).toBe(before);
  });
});

describe('Compare with Qomon', () => {
  test.each([
    ['typed', { 'Payment status': 'Valide (#1)' }],
    ['left blank', {}],
  ])('finds a changed status right where the cell is %s', (_title, cells) => {
    const session = sentSession([{ ...SEED, ...cells }]);
    changeStatus(session, '2', { status: 'Impayé' });
    session.call('compareWithQomon');
    expect(session.said()).toContain('1 agree');
    expect(session.cell('State', 2)).toBe('Sent');
    expect(session.cell('Message', 2)).toContain('Payment of 20.00 EUR: status “Impayé”');
    const message = session.cell('Message', 2);
    session.call('compareWithQomon');
    expect(session.cell('Message', 2)).toBe(message);
  });

  test.each([
    ['typed as it is then', { 'Payment status': 'Valide (#1)' }],
    ['left blank', {}],
  ])('tells a status that was put back in Qomon, where the cell is %s', (_title, cells) => {
    const session = sentSession([{ ...SEED, ...cells }]);
    changeStatus(session, '2', { status: 'Impayé' });
    const { state } = session.qomon.ledger;
    const bundles = state.bundles.map((one) => ({
      ...one,
      transactions: one.transactions.map((each) => ({ ...each, status_id: 1 })),
    }));
    session.qomon.ledger.state = { ...state, bundles };
    session.call('compareWithQomon');
    expect(session.cell('State', 2)).toBe('Changed in Qomon');
    expect(session.cell('Message', 2)).toContain(
      'Payment status: here Impayé (#3), in Qomon Valide (#1)',
    );
  });

  test('says nothing of a status that a refund has given since', () => {
    const session = sentSession();
    changeStatus(session, '2', { status: 'Tiers payant', unpaid: '0' });
    expect(problem(refund(session, 90001, 1000, [['membership', 90002, 1000]]))).toBe('');
    session.call('compareWithQomon');
    expect(session.cell('State', 2)).toBe('Part refunded');
  });
});

test('a correction tells that the status is lost with the old bundle', () => {
  const session = sentSession();
  changeStatus(session, '2', { status: 'Tiers payant', unpaid: '0' });
  session.google.workbook.put('Bundles', session.at('Comment', 2), [['corrected']]);
  session.dialogs.length = 0;
  session.call('correctSelectedBundle');
  expect(session.dialogs[0]?.prompt).toContain('• Payment status: Tiers payant (#6) → Valide (#1)');
});

test('a reading that is behind a change is not refunded from', () => {
  const session = sentSession();
  session.google.clock.advance(120_000);
  changeStatus(session, '2', { status: 'Impayé' });
  session.qomon.turn({ readLag: 60_000 });
  const late = refund(session, 90001, 1000, [['membership', 90002, 1000]]);
  expect(problem(late)).toContain('a status from before its last change');
  expect(changes(late.run)).toEqual([]);
  expect(held(session)).toEqual([[3, 2000, 2000]]);
});

test('in French, the questions and the row say it in French', () => {
  const session = sentSession();
  session.page('setSettings', { language: 'fr' });
  changeStatus(session, '2', { status: 'Impayé' });
  expect(session.dialogs.map(({ title }) => title)).toContain('Modifier le statut du paiement');
  expect(session.cell('Message', 2)).toMatch(/^Le statut du paiement a été modifié\. Paiement de/);
});
