import { describe, expect, test } from '@jest/globals';
import { BUNDLES, DUPLICATES, payments, Scene } from './scene';

describe.each(DUPLICATES)('where a second use of a reference gives: %s', (duplicates) => {
  test.each([1, 2, 40, 41, 90])('%i identical rows make as many bundles', (count) => {
    const scene = new Scene(
      payments(count).map((row) => ({ ...row, Comment: 'The same' })),
      { duplicates },
    );
    scene.send();
    expect(scene.recorded).toBe(count);
    for (const header of ['Reference', 'Bundle ID', 'Transaction ID']) {
      expect(new Set(scene.session.column(header)).size).toBe(count);
    }
    expect(scene.session.column('State')).toEqual(Array(count).fill('Sent'));
    expect(scene.session.posted(scene.send())).toEqual([]);
  });

  test('identical rows stay apart where some got no answer', () => {
    const scene = new Scene(
      payments(6).map((row) => ({ ...row, Comment: 'The same' })),
      { duplicates },
    );
    scene.session.qomon.faults.add(
      { fault: '504 after recording', nth: 2, ...BUNDLES },
      { fault: '503', nth: 4, ...BUNDLES },
    );
    scene.send();
    scene.settle();
    expect(scene.recorded).toBe(6);
    expect(new Set(scene.session.column('Bundle ID')).size).toBe(6);
  });
});
