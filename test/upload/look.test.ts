import { beforeEach, describe, expect, test } from '@jest/globals';
import { lastMail, passTo, readyRows, setNightly } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const LATER = 180_000;

let session = new Session();
beforeEach(() => {
  session = Session.ready();
});

const rows = (count: number, cells: Typed = {}): Typed[] =>
  Array.from({ length: count }, (_, index) => ({
    ...PAYMENT,
    Comment: `Payment ${index + 1}`,
    ...cells,
  }));

const recorded = (): number => session.qomon.ledger.bundles.length;

/** Answers the question about payments that look recorded, and agrees to all else. */
function answering(
  isOther: boolean,
): (dialog: { prompt: string; buttons: readonly string[] }) => never {
  return ({ prompt, buttons }) =>
    (/looks? recorded already\. Qomon/.test(prompt) && !isOther
      ? (buttons[1] ?? '')
      : (buttons[0] ?? '')) as never;
}

const asked = (): number =>
  session.dialogs.filter(({ prompt }) => /looks? recorded already\. Qomon/.test(prompt)).length;

/** Another spreadsheet of the same people, in which the same payments stand. */
function other(payments: readonly Typed[]): Session {
  const second = session.secondSpreadsheet();
  second.connect();
  second.call('setUpSpreadsheet');
  second.type(payments);
  return second;
}

describe('a version that is restored after a send', () => {
  test.each(['kept', 'taken back'] as const)('is recognised where properties are %s', (kept) => {
    session = Session.ready({ google: { switches: { propertiesOnRestore: kept } } });
    session.type(rows(3));
    const before = session.moment();
    session.send('2:4');
    session.google.clock.advance(LATER);
    const ids = session.column('Bundle ID');
    session.restoreVersion(before);
    expect(session.column('State')).toEqual(['', '', '']);
    session.answer = answering(false);
    session.send('2:4');
    expect(recorded()).toBe(3);
    if (kept === 'kept') {
      expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
      expect(session.column('Bundle ID')).toEqual(ids);
    }
  });
});

describe('two spreadsheets with the same payment', () => {
  test('ask once: it stays behind, or it goes and is not asked about again', () => {
    session.type(rows(2));
    session.send('2:3');
    const second = other(rows(3));
    second.answer = answering(false);
    second.send('2:4');
    // Two of the three equal ones may be those that stand there.
    expect(recorded()).toBe(3);
    expect(second.column('State').filter((one) => one === 'Sent')).toHaveLength(1);
    expect(second.column('Message').join('\n')).toMatch(
      /looks recorded already: Qomon holds bundle/,
    );
    second.answer = answering(true);
    second.send('2:4');
    expect(recorded()).toBe(5);
    expect(second.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    const count = second.dialogs.filter(({ prompt }) => /looks? recorded already\. /.test(prompt));
    expect(count).toHaveLength(2);
    session.type(rows(1), { from: 4 });
    session.answer = answering(true);
    session.send('4');
    expect(asked()).toBe(1);
    session.type(rows(1), { from: 5 });
    session.send('5');
    expect(asked()).toBe(1);
    // The answer is written down, and says nothing of who pays.
    const lines = session.google.workbook.records('Journal').map(({ Detail }) => String(Detail));
    expect(lines.join('\n')).toMatch(/Somebody has said that this is another payment/);
  });

  test('is seen though the other one sends while the question stands open', () => {
    session.type(rows(1));
    const second = other(rows(1));
    session.answer = ({ buttons }) => {
      if (recorded() === 0) {
        second.send('2');
        session.google.clock.advance(LATER);
      }
      return buttons[0] ?? 'OK';
    };
    session.send('2');
    expect(recorded()).toBe(1);
    expect(session.cell('Message', 2)).toMatch(/looks recorded already/);
  });
});

describe('a question', () => {
  /** Two equal payments of another spreadsheet's, of which one stands in Qomon already. */
  function held(): Session {
    session.type(rows(1));
    session.send('2');
    const second = other(rows(2));
    second.answer = answering(false);
    second.send('2:3');
    expect(second.column('State')).toEqual(['', 'Sent']);
    return second;
  }
  const answer = (second: Session, request: object): unknown =>
    second.page('answerQuestion', { reference: second.cell('Reference', 2), ...request });

  test('is answered in the sidebar: the payment is another one', () => {
    const second = held();
    expect(answer(second, { answer: 'another' })).toEqual({ ok: true, answered: 1 });
    expect(second.cell('Message', 2)).toMatch(/another payment/);
    second.dialogs.length = 0;
    second.send('2');
    expect(second.dialogs.map(({ prompt }) => prompt).join()).not.toMatch(/looks recorded/);
    expect(recorded()).toBe(3);
  });

  test('is answered in the sidebar: the payment is that one', () => {
    const second = held();
    expect(answer(second, { answer: 'recorded' })).toEqual({ ok: true, answered: 1 });
    expect(second.cell('State', 2)).toBe('Sent');
    expect(second.cell('Bundle ID', 2)).toBe(session.cell('Bundle ID', 2));
    expect(second.cell('Reference', 2)).toBe(session.cell('Reference', 2));
    expect(recorded()).toBe(2);
    expect(answer(second, { answer: 'another' })).toMatchObject({ ok: false, why: 'no question' });
  });

  test('gives no row a bundle that holds something else, or stands on another row', () => {
    const second = held();
    const before = JSON.stringify(second.google.workbook.values('Bundles'));
    for (const bundleId of [second.cell('Bundle ID', 3), 4999]) {
      const refused = answer(second, { answer: 'recorded', bundleId });
      expect(refused).toMatchObject({ ok: false, why: 'not this bundle' });
    }
    expect(JSON.stringify(second.google.workbook.values('Bundles'))).toBe(before);
  });

  test('about a contact under whom many pay is asked once', () => {
    const second = held();
    answer(second, { answer: 'another', forContact: true });
    session.type(rows(1, { Amount: '30' }), { from: 3 });
    session.send('3');
    second.type(rows(1, { Amount: '30' }), { from: 4 });
    second.dialogs.length = 0;
    second.send('4');
    expect(second.dialogs.map(({ prompt }) => prompt).join()).not.toMatch(/looks recorded/);
    expect(second.cell('State', 4)).toBe('Sent');
  });
});

describe('a row that had its reference before', () => {
  /** A row whose send was declined, so that it kept the reference that it was given. */
  function declined(): void {
    session.type(rows(1));
    session.answer = ({ buttons }) => buttons[1] ?? buttons[0] ?? 'OK';
    session.send('2');
    session.answer = ({ buttons }) => buttons[0] ?? 'OK';
    expect(session.cell('Reference', 2)).not.toBe('');
  }

  test('waits for a list that goes as far back, and a new one does not', () => {
    declined();
    session.type(rows(1, { Amount: '30' }), { from: 3 });
    session.qomon.faults.add({ fault: '503', method: 'GET', path: '/v1/transaction_bundles' });
    session.send('2:3');
    expect(session.column('State')).toEqual(['', 'Sent']);
    expect(session.cell('Message', 2)).toMatch(/could not be read far enough back/);
    session.qomon.faults.clear();
    session.send('2');
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
    expect(recorded()).toBe(2);
  });

  test('gets the IDs of what another spreadsheet has recorded under it', () => {
    declined();
    const second = other([]);
    second.pasteRows(session, '2', 2);
    second.send('2');
    expect(recorded()).toBe(1);
    session.send('2');
    expect(recorded()).toBe(1);
    expect(session.cell('State', 2)).toBe('Sent');
    expect(session.cell('Bundle ID', 2)).toBe(second.cell('Bundle ID', 2));
  });
});

test('rows that were archived are told of once, and no look goes further back for them', () => {
  session.type(rows(3));
  session.send('2:4');
  session.google.workbook.deleteRows('Bundles', 2, 2);
  session.google.clock.advance(LATER);
  const said = [1, 2].map((index) => {
    session.type(rows(1, { Amount: String(40 + index) }), { from: 3 + index });
    session.dialogs.length = 0;
    session.send(String(3 + index));
    return session.dialogs.map(({ prompt }) => prompt).join('\n');
  });
  expect(said[0]).toMatch(/2 payments recorded from here stand on no row any more: bundles 500/);
  expect(said[0]).toMatch(/archived or deleted, all is well/);
  expect(said[1]).not.toMatch(/on no row/);
  expect(recorded()).toBe(5);
});

test('the night leaves what looks recorded, and its mail names bundle, day and reference', () => {
  session.type(rows(1));
  session.send('2');
  const second = other(readyRows(2));
  setNightly(second);
  passTo(second, '2026-04-03T09:00:00Z');
  expect(recorded()).toBe(2);
  const reference = session.cell('Reference', 2);
  expect(lastMail(second).body).toContain(
    `it looks recorded already: Qomon holds bundle 5001 of 29/03/2026, reference ${reference}`,
  );
});

test('a look costs one request, beside the people’s or alone', () => {
  session.type(rows(10));
  session.send('2:11');
  const requests = (run: ReturnType<Session['send']>): string[] =>
    run.requests.map(({ method, url }) => `${method} ${url.replace(/^.*\/v1\//, '')}`);
  session.google.clock.advance(LATER);
  session.type(rows(10), { from: 12 });
  const run = session.send('12:21');
  const all = requests(run);
  expect(all.filter((one) => one.includes('transaction_bundles?'))).toHaveLength(1);
  expect(all.filter((one) => !one.includes('transaction_bundles'))).toEqual([]);
});
