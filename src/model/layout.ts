import { type CellKind, COLUMN_KEYS, COLUMNS, type ColumnKey } from './columns';

/** What columns tell of; the colour of its header tells which a column is of. */
export type Band = 'payment' | 'membership' | 'donation' | 'results';

/** Columns that stay in sight wherever people scroll to: together they leave room beside the sidebar. */
const FROZEN: readonly ColumnKey[] = ['ready', 'state', 'message', 'payerEmail'];

/** The columns that are seen at first; all others of a band are folded behind them. */
const SHOWN: readonly ColumnKey[] = [
  ...FROZEN,
  ...(['payerName', 'amount', 'paymentMethod', 'paymentDate'] as const),
  'membership',
  ...(['donation', 'donationAmount'] as const),
  ...(['refunded', 'bundleId', 'sentAt'] as const),
];

const BANDS: readonly Band[] = ['payment', 'membership', 'donation', 'results'];

/** Columns that go into no field of a request, and tell of somebody else than the payer. */
const OF_OTHERS: Partial<Record<ColumnKey, Band>> = {
  memberEmail: 'membership',
  donorEmail: 'donation',
};

/** What a column tells of. */
export function bandOf(key: ColumnKey): Band {
  const { addOn, field = '' } = COLUMNS[key];
  if (addOn) return 'results';
  const named = BANDS.find((band) => field.startsWith(`${band}s.`));
  return OF_OTHERS[key] ?? named ?? 'payment';
}

/**
 * The columns in the order in which a tab is laid out for people: what stays in sight, then band by band what
 * is seen at first and what is folded behind it.
 */
export const LAID_ORDER: readonly ColumnKey[] = [
  ...FROZEN,
  ...BANDS.flatMap((band) => {
    const own = COLUMN_KEYS.filter((key) => bandOf(key) === band && !FROZEN.includes(key));
    const shown = SHOWN.filter((key) => own.includes(key));
    return [...shown, ...own.filter((key) => !shown.includes(key))];
  }),
];

export function isFrozen(key: ColumnKey): boolean {
  return FROZEN.includes(key);
}

export function isFolded(key: ColumnKey): boolean {
  return !SHOWN.includes(key);
}

/** Pixels, by what stands in the cells; headers break between words, and words fit with 15 % to spare. */
const WIDTHS: Readonly<Record<CellKind, number>> = {
  checkbox: 84,
  text: 120,
  id: 92,
  email: 150,
  amount: 100,
  currency: 78,
  date: 94,
  day: 94,
  json: 120,
  state: 88,
  result: 104,
};

const OWN_WIDTHS: Partial<Record<ColumnKey, number>> = {
  ready: 56,
  reference: 104,
  message: 140,
  payerEmail: 132,
  payerName: 84,
  amount: 76,
  paymentMethod: 90,
  paymentDate: 92,
  membership: 148,
  donation: 98,
  commentDate: 112,
};

/** How wide a column is laid out, in pixels. */
export function widthOf(key: ColumnKey): number {
  return OWN_WIDTHS[key] ?? WIDTHS[COLUMNS[key].kind];
}
