import { describe, expect, test } from '@jest/globals';
import { ANNA, BRUNO, getNightly, lastMail, pass, passTo, READY } from '../support/night';
import { ATTENTION, captions, nightSession, opened } from '../support/notice';
import { spaced } from '../support/rows';
import { Session } from '../support/session';

const MORNING = '2026-04-03T09:00:00Z';
describe('who opens the spreadsheet', () => {
  test('sees nothing of a night that is well, or that nobody has', () => {
    expect(opened(Session.ready())).toBe('');
    const it = nightSession();
    expect(opened(it)).toBe('');
    passTo(it, MORNING);
    expect(opened(it)).toBe('');
    expect(opened(it, ANNA)).toBe('');
  });

  test('costs a property beside the one for the language where there is no night', () => {
    const it = Session.ready();
    const run = it.google.open();
    expect(run.counts.properties).toBe(2);
  });

  test('is told that the key is no longer accepted, until a night has worked again', () => {
    const it = nightSession();
    it.qomon.faults.add({ fault: '401', times: 99 });
    passTo(it, MORNING);
    expect(it.google.outbox).toHaveLength(1);
    expect(lastMail(it).subject).toMatch(/^Nightly upload to Qomon FAILED: 0 payments sent/);
    expect(lastMail(it).body).toContain('Qomon no longer accepts the API key');
    expect(opened(it)).toContain('Qomon no longer accepts the API key');
    expect(getNightly(it).problem).toBe(getNightly(it, BRUNO).problem);
    expect(getNightly(it).lastSuccess).toBe('');
    it.qomon.faults.clear();
    passTo(it, '2026-04-04T09:00:00Z');
    expect(it.column('State')).toEqual(['Sent', 'Sent']);
    expect(opened(it)).toBe('');
  });

  test('is told that the key is gone', () => {
    const it = nightSession();
    it.page('disconnect');
    passTo(it, MORNING);
    expect(lastMail(it).subject).toContain('FAILED');
    expect(opened(it)).toContain('is not connected to Qomon any more');
    expect(it.column('State')).toEqual(['', '']);
  });

  test('is told that Google asks the owner for permissions again; the owner gets one mail a day', () => {
    const it = nightSession();
    it.google.set({ withheld: ['script.external_request'] });
    const runs = passTo(it, MORNING);
    expect(runs.length).toBeGreaterThan(5);
    expect(runs.every(({ outcome }) => outcome === 'completed')).toBe(true);
    expect(runs.flatMap(({ requests }) => requests)).toEqual([]);
    expect(it.google.outbox.map(({ to }) => to)).toEqual([[ANNA]]);
    expect(lastMail(it).subject).toBe('Nightly upload to Qomon: Google asks for your permission');
    expect(opened(it)).toContain('Google asks anna@example.org for permissions again');
    it.google.set({ withheld: [] });
    pass(it, 1);
    expect(it.column('State')).toEqual(['Sent', 'Sent']);
    expect(opened(it)).toBe('');
  });

  test('is told so too where the permission for mail is what is missing', () => {
    const it = nightSession();
    it.google.set({ withheld: ['script.send_mail'] });
    passTo(it, MORNING);
    expect(it.google.outbox).toEqual([]);
    expect(opened(it)).toContain('for permissions again');
  });

  test('is told of a report that no mail has carried, and reads it once', () => {
    const it = nightSession([READY, { ...READY, Amount: 'x' }]);
    it.google.set({ mail: 'refused' });
    passTo(it, MORNING);
    expect(opened(it)).toBe('This report could not be sent by mail:');
    it.google.click(ATTENTION, BRUNO);
    expect(it.said()).toContain('Nightly upload to Qomon: 1 payment sent, 20.00 EUR, 1 row left');
    expect(it.said()).toContain('row 3: Amount: “…” is not an amount.');
    expect(opened(it)).toBe('');
    it.google.run('showNightlyNotice');
    expect(it.said()).toContain('Nothing is wrong with the nightly upload any more.');
  });

  test('is told of nights that never come to their end, as each of their runs is cut off', () => {
    const it = nightSession();
    const stop = it.google.onCall(({ execution, kind }) =>
      execution.functionName === 'nightlyUpload' && kind === 'sheet' ? 'kill' : undefined,
    );
    passTo(it, '2026-04-04T09:00:00Z');
    stop();
    expect(opened(it)).toMatch(/has been at work since 03\/04\/2026 02:\d\d and does not come/);
    pass(it, 1);
    expect(it.column('State')).toEqual(['Sent', 'Sent']);
    expect(it.google.outbox).toHaveLength(1);
    expect(opened(it)).toBe('');
  });

  test('reads it in their own language', () => {
    const it = nightSession();
    it.google.loseTriggers();
    passTo(it, MORNING);
    it.google.setUserLocale(BRUNO, 'fr');
    it.google.open(BRUNO);
    expect(captions(it.google.menu(BRUNO))[0]).toBe('⚠ L’envoi nocturne demande votre attention…');
    expect(spaced(it.google.toasts.at(-1)?.message ?? '')).toMatch(
      /^L’envoi nocturne aurait dû s’exécuter le 03\/04\/2026 02:00 et ne l’a pas fait\./,
    );
  });

  test('has a menu whatever the night’s properties hold', () => {
    for (const text of ['', '{', '[]', '{"on":1}', 'null', '{"on":true}']) {
      const it = Session.ready();
      for (const key of ['night', 'night.diary', 'night.pulse']) {
        it.google.setProperty('document', key, text);
      }
      expect(opened(it)).toBe('');
      expect(captions(it.google.menu(BRUNO))).toContain('Open sidebar');
      expect(getNightly(it).on).toBe(false);
    }
  });

  test('before anybody has used the add-on there, is told nothing, as nothing may be read', () => {
    const made = new Session();
    const plan = { on: true, hour: 2, recipients: [], owner: ANNA, token: 't', trigger: 'x' };
    const text = JSON.stringify({ ...plan, language: 'en', rest: 0 });
    made.google.setProperty('document', 'night', text);
    const run = made.google.open(BRUNO);
    expect(run).toMatchObject({ outcome: 'completed', calls: [{ service: 'Session' }, {}] });
    expect(captions(made.google.menu(BRUNO))).not.toContain(ATTENTION);
  });
});
