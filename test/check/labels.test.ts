import { describe, expect, test } from '@jest/globals';
import { offered } from '../support/dropdown';
import { choose, PAYMENT, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

const MEMBERSHIP = 'Adhésion annuelle — 20.00 EUR (#10)';

/** What people type in place of an entry, and the entry as the dropdown offers it. */
const TYPED: ReadonlyArray<readonly [header: string, typed: string, label: string]> = [
  ['Membership', '10', MEMBERSHIP],
  ['Membership', '#10', MEMBERSHIP],
  ['Membership', ' #10 ', MEMBERSHIP],
  ['Membership', 'Adhésion annuelle', MEMBERSHIP],
  ['Membership', 'adhesion annuelle', MEMBERSHIP],
  ['Membership', 'Adhe\u0301sion\u00a0annuelle\u200b', MEMBERSHIP],
  ['Membership', 'Carte — 15.00 EUR (#10)', MEMBERSHIP],
  ['Donation', '20', 'Don libre (#20)'],
  ['Payment status', '1', 'Valide (#1)'],
  ['Payment method', 'cb', 'CB'],
  ['Campaign code', 'web', 'WEB'],
];

describe.each(TYPED)('%s: %j', (header, typed, label) => {
  test('is shown by a check as its dropdown offers it, which marks nothing then', () => {
    const session = Session.ready();
    const [fate] = tryRows(session, [{ ...PAYMENT, [header]: typed }], {
      menu: 'checkRows',
      text: [header],
    });
    expect(fate?.state).toBe('');
    expect(session.cell(header, 2)).toBe(label);
    expect(offered(session, header)).toContain(label);
  });

  test('is read by a send, and stays as it was typed', () => {
    const session = Session.ready();
    const row = { ...PAYMENT, [header]: typed };
    const [fate] = tryRows(session, [row], { text: [header] });
    expect(fate?.state).toBe('Sent');
    expect(session.cell(header, 2)).toBe(typed);
  });
});

describe('a check leaves', () => {
  const left = (row: Typed, change: (session: Session) => void = () => {}): Session => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, ...row }]);
    change(session);
    choose(session, 'checkRows', '2:3');
    return session;
  };

  test('what is not in the list', () => {
    expect(left({ Membership: 'Gold' }).cell('Membership', 2)).toBe('Gold');
  });

  test('a formula', () => {
    const session = Session.ready({ google: { compute: () => '#10' } });
    session.type([PAYMENT]);
    session.google.workbook.format('Bundles', session.at('Membership', 2), '0');
    session.google.workbook.type('Bundles', session.at('Membership', 2), '="#"&10');
    choose(session, 'checkRows', '2:3');
    const formulas = session.google.workbook.formulas('Bundles', session.at('Membership', 2));
    expect(formulas).toEqual([['="#"&10']]);
  });

  test('what was chosen from the dropdown, and a blank cell', () => {
    const session = left({ Membership: MEMBERSHIP });
    expect(session.cell('Membership', 2)).toBe(MEMBERSHIP);
    expect(session.cell('Payment status', 2)).toBe('');
  });

  test('rows that have been sent', () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, Membership: '#10' }]);
    session.send('2');
    choose(session, 'checkRows', '2:3');
    expect(session.cell('Membership', 2)).toBe('#10');
  });
});
