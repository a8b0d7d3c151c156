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
import { Office } from '../support/office';
import { frenchOffice, spaced } from '../support/rows';

const OFF = { ...NIGHT, on: false };

describe('the settings of the night', () => {
  test('are off at first, with the reader as the one who gets the report', () => {
    expect(getNightly(Office.ready())).toEqual({
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
    const office = Office.ready();
    expect(setNightly(office)).toMatchObject({
      on: true,
      hour: 2,
      recipients: [TREASURER],
      owner: ANNA,
      isMine: true,
      nextRun: '2026-04-03 02:00',
      problem: '',
    });
    expect(office.google.triggers).toMatchObject([{ handler: 'nightlyUpload', owner: ANNA }]);
  });

  test('say when it last ran, and when it last came to a good end', () => {
    const office = Office.ready();
    setNightly(office);
    passTo(office, '2026-04-03T09:00:00Z');
    const { lastRun, lastSuccess, nextRun } = getNightly(office);
    expect(lastRun).toMatch(/^2026-04-03 02:\d\d$/);
    expect(lastSuccess).toBe(lastRun);
    expect(nextRun).toBe('2026-04-04 02:00');
  });

  test('without recipients, give the report to whoever turns it on', () => {
    expect(setNightly(Office.ready(), { ...NIGHT, recipients: [' ', ''] }).recipients).toEqual([
      ANNA,
    ]);
  });

  test('take each address once, trimmed', () => {
    const recipients = [' a@example.org', 'A@example.org ', 'b@example.co.uk'];
    expect(setNightly(Office.ready(), { ...NIGHT, recipients }).recipients).toEqual([
      'A@example.org',
      'b@example.co.uk',
    ]);
  });

  test.each([-1, 24, 2.5, '2', null, Number.MAX_SAFE_INTEGER])('refuse the hour %j', (hour) => {
    const office = Office.ready();
    expect(askNightly(office, { ...NIGHT, hour })).toEqual({
      ok: false,
      problem: 'Choose a whole hour from 0 to 23.',
    });
    expect(office.google.triggers).toEqual([]);
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
    const office = Office.ready();
    const answer = askNightly(office, { ...NIGHT, recipients: [TREASURER, address] });
    expect(answer).toMatchObject({ ok: false });
    expect((answer as { problem: string }).problem).toContain(`“${address}” is not an email`);
    expect(getNightly(office).on).toBe(false);
  });

  test('refuse more addresses than a day of mails can bear', () => {
    const recipients = Array.from({ length: 21 }, (_, at) => `a${at}@example.org`);
    expect(askNightly(Office.ready(), { ...NIGHT, recipients })).toMatchObject({
      ok: false,
      problem: 'The report goes to 20 addresses at most.',
    });
  });

  test.each([undefined, null, 'on', {}, { on: 'yes' }, { on: true, hour: 2 }, []])(
    'refuse what is no request: %j',
    (request) => {
      const office = Office.ready();
      const run = office.google
        .page()
        .call('setNightly', ...(request === undefined ? [] : [request]));
      expect(run.value).toMatchObject({ ok: false, problem: expect.stringContaining('sidebar') });
    },
  );

  test('refuse a night without a key to send with', () => {
    const office = Office.ready();
    expect(askNightly(office, NIGHT, BRUNO)).toEqual({
      ok: false,
      problem:
        'The nightly upload runs with your own API key, and you are not connected to Qomon. Connect first.',
    });
    expect(office.google.triggers).toEqual([]);
  });

  test('are told in French to who reads French', () => {
    const office = frenchOffice();
    const answer = askNightly(office, { ...NIGHT, recipients: ['x'] });
    expect(spaced((answer as { problem: string }).problem)).toBe(
      '« x » n’est pas une adresse e-mail. Saisissez des adresses telles que nom@exemple.org.',
    );
  });

  test('are not changed while somebody is at work, who is named', () => {
    const office = Office.ready();
    connectAs(office, BRUNO);
    office.type(readyRows(2));
    let answer: unknown;
    office.send(
      '2:3',
      office.atPost('before', () => {
        answer = askNightly(office, NIGHT, BRUNO);
      }),
    );
    expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining(ANNA) });
    expect(office.google.triggers).toEqual([]);
  });
});

describe('a person has one trigger', () => {
  test.each([true, false])('however often the settings are kept (published: %s)', (published) => {
    const office = Office.ready({ google: { switches: { published } } });
    for (const hour of [2, 3, 3, 23]) setNightly(office, { ...NIGHT, hour });
    expect(office.google.triggers).toHaveLength(1);
    expect(getNightly(office)).toMatchObject({ hour: 23, nextRun: '2026-04-02 23:00' });
  });

  test('and none once it is off', () => {
    const office = Office.ready();
    setNightly(office);
    expect(setNightly(office, OFF)).toMatchObject({ on: false, owner: '', nextRun: '' });
    expect(office.google.triggers).toEqual([]);
    expect(getNightly(office).recipients).toEqual([TREASURER]);
  });

  test('that is made anew where it is gone', () => {
    const office = Office.ready();
    setNightly(office);
    office.google.loseTriggers();
    expect(getNightly(office).problem).toContain('trigger of the nightly upload is gone');
    expect(setNightly(office).problem).toBe('');
    expect(office.google.triggers).toHaveLength(1);
  });

  test('also where the settings were cut off between the trigger and the note of it', () => {
    const office = Office.ready();
    const cut = office.google.page(ANNA, ({ service, method, phase }) =>
      service === 'ClockTriggerBuilder' && method === 'create' && phase === 'after'
        ? 'kill'
        : undefined,
    );
    expect(cut.call('setNightly', NIGHT).outcome).toBe('killed');
    expect(office.google.triggers).toHaveLength(1);
    expect(setNightly(office)).toMatchObject({ on: true, problem: '' });
    expect(office.google.triggers).toHaveLength(1);
    office.type(readyRows(1));
    expect(passTo(office, '2026-04-03T09:00:00Z')).toHaveLength(1);
    expect(office.column('State')).toEqual(['Sent']);
  });

  test('a second one of the same person, left behind in a script of one’s own, ends itself', () => {
    const office = Office.ready({ google: { switches: { published: false } } });
    const cut = office.google.page(ANNA, ({ service, phase }) =>
      service === 'ClockTriggerBuilder' && phase === 'after' ? 'kill' : undefined,
    );
    cut.call('setNightly', NIGHT);
    setNightly(office);
    expect(office.google.triggers).toHaveLength(2);
    office.type(readyRows(3));
    passTo(office, '2026-04-03T09:00:00Z');
    expect(office.google.triggers).toHaveLength(1);
    expect(office.qomon.ledger.bundles).toHaveLength(3);
    expect(office.google.outbox).toHaveLength(1);
    expect(getNightly(office).problem).toBe('');
  });

  test('where Google makes no more of them, the person is told where to take some away', () => {
    const office = Office.ready({ google: { switches: { published: false } } });
    office.google.setQuotas({ triggersPerUser: 0 });
    expect(askNightly(office, NIGHT)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('script.google.com/home/triggers'),
    });
    expect(getNightly(office).on).toBe(false);
  });
});

describe('somebody else', () => {
  /** Anna's night, and Bruno with a key of his own. */
  function annasNight(options: ConstructorParameters<typeof Office>[0] = {}): Office {
    const office = Office.ready(options);
    setNightly(office);
    connectAs(office, BRUNO);
    return office;
  }

  test('is told whose the night is, and has to take it over on purpose', () => {
    const office = annasNight();
    expect(getNightly(office, BRUNO)).toMatchObject({ on: true, owner: ANNA, isMine: false });
    expect(askNightly(office, NIGHT, BRUNO)).toEqual({
      ok: false,
      problem: `The nightly upload runs under the name of ${ANNA}. Take it over to run it under yours.`,
    });
    expect(office.google.triggers.map(({ owner }) => owner)).toEqual([ANNA]);
  });

  test('who takes it over runs it; the first one’s trigger sends nothing and ends itself', () => {
    const office = annasNight();
    office.type(readyRows(2));
    const taken = setNightly(office, { ...NIGHT, takeOver: true }, BRUNO);
    expect(taken).toMatchObject({ owner: BRUNO, isMine: true });
    expect(getNightly(office, ANNA)).toMatchObject({ owner: BRUNO, isMine: false });
    expect(office.google.triggers).toHaveLength(2);
    const runs = passTo(office, '2026-04-03T09:00:00Z');
    expect(office.google.triggers.map(({ owner }) => owner)).toEqual([BRUNO]);
    const posts = runs.filter((run) => office.posted(run).length > 0);
    expect(posts.map(({ user }) => user)).toEqual([BRUNO]);
    expect(office.qomon.ledger.bundles).toHaveLength(2);
    expect(office.google.outbox.map(({ from }) => from)).toEqual([BRUNO]);
  });

  test('who has no key cannot take it over, and is told whom to ask', () => {
    const office = Office.ready();
    setNightly(office);
    expect(askNightly(office, { ...NIGHT, takeOver: true }, BRUNO)).toEqual({
      ok: false,
      problem: `The nightly upload would run with your own API key, and you are not connected to Qomon. Connect first, or ask ${ANNA} to share the key with the editors of this spreadsheet.`,
    });
    expect(getNightly(office).owner).toBe(ANNA);
  });

  test('may take it over with a key that is shared', () => {
    const office = Office.ready();
    connectAs(office, ANNA, true);
    setNightly(office);
    setNightly(office, { ...NIGHT, takeOver: true }, BRUNO);
    office.type(readyRows(1));
    passTo(office, '2026-04-03T09:00:00Z');
    expect(office.column('State')).toEqual(['Sent']);
  });

  test('may stop it: the trigger that only its owner can delete ends itself', () => {
    const office = annasNight();
    office.type(readyRows(1));
    expect(setNightly(office, OFF, BRUNO)).toMatchObject({ on: false });
    expect(office.google.triggers.map(({ owner }) => owner)).toEqual([ANNA]);
    const [run] = pass(office, 1.1);
    expect(run).toMatchObject({ user: ANNA, outcome: 'completed', requests: [] });
    expect(office.google.triggers).toEqual([]);
  });

  test('may take it back again', () => {
    const office = annasNight();
    setNightly(office, { ...NIGHT, takeOver: true }, BRUNO);
    setNightly(office, { ...NIGHT, takeOver: true }, ANNA);
    office.type(readyRows(1));
    passTo(office, '2026-04-03T09:00:00Z');
    expect(office.google.triggers.map(({ owner }) => owner)).toEqual([ANNA]);
    expect(office.qomon.ledger.bundles).toHaveLength(1);
  });

  test('who takes it over in the middle of a night goes on with it', () => {
    const office = annasNight();
    office.type(readyRows(250));
    office.qomon.switches = { ...office.qomon.switches, latency: 59_000 };
    passTo(office, '2026-04-03T01:00:00Z');
    expect(office.column('State')).toContain('Waiting');
    setNightly(office, { ...NIGHT, takeOver: true }, BRUNO);
    passTo(office, '2026-04-03T09:00:00Z');
    expect(new Set(office.column('State'))).toEqual(new Set(['Sent']));
    expect(office.qomon.ledger.bundles).toHaveLength(250);
    expect(office.google.outbox).toHaveLength(1);
  });
});
