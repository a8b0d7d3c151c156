import { describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

/** What stands in a row and in the key, none of which a log may tell. */
const PRIVATE = /camille|example\.org|sample-key|Very private|123456/i;

describe('the log', () => {
  test('tells what kind of error ended a function, and where, without its message', () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, Comment: 'Very private' }]);
    session.google.set({ lock: 'thrown' });
    const run = session.google.run('sendReadyRows');
    const logs = JSON.stringify(run.logs);
    if (run.outcome !== 'completed')
      expect(logs).toMatch(/ended by an error: \w+, [\w ]+, at \w+:\d+/);
    expect(logs).not.toMatch(PRIVATE);
  });

  test('tells which of Qomon’s answers were refusals, by their number alone', () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, Comment: 'Very private' }]);
    session.qomon.turn({ forbiddenAmount: 2000 });
    const run = session.call('sendReadyRows');
    expect(JSON.stringify(run.logs)).not.toMatch(PRIVATE);
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
