import type { PaperFacts, PersonOnPaper } from '../model/heldBundles';
import { type Currency, type Minor, majorText } from '../model/money';
import type { FileWords, PaperKind, YearColumn } from '../model/paperFile';
import type { YearLine } from './totals';

/** What a line is written with. */
export interface LineContext {
  readonly words: FileWords;
  readonly decimalMark: '.' | ',';
  readonly people: ReadonlyMap<number, PersonOnPaper>;
  readonly slips: ReadonlyMap<number, number>;
  /** By the slip's number: the bank's own, and the line of its statement. */
  readonly slipLines: ReadonlyMap<number, readonly [bankNumber: string, statement: string]>;
  readonly prices: ReadonlyMap<string, string>;
}

interface Column {
  /** The files that have it. */
  readonly in: PaperKind | 'both';
  readonly text: (line: YearLine, context: LineContext) => string;
  /** Taken from the contact: where that holds nothing, it is listed as missing. */
  readonly of?: (person: PersonOnPaper) => string;
}

const personal = (place: Column['in'], of: (person: PersonOnPaper) => string): Column => ({
  in: place,
  of,
  text: ({ payment }, { people }) => {
    const person = people.get(payment.payer ?? 0);
    return person ? of(person) : '';
  },
});

/** Qomon's contact has no such field that anything documents: it is filled by hand. */
const unknown = personal('party', () => '');

/**
 * Every column of a year-end file, in its order: those that the decree of 9 December 2014 on parties' receipts names
 * (INTA1425207A, article 1), nationality, and those that a plain table has beside them.
 */
const COLUMNS: Readonly<Record<YearColumn, Column>> = {
  entry: { in: 'both', text: ({ entry }) => entry },
  nature: { in: 'both', text: ({ kind }, { words }) => words.kinds[kind] },
  price: {
    in: 'plain',
    text: ({ kind, item }, { prices }) => prices.get(`${kind} ${item.price}`) ?? '',
  },
  date: { in: 'both', text: ({ payment }) => payment.day },
  donor: { in: 'both', text: ({ payment }) => numbered(payment.payer) },
  title: unknown,
  surname: personal('both', ({ surname }) => surname),
  firstname: personal('both', ({ firstname }) => firstname),
  mail: {
    in: 'plain',
    text: ({ payment }, { people }) => people.get(payment.payer ?? 0)?.mail ?? '',
  },
  address: personal('both', ({ street }) => street),
  postcode: personal('both', ({ postcode }) => postcode),
  town: personal('both', ({ city }) => city),
  country: personal('both', ({ country }) => country),
  nationality: unknown,
  mandate: unknown,
  currency: { in: 'both', text: ({ currency }) => currency.toUpperCase() },
  amount: {
    in: 'both',
    text: ({ amount, currency }, { decimalMark }) => amountText(amount, currency, decimalMark),
  },
  method: { in: 'both', text: ({ payment }) => payment.method },
  statement: { in: 'party', text: (line, context) => slipLineOf(line, context)?.[1] ?? '' },
  slip: {
    in: 'party',
    text: (line, context) => slipLineOf(line, context)?.[0] || numbered(slipOf(line, context)),
  },
  cancellation: {
    in: 'both',
    text: ({ payment: { ending } }, { words }) => (ending ? words.endings[ending] : ''),
  },
  beneficiary: {
    in: 'plain',
    text: ({ item, payment }) => (item.contact === payment.payer ? '' : numbered(item.contact)),
  },
  bundle: { in: 'both', text: ({ payment }) => String(payment.bundleId) },
  origin: {
    in: 'both',
    text: ({ isOwn }, { words }) => words.origins[isOwn ? 'here' : 'elsewhere'],
  },
};

/** The columns of a kind of file. */
function columnsOf(kind: PaperKind): YearColumn[] {
  // The keys are the table's own.
  return (Object.keys(COLUMNS) as YearColumn[]).filter(
    (name) => COLUMNS[name].in === 'both' || COLUMNS[name].in === kind,
  );
}

/** The rows of a file, its headers first. */
export function rowsOf(
  kind: PaperKind,
  lines: readonly YearLine[],
  context: LineContext,
): string[][] {
  const columns = columnsOf(kind);
  return [
    columns.map((name) => context.words.columns[name]),
    ...lines.map((line) => columns.map((name) => COLUMNS[name].text(line, context))),
  ];
}

/** A column for which contacts hold nothing, and whose it is. */
export interface Missing {
  readonly column: YearColumn;
  readonly payers: readonly number[];
}

/** What the contacts of the payers do not hold of what a file has columns for. */
export function missingIn(
  kind: PaperKind,
  payers: readonly number[],
  people: LineContext['people'],
): Missing[] {
  return columnsOf(kind).flatMap((column) => {
    const { of } = COLUMNS[column];
    if (!of) return [];
    const without = payers.filter((payer) => {
      const person = people.get(payer);
      return !person || of(person) === '';
    });
    return without.length > 0 ? [{ column, payers: without }] : [];
  });
}

/** What a context is made of. */
export function contextOf(
  facts: PaperFacts,
  people: LineContext['people'],
  { words, decimalMark }: Pick<LineContext, 'words' | 'decimalMark'>,
): LineContext {
  return {
    ...{ words, decimalMark, people },
    slips: new Map(facts.slips),
    slipLines: new Map(
      facts.slipLines.map(([slip, bankNumber, statement]) => [slip, [bankNumber, statement]]),
    ),
    prices: new Map([
      ...facts.membershipPrices.map(([id, label]) => [`membership ${id}`, label] as const),
      ...facts.donationPrices.map(([id, label]) => [`donation ${id}`, label] as const),
    ]),
  };
}

function numbered(id: number | undefined): string {
  return id === undefined ? '' : String(id);
}

function slipOf({ payment }: YearLine, { slips }: LineContext): number | undefined {
  return payment.reference === undefined ? undefined : slips.get(payment.reference);
}

function slipLineOf(line: YearLine, context: LineContext) {
  return context.slipLines.get(slipOf(line, context) ?? 0);
}

/** `20.00` or `20,00`; a sum that nobody expects to be negative says that it is. */
export function amountText(amount: number, currency: string, mark: '.' | ','): string {
  const money = { amount: Math.abs(amount) as Minor, currency: currency as Currency };
  return `${amount < 0 ? '-' : ''}${majorText(money, mark)}`;
}
