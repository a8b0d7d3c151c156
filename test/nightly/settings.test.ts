import { describe, expect, test } from '@jest/globals';
import {
  ANNA,
  askNightly,
  BRUNO,
  connectAs,
  getNightly,
  NIGHT,
  pass,
  passTo,
  readyRows,
  setNightly,
  TREASURER,
} from '../support/night';
import { frenchSession, spaced } from '../support/rows';
import { Session } from '../support/session';

const OFF = { ...NIGHT, on: false };

describe('the settings of the night', () => {
  test('are off at first, with the reader as the one who gets the report', () => {
    expect(getNightly(Session.ready())).toEqual({
      ok: true,
      on: false,
      hour: 2,
      recipients: [ANNA],
      owner: '',
      isMine: true,
      lastRun: '',
      lastSuccess: '',
      nextRun: '',
      problem: '',
      lastReport: '',
    });
  });

  test('turned on, say whose it is and when it runs next in the spreadsheet’s zone', () => {
    const session = Session.ready();
    expect(setNightly(session)).toMatchObject({
      on: true,
      hour: 2,
      recipients: [TREASURER],
      owner: ANNA,
      isMine: true,
      nextRun: '2026-04-03 02:00',
      problem: '',
    });
    expect(session.google.triggers).toMatchObject([{ handler: 'nightlyUpload', owner: ANNA }]);
  });

  test('say when it last ran, and when it last came to a good end', () => {
    const session = Session.ready();
    setNightly(session);
    passTo(session, '2026-04-03T09:00:00Z');
    const { lastRun, lastSuccess, nextRun } = getNightly(session);
    expect(lastRun).toMatch(/^2026-04-03 02:\d\d$/);
    expect(lastSuccess).toBe(lastRun);
    expect(nextRun).toBe('2026-04-04 02:00');
  });

  test('without recipients, give the report to whoever turns it on', () => {
    expect(setNightly(Session.ready(), { ...NIGHT, recipients: [' ', ''] }).recipients).toEqual([
      ANNA,
    ]);
  });

  test('take each address once, trimmed', () => {
    const recipients = [' a@example.org', 'A@example.org ', 'b@post.eu.example.org'];
    expect(setNightly(Session.ready(), { ...NIGHT, recipients }).recipients).toEqual([
      'A@example.org',
      'b@post.eu.example.org',
    ]);
  });

  test.each([-1, 24, 2.5, '2', null, Number.MAX_SAFE_INTEGER])('refuse the hour %j', (hour) => {
    const session = Session.ready();
    expect(askNightly(session, { ...NIGHT, hour })).toEqual({
      ok: false,
      problem: 'Choose a whole hour from 0 to 23.',
    });
    expect(session.google.triggers).toEqual([]);
  });

  test.each([
    'nobody',
    'a@b',
    '@example.org',
    'a@example.org, b@example.org',
    'Anna <anna@example.org>',
    'a b@example.org',
    'a@example..org',
  ])('refuse the address %j and name it', (address) => {
    const session = Session.ready();
    const answer = askNightly(session, { ...NIGHT, recipients: [TREASURER, address] });
    expect(answer).toMatchObject({ ok: false });
    expect((answer as { problem: string }).problem).toContain(`“${address}” is not an email`);
    expect(getNightly(session).on).toBe(false);
  });

  test('refuse more addresses than a day of mails can bear', () => {
    const recipients = Array.from({ length: 21 }, (_, at) => `a${at}@example.org`);
    expect(askNightly(Session.ready(), { ...NIGHT, recipients })).toMatchObject({
      ok: false,
      problem: 'The report goes to 20 addresses at most. Take some off the list.',
    });
  });

  test.each([undefined, null, 'on', {}, { on: 'yes' }, { on: true, hour: 2 }, []])(
    'refuse what is no request: %j',
    (request) => {
      const session = Session.ready();
      const run = session.google
        .page()
        .call('setNightly', ...(request === undefined ? [] : [request]));
      expect(run.value).toMatchObject({ ok: false, problem: expect.stringContaining('sidebar') });
    },
  );

  test('refuse a night without a key to send with', () => {
    const session = Session.ready();
    expect(askNightly(session, NIGHT, BRUNO)).toEqual({
      ok: false,
      problem:
        'The nightly upload runs with your own API key, and you are not connected to Qomon. Connect first.',
    });
    expect(session.google.triggers).toEqual([]);
  });

  test('are told in French to who reads French', () => {
    const session = frenchSession();
    const answer = askNightly(session, { ...NIGHT, recipients: ['x'] });
    expect(spaced((answer as { problem: string }).problem)).toBe(
      '« x » n’est pas une adresse e-mail. Saisissez des adresses telles que nom@example.org.',
    );
  });

  test('are not changed while somebody is at work, who is named', () => {
    const session = Session.ready();
    connectAs(session, BRUNO);
    session.type(readyRows(2));
    let answer: unknown;
    session.send(
      '2:3',
      session.atPost('before', () => {
        answer = askNightly(session, NIGHT, BRUNO);
      }),
    );
    expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining(ANNA) });
    expect(session.google.triggers).toEqual([]);
  });
});

describe('a person has one trigger', () => {
  test.each([true, false])('however often the settings are kept (published: %s)', (published) => {
    const session = Session.ready({ google: { switches: { published } } });
    for (const hour of [2, 3, 3, 23]) setNightly(session, { ...NIGHT, hour });
    expect(session.google.triggers).toHaveLength(1);
    expect(getNightly(session)).toMatchObject({ hour: 23, nextRun: '2026-04-02 23:00' });
  });

  test('and none once it is off', () => {
    const session = Session.ready();
    setNightly(session);
    expect(setNightly(session, OFF)).toMatchObject({ on: false, owner: '', nextRun: '' });
    expect(session.google.triggers).toEqual([]);
    expect(getNightly(session).recipients).toEqual([TREASURER]);
  });

  test('that is made again where it is gone', () => {
    const session = Session.ready();
    setNightly(session);
    session.google.loseTriggers();
    expect(getNightly(session).problem).toContain('trigger of the nightly upload is gone');
    expect(setNightly(session).problem).toBe('');
    expect(session.google.triggers).toHaveLength(1);
  });

  test('also where the settings were cut off between the trigger and the note of it', () => {
    const session = Session.ready();
    const cut = session.google.page(ANNA, ({ service, method, phase }) =>
      service === 'ClockTriggerBuilder' && method === 'create' && phase === 'after'
        ? 'kill'
        : undefined,
    );
    expect(cut.call('setNightly', NIGHT).outcome).toBe('killed');
    expect(session.google.triggers).toHaveLength(1);
    expect(setNightly(session)).toMatchObject({ on: true, problem: '' });
    expect(session.google.triggers).toHaveLength(1);
    session.type(readyRows(1));
    expect(passTo(session, '2026-04-03T09:00:00Z')).toHaveLength(1);
    expect(session.column('State')).toEqual(['Sent']);
  });

  test('a second one of the same person, left behind in a script of one’s own, ends itself', () => {
    const session = Session.ready({ google: { switches: { published: false } } });
    const cut = session.google.page(ANNA, ({ service, phase }) =>
      service === 'ClockTriggerBuilder' && phase === 'after' ? 'kill' : undefined,
    );
    cut.call('setNightly', NIGHT);
    setNightly(session);
    expect(session.google.triggers).toHaveLength(2);
    session.type(readyRows(3));
    passTo(session, '2026-04-03T09:00:00Z');
    expect(session.google.triggers).toHaveLength(1);
    expect(session.qomon.ledger.bundles).toHaveLength(3);
    expect(session.google.outbox).toHaveLength(1);
    expect(getNightly(session).problem).toBe('');
  });

  test('where Google makes no more of them, the person is told where to take some away', () => {
    const session = Session.ready({ google: { switches: { published: false } } });
    session.google.setQuotas({ triggersPerUser: 0 });
    expect(askNightly(session, NIGHT)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('script.google.com/home/triggers'),
    });
    expect(getNightly(session).on).toBe(false);
  });
});

describe('somebody else', () => {
  /** Anna's night, and Bruno with a key of his own. */
  function annasNight(options: ConstructorParameters<typeof Session>[0] = {}): Session {
    const session = Session.ready(options);
    setNightly(session);
    connectAs(session, BRUNO);
    return session;
  }

  test('is told whose the night is, and has to take it over on purpose', () => {
    const session = annasNight();
    expect(getNightly(session, BRUNO)).toMatchObject({ on: true, owner: ANNA, isMine: false });
    expect(askNightly(session, NIGHT, BRUNO)).toEqual({
      ok: false,
      problem: `The nightly upload runs under the name of ${ANNA}. Take it over to run it under yours.`,
    });
    expect(session.google.triggers.map(({ owner }) => owner)).toEqual([ANNA]);
  });

  test('who takes it over runs it; the first one’s trigger sends nothing and ends itself', () => {
    const session = annasNight();
    session.type(readyRows(2));
    const taken = setNightly(session, { ...NIGHT, takeOver: true }, BRUNO);
    expect(taken).toMatchObject({ owner: BRUNO, isMine: true });
    expect(getNightly(session, ANNA)).toMatchObject({ owner: BRUNO, isMine: false });
    expect(session.google.triggers).toHaveLength(2);
    const runs = passTo(session, '2026-04-03T09:00:00Z');
    expect(session.google.triggers.map(({ owner }) => owner)).toEqual([BRUNO]);
    const posts = runs.filter((run) => session.posted(run).length > 0);
    expect(posts.map(({ user }) => user)).toEqual([BRUNO]);
    expect(session.qomon.ledger.bundles).toHaveLength(2);
    expect(session.google.outbox.map(({ from }) => from)).toEqual([BRUNO]);
  });

  test('who has no key cannot take it over, and is told whom to ask', () => {
    const session = Session.ready();
    setNightly(session);
    expect(askNightly(session, { ...NIGHT, takeOver: true }, BRUNO)).toEqual({
      ok: false,
      problem: `The nightly upload would run with your own API key, and you are not connected to Qomon. Connect first, or ask ${ANNA} to share the key with the editors of this spreadsheet.`,
    });
    expect(getNightly(session).owner).toBe(ANNA);
  });

  test('may take it over with a key that is shared', () => {
    const session = Session.ready();
    connectAs(session, ANNA, true);
    setNightly(session);
    setNightly(session, { ...NIGHT, takeOver: true }, BRUNO);
    session.type(readyRows(1));
    passTo(session, '2026-04-03T09:00:00Z');
    expect(session.column('State')).toEqual(['Sent']);
  });

  test('may stop it: the trigger that only its owner can delete ends itself', () => {
    const session = annasNight();
    session.type(readyRows(1));
    expect(setNightly(session, OFF, BRUNO)).toMatchObject({ on: false });
    expect(session.google.triggers.map(({ owner }) => owner)).toEqual([ANNA]);
    const [run] = pass(session, 1.1);
    expect(run).toMatchObject({ user: ANNA, outcome: 'completed', requests: [] });
    expect(session.google.triggers).toEqual([]);
  });

  test('may take it back again', () => {
    const session = annasNight();
    setNightly(session, { ...NIGHT, takeOver: true }, BRUNO);
    setNightly(session, { ...NIGHT, takeOver: true }, ANNA);
    session.type(readyRows(1));
    passTo(session, '2026-04-03T09:00:00Z');
    expect(session.google.triggers.map(({ owner }) => owner)).toEqual([ANNA]);
    expect(session.qomon.ledger.bundles).toHaveLength(1);
  });

  test('who takes it over in the middle of a night goes on with it', () => {
    const session = annasNight();
    session.type(readyRows(250));
    session.qomon.switches = { ...session.qomon.switches, latency: 59_000 };
    passTo(session, '2026-04-03T01:00:00Z');
    expect(session.column('State')).toContain('Waiting');
    setNightly(session, { ...NIGHT, takeOver: true }, BRUNO);
    passTo(session, '2026-04-03T09:00:00Z');
    expect(new Set(session.column('State'))).toEqual(new Set(['Sent']));
    expect(session.qomon.ledger.bundles).toHaveLength(250);
    expect(session.google.outbox).toHaveLength(1);
  });
});
