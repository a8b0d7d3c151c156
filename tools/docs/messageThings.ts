import type { Money } from '../../src/model/money';

/** Things that several sentences are told of. */
export const SUM = { amount: 2000, currency: 'eur' } as Money;

export const APART = {
  bundleId: 5001,
  tab: 'Bundles',
  row: 12,
  here: { payer: 123456, person: 'Camille Moreau (#123456)', money: SUM },
  there: { payer: 789012, person: 'Louis Bernard (#789012)', money: SUM },
};

export const NAMED = {
  bundleId: 5001,
  tab: 'Bundles',
  row: 12,
  reference: 4711,
  money: [SUM],
  payers: ['Camille Moreau (#123456)'],
  slips: ['4'],
};

export const HELD = {
  bundleId: 5001,
  payments: [{ sum: SUM, payer: 123456, day: '2026-03-29' }],
};

export const TALLY = {
  bundles: 2,
  rows: 3,
  totals: [SUM],
  byMethod: [{ method: 'CB', payments: 2, totals: [SUM] }],
  oddStatuses: [],
  warnings: 1,
  leftBehind: [{ why: 'problems', rows: 1 }],
  tabs: [],
};

/** A payment that is to get another status, and what it is to become. */
const STATUS_PAYMENT = {
  tab: 'Bundles',
  row: 12,
  payer: 'Camille Moreau (#123456)',
  money: SUM,
  date: '2026-03-29',
  status: 'Valide',
  unpaid: 0,
};

export const STATUS_WISH = {
  payment: STATUS_PAYMENT,
  status: { id: 3, name: 'Impayé' },
  unpaid: 2000,
};

/** A bundle after it. */
export const GIVEN = {
  bundleId: 5001,
  payments: [{ currency: 'eur', amount: 2000, unpaid: 2000, status: { name: 'Impayé' } }],
};

export const READ = { bundleId: 5001, payments: [{ currency: 'eur', paid: 2000, refunded: 500 }] };

/** A line of a summary. */
const FIGURE = { count: 2, amount: 4000 };

export const FIGURES = {
  currency: 'eur',
  figures: { sent: FIGURE, refunded: FIGURE, left: FIGURE, unconfirmed: FIGURE, ended: FIGURE },
};

/** Payments of which rows and journal say different things. */
export const APART_PAYMENTS = {
  kind: 'noRow',
  count: 1,
  rows: [],
  journal: [SUM],
  places: [{ reference: 4711 }],
};

export const UNREAD_ROW = {
  tab: 'Bundles',
  row: 12,
  isLeft: false,
  cells: [
    { key: 'amount', header: 'Amount', text: '#N/A' },
    { key: 'refunded', header: 'Refunded', text: 'x' },
  ],
  recorded: SUM,
};

export const AGREEMENT = {
  rows: { count: 2, totals: [SUM] },
  journal: { count: 3, totals: [SUM] },
  refunded: { rows: [], journal: [] },
  apart: [APART_PAYMENTS],
};

/** A payment that was sent, and all that is told of a send. */
const REPORTED = {
  kind: 'sent',
  time: '2026-03-30 14:05',
  reference: 4711,
  bundleId: 5001,
  money: SUM,
  method: { shown: 'CB', listed: 'CB' },
  campaign: { shown: '', listed: '' },
  to: '',
  isEnded: false,
  row: undefined,
};

const PART = { kind: 'sent', lines: [REPORTED], payments: 1, totals: [SUM], unnamed: 0 };

export const REPORT_LEFT = {
  place: { tab: 'Bundles', row: 12 },
  why: 'problems',
  money: SUM,
};

export const REPORT = {
  of: { kind: 'send', began: '2026-03-29 14:05', isNight: false },
  made: '2026-03-29 14:10',
  users: ['anna@example.org'],
  parts: [PART],
  left: [REPORT_LEFT],
  agreement: AGREEMENT,
};

export { PART as REPORT_PART, REPORTED as REPORT_LINE };

/** A slip, and what may go on one. */
export const SLIP = { number: 12, cheques: 2, total: SUM, isUndone: false, isPaidIn: false };

export const CHEQUE = {
  place: { tab: 'Bundles', row: 12 },
  others: [{ tab: 'Bundles', row: 13 }],
  drawer: 'Camille Moreau',
  bank: 'Banque A',
  number: '',
  money: SUM,
  day: '2026-03-29',
  missing: ['Cheque number'],
  life: 'near',
  refunded: undefined,
};

export const OFFER = {
  cheques: [CHEQUE],
  total: SUM,
  others: 0,
  hidden: 1,
  unread: [],
  unpaid: [{ tab: 'Bundles', row: 13 }],
  copies: [{ tab: 'Bundles', row: 14 }],
  nameless: [],
  fixed: [],
  halves: [{ tab: 'Bundles', row: 15, slip: 11 }],
  alike: [{ tab: 'Bundles', row: 16, slip: 11 }],
  foreign: [],
  isSelected: false,
};
