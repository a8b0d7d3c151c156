import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Campaign, LONGEST_MS } from '../promises/campaign';
import { apartFrom, killSome, until } from '../promises/killSome';
import type { Session } from '../support/session';
import { type Answer, bringIn, lines, MEMBERSHIPS, preview, ready } from './support';

const LOUIS = {
  'Référence commande': '900000003',
  'Nom adhérent': 'Bernard',
  'Prénom adhérent': 'Louis',
  'Nom payeur': 'BERNARD',
  'Prénom payeur': 'Louis',
  'Email payeur': 'louis.bernard@example.com',
};

/** A membership; a gift; and a couple with a gift, of whom one bears no address and is chosen by hand. */
const FILE = lines(
  { 'Référence commande': '900000001' },
  { ...LOUIS, 'Référence commande': '900000002', Tarif: 'Don libre', 'Montant tarif': '15,00' },
  LOUIS,
  { ...LOUIS, 'Prénom adhérent': 'Chloé', Tarif: 'Adhésion réduite', 'Montant tarif': '10,00' },
  { ...LOUIS, Tarif: 'Don libre', 'Montant tarif': '5,00' },
);

const CHLOE = { choices: { people: { 'bernard chloe': 300001 }, orders: {} } };

const DATED = { ...MEMBERSHIPS, constants: { startDate: '2026-01-01', endDate: '2026-12-31' } };

/** What the file says, and a check does not write by itself. */
const SAID = [
  ...['Source', 'Group', 'Payer email', 'Payer ID', 'Amount', 'Payment method', 'Payment date'],
  ...['Comment', 'Membership', 'Member email', 'Member ID', 'Membership amount'],
  ...['Start date', 'End date', 'Donation', 'Donor email', 'Donor ID', 'Donation amount'],
];

function imported(): Session {
  const session = ready(DATED);
  expect(bringIn(session, FILE, CHLOE)).toMatchObject({ ok: true, written: 3, rows: 5 });
  return session;
}

function records(session: Session): Array<Record<string, unknown>> {
  return session.google.workbook.records('Bundles');
}

interface CellWritten {
  readonly header: string;
  readonly row: number;
  readonly key: string;
}

/** The cells that an import has written. */
function written(session: Session): CellWritten[] {
  return records(session).flatMap((record, at) =>
    SAID.filter((header) => record[header] !== undefined && record[header] !== '').map(
      (header) => ({ header, row: at + 2, key: String(record.Source) }),
    ),
  );
}

function type(session: Session, { header, row }: CellWritten, text: string): void {
  session.google.workbook.type('Bundles', session.at(header, row), text);
}

/** What is wrong with a preview once cells of some orders were touched. */
function faultsIn(seen: Answer, touched: ReadonlySet<string>): string[] {
  const { file, unreadable, ...sums } = seen.totals as Record<string, number>;
  const sum = Object.values(sums).reduce((all, one) => all + one, 0);
  return [
    ...(sum === file && file === 7000 && unreadable === 0 ? [] : [`${sum} of ${file}`]),
    ...seen.orders.flatMap(({ key, verdict, why }: Record<string, string>) => {
      const isSilent = verdict === 'here' && why === undefined;
      if (touched.has(key ?? '') === !isSilent && verdict !== 'fresh') return [];
      return [`${key} ${verdict} ${why}`];
    }),
  ];
}

const sorted = (rows: ReadonlyArray<Record<string, unknown>>): string[] =>
  rows.map((record) => JSON.stringify(SAID.map((header) => record[header] ?? ''))).sort();

describe('cells that an import wrote, and that read otherwise since', () => {
  const session = imported();
  const start = session.snapshot();
  const cells = written(session);
  const whole = sorted(records(session));
  const rows = whole.filter((row) => row.includes('helloasso')).length;

  /** Cells are emptied, or typed into; gives what is wrong with what a preview says, and with what an import does. */
  const faultsOf = (touch: readonly CellWritten[], text: (cell: CellWritten) => string) => {
    session.restore(start);
    for (const cell of touch) type(session, cell, text(cell));
    const seen = preview(session, FILE);
    const faults = faultsIn(seen, new Set(touch.map(({ key }) => key)));
    bringIn(session, FILE);
    const after = records(session).filter(({ Amount, Comment, Group, Source, Reference }) =>
      [Amount, Comment, Group, Source, Reference].some((one) => one !== undefined && one !== ''),
    );
    if (after.length > rows) faults.push(`${after.length} rows`);
    return { faults, seen };
  };

  test.each(cells.map((cell) => [cell.header, cell.row, cell] as const))(
    '“%s” of row %d, emptied, is told and comes back',
    (header, _, cell) => {
      const { faults, seen } = faultsOf([cell], () => '');
      expect(faults).toEqual([]);
      const { verdict } = seen.orders.find(({ key }: Answer) => key === cell.key);
      // Whose row says no longer whose it is, and who is known by nothing but the cell, is for a person to say.
      const byHand: Record<string, string> = { Source: 'here', 'Member ID': 'decision' };
      // The address of somebody whom the file names without one stands nowhere else; the ID says who it is.
      byHand['Member email'] = 'here';
      expect(verdict).toBe(byHand[header] ?? 'half');
      if (verdict === 'here') return;
      if (verdict === 'decision') expect(bringIn(session, FILE, CHLOE).written).toBe(1);
      expect(sorted(records(session))).toEqual(whole);
      expect(faultsIn(preview(session, FILE), new Set())).toEqual([]);
    },
  );

  test.each(cells.map((cell) => [cell.header, cell.row, cell] as const))(
    '“%s” of row %d, typed into, is told and stays as it was typed',
    (header, _, cell) => {
      const isDate = / date$/.test(header);
      const typed = isDate ? '2026-03-03' : /amount|ID/i.test(header) ? '7' : 'other';
      const { faults } = faultsOf([cell], () => typed);
      // Under another number it is another payment, which was brought in and is not here.
      const others = header === 'Source' ? faults.filter((one) => !one.includes(cell.key)) : faults;
      expect(others).toEqual([]);
      const now = session.cell(header, cell.row);
      expect(isDate ? (now as Date).getMonth() : String(now)).toBe(isDate ? 2 : typed);
    },
  );

  test('any of them together are never passed over, and no row comes twice', () => {
    const touches = fc.uniqueArray(fc.nat(cells.length - 1), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(touches, fc.boolean(), fc.boolean(), (chosen, alsoTyped, wholeColumn) => {
        const picked = chosen.flatMap((at) => cells[at] ?? []);
        const headers = new Set(picked.map(({ header }) => header));
        const touch = (wholeColumn ? cells : picked).filter(
          ({ header }) => headers.has(header) && !/Source|Member email/.test(header),
        );
        const { faults } = faultsOf(touch, ({ row }) => (alsoTyped && row % 2 === 0 ? '7' : ''));
        expect(faults).toEqual([]);
        if (alsoTyped) return;
        bringIn(session, FILE, CHLOE);
        expect(sorted(records(session))).toEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  test('a write of the import that is undone is found by the next preview of the file', () => {
    session.restore(start);
    const steps = session.steps();
    let found = 0;
    for (let times = 1; times <= steps && times <= 8; times += 1) {
      session.restore(start);
      session.undo(times);
      const now = records(session);
      const differs = JSON.stringify(sorted(now)) !== JSON.stringify(whole);
      const seen = preview(session, FILE, CHLOE);
      const silent = seen.orders.filter(({ verdict, why }: Answer) => verdict === 'here' && !why);
      expect([times, differs && silent.length === 3]).toEqual([times, false]);
      found += differs ? 1 : 0;
    }
    expect(found).toBeGreaterThan(0);
  });
});

test(
  'an import that fills cells in again, and is killed at any call, is brought to its end by looking again, at most twice',
  () => {
    const campaign = new Campaign('killed refill');
    const session = imported();
    const whole = sorted(records(session));
    // One of them is the row of somebody whom nobody finds by the file.
    for (const [header, row] of [
      ['Membership', 2],
      ['Amount', 4],
      ['Membership amount', 5],
    ] as const)
      session.google.workbook.type('Bundles', session.at(header, row), '');
    const request = () => {
      const { previewId, digest } = preview(session, FILE);
      return { sourceId: MEMBERSHIPS.id, previewId, digest, rows: FILE };
    };
    const asked = request();
    const start = session.snapshot();
    killSome(campaign, {
      session,
      start,
      share: 0.1,
      run: (onCall) => session.google.run('importRows', { args: [asked], onCall }),
      rest: () => {
        const again = (ask: () => object) => () => {
          session.google.clock.advance(5 * 60_000);
          session.page('importRows', ask());
        };
        const { reruns, faults } = until(
          () => apartFrom(whole, sorted(records(session))),
          [again(() => asked), again(request)],
        );
        return { reruns, faults: [...faults, ...faultsIn(preview(session, FILE), new Set())] };
      },
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

describe('what a check, a send and a person’s work do', () => {
  test.each([{}, MEMBERSHIPS.constants])('is no reason to say anything of an order: %j', () => {
    const session = ready();
    bringIn(session, FILE, CHLOE);
    const untold = () => faultsIn(preview(session, FILE), new Set());
    session.call('checkRows');
    expect(untold()).toEqual([]);
    session.send('2:6');
    expect(session.column('State').filter((one) => one === 'Sent')).toHaveLength(5);
    expect(untold()).toEqual([]);
  });

  test('an order that was sent is told where its row reads otherwise, and not filled in', () => {
    const session = imported();
    session.send('2:6');
    session.google.workbook.type('Bundles', session.at('Membership', 2), '');
    expect(preview(session, FILE)).toMatchObject({
      totals: { file: 7000, here: 7000 },
      orders: [{ verdict: 'here', why: expect.stringContaining('otherwise') }, {}, {}],
    });
    expect(bringIn(session, FILE)).toMatchObject({ written: 0 });
    expect(session.cell('Membership', 2)).toBe('');
  });

  test('cells stay blank where a person leaves the order out', () => {
    const session = imported();
    session.google.workbook.type('Bundles', session.at('Membership', 2), '');
    const left = { choices: { orders: { 'helloasso 900000001': 'leave' } } };
    expect(preview(session, FILE, left)).toMatchObject({ totals: { here: 7000, half: 0 } });
    expect(bringIn(session, FILE, left)).toMatchObject({ written: 0 });
    expect(session.cell('Membership', 2)).toBe('');
  });

  test('and all of it holds where the journal is lost', () => {
    const session = imported();
    session.google.workbook.deleteSheet('Journal');
    expect(preview(session, FILE).totals).toMatchObject({ here: 7000 });
    session.google.workbook.type('Bundles', session.at('Membership', 2), '');
    expect(preview(session, FILE).totals).toMatchObject({ here: 5000, half: 2000 });
    expect(bringIn(session, FILE)).toMatchObject({ written: 1 });
    expect(preview(session, FILE).totals).toMatchObject({ here: 7000 });
  });
});
