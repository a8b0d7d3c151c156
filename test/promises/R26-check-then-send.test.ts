import { describe, expect, test } from '@jest/globals';
import { choose } from '../support/rows';
import { payments, Scene } from './scene';

/** Some sound rows and some with problems: what a check finds is what a send then does. */
const MIXED = [
  ...payments(3),
  { ...payments(1)[0], Amount: 'a lot', Comment: 'Payment 4' },
  { ...payments(1)[0], Amount: '12,50', 'Payment method': 'CHQ', Comment: 'Payment 5' },
  { ...payments(1)[0], 'Payer ID': 'Camille', Comment: 'Payment 6' },
];

describe('R26: what a check found, what the dialog says, and what is sent, are the same', () => {
  test('in rows and in total', () => {
    const scene = new Scene(MIXED);
    choose(scene.session, 'checkRows', scene.range);
    const valid = scene.session.column('State').filter((state) => state !== 'Invalid').length;
    expect(scene.session.google.toasts.slice(-1)[0]?.message).toContain(
      `${valid} rows are in order`,
    );
    scene.send();
    const asked = scene.session.dialogs.find(({ title }) => title === 'Send to Qomon')?.prompt;
    expect(asked).toContain('4 payments (4 rows), 72.50 EUR in total');
    expect(asked).toContain('2 rows: with problems');
    expect(valid).toBe(4);
    expect(scene.recorded).toBe(4);
    expect(scene.session.qomon.ledger.totals().eur?.transactions).toBe(7250);
    expect(scene.session.said()).toContain('4 payments sent, 72.50 EUR');
  });

  const CHANGES: ReadonlyArray<readonly [name: string, sent: number, (scene: Scene) => void]> = [
    ['an amount', 2, ({ session }) => session.type([{ Amount: '2000' }])],
    ['a payer', 2, ({ session }) => session.type([{ 'Payer ID': '789012' }])],
    ['a comment', 2, ({ session }) => session.type([{ Comment: 'Another' }])],
    ['a group', 2, ({ session }) => session.type([{ Group: 'New' }])],
    ['a membership', 2, ({ session }) => session.type([{ Membership: '#10' }])],
    ['a state', 2, ({ session }) => session.type([{ State: 'Sent' }])],
    ['a row that is deleted', 2, ({ session }) => session.google.workbook.deleteRows('Bundles', 2)],
    [
      'a row that is copied',
      2,
      ({ session }) => session.google.workbook.copyRows('Bundles', 2, 1, 5),
    ],
    [
      'a reference that is emptied',
      2,
      ({ session }) => session.google.workbook.clear('Bundles', session.at('Reference', 2)),
    ],
    [
      'rows that are sorted',
      3,
      ({ session }) => session.google.workbook.sort('Bundles', 10, false),
    ],
    ['a row above', 3, ({ session }) => session.google.workbook.insertRows('Bundles', 2)],
    [
      'a column that is moved',
      3,
      ({ session }) => session.google.workbook.moveColumn('Bundles', 6, 2),
    ],
    ['a row that is added', 3, ({ session }) => session.type([payments(1)[0] ?? {}], { from: 5 })],
  ];
  test.each(CHANGES)(
    '%s that changes while the dialog is open: nothing leaves that was not approved',
    (_name, sent, change) => {
      const scene = new Scene(payments(3));
      scene.session.answer = ({ title, prompt, buttons }) => {
        if (title === 'Send to Qomon' && prompt.includes('Record them')) change(scene);
        return buttons[0] ?? 'OK';
      };
      const run = scene.send();
      expect(run.outcome).toBe('completed');
      expect(scene.recorded).toBe(sent);
      expect(scene.session.qomon.ledger.totals().eur?.transactions).toBe(sent * 2000);
      if (sent < 3) expect(scene.session.said()).toMatch(/1 payment was changed or moved away/);
      const references = scene.session.qomon.ledger.bundles.map(
        ({ transactions }) => transactions[0]?.external_transaction_id,
      );
      expect(new Set(references).size).toBe(sent);
    },
  );

  test('nothing leaves where the key is taken away while the dialog is open', () => {
    const scene = new Scene(payments(3));
    scene.session.answer = ({ title, prompt, buttons }) => {
      if (title === 'Send to Qomon' && prompt.includes('Record them'))
        scene.session.page('disconnect');
      return buttons[0] ?? 'OK';
    };
    expect(scene.session.posted(scene.send())).toEqual([]);
    expect(scene.recorded).toBe(0);
    expect(scene.session.said()).toContain('not connected');
  });

  test('nothing at all leaves where a person says no', () => {
    const scene = new Scene(payments(3));
    scene.session.answer = ({ buttons }) => buttons[1] ?? 'CANCEL';
    expect(scene.session.posted(scene.send())).toEqual([]);
    expect(scene.recorded).toBe(0);
  });
});
