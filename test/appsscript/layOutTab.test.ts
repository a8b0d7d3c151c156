import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Hook } from '../../local/google/index';
import { COLUMN_KEYS, COLUMNS, type ColumnKey } from '../../src/model/columns';
import { LAID_ORDER } from '../../src/model/layout';
import { movesTo, orderAround } from '../../src/sheet/columnOrder';
import { headerIn } from '../../src/text/stored';
import { choose, PAYMENT } from '../support/rows';
import { Session } from '../support/session';

/** Columns of common words are a person's where no set-up has laid them down. */
const isLaid = (key: ColumnKey): boolean => !COLUMNS[key].optional && !COLUMNS[key].claimed;

/** The headers as an earlier release laid them down. */
const EARLIER = COLUMN_KEYS.filter(isLaid).map((key) => headerIn(key, 'en'));

const LAID = LAID_ORDER.filter(isLaid).map((key) => headerIn(key, 'en'));

/** A tab of an earlier release, with columns of the user's own at some places, counted from 1. */
function earlier(own: Readonly<Record<number, string>> = {}): Session {
  const session = Session.ready();
  const { workbook, user } = session.google;
  const headers = [...EARLIER];
  for (const [place, name] of Object.entries(own)) headers.splice(Number(place) - 1, 0, name);
  workbook.addSheet('2025');
  const missing = headers.length - 26;
  workbook.insertColumns('2025', 2, missing);
  workbook.deleteRows('2025', 40, 960);
  workbook.put('2025', 'A1', [headers]);
  workbook.select('2025', 'A2', user);
  return session;
}

const headersOf = (session: Session) => session.google.workbook.values('2025')[0] ?? [];

/** What each row holds, by its header, whatever the order of the columns. */
const records = (session: Session) => session.google.workbook.records('2025');

function layOut(session: Session): string {
  session.call('layOutTab');
  return session.said();
}

test('the tab in view is laid out as new ones are, with all that its rows hold', () => {
  const session = earlier();
  session.type([{ ...PAYMENT, Comment: 'a' }, PAYMENT, PAYMENT], { tab: '2025' });
  choose(session, 'sendSelectedRows', '2:3', '2025');
  const before = records(session);
  expect(layOut(session)).toContain('is rearranged');
  expect(headersOf(session)).toEqual(LAID);
  expect(records(session)).toEqual(before);
  const sheet = session.google.workbook.sheets().find(({ name }) => name === '2025');
  expect(sheet).toMatchObject({ frozenColumns: 4, groupControl: 'BEFORE' });
  expect(sheet?.columnGroups).toHaveLength(4);

  // The rows go on as they were: the sent ones are known, the other one goes.
  choose(session, 'sendSelectedRows', '2:4', '2025');
  expect(session.column('State', '2025')).toEqual(['Sent', 'Sent', 'Sent']);
  expect(session.qomon.ledger.bundles).toHaveLength(3);
});

test('columns of the user’s own stay where they are, with formulas that follow', () => {
  const session = earlier({ 3: 'Table', 20: 'Steward' });
  const { workbook } = session.google;
  workbook.put('2025', 'C2', [['7']]);
  workbook.put('2025', 'T2', [['Zoé']]);
  workbook.width('2025', [3], 61);
  layOut(session);
  const headers = headersOf(session);
  expect([headers[2], headers[19]]).toEqual(['Table', 'Steward']);
  expect(headers.filter((one) => one !== 'Table' && one !== 'Steward')).toEqual(LAID);
  expect([workbook.value('2025', 'C2'), workbook.value('2025', 'T2')]).toEqual(['7', 'Zoé']);
  const sheet = workbook.sheets().find(({ name }) => name === '2025');
  expect(sheet?.widths[3]).toBe(61);
  // One of them among those that stay in sight leaves room enough.
  expect(sheet?.frozenColumns).toBe(5);
});

test('the warnings stand over the add-on’s own columns alone, each once', () => {
  const session = earlier({ 31: 'Mine' });
  session.call('setUpSpreadsheet');
  session.google.workbook.select('2025', 'A2', session.google.user);
  layOut(session);
  const rects = session.google.workbook.protections('2025').map(({ rect }) => rect);
  const covered = rects.flatMap((rect) =>
    Array.from({ length: rect?.columns ?? 0 }, (_, index) => (rect?.column ?? 0) + index),
  );
  const headers = headersOf(session);
  // `Source` is laid down by an import.
  const own = COLUMN_KEYS.filter((key) => COLUMNS[key].addOn)
    .map((key) => headerIn(key, 'en'))
    .filter((header) => headers.includes(header));
  expect(covered.map((column) => headers[column - 1]).sort()).toEqual([...own].sort());
});

test('nothing happens where the answer is no, where it is no entry tab, and where cells are merged', () => {
  const session = earlier();
  session.answer = () => 'NO';
  session.call('layOutTab');
  expect(headersOf(session)).toEqual(EARLIER);
  session.answer = ({ buttons }) => buttons[0] ?? 'OK';
  session.google.workbook.merge('2025', 'A5:C5');
  expect(layOut(session)).toContain('Unmerge');
  expect(headersOf(session)).toEqual(EARLIER);
  session.google.workbook.select('Sheet1', 'A1', session.google.user);
  expect(layOut(session)).toContain('Sheet1');
});

test('it waits for a run that is at work', () => {
  const session = earlier();
  session.type([PAYMENT], { tab: '2025' });
  const ben = 'ben@example.org';
  session.google.workbook.select('2025', 'A2', ben);
  let isBegun = false;
  const during: Hook = ({ kind }) => {
    if (isBegun || kind !== 'fetch' || session.cell('State', 2, '2025') !== 'Sending') return;
    isBegun = true;
    session.google.run('layOutTab', { user: ben });
  };
  session.google.workbook.select('2025', 'A2', session.google.user);
  session.call('sendSelectedRows', during);
  expect(headersOf(session)).toEqual(EARLIER);
  expect(session.dialogs.some(({ prompt }) => prompt.includes('since'))).toBe(true);
});

describe('killed at any call', () => {
  const places = { 3: 'Table', 20: 'Steward', 33: 'Note' };

  test('it loses nothing, and completes when it is chosen again', () => {
    const whole = earlier(places);
    whole.type([{ ...PAYMENT, Table: '7', Steward: 'Zoé' }, PAYMENT], { tab: '2025' });
    const before = records(whole);
    const start = whole.snapshot();
    const calls = whole.google.run('layOutTab').calls.length;
    const wanted = headersOf(whole);
    for (let at = 1; at <= calls; at += 23) {
      whole.restore(start);
      let call = 0;
      const killed = whole.google.run('layOutTab', {
        onCall: ({ phase }) => {
          if (phase === 'before') call += 1;
          return call > at ? 'kill' : undefined;
        },
      });
      expect(killed.outcome).not.toBe('completed');
      expect(records(whole)).toEqual(before);
      whole.google.clock.advance(10 * 60_000);
      layOut(whole);
      expect(headersOf(whole)).toEqual(wanted);
      expect(records(whole)).toEqual(before);
    }
  });
});

test('any order is reached by moves of single columns, and others keep their places', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 30 }).chain((count) =>
        fc.tuple(
          fc.shuffledSubarray(
            Array.from({ length: count }, (_, index) => index + 1),
            { minLength: 1 },
          ),
          fc.constant(count),
        ),
      ),
      ([own, count]) => {
        const all = Array.from({ length: count }, (_, index) => index + 1);
        const others = all.filter((one) => !own.includes(one));
        const order = orderAround(own, others, others);
        expect(order.filter((one) => own.includes(one))).toEqual(own);
        for (const other of others) expect(order[other - 1]).toBe(other);
        const columns = [...all];
        for (const { column, before } of movesTo(order)) {
          const [moved = 0] = columns.splice(column - 1, 1);
          columns.splice(before - 1, 0, moved);
        }
        expect(columns).toEqual(order);
      },
    ),
  );
});
