import { describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

/** What stands in a row and in the key, none of which a log may tell. */
const PRIVATE = /camille|example\.org|sample-key|Very private|123456/i;

describe('the log', () => {
  test('tells what kind of error came, and where, without its message', () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, Comment: 'Very private' }]);
    session.google.use('fetch', 20_000);
    const logs = session.call('refreshLists').logs;
    expect(logs).toContainEqual({
      level: 'error',
      text: expect.stringMatching(/^ended by an error: \w+, daily limit, at \w+:\d+ < /),
    });
    expect(JSON.stringify(logs)).not.toMatch(/invoked too many/);
    expect(JSON.stringify(logs)).not.toMatch(PRIVATE);
  });

  test('tells which of Qomon’s answers were refusals, by their number alone', () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, Amount: '13', Comment: 'Very private' }]);
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    session.qomon.turn({ forbiddenAmount: 1300 });
    const logs = session.call('sendSelectedRows').logs;
    expect(logs).toContainEqual({ level: 'warn', text: 'Qomon answered 1 × 403, of 1 requests' });
    expect(JSON.stringify(logs)).not.toMatch(PRIVATE);
  });

  test('tells what keeps a page from its work', () => {
    const session = Session.ready();
    session.google.set({ withheld: ['script.external_request'] });
    const run = session.google.page().call('findContacts', { text: 'camille' });
    expect(run.logs).toContainEqual({ level: 'warn', text: 'refused: permission' });
  });

  test('is empty where all goes well', () => {
    const session = Session.ready();
    session.type([PAYMENT]);
    expect(session.call('checkRows').logs).toEqual([]);
  });
});
