import { expect, test } from '@jest/globals';
import { bringIn, lines, MEMBERSHIPS, preview, ready } from '../import/support';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { Campaign, LONGEST_MS } from './campaign';

/** Payments as people type them: no row has a reference yet, and none says what another does. */
const TYPED: readonly Typed[] = [
  { ...PAYMENT, Amount: '20', Membership: '#10', Comment: 'one' },
  {
    ...{ 'Payer ID': '789012', 'Payment method': 'VIR', 'Payment date': '2026-02-02' },
    ...{ Amount: '40', Membership: '#10', Donation: '#20', Comment: 'two' },
  },
  {
    ...{ 'Payer ID': '300002', 'Payment method': 'ESP', 'Payment date': '2026-02-03' },
    ...{ Amount: '44', Comment: 'three' },
  },
  {
    ...{ 'Payer ID': '300003', 'Payment method': 'ESP', 'Payment date': '2026-02-03' },
    ...{ Amount: '20', Membership: '#10', 'Start date': '2026-05-05', 'End date': '2026-12-01' },
    Comment: 'four',
  },
];

const COMMENTS = TYPED.map(({ Comment = '' }) => Comment);

const ORDERS = lines(
  { 'Référence commande': '900000001' },
  {
    'Référence commande': '900000002',
    ...{ 'Nom adhérent': 'Bernard', 'Prénom adhérent': 'Louis', 'Nom payeur': 'BERNARD' },
    ...{ 'Prénom payeur': 'Louis', 'Email payeur': 'louis.bernard@example.com' },
  },
);

interface Work {
  readonly name: string;
  /** A spreadsheet with the typed rows, and what is then asked for. */
  readonly scene: () => {
    readonly session: Session;
    readonly call: string;
    readonly request?: object;
  };
}

const WORKS: readonly Work[] = [
  {
    name: 'a check',
    scene: () => {
      const session = Session.ready();
      session.type(TYPED);
      session.google.workbook.select('Bundles', 'A2:A5', session.google.user);
      return { session, call: 'checkRows' };
    },
  },
  {
    name: 'an import',
    scene: () => {
      const session = ready();
      session.type(TYPED);
      const { previewId, digest } = preview(session, ORDERS);
      const request = { sourceId: MEMBERSHIPS.id, previewId, digest, rows: ORDERS };
      return { session, call: 'importRows', request };
    },
  },
  {
    name: 'an import that is taken back',
    scene: () => {
      const session = ready();
      session.type(TYPED.slice(0, 2));
      bringIn(session, ORDERS);
      session.type(TYPED.slice(2), { from: 6 });
      const { imports } = session.page('getSources') as { imports: Array<{ importId: string }> };
      return { session, call: 'takeBackImport', request: { importId: imports[0]?.importId } };
    },
  },
];

/** What a second person does to the rows meanwhile. */
const ACTS: ReadonlyArray<readonly [what: string, act: (session: Session) => void]> = [
  ['a row put above', ({ google }) => google.workbook.insertRows('Bundles', 2)],
  ['a row put between', ({ google }) => google.workbook.insertRows('Bundles', 4)],
  [
    'sorted',
    (session) => session.google.workbook.sort('Bundles', columnOf(session, 'Payer ID'), false),
  ],
  ['a row moved up', ({ google }) => google.workbook.moveRows('Bundles', 5, 1, 2)],
  ['a row moved down', ({ google }) => google.workbook.moveRows('Bundles', 2, 1, 6)],
];

function columnOf(session: Session, header: string): number {
  return (session.google.workbook.values('Bundles')[0] ?? []).indexOf(header) + 1;
}

const CELLS = ['Payer ID', 'Amount', 'Payment method', 'Membership', 'Donation'] as const;

/** What people have typed, by the comment of the row; whatever a check writes for one is the same for all. */
function typedIn(session: Session): string[] {
  const rows = session.google.workbook.records('Bundles');
  return rows
    .filter(({ Comment }) => COMMENTS.includes(String(Comment)))
    .map((row) => {
      const day = (header: string): string =>
        row[header] instanceof Date ? row[header].toISOString().slice(0, 10) : '';
      const isDated = row.Comment === 'four';
      const cells = CELLS.map((header) => /#\d+/.exec(String(row[header]))?.[0] ?? row[header]);
      return [row.Comment, ...cells, isDated ? [day('Start date'), day('End date')] : ''].join();
    })
    .sort();
}

test.each(WORKS)(
  'R12: rows that have no reference yet are moved at any moment of $name: none is lost, doubled or mixed with another',
  ({ name, scene }) => {
    const campaign = new Campaign(`rows without a reference: ${name}`);
    const clean = scene();
    const expected = typedIn(clean.session);
    let calls = 0;
    run(clean, () => {
      calls += 1;
    });
    expect(typedIn(clean.session)).toEqual(expected);
    for (const [what, act] of ACTS) {
      for (let at = 1; at <= calls; at += 1) {
        if (!campaign.draws(0.12) || !campaign.wants([what, at])) continue;
        const tried = scene();
        let call = 0;
        run(tried, () => {
          call += 1;
          if (call === at) act(tried.session);
        });
        const found = typedIn(tried.session);
        const same = found.join('\n') === expected.join('\n');
        campaign.note([what, at], same ? [] : [found.join(' | ')]);
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

function run({ session, call, request }: ReturnType<Work['scene']>, onCall: () => void): void {
  session.google.run(call, {
    ...(request && { args: [request] }),
    onCall: () => {
      onCall();
      return undefined;
    },
  });
}
