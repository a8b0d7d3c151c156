import { describe, expect, test } from '@jest/globals';
import { choose, PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const NAMED: Typed = { ...PAYMENT, 'Payer ID': '' };

const searches = (session: Session): number =>
  session.qomon.requests.filter(({ method, path }) => method === 'POST' && /search/.test(path))
    .length;

/** What the rows say after they were checked. */
function checked(session: Session, names: readonly string[]): unknown[] {
  session.type(names.map((name) => ({ ...NAMED, 'Payer name': name })));
  choose(session, 'checkRows', `2:${names.length + 2}`);
  return session.column('Message').slice(0, names.length);
}

describe('a payer of whom a name alone was typed', () => {
  test('is offered where one contact has the name, and never taken', () => {
    const session = Session.ready();
    const [message] = checked(session, ['Camille Moreau']);
    expect(message).toContain('“Camille Moreau” may be Camille Moreau (123456)');
    expect([session.cell('Payer ID', 2), session.cell('State', 2)]).toEqual(['', 'Invalid']);
    choose(session, 'sendSelectedRows', '2');
    expect(session.qomon.ledger.bundles).toEqual([]);
    // Who is offered is taken by a person.
    session.type([{ 'Payer ID': '123456' }]);
    session.send('2');
    expect(session.cell('State', 2)).toBe('Sent');
  });

  test.each([
    ['Rousseau', 'several people are called “Rousseau”: '],
    ['Nobody Atall', 'Qomon knows nobody called “Nobody Atall”'],
  ])('is not offered where several or none have it: %s', (name, sentence) => {
    const session = Session.ready();
    const [message] = checked(session, [name]);
    expect(message).toContain(sentence);
    expect(session.cell('Payer ID', 2)).toBe('');
  });

  test('takes one search for a name however often it stands there, and none without one', () => {
    const session = Session.ready();
    const before = searches(session);
    checked(session, ['', '']);
    expect(searches(session)).toBe(before);
    checked(session, ['Camille Moreau', 'CAMILLE MOREAU']);
    expect(searches(session)).toBe(before + 1);
  });

  test('of more than ten names the first are looked up', () => {
    const session = Session.ready();
    const before = searches(session);
    checked(
      session,
      Array.from({ length: 12 }, (_, nth) => `Unknown Person${nth}`),
    );
    expect(searches(session) - before).toBeLessThanOrEqual(10);
  });
});
