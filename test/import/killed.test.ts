import { expect, test } from '@jest/globals';
import { NEW_CONTACT_SECONDS } from '../../src/model/limits';
import { Campaign, LONGEST_MS } from '../promises/campaign';
import { apartFrom, killSome, until } from '../promises/killSome';
import { isAt, mapping, type Place } from '../promises/points';
import type { Session } from '../support/session';
import { lines, MEMBERSHIPS, preview, ready, rowsOf } from './support';

const LOUIS = {
  'Nom adhérent': 'Bernard',
  'Prénom adhérent': 'Louis',
  'Nom payeur': 'BERNARD',
  'Prénom payeur': 'Louis',
  'Email payeur': 'louis.bernard@example.com',
};

/** One payment alone, and one of which three rows are made, one of them for somebody to be created. */
const ROWS = lines(
  { 'Référence commande': '900000001' },
  { 'Référence commande': '900000002', ...LOUIS },
  { 'Référence commande': '900000002', ...LOUIS, 'Prénom adhérent': 'Chloé', Tarif: 'Don libre' },
  { 'Référence commande': '900000002', ...LOUIS, Tarif: 'Don libre', 'Montant tarif': '5,00' },
);

const CHOICES = { people: { 'bernard chloe': 'create' }, orders: {} };

const HEADERS = [
  ...['Source', 'Group', 'Payer ID', 'Amount', 'Membership', 'Membership amount'],
  ...['Donation', 'Donation amount', 'Payment method', 'Comment', 'Ready', 'State'],
];

function request(session: Session) {
  const { previewId, digest } = preview(session, ROWS, { choices: CHOICES });
  return { sourceId: MEMBERSHIPS.id, previewId, digest, rows: ROWS, choices: CHOICES };
}

/** What there is in the end: the rows in whatever order, and how many people were created. */
function outcome(session: Session): string[] {
  const references = rowsOf(session, 'Reference').flat();
  const chloes = session.qomon.space.state.contacts.filter(
    ({ firstname }) => firstname === 'Chloé',
  );
  return [
    ...rowsOf(session, ...HEADERS)
      .map((row) => JSON.stringify(row))
      .sort(),
    `${new Set(references).size} references`,
    `${chloes.length} created`,
  ];
}

test(
  'T2: an import that is killed at any call is brought to its end by looking again, at most twice',
  () => {
    const campaign = new Campaign('killed import');
    const session = ready();
    session.type([{ Comment: 'mine', Amount: '1' }]);
    const asked = request(session);
    const start = session.snapshot();
    session.page('importRows', asked);
    const clean = outcome(session);
    expect(clean).toHaveLength(4 + 2);
    killSome(campaign, {
      session,
      start,
      share: 0.06,
      run: (onCall) => session.google.run('importRows', { args: [asked], onCall }),
      rest: () => {
        const again = (wait: number, ask: () => object) => () => {
          session.google.clock.advance(wait);
          session.page('importRows', ask());
        };
        // A page says the same again; a person chooses the file again. Qomon's search finds late who was created;
        // who was perhaps created is asked about for a while.
        const { reruns, faults } = until(
          () => apartFrom(clean, outcome(session)),
          [
            again(5 * 60_000, () => asked),
            again(NEW_CONTACT_SECONDS * 1000, () => request(session)),
          ],
        );
        const isOwn = session.cell('Comment', 2) === 'mine';
        return { reruns, faults: isOwn ? faults : [...faults, 'a row of another was changed'] };
      },
    });
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

test(
  'rows and columns that are moved at any call of it take no row of anybody’s along',
  () => {
    const campaign = new Campaign('import meanwhile');
    const session = ready();
    session.type([
      { Comment: 'mine', Amount: '1' },
      { Comment: 'mine too', Amount: '2' },
    ]);
    const asked = request(session);
    const start = session.snapshot();
    session.page('importRows', asked);
    const clean = outcome(session);
    const { workbook } = session.google;
    const acts: Record<string, () => void> = {
      'insert a row': () => workbook.insertRows('Bundles', 2, 1),
      'delete a blank row': () => workbook.deleteRows('Bundles', 40, 1),
      'move a column': () => workbook.moveColumn('Bundles', 5, 9),
    };
    for (const [name, act] of Object.entries(acts)) {
      session.restore(start);
      const places: Place[] = [];
      session.google.run('importRows', { args: [asked], onCall: mapping(places) });
      for (const place of places) {
        const at = [name, `${place.phase} ${place.index} ${place.call}`];
        if (!campaign.wants(at) || !campaign.draws(0.08)) continue;
        session.restore(start);
        session.google.run('importRows', {
          args: [asked],
          onCall: (boundary) => {
            if (isAt(place, boundary)) act();
            return undefined;
          },
        });
        session.page('importRows', request(session));
        const now = outcome(session);
        const comments = session.column('Comment').filter((one) => String(one).startsWith('mine'));
        const amounts = session.google.workbook
          .records('Bundles')
          .filter(({ Comment }) => String(Comment).startsWith('mine'))
          .map(({ Amount, Source }) => `${Amount} ${Source ?? ''}`.trim());
        const isOwn = JSON.stringify([comments, amounts]);
        campaign.note(at, [
          ...(JSON.stringify(now) === JSON.stringify(clean) ? [] : now),
          ...(isOwn === '[["mine","mine too"],["1","2"]]' ? [] : [isOwn]),
        ]);
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);

// Below the header alone no rows are made, so that those to come are written to where they stand.
test.each([
  [[{ Comment: 'mine', Amount: '1' }], ['mine 1']],
  [
    [
      { Comment: 'mine', Amount: '1' },
      { Comment: 'mine too', Amount: '2' },
    ],
    ['mine 1', 'mine too 2'],
  ],
])(
  'a row that another one has pushed out of what is read is not written over: %j',
  (typed, left) => {
    const session = ready();
    session.type(typed);
    const asked = request(session);
    const start = session.snapshot();
    const places: Place[] = [];
    session.google.run('importRows', { args: [asked], onCall: mapping(places) });
    // How far the tab is filled has been asked, and what stands there not yet.
    const asks = places.filter(({ call, phase }) => phase === 'after' && /getDataRange/.test(call));
    expect(asks.length).toBeGreaterThan(1);
    for (const place of asks) {
      session.restore(start);
      session.google.run('importRows', {
        args: [asked],
        onCall: (boundary) => {
          if (isAt(place, boundary)) session.google.workbook.insertRows('Bundles', 2, 1);
          return undefined;
        },
      });
      const own = session.google.workbook
        .records('Bundles')
        .filter(({ Comment }) => String(Comment).startsWith('mine'))
        .map(({ Comment, Amount, Source }) => `${Comment} ${Amount} ${Source ?? ''}`.trim());
      expect([place.index, own]).toEqual([place.index, left]);
    }
  },
);

/** An import of two orders, of which one was taken back before. */
function taken(): { readonly session: Session; readonly importId: string } {
  const session = ready();
  session.type([
    { Comment: 'mine', Amount: '1' },
    { Comment: 'mine too', Amount: '2' },
  ]);
  session.page('importRows', request(session));
  session.call('checkRows');
  const { imports } = session.page('getSources') as { imports: { importId: string }[] };
  return { session, importId: imports[0]?.importId ?? '' };
}

/** What is left once an import is taken back: nothing of it, and all of what others typed. */
function leftOver(session: Session): string[] {
  const { imports } = session.page('getSources') as { imports: unknown[] };
  const filled = session.google.workbook
    .records('Bundles')
    .filter((record) => ['Comment', 'Amount', 'Source', 'Group'].some((name) => record[name]));
  return [
    ...filled.map(({ Comment, Amount, Source }) => `${Comment} ${Amount} ${Source ?? ''}`.trim()),
    `${imports.length} imports`,
    ...(
      preview(session, ROWS, { choices: CHOICES }) as { orders: { verdict: string }[] }
    ).orders.map(({ verdict }) => verdict),
  ];
}

const ALL_GONE = ['mine 1', 'mine too 2', '0 imports', 'fresh', 'fresh'];

test(
  'an import that is taken back, and cut off at any call, is gone when it is taken back again, at most twice',
  () => {
    const campaign = new Campaign('killed take-back');
    const { session, importId } = taken();
    const asked = { importId };
    const start = session.snapshot();
    session.page('takeBackImport', asked);
    expect(leftOver(session)).toEqual(ALL_GONE);
    let halves = 0;
    killSome(campaign, {
      session,
      start,
      share: 0.15,
      run: (onCall) => session.google.run('takeBackImport', { args: [asked], onCall }),
      rest: () => {
        const seen = preview(session, ROWS, { choices: CHOICES });
        halves += seen.totals.decision > 0 ? 1 : 0;
        const left = leftOver(session);
        // What is half gone is not written again before it is gone.
        const early = seen.totals.fresh > 0 ? apartFrom(ALL_GONE, left) : [];
        if (apartFrom(ALL_GONE, left).length === 0) return { reruns: 0, faults: [] };
        const act = () => session.page('takeBackImport', asked);
        const end = until(() => apartFrom(ALL_GONE, leftOver(session)), [act, act]);
        return { ...end, faults: [...early, ...end.faults] };
      },
    });
    expect(campaign.report()).toEqual([]);
    expect(halves).toBeGreaterThan(0);
  },
  LONGEST_MS,
);

test(
  'rows and columns that are moved at any call while an import is taken back lose nothing of anybody’s',
  () => {
    const campaign = new Campaign('take-back meanwhile');
    const { session, importId } = taken();
    const start = session.snapshot();
    const { workbook } = session.google;
    const acts: Record<string, () => void> = {
      'insert a row': () => workbook.insertRows('Bundles', 2, 1),
      'move a column': () => workbook.moveColumn('Bundles', 5, 9),
      sort: () => workbook.sort('Bundles', 7, false),
    };
    for (const [name, act] of Object.entries(acts)) {
      session.restore(start);
      const places: Place[] = [];
      session.google.run('takeBackImport', { args: [{ importId }], onCall: mapping(places) });
      for (const place of places) {
        const at = [name, `${place.phase} ${place.index} ${place.call}`];
        if (!campaign.wants(at) || !campaign.draws(0.15)) continue;
        session.restore(start);
        session.google.run('takeBackImport', {
          args: [{ importId }],
          onCall: (boundary) => {
            if (isAt(place, boundary)) act();
            return undefined;
          },
        });
        session.page('takeBackImport', { importId });
        const now = leftOver(session).sort();
        const isRight = JSON.stringify(now) === JSON.stringify([...ALL_GONE].sort());
        campaign.note(at, isRight ? [] : now);
      }
    }
    expect(campaign.report()).toEqual([]);
  },
  LONGEST_MS,
);
