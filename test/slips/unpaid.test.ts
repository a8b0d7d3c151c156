import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { receivedOf, unpaidOf } from '../../src/model/received';
import { changeStatus } from '../status/session';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';
import { cheque, counting } from './session';

test('what came, what was given back and what has not come are the whole of a payment, whatever its status', () => {
  const kind = fc.constantFrom('', 'valid', 'unpaid', 'bank_error', 'reimbursed', 'other');
  const part = fc.nat(3000);
  fc.assert(
    fc.property(kind, part, part, part, (status, amount, refunded, unpaid) => {
      const payment = { amount, refunded: Math.min(refunded, amount), unpaid };
      const { ending, received, refundedPart, unpaidPart } = receivedOf(status, payment);
      if (ending === undefined) expect(received + refundedPart + unpaidPart).toBe(amount);
      const open = unpaidOf(status, payment);
      expect(open).toBe(ending === 'unpaid' ? amount - payment.refunded : unpaidPart);
      expect(open + received).toBeLessThanOrEqual(amount);
    }),
  );
});

test('a cheque that a bank sent back goes on no slip, says so, and stands in the summary', () => {
  const session = Session.ready();
  session.type([
    cheque('20', '1'),
    cheque('30', '2'),
    cheque('7', '3'),
    // What was unpaid as it was sent waits for its slip, and has not come.
    cheque('5', '4', { 'Payment status': 'Impayé' }),
    PAYMENT,
  ]);
  session.send('2:6');
  changeStatus(session, '3', { status: 'Impayé' });
  changeStatus(session, '4', { status: 'Impayé', unpaid: '2' });
  session.call('showSummary');
  expect(session.said()).toContain(
    'Unpaid by its status, and counted under Sent: 3 payments, 37.00 EUR: “Bundles”, row 3; “Bundles”, row 4; “Bundles”, row 5.',
  );
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  session.dialogs.length = 0;
  counting(session);
  session.call('makeDepositSlip');
  const left = /Left out, as the payment is unpaid by the status that it was given[^:]*: (.*)\./;
  const asked = session.dialogs.map(({ prompt }) => left.exec(prompt)?.[1] ?? '').join('');
  expect(asked).toContain('“Bundles”, row 3');
  expect(asked).not.toMatch(/row [2456]/);
  expect(session.column('Slip').map(String)).toEqual(['1', '', '1', '1', '']);

  // Once it is presented again, it may go on the next one.
  changeStatus(session, '3', { status: '#1', unpaid: '0' });
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  counting(session);
  session.call('makeDepositSlip');
  expect(session.column('Slip').map(String)).toEqual(['1', '2', '1', '1', '']);
  session.call('showSummary');
  expect(session.said()).toContain('2 payments, 7.00 EUR: “Bundles”, row 4; “Bundles”, row 5.');
});
