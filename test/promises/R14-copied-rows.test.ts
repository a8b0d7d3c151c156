import { describe, expect, test } from '@jest/globals';
import type { Value } from '../../local/google/index';
import { choose } from '../support/rows';
import { payments, Scene } from './scene';

const RESULTS = ['Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID', 'Sent at'];

/** A row of the sheet, whole. */
function rowOf(scene: Scene, row: number): Value[] {
  return scene.session.google.workbook.values('Bundles')[row - 1] ?? [];
}

function check(scene: Scene): void {
  choose(scene.session, 'checkRows', scene.range);
}

/** Two payments that are sent, and a copy of the first below them. */
function copied(): Scene {
  const scene = new Scene(payments(2));
  scene.send();
  scene.paste(2);
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
    expect(scene.session.google.toasts.slice(-1)[0]?.message).toContain('1 row has problems');
  });

  test('is not sent, and the dialog counts it as a row with problems', () => {
    const scene = copied();
    const original = rowOf(scene, 2);
    const run = scene.send();
    expect(scene.session.posted(run)).toEqual([]);
    expect(scene.session.said()).toContain('1 row: with problems');
    expect(scene.message(4)).toContain('copy of row 2');
    expect(rowOf(scene, 2)).toEqual(original);
  });

  test('becomes a row of its own once its Reference is emptied: by a check', () => {
    const scene = copied();
    const original = rowOf(scene, 2);
    check(scene);
    scene.empty(4);
    check(scene);
    expect(scene.state(4)).toBe('');
    // It equals another payment still, which may well be meant.
    expect(scene.message(4)).toMatch(/^Amount: row 2 of “Bundles” has the same payer/);
    expect(RESULTS.map((header) => scene.session.cell(header, 4))).toEqual(['', '', '', '', '']);
    scene.send();
    expect(scene.state(4)).toBe('Sent');
    expect(scene.recorded).toBe(3);
    expect(rowOf(scene, 2)).toEqual(original);
    expect(new Set(scene.session.column('Reference')).size).toBe(3);
    expect(new Set(scene.session.column('Bundle ID')).size).toBe(3);
  });

  test('or by a send at once, under a reference and IDs of its own', () => {
    const scene = copied();
    scene.empty(4);
    scene.send();
    expect(scene.state(4)).toBe('Sent');
    expect(scene.recorded).toBe(3);
    expect(new Set(scene.session.column('Transaction ID')).size).toBe(3);
    expect(scene.session.posted(scene.send())).toEqual([]);
  });

  test('in another tab is told, and made new, all the same', () => {
    const scene = copied();
    const { workbook } = scene.session.google;
    workbook.addSheet('Fair');
    workbook.put('Fair', 'A1', workbook.values('Bundles').slice(0, 2));
    choose(scene.session, 'checkRows', '2:3', 'Fair');
    expect(scene.session.cell('Message', 2, 'Fair')).toContain('copy of row 2 of “Bundles”');
    workbook.clear('Fair', scene.session.at('Reference', 2, 'Fair'));
    choose(scene.session, 'sendSelectedRows', '2:3', 'Fair');
    expect(scene.session.cell('State', 2, 'Fair')).toBe('Sent');
    expect(scene.recorded).toBe(3);
  });

  test('is no copy any more once the original is deleted, and says so', () => {
    const scene = copied();
    check(scene);
    scene.session.google.workbook.deleteRows('Bundles', 2);
    check(scene);
    expect(scene.message(3)).toBe('Recorded as bundle 5001.');
    expect(scene.broken()).toEqual([]);
  });
});

describe('a sent row whose Reference was emptied, and that is no copy,', () => {
  test('is told so, gets its reference back from Qomon, and is never sent again', () => {
    const scene = new Scene(payments(2));
    scene.send();
    const before = scene.session.cell('Reference', 2);
    scene.empty(2);
    check(scene);
    expect(scene.message()).toMatch(
      /^Reference: this row bears the IDs of bundle 5001, and no ref/,
    );
    expect(scene.state()).toBe('Sent');
    expect(scene.session.cell('Bundle ID', 2)).toBe(5001);
    expect(scene.session.posted(scene.send())).toEqual([]);
    expect(scene.session.cell('Reference', 2)).toBe(before);
    expect(scene.recorded).toBe(2);
  });

  test('is not told from its copy: both are problems until one has its reference again', () => {
    const scene = copied();
    scene.empty(2);
    scene.empty(4);
    expect(scene.session.posted(scene.send())).toEqual([]);
    expect([scene.message(2), scene.message(4)]).toEqual([
      expect.stringContaining('and no reference'),
      expect.stringContaining('and no reference'),
    ]);
  });

  test('is no copy of the other rows of its group, which share its bundle', () => {
    const scene = new Scene([
      ...payments(1, { Group: 'Girard', Amount: '40', Membership: '#10' }),
      { Group: 'Girard', Membership: '#10', 'Member ID': '300004', Comment: '' },
    ]);
    scene.send();
    const before = scene.session.cell('Reference', 3);
    scene.empty(3);
    check(scene);
    expect(scene.state(3)).toBe('Sent');
    expect(scene.message(3)).toContain('and no reference');
    expect(scene.session.posted(scene.send())).toEqual([]);
    expect(scene.session.cell('Reference', 3)).toBe(before);
  });
});
