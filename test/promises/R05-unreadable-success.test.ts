import { describe, expect, test } from '@jest/globals';
import type { Fault, FaultName } from '../../local/qomon/faults';
import { sentUnder } from './faultyScene';
import { BUNDLES, DUPLICATES, payments, Scene } from './scene';

const json = 'application/json';
const NOTHING_RECORDED = { kind: 'body', recorded: false, type: json } as const;

/** R5: a 2xx that cannot be read. */
const UNREADABLE: ReadonlyArray<readonly [name: string, fault: Fault | FaultName]> = [
  ['an empty body', 'empty'],
  ['half a body', 'truncated'],
  ['a page', 'html'],
  ['the wrong JSON', 'wrong json'],
  ['no id at all', 'no id'],
  ['an error inside', 'error inside'],
  ['an empty body, nothing recorded', { ...NOTHING_RECORDED, text: '' }],
  ['null', { ...NOTHING_RECORDED, text: 'null' }],
  ['a number', { ...NOTHING_RECORDED, text: '5001' }],
  ['a list', { ...NOTHING_RECORDED, text: '[{"id":5001}]' }],
  ['no data', { ...NOTHING_RECORDED, text: '{"status":"success"}' }],
  ['data that is null', { ...NOTHING_RECORDED, text: '{"data":null}' }],
  ['an id of 0', { ...NOTHING_RECORDED, text: '{"data":{"id":0}}' }],
  ['an id below 0', { ...NOTHING_RECORDED, text: '{"data":{"id":-1}}' }],
  ['an id that is no number', { ...NOTHING_RECORDED, text: '{"data":{"id":"new"}}' }],
  ['an id and no items', { ...NOTHING_RECORDED, text: '{"data":{"id":1}}' }],
  [
    'an error beside a bundle',
    { ...NOTHING_RECORDED, text: '{"status":"error","data":{"id":1,"transactions":[{"id":1}]}}' },
  ],
  ['204', { kind: 'body', status: 204, recorded: true, type: json, text: '' }],
  ['202', { kind: 'body', status: 202, recorded: false, type: json, text: '{"queued":true}' }],
  ['a redirect', { kind: 'body', status: 304, recorded: false, type: json, text: '' }],
  ['a text', { kind: 'body', recorded: true, type: 'text/plain', text: 'OK' }],
];

describe.each(DUPLICATES)('where a second use of a reference gives: %s', (duplicates) => {
  test.each(UNREADABLE)('a success with %s is no success until it is looked up', (_name, fault) => {
    const scene = sentUnder(fault, duplicates);
    expect(scene.session.column('State')).toEqual(['Sent', 'To check', 'Sent']);
    expect(scene.session.cell('Bundle ID', 3)).toBe('');
    expect(scene.message(3)).toContain(String(scene.session.cell('Reference', 3)));
    expect(scene.settle()).toBeLessThanOrEqual(2);
    expect(scene.recorded).toBe(3);
    expect(scene.broken()).toEqual([]);
  });

  test.each(['ids as text', 'reordered'] as const)('%s is read as it is meant', (fault) => {
    const scene = sentUnder(fault, duplicates);
    expect(scene.session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(scene.broken()).toEqual([]);
  });

  test('an answer that speaks of another bundle gives its ID to nobody', () => {
    const scene = new Scene(payments(3), { duplicates });
    scene.session.qomon.faults.add({
      fault: {
        kind: 'body',
        recorded: true,
        type: json,
        text: '{"data":{"id":4000,"transactions":[{"id":1,"amount":999,"contact_id":789012}]}}',
      },
      nth: 2,
      ...BUNDLES,
    });
    scene.send();
    expect(scene.state(3)).toBe('To check');
    expect(scene.message(3)).toContain('bundle 4000');
    expect(scene.settle()).toBeLessThanOrEqual(2);
    expect(scene.broken()).toEqual([]);
  });
});
