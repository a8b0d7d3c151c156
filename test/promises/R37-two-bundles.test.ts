import { describe, expect, test } from '@jest/globals';
import type { Switches } from '../../local/qomon/switches';
import { BUNDLES, DUPLICATES, payments, Scene } from './scene';

const MINUTE = 60_000;

/** One payment that was sent and recorded, and of which no answer came. */
function unheard(count = 1, switches: Partial<Switches> = {}): Scene {
  const scene = new Scene(payments(count), switches);
  scene.session.qomon.faults.add({ fault: 'timeout after recording', ...BUNDLES });
  scene.send();
  expect(scene.state()).toBe('To check');
  return scene;
}

/** Somebody else records the same payment again, or another one, under the same reference. */
function recordAgain({ session }: Scene, fields: { readonly amount?: number } = {}): number {
  const { ledger } = session.qomon;
  const [first] = ledger.bundles;
  if (!first) throw new Error('Nothing is recorded yet');
  const ids = { id: first.id + 500 };
  const transactions = first.transactions.map((one) => ({
    ...one,
    ...fields,
    id: one.id + 50_000,
  }));
  ledger.state = {
    ...ledger.state,
    bundles: [...ledger.state.bundles, { ...first, ...ids, transactions }],
  };
  return ids.id;
}

function later({ session }: Scene, minutes: number): void {
  session.google.clock.advance(minutes * MINUTE);
}

describe('R37: two bundles under one reference', () => {
  test('the one that agrees is the row’s, and the other is named', () => {
    const scene = unheard();
    const other = recordAgain(scene, { amount: 777 });
    later(scene, 3);
    scene.session.call('resolveDoubtfulRows');
    expect([scene.state(), scene.session.cell('Bundle ID', 2)]).toEqual(['Sent', 5001]);
    expect(scene.message()).toContain(`bundle ${other}`);
  });

  test('where both agree, one of them is the row’s, and the other is named', () => {
    const scene = unheard();
    const other = recordAgain(scene);
    later(scene, 3);
    scene.session.call('resolveDoubtfulRows');
    expect([scene.state(), scene.session.cell('Bundle ID', 2)]).toEqual(['Sent', 5001]);
    expect(scene.message()).toContain(`bundle ${other}`);
    expect(scene.recorded).toBe(2);
  });

  test('where none agrees, the row stays To check, both are named, and nothing is to be emptied', () => {
    const scene = unheard();
    const other = recordAgain(scene, { amount: 777 });
    scene.session.google.workbook.type('Bundles', scene.session.at('Amount', 2), '31');
    for (const minutes of [3, 61, 600]) {
      later(scene, minutes);
      expect(scene.session.posted(scene.send())).toEqual([]);
      expect(scene.state()).toBe('To check');
    }
    expect(scene.message()).toContain('bundle 5001');
    expect(scene.message()).toContain(`bundle ${other}`);
    expect(scene.message()).toContain('31.00 EUR');
    expect(scene.message()).not.toMatch(/empty/i);
  });
});

describe('a refusal of a reference while the list is late', () => {
  const LATE: Partial<Switches> = { duplicates: 'refused', listDelay: 60_000, findDelay: 60_000 };

  test('R37: nobody is told that nothing is recorded, and it is found in the end', () => {
    const scene = new Scene(payments(1), LATE);
    // A proxy repeats the request, and hands on the second answer.
    scene.session.qomon.faults.add({
      fault: { kind: 'status', status: 409, recorded: true },
      ...BUNDLES,
    });
    scene.send();
    expect(scene.state()).toBe('To check');
    expect(scene.message()).not.toMatch(/recorded nothing|empty/i);
    later(scene, 3);
    scene.send();
    expect(scene.broken()).toEqual([]);
    expect(scene.state()).toBe('Sent');
  });

  test('R37: what is proven not to be recorded is Rejected once the list must show it', () => {
    const scene = new Scene(payments(1), LATE);
    scene.session.qomon.faults.add({ fault: { kind: 'status', status: 409 }, ...BUNDLES });
    scene.send();
    later(scene, 3);
    scene.session.call('resolveDoubtfulRows');
    expect(scene.state()).toBe('To check');
    later(scene, 60);
    scene.session.call('resolveDoubtfulRows');
    expect(scene.state()).toBe('Rejected');
    expect(scene.message()).toContain('Empty the row’s Reference');
    expect(scene.recorded).toBe(0);
  });
});

test.each(['fail-recorded', 'fail-unrecorded'] as const)(
  'a success that calls itself a failure (%s) is told, looked up, and not sent on and on',
  (createdAnswer) => {
    const scene = new Scene(payments(1, { Ready: 'TRUE' }), { createdAnswer });
    scene.send();
    expect(scene.state()).toBe('To check');
    expect(scene.message()).toContain('could not record the bundle');
    later(scene, 3);
    scene.session.call('sendReadyRows');
    for (const hour of [1, 2, 3]) {
      later(scene, 61 * hour);
      scene.session.call('sendReadyRows');
    }
    const isRecorded = createdAnswer === 'fail-recorded';
    expect(scene.state()).toBe(isRecorded ? 'Sent' : 'Rejected');
    expect(scene.recorded).toBe(isRecorded ? 1 : 0);
    if (!isRecorded) expect(scene.message()).toContain('could not record the bundle');
  },
);

test.each(['ids-only', 'wrong-id'] as const)(
  'an answer of IDs alone or of a wrong one (%s) is held against the bundle itself',
  (createdAnswer) => {
    const scene = new Scene(payments(2), { createdAnswer });
    scene.send();
    if (createdAnswer === 'ids-only')
      expect(scene.session.column('State')).toEqual(['Sent', 'Sent']);
    later(scene, 3);
    scene.send();
    expect(scene.broken()).toEqual([]);
  },
);

describe.each(DUPLICATES)('where a second use of a reference gives: %s', (duplicates) => {
  test('an unconfirmed row whose reference was typed over is not sent again', () => {
    const scene = unheard(2, { duplicates });
    const given = scene.session.column('Reference');
    scene.session.google.workbook.type('Bundles', scene.session.at('Reference', 2), '123456');
    later(scene, 3);
    expect(scene.session.posted(scene.send())).toEqual([]);
    expect(scene.session.column('Reference')).toEqual(given);
    expect(scene.broken()).toEqual([]);
  });

  test('nor one whose reference was typed over by that of a row that is sent', () => {
    const scene = new Scene(payments(2), { duplicates });
    scene.session.send('2');
    scene.session.qomon.faults.add({ fault: 'timeout after recording', ...BUNDLES });
    scene.session.send('3');
    const [first] = scene.session.column('Reference');
    scene.session.google.workbook.type('Bundles', scene.session.at('Reference', 3), String(first));
    for (const minutes of [3, 61]) {
      later(scene, minutes);
      expect(scene.session.posted(scene.send())).toEqual([]);
    }
    expect(scene.broken()).toEqual([]);
  });
});

test('a bundle that its ID does not find, and the list shows, is not gone', () => {
  const scene = new Scene(payments(1));
  scene.send();
  const { session } = scene;
  session.qomon.faults.add({ fault: 'timeout before recording', method: 'DELETE', path: /./ });
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  session.call('cancelSelectedBundles');
  session.qomon.turn({ findById: '404' });
  for (const minutes of [3, 61]) {
    later(scene, minutes);
    session.call('resolveDoubtfulRows');
  }
  expect(scene.state()).not.toBe('Cancelled');
  expect(scene.recorded).toBe(1);
});

test('a payment of which a part was refunded meanwhile is found as Qomon holds it', () => {
  const scene = unheard();
  const { session } = scene;
  const id = session.qomon.ledger.bundles[0]?.transactions[0]?.id ?? 0;
  session.qomon.ledger.edit(id, { reimbursed_amount: 500 }, session.google.clock.now());
  later(scene, 3);
  session.call('resolveDoubtfulRows');
  expect([scene.state(), session.cell('Refunded', 2)]).toEqual(['Part refunded', 5]);
});

describe('R37: a request that something on the way has delivered twice', () => {
  test.each(['first', 'second'] as const)(
    'is told with the next send, which names the bundle that stands on no row (answered: the %s)',
    (answered) => {
      const scene = new Scene(payments(2));
      const { session } = scene;
      session.qomon.faults.add({ fault: { kind: 'delivered twice', answered }, ...BUNDLES });
      scene.send();
      expect(session.column('State')).toEqual(['Sent', 'Sent']);
      expect(scene.recorded).toBe(3);
      const own = session.column('Bundle ID');
      const other = session.qomon.ledger.bundles.find(({ id }) => !own.includes(id))?.id;
      later(scene, 60);
      session.type(payments(1, { Comment: 'later', Amount: '17' }), { from: 4 });
      session.google.workbook.select('Bundles', 'A4', session.google.user);
      session.call('sendSelectedRows');
      expect(session.dialogs.at(-2)?.prompt).toContain(
        `Qomon holds 1 payment of this spreadsheet twice, under one and the same reference: bundle ${other} beside bundle ${own[0]},`,
      );
      expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    },
  );

  test('is not told of one that was cancelled, though the list shows it for a while', () => {
    const scene = new Scene(payments(1));
    const { session } = scene;
    scene.send();
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    session.qomon.turn({ readLag: 60_000 });
    session.call('cancelSelectedBundles');
    later(scene, 3);
    session.call('resolveDoubtfulRows');
    session.google.workbook.clear('Bundles', session.at('State', 2));
    scene.send();
    expect(session.said()).not.toContain('twice');
  });
});
