import { describe, expect, test } from '@jest/globals';
import type { Hook } from '../../local/google/index';
import { counting } from '../slips/session';
import type { Session } from '../support/session';
import { type Answer, bringIn, lines, preview, ready, rowsOf } from './support';

const CAMILLE = { 'Référence commande': '900000001', 'Moyen de paiement': 'Chèque' };
const LOUIS = {
  'Référence commande': '900000002',
  'Nom adhérent': 'Bernard',
  'Prénom adhérent': 'Louis',
  'Nom payeur': 'BERNARD',
  'Prénom payeur': 'Louis',
  'Email payeur': 'louis.bernard@example.com',
};

function imported(): Session {
  const session = ready();
  bringIn(session, lines(CAMILLE, LOUIS));
  return session;
}

function imports(session: Session): Array<{ importId: string }> {
  return (session.page('getSources') as { imports: Array<{ importId: string }> }).imports;
}

function take(session: Session): Answer {
  return session.page('takeBackImport', { importId: imports(session)[0]?.importId });
}

const CAMILLES = 'helloasso 900000001';

describe('what somebody has typed in a row of an import stays with its row', () => {
  test.each([
    ['Cheque number', '77', 'Cheque number'],
    ['Bank', 'Banque A', 'Bank'],
    ['Ready', 'TRUE', 'Ready'],
    ['Rolling year', 'TRUE', 'Rolling year'],
    ['Donation date', '2026-01-05', 'Donation date'],
  ])('%s', (header, typed, named) => {
    const session = imported();
    session.type([{ [header]: typed }], { from: 2 });
    const answer = take(session);
    expect(answer).toMatchObject({ ok: true, orders: 1 });
    expect(answer.kept).toEqual([
      expect.objectContaining({
        row: 2,
        cell: session.at(header, 2),
        text: `${CAMILLES} · Somebody has typed in “${named}”. Empty that cell, then take the import back once more.`,
      }),
    ]);
    expect(rowsOf(session, 'Source').flat()).toEqual([CAMILLES]);
    session.google.workbook.clear('Bundles', session.at(header, 2));
    expect(take(session)).toMatchObject({ ok: true, orders: 1, kept: [] });
    expect(imports(session)).toEqual([]);
  });

  test.each([
    ['Start date', '2026-02-01'],
    ['End date', '2026-12-31'],
    ['Comment', 'please thank her'],
  ])('%s, which an import may fill', (header, typed) => {
    const session = imported();
    session.type([{ [header]: typed }], { from: 2 });
    expect(take(session).kept).toEqual([
      expect.objectContaining({
        text: expect.stringMatching(/A cell that the import wrote reads otherwise now/),
      }),
    ]);
    expect(rowsOf(session, 'Source', header)).toEqual([[CAMILLES, expect.anything()]]);
  });

  test('Payer name, which neither the import nor a check has written', () => {
    for (const checked of [false, true]) {
      const session = imported();
      if (checked) session.call('checkRows');
      const name = session.cell('Payer name', 2);
      session.type([{ 'Payer name': 'Somebody else' }], { from: 2 });
      const { orders, kept } = take(session);
      expect([orders, kept]).toEqual([
        1,
        [
          expect.objectContaining({
            cell: session.at('Payer name', 2),
            text: expect.stringMatching(/A cell that the import wrote reads otherwise now/),
          }),
        ],
      ]);
      expect(rowsOf(session, 'Source', 'Payer name')).toEqual([[CAMILLES, 'Somebody else']]);
      // As a contact is called, in whatever letters, nobody has typed anything of their own.
      session.google.workbook.put('Bundles', session.at('Payer name', 2), [[name]]);
      expect(take(session)).toMatchObject({ orders: 1, kept: [] });
    }
  });

  test('but not the name that a check has written since, as the contact is called now', () => {
    const session = imported();
    const id = Number(session.cell('Payer ID', 2));
    const { space } = session.qomon;
    space.change({
      contacts: space.state.contacts.map((one) =>
        one.id === id ? { ...one, firstname: 'Camille-Rose' } : one,
      ),
    });
    session.google.clock.advance(30 * 3_600_000);
    session.call('checkRows');
    expect(String(session.cell('Payer name', 2))).toContain('Camille-Rose');
    expect(take(session)).toMatchObject({ orders: 2, kept: [] });
  });

  test('a column of their own', () => {
    const session = imported();
    const { workbook } = session.google;
    const width = (workbook.values('Bundles')[0] ?? []).length;
    workbook.insertColumns('Bundles', width + 1, 1);
    workbook.put('Bundles', session.at('Source', 1).replace(/\d+$/, '1'), [['Source', 'Notes']]);
    workbook.put('Bundles', session.at('Notes', 2), [['her mother paid']]);
    expect(take(session)).toMatchObject({
      orders: 1,
      kept: [{ text: expect.stringContaining('“Notes”') }],
    });
    expect(rowsOf(session, 'Source').flat()).toEqual([CAMILLES]);
  });
});

/** Brings the first row of an import into a state. */
const STATED: Readonly<Record<string, (session: Session) => void>> = {
  blank: () => undefined,
  Invalid: (session) => {
    session.type([{ Amount: 'odd' }], { from: 2 });
    session.call('checkRows');
    session.type([{ Amount: '20' }], { from: 2 });
  },
  Waiting: (session) => {
    session.qomon.faults.add({ method: 'post', fault: '401' });
    session.send('2');
  },
  'Waiting, asked to wait': (session) => {
    const fault = { kind: 'status', status: 429, retryAfter: '86400' } as const;
    session.qomon.faults.add({ method: 'post', fault, times: Number.POSITIVE_INFINITY });
    session.send('2');
  },
  Rejected: (session) => {
    session.qomon.faults.add({ method: 'post', fault: '422' });
    session.send('2');
  },
  'To check': (session) => {
    session.qomon.faults.add({ method: 'post', fault: 'timeout after recording' });
    session.send('2');
  },
  Sending: (session) => {
    const onCall = session.atPost('after', () => undefined);
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    session.google.run('sendSelectedRows', {
      onCall: (boundary) => {
        onCall(boundary);
        return session.qomon.ledger.bundles.length > 0 && boundary.kind === 'fetch'
          ? 'kill'
          : undefined;
      },
    });
  },
  Sent: (session) => void session.send('2'),
  'Sent, its State emptied': (session) => {
    session.send('2');
    session.google.workbook.clear('Bundles', session.at('State', 2));
  },
  Refunded: (session) => {
    session.send('2');
    const bundleId = session.cell('Bundle ID', 2);
    const transactionId = session.cell('Transaction ID', 2);
    const amount = Number(session.cell('Amount', 2)) * 100;
    const items = [{ kind: 'membership', id: session.cell('Membership ID', 2), amount }];
    session.page('refund', { bundleId, transactionId, amount, items });
  },
  Cancelled: (session) => {
    session.send('2');
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    session.call('cancelSelectedBundles');
  },
  'Cancelled, its State emptied': (session) => {
    STATED.Cancelled?.(session);
    session.google.workbook.clear('Bundles', session.at('State', 2));
  },
  'typed over': (session) => session.type([{ State: 'done' }], { from: 2 }),
};

const HELD = /It was sent\. To take it out of Qomon, use Cancel bundles; then delete/;
const OVER = /It was sent, and Qomon holds it no more\. Delete its rows by hand/;
const MAY_BE = /It may have been sent\. Use Resolve doubtful rows, then take the import back/;

/** What is said of a row in each state that stays, and what is to be done then until it is gone. */
const STAYS: Readonly<Record<string, RegExp>> = {
  'To check': MAY_BE,
  Sending: MAY_BE,
  Sent: HELD,
  'Sent, its State emptied': MAY_BE,
  Refunded: HELD,
  Cancelled: OVER,
  'Cancelled, its State emptied': OVER,
  'typed over': /A cell that the import wrote reads otherwise now\. Delete the row by hand/,
};

/** Does what the reason says; true once the row is to be deleted by hand. */
function follow(session: Session, text: string): boolean {
  session.google.clock.advance(3_600_000);
  session.qomon.faults.clear();
  if (text.includes('Resolve doubtful rows')) session.call('resolveDoubtfulRows');
  if (text.includes('Cancel bundles')) {
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    session.call('cancelSelectedBundles');
    expect(session.cell('State', 2)).toBe('Cancelled');
  }
  return /elete (its rows|the row) by hand/.test(text);
}

describe('the reason why a row stays is that of its state, and its way out works', () => {
  test.each(Object.keys(STATED))('state: %s', (state) => {
    const session = imported();
    STATED[state]?.(session);
    const held = session.qomon.ledger.bundles.length;
    const answer = take(session);
    const [kept] = answer.kept as ReadonlyArray<{ text: string }>;
    const reason = STAYS[state];
    if (!reason) {
      expect(answer).toMatchObject({ orders: 2, kept: [] });
      expect(rowsOf(session, 'Source', 'State', 'Reference', 'Message')).toEqual([]);
      expect(held).toBe(0);
      return;
    }
    expect(kept?.text).toMatch(reason);
    let text = kept?.text ?? '';
    for (let turn = 0; turn < 3 && !follow(session, text); turn += 1) {
      const [still] = take(session).kept as ReadonlyArray<{ text: string }>;
      text = still?.text ?? 'delete the row by hand';
    }
    expect(text).toMatch(/elete (its rows|the row) by hand/);
    session.google.workbook.deleteRows('Bundles', 2, 1);
    if (state !== 'typed over') expect(session.qomon.ledger.bundles).toEqual([]);
    session.call('resolveDoubtfulRows');
    expect(imports(session).length > 0 && take(session)).toMatchObject({ kept: [] });
  });
});

describe('a row on a deposit slip stays', () => {
  const onSlip = (): Session => {
    const session = imported();
    counting(session);
    session.call('makeDepositSlip');
    return session;
  };

  test('and is named with the slip', () => {
    const session = onSlip();
    expect(take(session)).toMatchObject({
      orders: 1,
      kept: [{ text: `${CAMILLES} · It is on deposit slip 1. Undo that slip first.` }],
    });
    expect(rowsOf(session, 'Source').flat()).toEqual([CAMILLES]);
  });

  test('where the journal alone tells of the slip', () => {
    const session = onSlip();
    session.google.workbook.clear('Bundles', session.at('Slip', 2));
    expect(take(session)).toMatchObject({
      kept: [{ text: expect.stringContaining('deposit slip 1') }],
    });
    expect(rowsOf(session, 'Source').flat()).toEqual([CAMILLES]);
  });
});

test('rows of which another tab holds copies are said to be copied, and not to be sent or edited', () => {
  const session = imported();
  session.google.workbook.duplicateSheet('Bundles');
  const { orders, kept } = take(session);
  expect(orders).toBe(0);
  expect(kept.map(({ text }: { text: string }) => text)).toEqual([
    expect.stringContaining('More rows bear its number'),
    expect.stringContaining('More rows bear its number'),
  ]);
});

test('what a check works out keeps no row, and another day typed there does', () => {
  const session = imported();
  session.call('checkRows');
  const checked = session.snapshot();
  expect(session.cell('Start date', 2)).not.toBe('');
  expect(take(session)).toMatchObject({ orders: 2, kept: [] });
  session.restore(checked);
  session.type([{ 'End date': '2027-01-31' }], { from: 2 });
  expect(take(session)).toMatchObject({ orders: 1, kept: [{ row: 2 }] });
});

test.each([['Amount'], ['Source']])(
  'where the column %s is protected nothing is taken back, and nothing is begun',
  (header) => {
    const session = imported();
    const { workbook } = session.google;
    const [from, to] = [session.at(header, 2), session.at(header, 900)];
    workbook.protect('Bundles', `${from}:${to}`, 'boss@example.org');
    const before = workbook.values('Bundles');
    expect(take(session)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('“Bundles”'),
    });
    expect(workbook.values('Bundles')).toEqual(before);
    expect(preview(session, lines(CAMILLE, LOUIS)).totals).toMatchObject({ here: 4000 });
  },
);

describe('rows under a renamed header stay, and their import stays listed', () => {
  test.each([
    ['Amount', 'Somme', 'There is no column “Amount”'],
    ['Source', 'Origine', 'If “Origine” is meant, call it so'],
  ])('%s', (header, renamed, said) => {
    const session = imported();
    session.google.workbook.put('Bundles', session.at(header, 1), [[renamed]]);
    const answer = take(session);
    expect(answer).toMatchObject({ ok: false, problem: expect.stringContaining('“Bundles”') });
    expect(answer.problem).toContain(said);
    session.google.workbook.put('Bundles', session.at(renamed, 1), [[header]]);
    expect(rowsOf(session, 'Source')).toHaveLength(2);
    expect(take(session)).toMatchObject({ ok: true, orders: 2, kept: [] });
  });

  test('and so do those under a title that somebody has put above the headers', () => {
    const session = imported();
    session.google.workbook.insertRows('Bundles', 1, 1);
    expect(take(session)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('The headers stand in row 2. Move them to row 1'),
    });
    session.google.workbook.deleteRows('Bundles', 1, 1);
    expect(take(session)).toMatchObject({ ok: true, orders: 2, kept: [] });
  });

  test('rows whose Source was emptied are named, and their payment does not come in again', () => {
    const session = imported();
    session.google.workbook.clear('Bundles', session.at('Source', 2));
    expect(take(session)).toMatchObject({
      orders: 1,
      kept: [{ row: 2, text: expect.stringContaining('Its “Source” was emptied') }],
    });
    expect(imports(session)).toHaveLength(1);
    expect(preview(session, lines(CAMILLE)).totals).toMatchObject({ here: 2000 });
  });
});

test('what somebody types just then, before a cell is emptied, stays with its row', () => {
  const session = imported();
  const { importId } = imports(session)[0] ?? {};
  const start = session.snapshot();
  let first = -1;
  const taking = (onCall: Hook): void => {
    session.google.page(session.google.user, onCall).call('takeBackImport', { importId });
  };
  taking(({ index, phase, method }) => {
    if (first < 0 && phase === 'before' && method === 'flush') first = index;
    return undefined;
  });
  session.restore(start);
  taking(({ index, phase }) => {
    if (index === first && phase === 'before') session.type([{ Bank: 'Banque B' }]);
    return undefined;
  });
  expect(session.cell('Bank', 2)).toBe('Banque B');
  expect(rowsOf(session, 'Source').flat()).toEqual([CAMILLES]);
  // It is known again as it was: nothing of it is taken for half taken away.
  session.type([{ Bank: '' }]);
  expect(take(session)).toMatchObject({ ok: true, orders: 1, kept: [] });
});
