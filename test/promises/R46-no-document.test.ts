import { describe, expect, test } from '@jest/globals';
import { ANNA, BRUNO, getNightly, pass, passTo } from '../support/night';
import { nightSession, opened } from '../support/notice';

describe('a clock that starts the night without the spreadsheet', () => {
  test('sends nothing and breaks nothing; its owner is told once a day', () => {
    const it = nightSession();
    it.google.set({ clockDocument: 'absent' });
    const before = it.everything();
    const runs = it.google.advanceTo(it.google.clock.now() + 72 * 3_600_000);
    expect(runs.length).toBeGreaterThan(70);
    expect(runs.filter(({ outcome }) => outcome !== 'completed')).toEqual([]);
    expect(runs.flatMap(({ requests }) => requests)).toEqual([]);
    expect(it.everything()).toBe(before);
    expect(it.google.outbox.map(({ to, at }) => [to, Math.floor(at / 86_400_000)])).toEqual(
      [0, 1, 2].map((day) => [
        [ANNA],
        Math.floor((it.google.outbox[0]?.at ?? 0) / 86_400_000) + day,
      ]),
    );
    expect(it.google.outbox[0]?.subject).toBe(
      'Nightly upload to Qomon: Google starts it without the spreadsheet',
    );
  });

  test('is told to its owner at the next opening and in the sidebar, with the cause', () => {
    const it = nightSession();
    it.google.set({ clockDocument: 'absent' });
    passTo(it, '2026-04-03T12:00:00Z');
    for (const told of [opened(it, ANNA), getNightly(it, ANNA).problem]) {
      expect(told).toMatch(
        /Google started the nightly upload at 03\/04\/2026 \d\d:\d\d without the/,
      );
      expect(told).not.toContain('trigger is gone');
    }
    // Others see that it did not run, and that this may be why.
    expect(opened(it, BRUNO)).toContain('or Google starts it without the spreadsheet');
  });

  test('is told in French too, and without an address no mail leaves', () => {
    const it = nightSession();
    it.page('setSettings', { language: 'fr' });
    it.google.set({ clockDocument: 'absent', withheld: ['userinfo.email'] });
    pass(it, 5);
    expect(it.google.outbox).toEqual([]);
    it.google.open(ANNA);
    expect(it.google.toasts.at(-1)?.message).toMatch(
      /a exécuté l’envoi nocturne le .* sans la feuille de calcul/,
    );
  });

  test('is over once the spreadsheet is there again', () => {
    const it = nightSession();
    it.google.set({ clockDocument: 'absent' });
    passTo(it, '2026-04-03T12:00:00Z');
    it.google.set({ clockDocument: 'there' });
    passTo(it, '2026-04-04T12:00:00Z');
    expect(it.column('State')).toEqual(['Sent', 'Sent']);
    expect([opened(it, ANNA), opened(it, BRUNO)]).toEqual(['', '']);
    expect(getNightly(it, ANNA).problem).toBe('');
  });

  test.each(['null', 'thrown'] as const)(
    'a lock that is %s is told, and nothing is sent',
    (lock) => {
      const it = nightSession();
      it.google.set({ lock });
      passTo(it, '2026-04-03T12:00:00Z');
      expect(it.column('State')).toEqual(['', '']);
      for (const told of [opened(it), getNightly(it).problem]) {
        expect(told).toContain('could not reserve the spreadsheet for the nightly upload at');
      }
      it.google.set({ lock: 'normal' });
      passTo(it, '2026-04-04T12:00:00Z');
      expect([it.column('State'), opened(it)]).toEqual([['Sent', 'Sent'], '']);
    },
  );
});
