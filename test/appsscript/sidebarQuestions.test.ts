import { describe, expect, test } from '@jest/globals';
import { BUNDLES, payments, Scene } from '../promises/scene';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { sidebarPages } from '../support/sidebarPage';

const HOUR = 3_600_000;

const { open } = sidebarPages();

const select = (session: Session, range: string) =>
  session.google.workbook.select('Bundles', range, session.google.user);

/** A spreadsheet with payments of which `held` equal ones stand in Qomon, as another has recorded them. */
function withLookalikes(rows: readonly Typed[], held = 1): Session {
  const first = Session.ready();
  first.type(Array.from({ length: held }, () => PAYMENT));
  first.send(`2:${held + 1}`);
  const session = first.secondSpreadsheet();
  session.connect();
  session.call('setUpSpreadsheet');
  session.type(rows);
  select(session, `A2:A${rows.length + 1}`);
  return session;
}

const recorded = ({ qomon }: Session): number => qomon.ledger.bundles.length;

const other: Typed = { ...PAYMENT, Amount: '35' };

describe('payments that look recorded, in the sidebar', () => {
  test('stop a send, are named by row, bundle, day and reference, and the others can go', async () => {
    const session = withLookalikes([PAYMENT, other]);
    const page = await open(session);
    await page.press('Send 2 payments');
    expect(recorded(session)).toBe(1);
    expect(page.problem()).toContain('• 1 row: looks recorded already');
    expect(page.status()).toContain('1 payment (1 row)');
    expect(page.text()).toContain('1 payment looks recorded already');
    const { transactions } = session.qomon.ledger.bundles[0] ?? { transactions: [] };
    const reference = transactions[0]?.external_transaction_id;
    expect(page.text()).toContain(
      `Qomon holds bundle 5001 of 29/03/2026, reference ${reference}, with the same payer`,
    );
    expect(page.links()).toContain('Row 2');
    await page.press('Send 1 payment');
    expect(session.column('State')).toEqual(['', 'Sent']);
    await page.press('Back to the rows');
    expect(page.text()).toContain('1 payment looks recorded already');
  });

  test('are other payments by one gesture, which the menu knows too', async () => {
    const session = withLookalikes([PAYMENT, PAYMENT, other], 2);
    const page = await open(session);
    await page.press('Send 3 payments');
    expect(page.text()).toContain('2 payments look recorded already');
    await page.press('All are other payments');
    expect(page.text()).not.toContain('recorded already');
    expect(page.status()).toContain('3 payments (3 rows)');
    session.dialogs.length = 0;
    session.send('2:4');
    expect(session.said()).not.toContain('recorded already');
    expect(recorded(session)).toBe(5);
    const lines = session.google.workbook.records('Journal').map(({ Detail }) => String(Detail));
    expect(lines.join('\n')).toContain('Somebody has said that this is another payment');
  });

  test('are the bundle that stands there, and the row gets its IDs', async () => {
    const session = withLookalikes([PAYMENT]);
    const page = await open(session);
    await page.press('Send 1 payment');
    await page.press('It is that one');
    expect([session.cell('State', 2), session.cell('Bundle ID', 2)]).toEqual(['Sent', 5001]);
    expect(page.text()).not.toContain('recorded already');
    expect(recorded(session)).toBe(1);
  });

  test('are asked about no more under a contact under whom many people pay', async () => {
    const session = withLookalikes([PAYMENT]);
    const page = await open(session);
    await page.press('Send 1 payment');
    page.tick(
      'Many people pay under these contacts: ask no more about what others record under them',
    );
    await page.settle();
    await page.press('Another payment');
    expect(page.calls.find(({ name }) => name === 'answerQuestion')?.request).toMatchObject({
      answer: 'another',
      forContact: true,
    });
    await page.press('Send 1 payment');
    expect(session.cell('State', 2)).toBe('Sent');
  });

  test('were recorded while a send stood still', async () => {
    const first = Session.ready();
    const session = first.secondSpreadsheet();
    session.connect();
    session.call('setUpSpreadsheet');
    session.type(
      Array.from({ length: 120 }, (_, index) => ({ ...PAYMENT, Amount: `${20 + index}` })),
    );
    select(session, 'A2:A121');
    session.qomon.switches = { ...session.qomon.switches, latency: 5000 };
    const begun = session.page('sendNext', { scope: 'selection' }) as {
      runId: string;
      left: number;
    };
    expect(begun.left).toBeGreaterThan(0);
    session.qomon.switches = { ...session.qomon.switches, latency: 0 };
    first.type([{ ...PAYMENT, Amount: '139' }]);
    first.send('2');
    session.google.clock.advance(HOUR / 20);
    const ended = session.page('sendNext', { runId: begun.runId });
    expect(ended).toMatchObject({ done: true, sent: 119, leftRows: 1 });
    expect(session.cell('Message', 121)).toContain('looks recorded already');
  });
});

describe('what looks odd', () => {
  test('is meant so by one gesture, where the night would leave it behind', async () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, Amount: '45689', Ready: 'TRUE' }, other]);
    // References are given to what leaves; the night has given this one before it asked.
    session.google.workbook.put('Bundles', session.at('Reference', 2), [[1_200_000_001]]);
    select(session, 'A2:A3');
    const page = await open(session);
    expect(page.text()).toContain('01/02/2025');
    await page.press('It is meant so: the night may send it');
    expect(session.cell('Message', 2)).toContain('meant as it was typed');
    expect(page.text()).toContain('01/02/2025');
    expect(page.text()).not.toContain('It is meant so');
    expect(page.problem()).toBe('');
  });
});

describe('what nobody sees', () => {
  test('is counted in the sidebar and stays behind, and so is told by the result', async () => {
    const session = Session.ready();
    session.type([PAYMENT, other, { ...PAYMENT, Amount: '40' }]);
    session.google.workbook.hideRows('Bundles', 3);
    select(session, 'A2:A4');
    const page = await open(session);
    const hidden = '1 row is hidden by a filter or by hand, and stays behind';
    expect(page.status()).toContain('2 payments (2 rows)');
    expect(page.text()).toContain(hidden);
    await page.press('Send 2 payments');
    expect(session.column('State')).toEqual(['Sent', '', 'Sent']);
    expect(page.text()).toContain(hidden);
  });

  test('is a tab that is hidden, or whose headers are nearly right, where ready rows are sent', async () => {
    const session = Session.ready();
    const { workbook } = session.google;
    const [header = []] = workbook.values('Bundles');
    for (const name of ['Fair', 'Congress']) {
      workbook.addSheet(name);
      workbook.put(name, 'A1', [header]);
      session.type([{ ...PAYMENT, Ready: 'TRUE' }], { tab: name });
    }
    workbook.hideSheet('Fair', true);
    workbook.type('Congress', session.at('Amount', 1), 'Amounts');
    session.type([{ ...other, Ready: 'TRUE' }]);
    const page = await open(session);
    page.tick('All ready rows, on every tab');
    await page.settle();
    const told =
      /“Fair” \(1 row\): this tab is hidden(?:.|\n)*“Congress” \(1 row\): this tab cannot be read/;
    expect(page.text()).toMatch(told);
    await page.press('Send 1 payment');
    expect(page.text()).toMatch(told);
    expect(recorded(session)).toBe(1);
  });

  test('is that a spreadsheet is a copy, which is told once with the first send', async () => {
    const session = Session.ready();
    session.type([PAYMENT]);
    session.send('2');
    const copy = session.makeCopy();
    copy.connect();
    copy.type([other], { from: 3 });
    select(copy, 'A3');
    const page = await open(copy);
    await page.press('Send 1 payment');
    expect(page.text()).toContain('This spreadsheet is a copy of another one');
    expect(copy.cell('State', 3)).toBe('Sent');
  });
});

describe('the last word of a person, in the sidebar', () => {
  /** A payment that was sent, and of which nothing can be proven. */
  function unprovable(fault: 'timeout after recording' | 'timeout before recording'): Scene {
    const scene = new Scene(payments(2));
    scene.session.send('2');
    scene.session.google.clock.advance(HOUR);
    scene.session.qomon.turn({ referencesInList: 'null' });
    scene.session.qomon.faults.add({ fault, ...BUNDLES });
    scene.session.send('3');
    scene.session.google.clock.advance(2 * HOUR);
    select(scene.session, 'A2:A3');
    return scene;
  }

  test('is asked for where nothing is proven: the bundle’s number is typed, and read', async () => {
    const scene = unprovable('timeout after recording');
    const page = await open(scene.session);
    await page.press('Resolve doubtful rows');
    expect(page.status()).toContain('1 payment is still in doubt');
    expect(page.text()).toContain('Nothing proves whether Qomon has recorded this payment');
    page.fill('Number of its bundle in Qomon', '5001');
    await page.press('It is recorded');
    expect(page.problem()).toContain('Bundle 5001 is that of row 2');
    page.fill('Number of its bundle in Qomon', '\u200b5002 ');
    await page.press('It is recorded');
    expect(page.status()).toContain('Settled.');
    expect(scene.broken()).toEqual([]);
    await page.press('Back to the rows');
    expect(page.text()).not.toContain('Resolve doubtful rows');
  });

  test('takes a bundle that says something else once they have seen it', async () => {
    const scene = unprovable('timeout after recording');
    scene.session.google.workbook.type('Bundles', scene.session.at('Amount', 3), '31');
    const page = await open(scene.session);
    await page.press('Resolve doubtful rows');
    page.fill('Number of its bundle in Qomon', '5002');
    await page.press('It is recorded');
    expect(page.problem()).toContain('Is this the payment of the row all the same?');
    expect(scene.state(3)).toBe('To check');
    await page.press('Yes, it is that one');
    expect(scene.state(3)).toBe('Sent');
  });

  test('frees the row, of whatever is left of it', async () => {
    const scene = unprovable('timeout before recording');
    scene.empty(3);
    const page = await open(scene.session);
    await page.press('Resolve doubtful rows');
    const asked = page.calls.at(-1);
    expect(JSON.stringify(asked)).not.toContain('@');
    await page.press('It is not recorded');
    expect(scene.state(3)).toBe('Waiting');
    await page.press('Back to the rows');
    await page.press('Send 1 payment');
    expect(scene.recorded).toBe(2);
  });
});
