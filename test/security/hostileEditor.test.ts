import { describe, expect, test } from '@jest/globals';
import { DUPLICATES, payments, Scene } from '../promises/scene';
import { loseMemory } from '../support/memory';
import { addColumns, choose } from '../support/rows';

const IDS = ['Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID'];
const RESULTS = ['State', 'Message', 'Sent at', ...IDS];

/** Rows that have been sent. */
function sent(count = 2): Scene {
  const scene = new Scene(payments(count));
  scene.send();
  expect(scene.recorded).toBe(count);
  return scene;
}

/** Overwrites a cell, whatever Sheets warns of. */
function put(scene: Scene, header: string, row: number, value: string | number): void {
  scene.session.google.workbook.put('Bundles', scene.session.at(header, row), [[value]]);
}

function emptyResults(scene: Scene, row: number, headers = RESULTS): void {
  for (const header of headers) scene.empty(row, header);
}

describe('an editor who empties what the add-on has written', () => {
  test('does not get a row sent again by its State alone', () => {
    const scene = sent();
    scene.empty(2, 'State');
    const run = scene.send();
    expect(scene.session.posted(run)).toEqual([]);
    expect(scene.state()).toBe('Sent');
    expect(scene.recorded).toBe(2);
  });

  describe.each(DUPLICATES)('with all results of a row (a used reference: %s)', (duplicates) => {
    test.each([true, false])(
      'gets them back, and no second bundle (checked before: %p)',
      (checked) => {
        const scene = new Scene(payments(2), { duplicates });
        scene.send();
        const ids = IDS.map((header) => scene.session.cell(header, 2));
        emptyResults(scene, 2);
        if (checked) choose(scene.session, 'checkRows', scene.range);
        scene.session.google.clock.advance(86_400_000);
        const run = scene.send();
        expect(scene.session.posted(run)).toEqual([]);
        expect(scene.state()).toBe('Sent');
        expect(IDS.map((header) => scene.session.cell(header, 2))).toEqual(ids);
        expect(scene.broken()).toEqual([]);
      },
    );
  });

  test('gets them back by a look-up alone', () => {
    const scene = sent();
    const before = IDS.map((header) => scene.session.cell(header, 2));
    emptyResults(scene, 2);
    scene.session.google.clock.advance(86_400_000);
    scene.session.call('resolveDoubtfulRows');
    expect(scene.state()).toBe('Sent');
    expect(IDS.map((header) => scene.session.cell(header, 2))).toEqual(before);
    expect(scene.broken()).toEqual([]);
  });

  test('does not get a row sent again that has a problem besides', () => {
    const scene = sent();
    emptyResults(scene, 2);
    put(scene, 'Payment method', 2, 'none such');
    choose(scene.session, 'checkRows', scene.range);
    expect(scene.state()).toBe('Invalid');
    put(scene, 'Payment method', 2, 'CB');
    scene.send();
    expect(scene.recorded).toBe(2);
    expect(scene.state()).toBe('Sent');
  });

  test('is told where Qomon holds something else than the row says now', () => {
    const scene = sent();
    emptyResults(scene, 2);
    put(scene, 'Amount', 2, 999);
    scene.send();
    expect(scene.state()).toBe('To check');
    expect(scene.message()).toContain('20');
    expect(scene.recorded).toBe(2);
  });

  test('may send a row again whose bundle has been deleted in Qomon', () => {
    const scene = sent();
    const { qomon } = scene.session;
    qomon.answer({
      method: 'DELETE',
      url: `${qomon.space.state.server}/v1/transaction_bundles/${scene.session.cell('Bundle ID', 2)}`,
      headers: { authorization: 'Bearer sample-key-full' },
      body: '',
    });
    expect(scene.recorded).toBe(1);
    emptyResults(scene, 2);
    scene.session.google.clock.advance(180_000);
    scene.settle();
    expect(scene.recorded).toBe(2);
    expect(scene.broken()).toEqual([]);
  });
});

describe('an editor who types into the columns of the add-on', () => {
  test('does not get a row sent under the reference of a row that was deleted', () => {
    const scene = sent();
    const reference = Number(scene.session.cell('Reference', 2));
    scene.session.google.workbook.deleteRows('Bundles', 2);
    scene.session.type([{ ...payments(1)[0], Amount: '77' }], { from: 3 });
    put(scene, 'Reference', 3, reference);
    scene.send();
    expect(scene.state(3)).toBe('To check');
    expect(scene.message(3)).toContain(String(reference));
    expect(scene.recorded).toBe(2);
  });

  test('does not get a row sent under the reference of a row that stands', () => {
    const scene = sent(1);
    scene.session.type(payments(1, { Comment: 'Another' }), { from: 3 });
    put(scene, 'Reference', 3, Number(scene.session.cell('Reference', 2)));
    scene.send();
    expect(scene.state(3)).toBe('Invalid');
    expect(scene.message(3)).toMatch(/^Reference: /);
    expect(scene.state(2)).toBe('Sent');
    expect(scene.recorded).toBe(1);
  });

  test('does not get a row sent that bears the Bundle ID of another', () => {
    const scene = sent(1);
    scene.session.type(payments(1, { Comment: 'Another' }), { from: 3 });
    put(scene, 'Bundle ID', 3, Number(scene.session.cell('Bundle ID', 2)));
    scene.send();
    expect(scene.state(3)).toBe('Invalid');
    expect(scene.message(3)).toMatch(/^Bundle ID: /);
    expect(scene.recorded).toBe(1);
  });

  test.each(['Sent', 'Cancelled', 'Refunded'])(
    'gets a row left behind, and counted, by %s',
    (state) => {
      const scene = new Scene(payments(2));
      put(scene, 'State', 2, state);
      scene.send();
      expect(scene.session.said()).not.toBe('');
      expect(scene.session.dialogs[0]?.prompt).toMatch(/1 payment.*Left behind:\n• 1 row: /s);
      expect(scene.state(2)).toBe(state);
      expect(scene.recorded).toBe(1);
    },
  );

  test.each(['Sending', 'To check'])('gets a row looked up before it is sent, by %s', (state) => {
    const scene = new Scene(payments(2));
    put(scene, 'State', 2, state);
    scene.send();
    expect(scene.recorded).toBe(1);
    expect(scene.state(2)).toBe('To check');
  });

  test('gets a text that is no state told, and nothing sent', () => {
    const scene = new Scene(payments(1));
    put(scene, 'State', 2, '<b>Sent!</b>');
    scene.send();
    expect(scene.message()).toContain('<b>Sent!</b>');
    expect(scene.recorded).toBe(0);
  });

  test('gets nothing sent from a tab on which a result column stands twice', () => {
    const scene = new Scene(payments(1));
    addColumns(scene.session, ['Bundle ID']);
    scene.send();
    expect(scene.recorded).toBe(0);
    expect(scene.session.said()).toContain('Bundle ID');
  });
});

describe('an editor who spoils the journal', () => {
  /** A send that was cut off when its requests had arrived. */
  function cutOff(scene: Scene): void {
    const { session } = scene;
    const kill = session.atPost('after', () => session.google.kill());
    session.google.workbook.select('Bundles', 'A2:A9', session.google.user);
    session.google.run('sendSelectedRows', { onCall: kill });
  }

  test('gets no second bundle by deleting it while rows are unconfirmed', () => {
    const scene = new Scene(payments(3));
    cutOff(scene);
    expect(scene.recorded).toBe(3);
    scene.session.google.workbook.deleteSheet('Journal');
    scene.settle();
    expect(scene.recorded).toBe(3);
    expect(scene.broken()).toEqual([]);
  });

  test('loses no payment whose row is deleted, though older lines were deleted too', () => {
    const scene = new Scene(payments(6));
    scene.send();
    scene.session.google.clock.advance(180_000);
    // What is in the journal by now is settled, and need not be read again.
    scene.send();
    scene.session.type(payments(1, { Comment: 'Late' }), { from: 8 });
    cutOff(scene);
    expect(scene.recorded).toBe(7);
    const { workbook } = scene.session.google;
    workbook.deleteRows('Bundles', 8);
    workbook.deleteRows('Journal', 2, 10);
    // What is remembered beside the journal would tell it, too.
    loseMemory(scene.session);
    scene.session.google.clock.advance(180_000);
    scene.session.call('resolveDoubtfulRows');
    const late = scene.session.qomon.ledger.bundles.find(({ transactions }) =>
      transactions.some(({ comment }) => comment === 'Late'),
    );
    expect(workbook.records('Journal').map((line) => line['Bundle ID'])).toContain(late?.id);
  });
});

describe('an editor who puts the IDs of another payment into a row', () => {
  const ALL = ['Bundle ID', 'Transaction ID'];

  /** Two rows that were sent, the first of which bears IDs of the second. */
  function exchanged(headers: readonly string[]): Scene {
    const scene = sent();
    for (const header of headers) put(scene, header, 2, Number(scene.session.cell(header, 3)));
    return scene;
  }

  /** What Qomon says was given back, over all payments. */
  const givenBack = ({ session }: Scene): number[] =>
    session.qomon.ledger.bundles.flatMap(({ transactions }) =>
      transactions.map(({ reimbursed_amount }) => reimbursed_amount ?? 0),
    );

  test.each([[['Bundle ID']], [['Transaction ID']], [ALL]])(
    'gets no refund opened from it: %s',
    (headers) => {
      const scene = exchanged(headers);
      scene.session.google.workbook.select('Bundles', 'A2', scene.session.google.user);
      expect(scene.session.page('openRefund')).toMatchObject({
        ok: false,
        problem: expect.stringContaining('Transaction ID'),
      });
      expect(givenBack(scene)).toEqual([0, 0]);
    },
  );

  test('gets no refund made from it, where the row of the other payment is gone', () => {
    const scene = exchanged(ALL);
    const [bundleId, transactionId] = ALL.map((header) => Number(scene.session.cell(header, 3)));
    scene.session.google.workbook.deleteRows('Bundles', 3);
    const request = { bundleId, transactionId, amount: 500, items: [] };
    expect(scene.session.page('refund', request)).toMatchObject({ ok: false });
    expect(givenBack(scene)).toEqual([0, 0]);
  });

  test('gets no more given back than was paid by emptying Refunded', () => {
    const scene = sent(1);
    const [bundleId, transactionId] = ALL.map((header) => Number(scene.session.cell(header, 2)));
    const request = { bundleId, transactionId, amount: 1500, items: [] };
    expect(scene.session.page('refund', request)).toMatchObject({ ok: true });
    scene.empty(2, 'Refunded');
    expect(scene.session.page('refund', request)).toMatchObject({ ok: false });
    expect(givenBack(scene)).toEqual([1500]);
  });
});
