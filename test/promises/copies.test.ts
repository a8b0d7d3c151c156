import { describe, expect, test } from '@jest/globals';
import type { Value } from '../../local/google/index';
import { choose } from '../support/rows';
import { BUNDLES, payments, Scene } from './scene';

const RESULTS = ['Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID', 'Sent at'];

/** A row of the sheet, whole. */
function rowOf(scene: Scene, row: number): Value[] {
  return scene.office.google.workbook.values('Bundles')[row - 1] ?? [];
}

/** Copies rows and pastes them below the others. */
function paste(scene: Scene, first: number, count = 1, to = scene.rows.length + 2): number {
  scene.office.google.workbook.copyRows('Bundles', first, count, to);
  return to;
}

function empty(scene: Scene, row: number, header = 'Reference'): void {
  scene.office.google.workbook.clear('Bundles', scene.office.at(header, row));
}

function check(scene: Scene): void {
  choose(scene.office, 'checkRows', scene.range);
}

/** Two payments that are sent, and a copy of the first below them. */
function copied(): Scene {
  const scene = new Scene(payments(2));
  scene.send();
  paste(scene, 2);
  return scene;
}

describe('a sent row that is copied and pasted', () => {
  test('is told as a copy of its row by the next check, and the original is untouched', () => {
    const scene = copied();
    const original = rowOf(scene, 2);
    check(scene);
    expect(scene.message(4)).toMatch(/^Reference: this is a copy of row 2 of “Bundles”/);
    expect(rowOf(scene, 2)).toEqual(original);
    expect(scene.state(4)).toBe('Sent');
    expect(scene.office.google.toasts.slice(-1)[0]?.message).toContain('1 row has problems');
  });

  test('is not sent, and the dialog counts it as a row with problems', () => {
    const scene = copied();
    const original = rowOf(scene, 2);
    const run = scene.send();
    expect(scene.office.posted(run)).toEqual([]);
    expect(scene.office.said()).toContain('1 row: with problems');
    expect(scene.message(4)).toContain('copy of row 2');
    expect(rowOf(scene, 2)).toEqual(original);
  });

  test('becomes a row of its own once its Reference is emptied: by a check', () => {
    const scene = copied();
    const original = rowOf(scene, 2);
    check(scene);
    empty(scene, 4);
    check(scene);
    expect(scene.state(4)).toBe('');
    // It equals another payment still, which may well be meant.
    expect(scene.message(4)).toMatch(/^Amount: row 2 of “Bundles” has the same payer/);
    expect(RESULTS.map((header) => scene.office.cell(header, 4))).toEqual(['', '', '', '', '']);
    scene.send();
    expect(scene.state(4)).toBe('Sent');
    expect(scene.recorded).toBe(3);
    expect(rowOf(scene, 2)).toEqual(original);
    expect(new Set(scene.office.column('Reference')).size).toBe(3);
    expect(new Set(scene.office.column('Bundle ID')).size).toBe(3);
  });

  test('or by a send at once, under a reference and IDs of its own', () => {
    const scene = copied();
    empty(scene, 4);
    scene.send();
    expect(scene.state(4)).toBe('Sent');
    expect(scene.recorded).toBe(3);
    expect(new Set(scene.office.column('Transaction ID')).size).toBe(3);
    expect(scene.office.posted(scene.send())).toEqual([]);
  });

  test('in another tab is told, and made new, all the same', () => {
    const scene = copied();
    const { workbook } = scene.office.google;
    workbook.addSheet('Fair');
    workbook.put('Fair', 'A1', workbook.values('Bundles').slice(0, 2));
    choose(scene.office, 'checkRows', '2:3', 'Fair');
    expect(scene.office.cell('Message', 2, 'Fair')).toContain('copy of row 2 of “Bundles”');
    workbook.clear('Fair', scene.office.at('Reference', 2, 'Fair'));
    choose(scene.office, 'sendSelectedRows', '2:3', 'Fair');
    expect(scene.office.cell('State', 2, 'Fair')).toBe('Sent');
    expect(scene.recorded).toBe(3);
  });

  test('is no copy any more once the original is deleted, and says so', () => {
    const scene = copied();
    check(scene);
    scene.office.google.workbook.deleteRows('Bundles', 2);
    check(scene);
    expect(scene.message(3)).toBe('Recorded as bundle 5001.');
    expect(scene.broken()).toEqual([]);
  });
});

describe('a sent row whose Reference was emptied, and that is no copy,', () => {
  test('is told so, keeps its state and IDs, and is never sent again', () => {
    const scene = new Scene(payments(2));
    scene.send();
    empty(scene, 2);
    check(scene);
    expect(scene.message()).toMatch(/^Reference: this row has been recorded as bundle 5001/);
    expect(scene.state()).toBe('Sent');
    expect(scene.office.cell('Bundle ID', 2)).toBe(5001);
    expect(scene.office.posted(scene.send())).toEqual([]);
    expect(scene.office.cell('Reference', 2)).toBe('');
    expect(scene.recorded).toBe(2);
  });

  test('is not told from its copy: both are problems until one has its reference again', () => {
    const scene = copied();
    empty(scene, 2);
    empty(scene, 4);
    expect(scene.office.posted(scene.send())).toEqual([]);
    expect([scene.message(2), scene.message(4)]).toEqual([
      expect.stringContaining('its reference is gone'),
      expect.stringContaining('its reference is gone'),
    ]);
  });

  test('is no copy of the other rows of its group, which share its bundle', () => {
    const scene = new Scene([
      ...payments(1, { Group: 'Girard', Amount: '40', Membership: '#10' }),
      { Group: 'Girard', Membership: '#10', 'Member ID': '300004', Comment: '' },
    ]);
    scene.send();
    empty(scene, 3);
    check(scene);
    expect(scene.state(3)).toBe('Sent');
    expect(scene.message(3)).toContain('its reference is gone');
    expect(scene.office.posted(scene.send())).toEqual([]);
  });
});

describe('a row copied while it is being sent', () => {
  test.each([0, 1, 2, 3, 5, 8, 13])(
    'pasted at the %ith boundary after its mark is never recorded twice, nor stays in doubt',
    (nth) => {
      const scene = new Scene(payments(2));
      let seen = -1;
      scene.office.send('2:3', () => {
        if (!scene.office.column('State').includes('Sending')) return undefined;
        seen += 1;
        if (seen === nth) paste(scene, 2);
        return undefined;
      });
      expect(seen).toBeGreaterThanOrEqual(nth);
      for (const _ of [1, 2]) {
        scene.office.google.clock.advance(180_000);
        scene.send();
      }
      expect(scene.recorded).toBeLessThanOrEqual(2);
      const references = scene.office.qomon.ledger.bundles.map(
        ({ transactions }) => transactions[0]?.external_transaction_id,
      );
      expect(new Set(references).size).toBe(references.length);
      expect(scene.office.column('State')).not.toContain('Sending');
      expect(scene.office.column('State')).not.toContain('To check');
      // One row of each bundle at most is no copy, and the copies say what they are.
      const told = [2, 3, 4].filter((row) =>
        /copy of row|has this reference too/.test(scene.message(row)),
      );
      expect(told.length).toBeGreaterThanOrEqual(1);

      // The one gesture: emptied, the last of them is a payment of its own.
      const last = told[told.length - 1] ?? 0;
      empty(scene, last);
      scene.settle();
      expect(scene.recorded).toBe(3);
    },
  );
});

describe('a row copied while it is in doubt', () => {
  test.each(['timeout after recording', 'timeout before recording'] as const)(
    '(%s) shares its bundle with nobody',
    (fault) => {
      const scene = new Scene(payments(2));
      scene.office.qomon.faults.add({ fault, ...BUNDLES });
      scene.send();
      expect(scene.office.column('State')).toEqual(['To check', 'To check']);
      paste(scene, 2);
      for (const _ of [1, 2]) {
        scene.office.google.clock.advance(180_000);
        scene.send();
      }
      const ids = scene.office.column('Bundle ID').filter((id) => id !== '');
      expect(new Set(ids).size).toBe(ids.length);
      empty(scene, 4);
      scene.settle();
      expect(scene.recorded).toBe(3);
    },
  );

  test('in its own group, too', () => {
    const scene = new Scene([
      ...payments(1, { Group: 'Girard', Amount: '40', Membership: '#10' }),
      { Group: 'Girard', Membership: '#10', 'Member ID': '300004' },
    ]);
    scene.office.qomon.faults.add({ fault: 'timeout after recording', ...BUNDLES });
    scene.send();
    paste(scene, 2, 2);
    scene.office.google.clock.advance(180_000);
    scene.send();
    expect(scene.office.column('State').slice(0, 2)).toEqual(['Sent', 'Sent']);
    expect(scene.message(4)).toContain('row 2 of “Bundles” has this reference too');
    expect(scene.message(5)).toContain('row 3 of “Bundles” has this reference too');
    expect(scene.recorded).toBe(1);
  });
});

test.each(['timeout after recording', 'timeout before recording'] as const)(
  'a row in doubt (%s) whose Reference was emptied is never sent again by itself',
  (fault) => {
    const scene = new Scene(payments(1));
    scene.office.qomon.faults.add({ fault, ...BUNDLES });
    scene.send();
    const reference = scene.office.cell('Reference', 2);
    const recorded = scene.recorded;
    empty(scene, 2);
    for (const _ of [1, 2, 3]) {
      scene.office.google.clock.advance(180_000);
      scene.send();
    }
    expect(scene.recorded).toBe(recorded);
    expect(scene.message()).toMatch(/its reference is gone\. Undo the change/);

    // With its reference back, it is looked up like any other.
    scene.office.google.workbook.type(
      'Bundles',
      scene.office.at('Reference', 2),
      String(reference),
    );
    scene.settle();
    expect(scene.broken()).toEqual([]);
  },
);
