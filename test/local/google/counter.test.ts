import { describe, expect, test } from '@jest/globals';
import type { Google, Hook } from '../../../local/google/index';
import { answering, google, SHEET } from './support';

const SEND = `
  function send() { ${SHEET}
    sheet.getRange('A1').setValue('Sending');
    SpreadsheetApp.flush();
    UrlFetchApp.fetch('https://example.org/pay', { method: 'post', payload: '{}' });
    sheet.getRange('A1').setValue('Sent');
    sheet.getRange('B1').setValue('x');
    SpreadsheetApp.flush();
  }`;

function killAt(index: number, phase: 'before' | 'after'): Hook {
  return (at) => (at.index === index && at.phase === phase ? 'kill' : undefined);
}

function cell(stand: Google): unknown {
  return stand.workbook.value('Sheet1', 'A1');
}

describe('the count of calls', () => {
  test('calls that carry data or effect are counted in order, with their price', () => {
    const run = google(SEND, answering(200, 'ok', 250)).run('send');
    expect(run.calls.map((call) => [`${call.service}.${call.method}`, call.kind])).toEqual([
      ['Range.setValue', 'sheet'],
      ['SpreadsheetApp.flush', 'flush'],
      ['UrlFetchApp.fetch', 'fetch'],
      ['Range.setValue', 'sheet'],
      ['Range.setValue', 'sheet'],
      ['SpreadsheetApp.flush', 'flush'],
    ]);
    expect(run.counts).toEqual({ sheet: 3, flush: 2, fetch: 1 });
    expect(run.free).toMatchObject({ 'Sheet.getRangeA1': 3 });
    expect(run.milliseconds).toBe(61 * 3 + 100 * 2 + 250);
  });

  test('prices can be changed', () => {
    const stand = google(SEND, { ...answering(200, 'ok', 0), latency: { sheet: 0, perCell: 0 } });
    stand.setLatency({ flush: 1000 });
    expect(stand.run('send').milliseconds).toBe(2000);
  });

  test('every call has a boundary before and after its effect', () => {
    const stand = google(SEND, answering(200, 'ok'));
    const seen: string[] = [];
    const stop = stand.onCall(({ index, phase }) => {
      seen.push(`${index} ${phase} ${cell(stand)}`);
      return undefined;
    });
    stand.run('send');
    stop();
    stand.run('send');
    expect(seen).toEqual([
      '0 before ',
      '0 after ',
      '1 before ',
      '1 after Sending',
      '2 before Sending',
      '2 after Sending',
      '3 before Sending',
      '3 after Sending',
      '4 before Sending',
      '4 after Sending',
      '5 before Sending',
      '5 after Sent',
    ]);
  });

  test('a person can act at a boundary, and the run goes on with what is there then', () => {
    const code = `function main() { ${SHEET}
      const first = sheet.getRange('A1').getValue();
      return [first, sheet.getRange('A1').getValue()]; }`;
    const stand = google(code, { switches: { rereads: 'fresh' } });
    const onCall: Hook = ({ index, phase }) => {
      if (index === 1 && phase === 'before') stand.workbook.type('Sheet1', 'A1', 'person');
      return undefined;
    };
    expect(stand.run('main', { onCall }).value).toEqual(['', 'person']);
  });

  test('another run can be let in at a boundary, and its calls are its own', () => {
    const stand = google(SEND, answering(200, 'ok'));
    const inner: string[] = [];
    const run = stand.run('send', {
      onCall: ({ index, phase }) => {
        if (index === 2 && phase === 'before') {
          inner.push(stand.run('send', { user: 'bert@example.org' }).outcome);
        }
        return undefined;
      },
    });
    expect([inner, run.outcome, run.calls.length, run.requests.length]).toEqual([
      ['completed'],
      'completed',
      6,
      1,
    ]);
  });

  test('an error of the test itself comes out of the run', () => {
    const onCall: Hook = () => {
      throw new Error('a mistake in the test');
    };
    expect(() => google(SEND).run('send', { onCall })).toThrow('a mistake in the test');
  });
});

describe('a killed run', () => {
  test('killed before a request, it has not sent it; killed after, it has', () => {
    for (const [phase, sent] of [
      ['before', 0],
      ['after', 1],
    ] as const) {
      const { network, seen } = answering(200, 'ok');
      const run = google(SEND, { network }).run('send', { onCall: killAt(2, phase) });
      expect([run.outcome, run.value, seen.length]).toEqual(['killed', undefined, sent]);
    }
  });

  test('it cannot catch its death: every later call throws and does nothing', () => {
    const { network, seen } = answering(200, 'ok');
    const stand = google(
      `function main() {
        for (let i = 0; i < 5; i += 1) {
          try { UrlFetchApp.fetch('https://example.org/' + i); } catch (e) {}
        }
        return 'alive';
      }`,
      { network },
    );
    const run = stand.run('main', { onCall: killAt(1, 'after') });
    expect([run.outcome, run.value, seen.length, run.calls.length]).toEqual([
      'killed',
      undefined,
      2,
      2,
    ]);
  });

  test('before its flush it loses what it had not saved', () => {
    const stand = google(SEND, answering(200, 'ok'));
    stand.run('send', { onCall: killAt(5, 'before') });
    expect(stand.workbook.values('Sheet1', 'A1:B1')).toEqual([['Sending', '']]);
  });

  test('or keeps it, or a first part of it, where a test says so', () => {
    const kept = google(SEND, { ...answering(200, 'ok'), switches: { onKill: 'kept' } });
    kept.run('send', { onCall: killAt(5, 'before') });
    expect(kept.workbook.values('Sheet1', 'A1:B1')).toEqual([['Sent', 'x']]);
    const part = google(SEND, {
      ...answering(200, 'ok'),
      switches: { onKill: 'prefix', prefix: (size) => size - 1 },
    });
    part.run('send', { onCall: killAt(5, 'before') });
    expect(part.workbook.values('Sheet1', 'A1:B1')).toEqual([['Sent', '']]);
  });

  test('its locks are free again', () => {
    const stand = google(`
      function hold() { LockService.getDocumentLock().tryLock(10); Utilities.sleep(1); }
      function take() { return LockService.getDocumentLock().tryLock(10); }`);
    stand.run('hold', { onCall: killAt(1, 'before') });
    expect(stand.run('take').value).toBe(true);
  });

  test('the network may kill it while a request is under way', () => {
    const urls: string[] = [];
    const stand: Google = google(
      `function main() { UrlFetchApp.fetchAll(['https://e.example/1', 'https://e.example/2', 'https://e.example/3']); }`,
      {
        network: ({ url }) => {
          urls.push(url);
          if (urls.length === 2) stand.kill();
          return { kind: 'response', status: 200, headers: {}, body: '', milliseconds: 1 };
        },
      },
    );
    expect(stand.run('main').outcome).toBe('killed');
    expect(urls).toHaveLength(2);
  });
});

describe('the wall of six minutes', () => {
  test('a run ends there, uncaught, and its clock with it', () => {
    const stand = google(`function main() {
      try { for (;;) Utilities.sleep(60000); } catch (e) { console.log(e.message); throw e; } }`);
    const run = stand.run('main');
    expect(run).toMatchObject({
      outcome: 'timed out',
      milliseconds: 360_000,
      error: { message: 'Exceeded maximum execution time' },
    });
  });

  test('a request under way at the wall has reached the server', () => {
    const { network, seen } = answering(200, 'ok', 50_000);
    const stand = google(
      `function main() { for (;;) UrlFetchApp.fetch('https://example.org/'); }`,
      { network },
    );
    expect(stand.run('main').outcome).toBe('timed out');
    expect(seen).toHaveLength(8);
  });

  test('a simple trigger has thirty seconds', () => {
    const stand = google('function onOpen() { Utilities.sleep(30000); }');
    expect(stand.open()).toMatchObject({ outcome: 'timed out', milliseconds: 30_000 });
  });
});
