import { describe, expect, test } from '@jest/globals';
import {
  ANNA,
  BRUNO,
  connectAs,
  getNightly,
  NIGHT,
  pass,
  passTo,
  readyRows,
  setNightly,
} from '../support/night';
import { nightSession, opened } from '../support/notice';

describe('who opens the spreadsheet', () => {
  test.each(['its trigger', 'its owner'])('is told that %s is gone, by whoever notices', (what) => {
    const it = nightSession();
    it.google.loseTriggers(what === 'its owner' ? ANNA : undefined);
    passTo(it, '2026-04-03T02:59:00Z');
    // Google may be late.
    expect(opened(it)).toBe('');
    passTo(it, '2026-04-03T03:01:00Z');
    const told = opened(it);
    expect(told).toContain('should have run at 03/04/2026 02:00 and did not');
    expect(told).toContain('anna@example.org has left or has withdrawn the permission');
    expect(told).toContain('anybody else can take it over');
    expect(getNightly(it, BRUNO).problem).toBe(told);
    connectAs(it, BRUNO);
    expect(setNightly(it, { ...NIGHT, takeOver: true }, BRUNO).problem).toBe('');
    expect(opened(it)).toBe('');
    passTo(it, '2026-04-04T09:00:00Z');
    expect(it.column('State')).toEqual(['Sent', 'Sent']);
  });

  test('is told where the trigger goes in the middle of a night', () => {
    const it = nightSession(readyRows(300));
    it.qomon.switches = { ...it.qomon.switches, latency: 59_000 };
    passTo(it, '2026-04-03T01:10:00Z');
    it.google.loseTriggers();
    expect(opened(it)).toBe('');
    pass(it, 5);
    expect(opened(it)).toMatch(/should have run at 03\/04\/2026 03:\d\d and did not/);
  });
});
