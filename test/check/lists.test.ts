import { describe, expect, test } from '@jest/globals';
import { type Body, choose, fates, PAYMENT, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

type Space = Session['qomon']['space'];
type PricesOrStatuses = 'membershipPrices' | 'donationPrices' | 'statuses';

/** Changes one entry of a list in Qomon. */
function change(space: Space, list: PricesOrStatuses, id: number, part: object): void {
  const entries: ReadonlyArray<{ readonly id: number }> = space.state[list];
  space.change({
    [list]: entries.map((entry) => (entry.id === id ? { ...entry, ...part } : entry)),
  });
}

interface Listed {
  readonly header: string;
  readonly row: Typed;
  /** How the dropdown shows the entry. */
  readonly label: string;
  readonly hide?: (space: Space) => void;
  readonly rename?: (space: Space) => void;
  readonly remove: (space: Space) => void;
  readonly sent: (body: Body) => unknown;
  readonly is: unknown;
}

const LISTS: readonly Listed[] = [
  {
    header: 'Membership',
    row: PAYMENT,
    label: 'Adhésion annuelle — 20.00 EUR (#10)',
    hide: (space) => change(space, 'membershipPrices', 10, { hidden: true }),
    rename: (space) => change(space, 'membershipPrices', 10, { name: 'Adhésion 2026' }),
    remove: (space) => space.remove('membershipPrices', 10),
    sent: ({ memberships }) => memberships?.[0]?.membership_price_id,
    is: 10,
  },
  {
    header: 'Donation',
    row: { ...PAYMENT, Amount: '50' },
    label: 'Don de 50 € — 50.00 EUR (#21)',
    hide: (space) => change(space, 'donationPrices', 21, { hidden: true }),
    rename: (space) => change(space, 'donationPrices', 21, { name: 'Don de printemps' }),
    remove: (space) => space.remove('donationPrices', 21),
    sent: ({ donations }) => donations?.[0]?.donation_price_id,
    is: 21,
  },
  {
    header: 'Payment status',
    row: PAYMENT,
    label: 'Tiers payant (#6)',
    hide: (space) => change(space, 'statuses', 6, { archived: true }),
    rename: (space) => change(space, 'statuses', 6, { name: 'Payé par un tiers' }),
    remove: (space) => space.remove('statuses', 6),
    sent: ({ transactions }) => transactions[0]?.status_id,
    is: 6,
  },
  {
    header: 'Campaign code',
    row: PAYMENT,
    label: 'CONGRES26',
    remove: (space) => space.remove('codeCampaigns', 2),
    sent: ({ transactions }) => transactions[0]?.code_campaign,
    is: 'CONGRES26',
  },
  {
    header: 'Payment method',
    row: PAYMENT,
    label: 'CHQ',
    remove: (space) => space.changeSettings({ payment_method_kinds: ['CB', 'VIR'] }),
    sent: ({ transactions }) => transactions[0]?.payment_method_kind,
    is: 'CHQ',
  },
];

describe.each(LISTS)(
  'an entry of $header',
  ({ header, row, label, hide, rename, remove, sent, is }) => {
    /** The row is typed and good; then the list changes in Qomon, and is fetched again. */
    const sendAfter = (happens: (space: Space) => void) => {
      const session = Session.ready();
      expect(tryRows(session, [{ ...row, [header]: label }], { menu: 'checkRows' })).toMatchObject([
        { state: '' },
      ]);
      happens(session.qomon.space);
      session.call('refreshLists');
      return fates(session, choose(session, 'sendSelectedRows', '2'), 1)[0];
    };

    test('goes out as the dropdown shows it', () => {
      const [fate] = tryRows(Session.ready(), [{ ...row, [header]: label }]);
      expect(fate?.body && sent(fate.body)).toBe(is);
    });

    if (hide) {
      test('that is hidden or archived after the row was typed is a problem, not a payment', () => {
        const fate = sendAfter(hide);
        expect(fate).toMatchObject({ state: 'Invalid', marked: [header], body: undefined });
        expect(fate?.message).toBe(
          `${header}: “${label}” is no longer offered in Qomon. Choose another entry.`,
        );
      });
    }

    if (rename) {
      test('that is renamed after the row was typed still goes out', () => {
        const fate = sendAfter(rename);
        expect(fate?.body && sent(fate.body)).toBe(is);
      });
    }

    test('that is gone after the row was typed is a problem, before any request', () => {
      const fate = sendAfter(remove);
      expect(fate).toMatchObject({ state: 'Invalid', marked: [header], body: undefined });
      expect(fate?.message).toMatch(
        new RegExp(`^${header}: “.*” is not in the list\\. Choose from the dropdown;`),
      );
    });

    test('that is gone from Qomon since the lists were fetched: Qomon refuses, and the column is named', () => {
      const session = Session.ready();
      session.type([{ ...row, [header]: label }]);
      remove(session.qomon.space);
      const [fate] = fates(session, choose(session, 'sendSelectedRows', '2'), 1);
      expect(fate?.state).toBe('Rejected');
      expect(fate?.message.split('\n')).toEqual([
        expect.stringMatching(/^Qomon refused this and recorded nothing\.$/),
        expect.stringMatching(new RegExp(`^${header}: Qomon says “unknown .*”$`)),
        'Correct the row and send it again.',
      ]);
      expect(session.qomon.ledger.bundles).toEqual([]);
      expect(session.cell('Bundle ID', 2)).toBe('');
    });
  },
);

describe('a price that changes after the row was typed', () => {
  test('is taken as the lists have it when the row is sent', () => {
    const session = Session.ready();
    tryRows(session, [{ ...PAYMENT, Membership: '#10' }], { menu: 'checkRows' });
    change(session.qomon.space, 'membershipPrices', 10, { amount: 2500 });
    session.call('refreshLists');
    const [fate] = fates(session, choose(session, 'sendSelectedRows', '2'), 1);
    expect(fate).toMatchObject({ state: 'Invalid', marked: ['Amount'], body: undefined });
    expect(fate?.message).toMatch(/^Amount: 20\.00 EUR was paid, but .* come to 25\.00 EUR/);
  });
});

describe('a list of more than a thousand entries', () => {
  const COUNT = 2300;
  const LAST = 600_000 + COUNT;

  test.each([
    [
      'membershipPrices',
      'Membership',
      [`Entry ${LAST} — 20.00 EUR (#${LAST})`, `#${LAST}`, `Entry ${LAST}`],
      LAST,
    ],
    ['codeCampaigns', 'Campaign code', [`CODE${LAST}`, 'CODE601001'], undefined],
    ['statuses', 'Payment status', [`Entry ${LAST} (#${LAST})`, `${LAST}`, `Entry ${LAST}`], LAST],
  ] as const)('%s is read to its end', (list, header, ways, id) => {
    const session = Session.ready();
    session.qomon.space.fill(list, COUNT);
    session.call('refreshLists');
    const rows = ways.map((typed) => ({ ...PAYMENT, [header]: typed }));
    const found = tryRows(session, rows);
    const sent = LISTS.find((one) => one.header === header)?.sent;
    expect(found.map(({ body }) => body && sent?.(body))).toEqual(ways.map((way) => id ?? way));
  });
});
