import { describe, expect, test } from '@jest/globals';
import { addColumns, newTab, PAYMENT } from '../support/rows';
import type { Session } from '../support/session';
import { bringIn, lines, MEMBERSHIPS, preview, ready, rowsOf } from './support';

const CAMILLE = { 'Référence commande': '900000001' };

const LOUIS = {
  'Référence commande': '900000002',
  'Nom adhérent': 'Bernard',
  'Prénom adhérent': 'Louis',
  'Nom payeur': 'BERNARD',
  'Prénom payeur': 'Louis',
  'Email payeur': 'louis.bernard@example.com',
};

/** A couple of which one has paid for both, under one address. */
const COUPLE = [
  { ...LOUIS, 'Référence commande': '900000003' },
  {
    ...LOUIS,
    'Référence commande': '900000003',
    'Prénom adhérent': 'Chloé',
    Tarif: 'Adhésion réduite',
    'Montant tarif': '10,00',
  },
];

const CREATE = { choices: { people: { 'bernard chloe': 'create' }, orders: {} } };

test('an order becomes a row with its key, unticked and without a state, and can be sent', () => {
  const session = ready();
  expect(preview(session, lines(CAMILLE))).toMatchObject({
    ok: true,
    totals: { file: 2000, fresh: 2000, decision: 0, unreadable: 0 },
    orders: [{ key: 'helloasso 900000001', verdict: 'fresh', total: 2000 }],
    tab: 'Bundles',
  });
  expect(bringIn(session, lines(CAMILLE))).toMatchObject({ ok: true, written: 1, rows: 1 });
  expect(
    rowsOf(session, 'Source', 'Payer ID', 'Amount', 'Payment method', 'Membership', 'Comment'),
  ).toEqual([
    [
      'helloasso 900000001',
      123456,
      20,
      'CB',
      'Adhésion annuelle — 20.00 EUR (#10)',
      'helloasso 900000001',
    ],
  ]);
  expect(rowsOf(session, 'Ready', 'State')).toEqual([['', '']]);
  expect(session.qomon.ledger.bundles).toEqual([]);
  session.call('sendReadyRows');
  expect(session.qomon.ledger.bundles).toEqual([]);
  session.send('2');
  expect(session.cell('State', 2)).toBe('Sent');
});

describe('T1: again', () => {
  test.each([
    ['as it stands', () => undefined],
    ['once its rows are sent', (it: Session) => it.send('2:3')],
    ['once its rows are sorted', (it: Session) => it.google.workbook.sort('Bundles', 7, false)],
    ['once a row is edited', (it: Session) => it.type([{ Amount: '25' }])],
    ['once it was checked', (it: Session) => it.call('checkRows')],
    ['once the journal is gone', (it: Session) => it.google.workbook.deleteSheet('Journal')],
    ['thrice', (it: Session) => bringIn(it, lines(CAMILLE, LOUIS))],
  ])('is nothing, %s', (_, act) => {
    const session = ready();
    const rows = lines(CAMILLE, LOUIS);
    bringIn(session, rows);
    act(session);
    const [before, bundles] = [rowsOf(session, 'Source'), session.qomon.ledger.bundles.length];
    expect(preview(session, rows).totals).toMatchObject({ file: 4000, fresh: 0, here: 4000 });
    expect(bringIn(session, rows)).toMatchObject({ ok: true, written: 0 });
    expect(rowsOf(session, 'Source')).toEqual(before);
    expect(session.qomon.ledger.bundles).toHaveLength(bundles);
  });

  test('is nothing, once a row was moved to another entry tab', () => {
    const session = ready();
    const rows = lines(CAMILLE, LOUIS);
    bringIn(session, rows);
    const { workbook } = session.google;
    const [header = [], first = []] = workbook.values('Bundles');
    newTab(session, 'Stand', header.map(String));
    workbook.put('Stand', 'A2', [first]);
    workbook.deleteRows('Bundles', 2, 1);
    expect(rowsOf(session, 'Source')).toEqual([['helloasso 900000002']]);
    expect(preview(session, rows)).toMatchObject({
      totals: { fresh: 0, here: 4000 },
      orders: [{ place: { tab: 'Stand', row: 2 } }, { place: { tab: 'Bundles' } }],
    });
    expect(bringIn(session, rows)).toMatchObject({ ok: true, written: 0 });
  });

  test('is nothing, for one order in two files of which each says a part of it alike', () => {
    const session = ready();
    bringIn(session, lines(CAMILLE, LOUIS));
    const second = lines({ ...LOUIS, 'Référence commande': '900000005' }, CAMILLE);
    expect(bringIn(session, second)).toMatchObject({ written: 1 });
    expect(bringIn(session, lines(LOUIS))).toMatchObject({ written: 0 });
    expect(rowsOf(session, 'Source')).toHaveLength(3);
  });

  test('is nothing without a trace: not a cell is written', () => {
    const session = ready();
    bringIn(session, lines(CAMILLE));
    const before = session.everything();
    bringIn(session, lines(CAMILLE));
    expect(session.everything()).toBe(before);
  });

  test('adds of an overlapping file only what is new', () => {
    const session = ready();
    bringIn(session, lines(CAMILLE));
    expect(bringIn(session, lines(CAMILLE, LOUIS))).toMatchObject({ written: 1 });
    expect(rowsOf(session, 'Source').flat()).toEqual([
      'helloasso 900000001',
      'helloasso 900000002',
    ]);
  });

  test('T7: a row that was deleted stays away, by the journal and by memory, unless a person takes it', () => {
    for (const withJournal of [true, false]) {
      const session = ready();
      bringIn(session, lines(CAMILLE));
      session.google.workbook.deleteRows('Bundles', 2, 1);
      if (!withJournal) session.google.workbook.deleteSheet('Journal');
      const seen = preview(session, lines(CAMILLE));
      expect(seen).toMatchObject({
        totals: { fresh: 0, hereDeleted: 2000 },
        orders: [{ verdict: 'hereDeleted', asks: 'take' }],
      });
      expect(bringIn(session, lines(CAMILLE))).toMatchObject({ written: 0 });
      const taken = { choices: { orders: { 'helloasso 900000001': 'take' } } };
      expect(bringIn(session, lines(CAMILLE), taken)).toMatchObject({ written: 1 });
    }
  });

  describe.each([
    ['the payer’s', 2],
    ['the second member’s', 3],
  ])('a lost row of a couple, %s,', (_, lost) => {
    const THEIRS = { choices: { people: { 'bernard chloe': 300001 }, orders: {} } };
    const lose = (session: Session): void => {
      bringIn(session, lines(...COUPLE), THEIRS);
      expect(rowsOf(session, 'Source')).toHaveLength(2);
      session.google.workbook.deleteRows('Bundles', lost, 1);
    };

    test('is told and comes back: the couple is half here', () => {
      const session = ready();
      bringIn(session, lines(...COUPLE), THEIRS);
      const whole = rowsOf(session, 'Source', 'Amount', 'Member ID', 'Membership amount').sort();
      session.google.workbook.deleteRows('Bundles', lost, 1);
      expect(preview(session, lines(...COUPLE), THEIRS)).toMatchObject({
        totals: { file: 3000, here: 0, half: 3000 },
        orders: [{ verdict: 'half', asks: 'leave' }],
      });
      expect(bringIn(session, lines(...COUPLE), THEIRS)).toMatchObject({ written: 1 });
      expect(rowsOf(session, 'Source', 'Amount', 'Member ID', 'Membership amount').sort()).toEqual(
        whole,
      );
      expect(preview(session, lines(...COUPLE), THEIRS).totals).toMatchObject({ here: 3000 });
    });

    test('stays away where a person leaves it, where the other was edited, and where nobody says who it is', () => {
      const session = ready();
      lose(session);
      const rows = lines(...COUPLE);
      const left = { choices: { ...THEIRS.choices, orders: { 'helloasso 900000003': 'leave' } } };
      expect(preview(session, rows, left).totals).toMatchObject({ half: 0, leftOut: 3000 });
      expect(bringIn(session, rows, left)).toMatchObject({ written: 0 });
      expect(preview(session, rows).totals).toMatchObject({ here: 0, decision: 3000 });
      session.type([{ Comment: 'edited' }], { from: 2 });
      expect(preview(session, rows, THEIRS).totals).toMatchObject({ half: 0, byHand: 3000 });
      expect(bringIn(session, rows, THEIRS)).toMatchObject({ written: 0 });
      expect(rowsOf(session, 'Source')).toHaveLength(1);
    });

    test('is told where the journal does not say of how many rows it was', () => {
      const session = ready();
      lose(session);
      session.google.workbook.deleteSheet('Journal');
      expect(preview(session, lines(...COUPLE), THEIRS).totals).toMatchObject({ half: 3000 });
    });
  });

  test('a row whose Source was emptied is told to stand here, with its place', () => {
    for (const withJournal of [true, false]) {
      const session = ready();
      bringIn(session, lines(CAMILLE));
      bringIn(session, lines(...COUPLE), CREATE);
      for (const row of [2, 3, 4])
        session.google.workbook.type('Bundles', session.at('Source', row), '');
      expect(session.column('Source').filter((one) => one !== '')).toEqual([]);
      if (!withJournal) session.google.workbook.deleteSheet('Journal');
      expect(preview(session, lines(CAMILLE, ...COUPLE))).toMatchObject({
        totals: { file: 5000, fresh: 0, here: 5000, hereDeleted: 0, half: 0 },
        orders: [
          { verdict: 'here', why: expect.stringContaining('emptied'), place: { row: 2 } },
          { verdict: 'here', why: expect.stringContaining('emptied'), place: { row: 3 } },
        ],
      });
      expect(bringIn(session, lines(CAMILLE, ...COUPLE))).toMatchObject({ written: 0 });
      expect(session.column('Amount').filter((one) => one !== '')).toHaveLength(2);
    }
  });

  test('one of two rows whose Source was emptied is missed by nobody, and written by nobody', () => {
    const session = ready();
    bringIn(session, lines(...COUPLE), CREATE);
    session.google.workbook.type('Bundles', session.at('Source', 2), '');
    expect(preview(session, lines(...COUPLE), CREATE)).toMatchObject({
      totals: { here: 3000, half: 0 },
      orders: [{ verdict: 'here', why: expect.stringContaining('emptied') }],
    });
    expect(bringIn(session, lines(...COUPLE), CREATE)).toMatchObject({ written: 0 });
  });

  test('an order that is read otherwise since is told, and never written', () => {
    const session = ready();
    const rows = lines(CAMILLE, { ...CAMILLE, Tarif: 'Tee-shirt', 'Montant tarif': '25,00' });
    bringIn(session, rows);
    const { price } = MEMBERSHIPS.values;
    const of = { ...price?.of, 'Tee-shirt': { to: 'donation', price: 20 } };
    session.page('saveSource', {
      source: { ...MEMBERSHIPS, values: { ...MEMBERSHIPS.values, price: { ...price, of } } },
    });
    expect(preview(session, rows).orders).toMatchObject([{ verdict: 'changed' }]);
    expect(bringIn(session, rows)).toMatchObject({ written: 0 });
  });

  test('what the export says otherwise by now is told, and never written', () => {
    const session = ready();
    bringIn(session, lines(CAMILLE));
    for (const change of [{ 'Montant tarif': '30,00' }, { 'Statut de la commande': 'Remboursé' }]) {
      const seen = preview(session, lines({ ...CAMILLE, ...change }));
      expect(seen.orders).toMatchObject([{ verdict: 'changed' }]);
      expect(seen.totals.fresh).toBe(0);
      expect(bringIn(session, lines({ ...CAMILLE, ...change }))).toMatchObject({ written: 0 });
    }
    expect(rowsOf(session, 'Amount')).toEqual([[20]]);
  });
});

test('a payment that stands here twice, as after an undo that was undone, is sent by neither row', () => {
  const session = ready();
  const { workbook } = session.google;
  bringIn(session, lines(CAMILLE));
  const [, row = []] = workbook.values('Bundles');
  workbook.deleteRows('Bundles', 2, 1);
  const taken = { choices: { orders: { 'helloasso 900000001': 'take' } } };
  expect(bringIn(session, lines(CAMILLE), taken)).toMatchObject({ written: 1 });
  workbook.put('Bundles', 'A3', [row]);
  session.send('2:3');
  expect(session.qomon.ledger.bundles).toEqual([]);
  expect(session.cell('Message', 3)).toContain('stands for the same payment');
  workbook.deleteRows('Bundles', 3, 1);
  session.send('2');
  expect(session.qomon.ledger.bundles).toHaveLength(1);
});

test('the column that numbers the payments stays, once some are here, and no other system has their name', () => {
  const session = ready();
  const other = { ...MEMBERSHIPS, orderKey: ['Email payeur'] };
  expect(session.page('saveSource', { source: other })).toMatchObject({ ok: true });
  session.page('saveSource', { source: MEMBERSHIPS });
  bringIn(session, lines(CAMILLE));
  expect(session.page('saveSource', { source: other })).toMatchObject({
    ok: false,
    problem: expect.stringContaining('would come in twice'),
  });
  const namesake = { ...MEMBERSHIPS, id: 'own.list' };
  expect(session.page('saveSource', { source: namesake })).toMatchObject({
    ok: false,
    problem: expect.stringContaining('another name'),
  });
  expect(session.page('saveSource', { source: { ...namesake, prefix: 'list' } })).toMatchObject({
    ok: true,
  });
});

describe('T8: a couple with one address', () => {
  test('waits until somebody says who the second is', () => {
    const session = ready();
    const seen = preview(session, lines(...COUPLE));
    expect(seen).toMatchObject({
      totals: { file: 3000, fresh: 0, decision: 3000 },
      orders: [{ verdict: 'decision', why: 'Say who this is: Chloé Bernard.' }],
    });
    expect(seen.people).toMatchObject([
      { name: 'Louis BERNARD', contactId: 789012 },
      { key: 'bernard chloe', name: 'Chloé Bernard', mail: '', candidates: [] },
    ]);
    expect(bringIn(session, lines(...COUPLE))).toMatchObject({ written: 0 });
    expect(session.everything()).not.toContain('900000003');
  });

  test('is two members and one payment, and the second is created once', () => {
    const session = ready();
    expect(bringIn(session, lines(...COUPLE), CREATE)).toMatchObject({ written: 1, rows: 2 });
    const created = session.qomon.requests.filter(
      ({ method, path }) => method.toUpperCase() === 'POST' && path === '/contacts',
    );
    expect(created).toHaveLength(1);
    const [first = [], second = []] = rowsOf(session, 'Group', 'Payer ID', 'Amount', 'Member ID');
    expect(first).toEqual(['helloasso 900000003', 789012, 30, '']);
    expect(second).toEqual(['helloasso 900000003', '', '', expect.any(Number)]);
    session.send('2:3');
    expect(session.column('State').slice(0, 2)).toEqual(['Sent', 'Sent']);
    expect(session.qomon.ledger.bundles).toHaveLength(1);
    expect(bringIn(session, lines(...COUPLE), CREATE)).toMatchObject({ written: 0 });
    expect(
      session.qomon.requests.filter(
        ({ method, path }) => method.toUpperCase() === 'POST' && path === '/contacts',
      ),
    ).toHaveLength(1);
  });
});

describe('people', () => {
  test.each([
    ['another name', { 'Nom payeur': 'Autre', 'Prénom payeur': 'Personne' }],
    ['a shared address', { 'Email payeur': 'les.lefevre@example.org', 'Nom payeur': 'Lefèvre' }],
    ['nobody', { 'Email payeur': 'nobody@example.org' }],
  ])('are not guessed by an address of %s', (_, change) => {
    const session = ready();
    const order = { ...CAMILLE, ...change, 'Nom adhérent': '', 'Prénom adhérent': '' };
    expect(preview(session, lines(order)).totals).toMatchObject({ fresh: 0, decision: 2000 });
    expect(bringIn(session, lines(order))).toMatchObject({ written: 0 });
    const [{ key }] = preview(session, lines(order)).people;
    const chosen = { choices: { people: { [key]: 300001 } } };
    expect(bringIn(session, lines(order), chosen)).toMatchObject({ written: 1 });
    expect(rowsOf(session, 'Payer ID', 'Payer name')).toEqual([[300001, 'Anne Lefèvre']]);
  });
});

describe('T9: what is not brought in', () => {
  test.each(['Remboursé', 'En attente', 'Refusé', 'Annulé', 'Contested', ''])(
    'a line of the status "%s"',
    (status) => {
      const session = ready();
      const rows = lines({ ...CAMILLE, 'Statut de la commande': status });
      expect(preview(session, rows).totals).toMatchObject({ file: 2000, fresh: 0, leftOut: 2000 });
      expect(bringIn(session, rows)).toMatchObject({ written: 0 });
    },
  );

  test('an order of an organisation, until a person says that it is the one who is named', () => {
    const session = ready();
    const rows = lines({ ...CAMILLE, 'Raison sociale': 'Société Exemple' });
    expect(preview(session, rows).orders).toMatchObject([{ verdict: 'decision', asks: 'take' }]);
    const taken = { choices: { orders: { 'helloasso 900000001': 'take' } } };
    expect(bringIn(session, rows, taken)).toMatchObject({ written: 1 });
  });

  test('an order that a person leaves out', () => {
    const session = ready();
    const left = { choices: { orders: { 'helloasso 900000001': 'leave' } } };
    expect(preview(session, lines(CAMILLE, LOUIS), left).totals).toMatchObject({
      file: 4000,
      fresh: 2000,
      leftOut: 2000,
    });
    expect(bringIn(session, lines(CAMILLE, LOUIS), left)).toMatchObject({ written: 1 });
  });

  test('a new price stops its own orders alone, and is asked once', () => {
    const session = ready();
    const seen = preview(session, lines(CAMILLE, { ...LOUIS, Tarif: 'Soutien' }));
    expect(seen).toMatchObject({
      totals: { fresh: 2000, decision: 2000 },
      questions: { prices: ['Soutien'], methods: [], amounts: [] },
    });
  });
});

describe('what is written is what was seen', () => {
  test('nothing of other records, another source, or other choices', () => {
    const session = ready();
    const { previewId, digest } = preview(session, lines(CAMILLE));
    const ask = (rows: string[][], more: object = {}) =>
      session.page('importRows', {
        ...{ sourceId: MEMBERSHIPS.id, previewId, digest, rows },
        ...more,
      });
    const changed = { ok: false, problem: expect.stringContaining('Nothing was written') };
    expect(ask(lines(CAMILLE, LOUIS))).toMatchObject(changed);
    const left = { choices: { orders: { 'helloasso 900000001': 'leave' } } };
    expect(ask(lines(CAMILLE), left)).toMatchObject(changed);
    session.page('saveSource', { source: { ...MEMBERSHIPS, constants: { campaign: 'WEB' } } });
    expect(ask(lines(CAMILLE))).toMatchObject(changed);
    expect(rowsOf(session, 'Source')).toEqual([]);
  });

  test('two windows: the second writes nothing', () => {
    const session = ready();
    const rows = lines(CAMILLE, LOUIS);
    const [first, second] = [preview(session, rows), preview(session, rows)];
    const write = ({ previewId, digest }: { previewId: string; digest: string }) =>
      session.page('importRows', { sourceId: MEMBERSHIPS.id, previewId, digest, rows });
    expect(write(first)).toMatchObject({ ok: true, written: 2 });
    expect(write(second)).toMatchObject({ ok: false });
    // The first may say it again: a page that was not answered does.
    expect(write(first)).toMatchObject({ ok: true, written: 0 });
    expect(rowsOf(session, 'Source')).toHaveLength(2);
  });

  test('T6: two windows at once: one set, whenever the second begins', () => {
    const session = ready();
    const rows = lines(CAMILLE, LOUIS);
    const [first, second] = [preview(session, rows), preview(session, rows)];
    const start = session.snapshot();
    const ask = ({ previewId, digest }: { previewId: string; digest: string }) => ({
      ...{ sourceId: MEMBERSHIPS.id, previewId, digest, rows },
    });
    let calls = 0;
    session.google.page().call('importRows', ask(first));
    for (let at = 0; at < 60; at += 7) {
      session.restore(start);
      calls = 0;
      session.google.run('importRows', {
        args: [ask(first)],
        onCall: () => {
          calls += 1;
          if (calls === at) session.google.page().call('importRows', ask(second));
          return undefined;
        },
      });
      expect([at, rowsOf(session, 'Source').flat().sort()]).toEqual([
        at,
        ['helloasso 900000001', 'helloasso 900000002'],
      ]);
    }
    expect(calls).toBeGreaterThan(60);
  });
});

test('T10: no name or address of anybody stands in the journal or in the log', () => {
  const session = ready();
  const rows = lines(CAMILLE, ...COUPLE);
  const { previewId, digest } = preview(session, rows, CREATE);
  const asked = { sourceId: MEMBERSHIPS.id, previewId, digest, rows, ...CREATE };
  const { logs } = session.google.page().call('importRows', asked);
  const journal = JSON.stringify(session.google.workbook.values('Journal'));
  expect(journal).toContain('import');
  expect(journal.replaceAll(session.google.user, '') + JSON.stringify(logs)).not.toMatch(
    /moreau|camille|bernard|louis|chlo|example|90000000/i,
  );
});

test('a text that looks like a formula or a number stays the text that it is', () => {
  const source = { ...MEMBERSHIPS, prefix: 'helloasso', constants: { affectation: '=1+1' } };
  const session = ready(source);
  const order = { ...CAMILLE, Tarif: 'Don libre', 'Nom adhérent': '=1+1', 'Prénom adhérent': '' };
  const [, { key }] = preview(session, lines(order)).people;
  bringIn(session, lines(order), { choices: { people: { [key]: 300001 } } });
  expect(rowsOf(session, 'Affectation')).toEqual([['=1+1']]);
});

describe('the column of the keys', () => {
  test('stands beside one of that name that people had', () => {
    const session = ready();
    const { workbook, user } = session.google;
    const [header, cell] = [session.at('Affectation', 1), session.at('Affectation', 2)];
    workbook.asOne(user, () => workbook.type('Bundles', header, 'Source'));
    workbook.asOne(user, () => workbook.type('Bundles', cell, 'the stand'));
    bringIn(session, lines(CAMILLE));
    expect(workbook.value('Bundles', cell)).toBe('the stand');
    expect(session.cell('Source (Qomon)', 2)).toBe('helloasso 900000001');
    expect(preview(session, lines(CAMILLE)).totals).toMatchObject({ here: 2000 });
  });

  test('is emptied on a copy that is made a new row', () => {
    const session = ready();
    bringIn(session, lines(CAMILLE));
    session.send('2');
    session.pasteRows(session, '2', 3);
    session.google.workbook.type('Bundles', session.at('Reference', 3), '');
    session.send('3');
    expect(session.cell('State', 3)).toBe('Sent');
    expect(session.cell('Source', 3)).toBe('');
    expect(session.cell('Source', 2)).toBe('helloasso 900000001');
  });
});

describe('an import is taken back', () => {
  const take = (session: Session) => {
    const { imports } = session.page('getSources') as { imports: { importId: string }[] };
    return session.page('takeBackImport', { importId: imports[0]?.importId });
  };

  test('whole where nothing was done with it, and may then come in again', () => {
    const session = ready();
    session.type([{ Comment: 'mine' }]);
    bringIn(session, lines(CAMILLE, LOUIS));
    session.call('checkRows');
    expect(take(session)).toMatchObject({ ok: true, orders: 2, kept: [] });
    expect(rowsOf(session, 'Source')).toEqual([]);
    expect(session.column('Comment').filter((one) => one !== '')).toEqual(['mine']);
    expect(session.page('getSources')).toMatchObject({ imports: [] });
    expect(preview(session, lines(CAMILLE, LOUIS)).totals).toMatchObject({ fresh: 4000 });
    expect(bringIn(session, lines(CAMILLE, LOUIS))).toMatchObject({ written: 2 });
  });

  test('but for what was sent or edited, which is named', () => {
    const session = ready();
    bringIn(session, lines(CAMILLE, LOUIS, { ...LOUIS, 'Référence commande': '900000004' }));
    session.send('2');
    session.type([{ Amount: '25' }], { from: 3 });
    expect(take(session)).toMatchObject({
      orders: 1,
      kept: [
        { text: expect.stringMatching(/^helloasso 900000001 · It was sent/) },
        { text: expect.stringMatching(/^helloasso 900000002 · A cell that the import wrote/) },
      ],
    });
    expect(rowsOf(session, 'Source').flat()).toEqual([
      'helloasso 900000001',
      'helloasso 900000002',
    ]);
    expect(preview(session, lines(CAMILLE, LOUIS)).totals).toMatchObject({ here: 4000 });
  });
});

test('an order that was paid by several methods is left to be recorded by hand', () => {
  const session = ready();
  const rows = lines(LOUIS, { ...LOUIS, Tarif: 'Don libre', 'Moyen de paiement': 'Chèque' });
  const { orders, totals } = preview(session, rows);
  expect(orders).toEqual([
    expect.objectContaining({
      verdict: 'byHand',
      why: 'Its lines were paid by several methods: CB, CHQ. Record it by hand, a payment for each.',
    }),
  ]);
  expect(totals).toMatchObject({ fresh: 0 });
  expect(bringIn(session, rows)).toMatchObject({ written: 0 });
});

test('of a tab that was renamed or deleted since the preview it is said that it is gone', () => {
  const session = ready();
  const { workbook } = session.google;
  const rows = lines(CAMILLE);
  const { previewId, digest, tab } = preview(session, rows);
  workbook.renameSheet('Bundles', 'March');
  const asked = { sourceId: MEMBERSHIPS.id, previewId, digest, rows, tab };
  expect(session.page('importRows', asked)).toMatchObject({
    ok: false,
    problem: expect.stringContaining('The tab “Bundles”, where the rows were to go, is gone'),
  });
  expect(workbook.records('March').some(({ Amount }) => Amount)).toBe(false);
});

test('of a tab whose header was renamed it is said which', () => {
  const session = ready();
  session.google.workbook.put('Bundles', session.at('Amount', 1), [['Price']]);
  expect(preview(session, lines(LOUIS))).toMatchObject({
    ok: false,
    problem: expect.stringContaining('no column “Amount”'),
  });
});

describe('rows on a tab that cannot be read as it stands are not said to be deleted', () => {
  const insertTitle = ({ google: { workbook } }: Session) => workbook.insertRows('Bundles', 1, 1);
  test.each<[string, (session: Session) => void, string]>([
    [
      'as a header was renamed',
      (session) => session.google.workbook.put('Bundles', session.at('Amount', 1), [['Price']]),
      'There is no column “Amount”',
    ],
    ['as a title stands above its headers', insertTitle, 'The headers stand in row 2'],
  ])('%s: nothing comes in a second time', (_how, act, said) => {
    const session = ready();
    const { workbook } = session.google;
    workbook.duplicateSheet('Bundles', 'Event');
    const rows = lines(CAMILLE, LOUIS);
    bringIn(session, rows, { tab: 'Bundles' });
    act(session);
    const more = {
      tab: 'Event',
      choices: { people: {}, orders: { 'helloasso 900000001': 'take' } },
    };
    const asked = { sourceId: MEMBERSHIPS.id, previewId: 'p', digest: 'd', rows, ...more };
    for (const answer of [preview(session, rows, more), session.page('importRows', asked)])
      expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining(said) });
    expect(workbook.records('Event').filter(({ Amount }) => Amount !== '')).toEqual([]);
    // Other payments come in all the same.
    expect(bringIn(session, lines({ 'Référence commande': '7' }), { tab: 'Event' })).toMatchObject({
      written: 1,
    });
  });
});

describe('where rows cannot be written whole', () => {
  const column = (session: Session, header: string): string =>
    session.at(header, 1).replace(/\d+$/, '');

  test.each([['Amount'], ['Comment'], ['Reference'], ['Payer ID']])(
    'as the column %s is protected, none is begun, and nobody is created for them',
    (header) => {
      const session = ready();
      session.type([{ ...PAYMENT, Comment: 'typed' }]);
      const { workbook } = session.google;
      const at = column(session, header);
      workbook.protect('Bundles', `${at}2:${at}1000`, 'boss@example.org');
      const before = workbook.values('Bundles');
      const people = session.qomon.space.state.contacts.length;
      const rows = lines(CAMILLE, { ...LOUIS, 'Prénom adhérent': 'Chloé' });
      const choices = { people: { 'bernard chloe': 'create' }, orders: {} };
      const answer = bringIn(session, rows, { choices });
      expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining('“Bundles”') });
      expect(workbook.values('Bundles')).toEqual(before);
      expect(session.qomon.space.state.contacts).toHaveLength(people);
    },
  );

  test('as a column of somebody’s own is protected, they are written', () => {
    const session = ready();
    addColumns(session, ['Mine']);
    const at = column(session, 'Mine');
    session.google.workbook.protect('Bundles', `${at}1:${at}1000`, 'boss@example.org');
    expect(bringIn(session, lines(CAMILLE, LOUIS))).toMatchObject({ ok: true, written: 2 });
  });

  test.each<[string, (session: Session) => string]>([
    ['the last row', (session) => `${session.at('Comment', 2)}:${session.at('Comment', 4)}`],
    ['several columns of it', (session) => `A2:${session.at('Amount', 3)}`],
    ['a merge below it', (session) => `${session.at('Amount', 4)}:${session.at('Amount', 6)}`],
  ])('as cells are merged, %s, they are written below', (_where, area) => {
    const session = ready();
    session.type([{ ...PAYMENT, Comment: 'typed' }]);
    session.google.workbook.merge('Bundles', area(session));
    expect(bringIn(session, lines(CAMILLE, LOUIS))).toMatchObject({ written: 2, left: [] });
    expect(rowsOf(session, 'Amount', 'Comment')).toEqual([
      [20, 'helloasso 900000001'],
      [20, 'helloasso 900000002'],
    ]);
    expect(session.cell('Comment', 2)).toBe('typed');
  });

  test('as blank cells below the header are merged, they are written below', () => {
    const session = ready();
    const { workbook } = session.google;
    workbook.merge('Bundles', `${session.at('Amount', 3)}:${session.at('Amount', 5)}`);
    expect(bringIn(session, lines(CAMILLE, LOUIS))).toMatchObject({ written: 2, left: [] });
    expect(rowsOf(session, 'Amount').flat()).toEqual([20, 20]);
  });
});

test('rows are made for an import: what stands further down, and whoever types there, is moved down with it', () => {
  const session = ready();
  session.type([{ ...PAYMENT, Amount: '7', Comment: 'typed' }]);
  // Where somebody has just begun to type, in a column of their own.
  addColumns(session, ['Mine']);
  session.type([{ Mine: 'being typed' }], { from: 3 });
  bringIn(session, lines(CAMILLE, LOUIS));
  expect(rowsOf(session, 'Source').flat()).toHaveLength(2);
  expect([3, 4, 5].map((row) => session.cell('Mine', row))).toEqual(['', '', 'being typed']);
});
