import { describe, expect, test } from '@jest/globals';
import { choose, frenchSession, PAYMENT, spaced } from '../support/rows';
import { Session, type Typed } from '../support/session';

/** What a row says once it is checked. */
function saidOf(session: Session, rows: readonly Typed[], row: number): string {
  session.type(rows);
  choose(session, 'checkRows', `2:${rows.length + 1}`);
  return spaced(String(session.cell('Message', row)));
}

const COUPLE: readonly Typed[] = [
  { ...PAYMENT, Group: 'Lefèvre', 'Payer ID': '300001', Amount: '40', Membership: '#10' },
  { Group: 'Lefèvre', Membership: '#10', 'Member ID': '300002' },
];

describe('whoever has no cell for a name is named on the row', () => {
  test.each<readonly [what: string, rows: readonly Typed[], row: number, name: string]>([
    ['the second of a couple', COUPLE, 3, 'Marc Lefèvre'],
    [
      'a renewal that is not filled in yet',
      [{ 'Payer ID': '123456', Membership: '#10', 'Member ID': '789012' }],
      2,
      'Louis Bernard',
    ],
    [
      'a member who is found by an address',
      [{ ...PAYMENT, Membership: '#10', 'Member email': 'sophie.girard@example.net' }],
      2,
      'Sophie Girard',
    ],
    [
      'somebody for whom a gift is made',
      [{ ...PAYMENT, 'Donation amount': '20', 'Donor ID': '300003' }],
      2,
      'Sophie Girard',
    ],
  ])('%s', (_, rows, row, name) => {
    expect(saidOf(Session.ready(), rows, row)).toContain(name);
  });

  test('not the payer again, whose name stands beside the ID', () => {
    const rows = [{ ...PAYMENT, Membership: '#10', 'Member ID': '123456' }];
    expect(saidOf(Session.ready(), rows, 2)).toBe('');
  });

  test('nor somebody whom Qomon has not told', () => {
    const session = Session.ready();
    session.qomon.faults.add({ fault: '503', path: /^\/contacts/, times: 99 });
    expect(saidOf(session, COUPLE, 3)).not.toContain('undefined');
  });

  test('in French too', () => {
    const session = frenchSession();
    session.type([
      { 'ID du payeur': '123456', Adhésion: '#10', "ID de l'adhérent": '789012' } as Typed,
    ]);
    choose(session, 'checkRows', '2:2');
    expect(spaced(String(session.cell('Message', 2)))).toContain('Louis Bernard');
  });
});
