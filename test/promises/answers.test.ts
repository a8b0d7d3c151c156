import { describe, expect, test } from '@jest/globals';
import type { Fault, FaultName } from '../../local/qomon/faults';
import { BUNDLES, DUPLICATES, payments, Scene } from './scene';

/** Three payments, the second of which meets a fault. */
function sentUnder(fault: Fault | FaultName, duplicates: (typeof DUPLICATES)[number]): Scene {
  const scene = new Scene(payments(3), { duplicates });
  scene.session.qomon.faults.add({ fault, nth: 2, ...BUNDLES });
  scene.send();
  return scene;
}

const json = 'application/json';
const NOTHING_RECORDED = { kind: 'body', recorded: false, type: json } as const;

/** R3, R4: nobody answered. Google then throws the whole batch away. */
const UNANSWERED: readonly FaultName[] = [
  'timeout after recording',
  'timeout before recording',
  'dropped after recording',
  'dropped before recording',
];

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

/** R6: statuses that leave it open whether the work was done. */
const OPEN: readonly FaultName[] = [
  '500',
  '500 after recording',
  '502',
  '503',
  '504',
  '504 after recording',
];

describe.each(DUPLICATES)('where a second use of a reference gives: %s', (duplicates) => {
  test.each(UNANSWERED)('%s is recorded once', (fault) => {
    const scene = sentUnder(fault, duplicates);
    expect(scene.session.column('State')).toEqual(['To check', 'To check', 'To check']);
    expect(scene.session.column('Bundle ID')).toEqual(['', '', '']);
    expect(scene.settle()).toBeLessThanOrEqual(2);
    expect(scene.recorded).toBe(3);
    expect(scene.broken()).toEqual([]);
  });

  test.each(UNREADABLE)('a success with %s is no success until it is looked up', (_name, fault) => {
    const scene = sentUnder(fault, duplicates);
    expect(scene.session.column('State')).toEqual(['Sent', 'To check', 'Sent']);
    expect(scene.session.cell('Bundle ID', 3)).toBe('');
    expect(scene.message(3)).toContain(String(scene.session.cell('Reference', 3)));
    expect(scene.settle()).toBeLessThanOrEqual(2);
    expect(scene.recorded).toBe(3);
    expect(scene.broken()).toEqual([]);
  });

  test.each(OPEN)('%s is looked up, and recorded once', (fault) => {
    const scene = sentUnder(fault, duplicates);
    expect(scene.state(3)).toBe('To check');
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

  test.each([400, 404, 409, 413, 422])('%i is told with its column, and corrected', (status) => {
    const message = 'must be smaller';
    const flaws = [{ location: 'body.data.transactions[0].amount', message, value: 2000 }];
    const scene = sentUnder({ kind: 'status', status, detail: 'refused', flaws }, duplicates);
    expect(scene.session.column('State')).toEqual(['Sent', 'Rejected', 'Sent']);
    expect(scene.message(3).split('\n')).toEqual([
      'Qomon refused this and recorded nothing.',
      'Amount: Qomon says “must be smaller”',
      'Correct the row and send it again.',
    ]);
    expect(scene.recorded).toBe(2);
    expect(scene.settle()).toBe(1);
    expect(scene.broken()).toEqual([]);
  });

  test('a refusal that speaks of the reference is looked up before it is believed', () => {
    const flaws = [
      {
        location: 'body.data.transactions[0].external_transaction_id',
        message: 'used',
        value: 1,
      },
    ];
    const lied = sentUnder({ kind: 'status', status: 422, flaws }, duplicates);
    expect(lied.state(3)).toBe('Rejected');
    expect(lied.message(3)).toContain('Reference: Qomon says “used”');
    const recorded = sentUnder({ kind: 'status', status: 409, flaws, recorded: true }, duplicates);
    expect(recorded.session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(recorded.broken()).toEqual([]);
  });

  test.each([
    [401, /^Qomon no longer accepts the API key.*new key in the sidebar/],
    [403, /may not record payments.*administrator/],
  ] as const)('%i stops the run: nothing is Rejected, and the way out is told', (status, text) => {
    const scene = sentUnder({ kind: 'status', status }, duplicates);
    expect(scene.session.column('State')).toEqual(['Sent', 'Waiting', 'Sent']);
    expect(scene.message(3)).toMatch(text);
    expect(scene.settle()).toBe(1);
    expect(scene.broken()).toEqual([]);
  });

  test('429 is waited for and sent in the same run', () => {
    const scene = sentUnder('429', duplicates);
    expect(scene.session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(scene.broken()).toEqual([]);
  });
});
