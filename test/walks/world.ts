import type { Dialog, DialogAnswer, Moment, Value } from '../../local/google/index';
import type { Qomon } from '../../local/qomon/qomon';
import { chance } from '../support/chance';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

export const KEY = { apiKey: 'sample-key-full', region: 'eu', shared: true };

/** A spreadsheet of a walk. */
export interface Book {
  readonly name: string;
  readonly session: Session;
  /** Versions to which a person may go back. */
  readonly versions: Moment[];
  /** True once cells were moved apart from the rest of their rows: nobody knows whose they are. */
  isScrambled: boolean;
}

/** A row as it stands on the tab of a book; a real payment is known by its comment. */
export interface Row {
  readonly number: number;
  readonly comment: string;
  read(header: string): Value;
}

/** People of the sample space. */
const PAYERS = ['123456', '789012', '300003', '300007'];

/**
 * Few days and amounts, so that payments of several people look alike, as they do in life.
 */
const AMOUNTS = ['10', '20', '50'];

const ITEMS: readonly Typed[] = [{}, { Donation: '#20' }, { Membership: '#10' }];

const NAME = 'payment ';

function isPayment(comment: unknown): boolean {
  return String(comment).startsWith(NAME);
}

/** Two people, a space in Qomon, and spreadsheets that grow in number; all of it drawn by a seed. */
export class World {
  readonly books: Book[] = [];
  readonly qomon: Qomon;
  /** What was done, in order, to be read where something went wrong. */
  readonly log: string[] = [];
  /** Everything that people were told in dialogs. */
  readonly told: string[] = [];
  /** What came to people as an error of Google's. */
  readonly raw: string[] = [];
  /** Bundles that nothing was left to know of: tabs, journal and memory were all taken back. */
  readonly forgotten = new Set<number>();
  /** True in a Qomon that is not kind, whose list may leave out what it likes. */
  isHostile = false;
  /** Payments that became others to anybody, by an edit or an earlier version of their row. */
  readonly parted = new Set<string>();
  /** How much people wanted to give back, by transaction, in minor units. */
  readonly refunds = new Map<number, number>();
  /** People bring everything to its end, and no longer change their mind. */
  isSettling = false;
  private readonly next: () => number;
  private payments = 0;

  constructor(seed: number) {
    this.next = chance(seed);
    const session = Session.ready();
    this.qomon = session.qomon;
    session.connect({ ...KEY, label: 'Parti, Lyon' });
    this.add('first', session);
  }

  add(name: string, session: Session): Book {
    const book: Book = { name, session, versions: [session.moment()], isScrambled: false };
    session.answer = (dialog) => this.answer(book, dialog);
    this.books.push(book);
    return book;
  }

  /** True with this probability. */
  happens(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from 0 up to `end`, which is left out. */
  below(end: number): number {
    return Math.floor(this.next() * end);
  }

  one<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new Error('There is nothing to choose from');
    return item;
  }

  /** One more real payment. */
  payment(): Typed {
    this.payments += 1;
    return {
      ...PAYMENT,
      ...this.one(ITEMS),
      'Payer ID': this.one(PAYERS),
      Amount: this.one(AMOUNTS),
      'Payment date': this.one(['2026-03-29', '2026-03-30']),
      Ready: this.happens(0.5) ? 'TRUE' : '',
      Comment: `${NAME}${this.payments}`,
    };
  }

  /** The rows of the entry tab that hold a payment. */
  rows({ session }: Book): Row[] {
    const { workbook } = session.google;
    if (!workbook.sheets().some(({ name }) => name === 'Bundles')) return [];
    const [header = [], ...lines] = workbook.values('Bundles');
    return lines.flatMap((line, index): Row[] => {
      const read = (name: string): Value => line[header.indexOf(name)] ?? '';
      const comment = String(read('Comment'));
      return comment === '' ? [] : [{ number: index + 2, comment, read }];
    });
  }

  /** The bundles that Qomon holds of these spreadsheets' payments. */
  bundles() {
    return this.qomon.tenants
      .flatMap(({ ledger }) => ledger.bundles)
      .filter(({ transactions }) => transactions.some(({ comment }) => isPayment(comment)));
  }

  /** Those of a real payment. */
  recorded(comment: string) {
    return this.bundles().filter(({ transactions }) =>
      transactions.some((one) => one.comment === comment),
    );
  }

  /** People mostly agree, and say what is true where they are asked for it. */
  private answer(book: Book, dialog: Dialog): DialogAnswer {
    this.told.push(`${dialog.title}\n${dialog.prompt}`);
    const [first = 'OK', ...others] = dialog.buttons;
    const last = others.at(-1) ?? first;
    const isTrue = this.truthOf(book, dialog);
    if (isTrue !== undefined) return isTrue ? first : last;
    return this.isSettling || this.happens(0.9) ? first : last;
  }

  /** Whether a person may say Yes to what they are asked about payments that look recorded. */
  private truthOf(book: Book, { prompt }: Dialog): boolean | undefined {
    if (!/recorded already|another payment/i.test(prompt)) return undefined;
    const bundles = this.bundles().filter(({ id }) => prompt.includes(String(id)));
    const unsent = new Set(
      this.rows(book)
        .filter(({ read }) => read('Bundle ID') === '')
        .map(({ comment }) => comment),
    );
    return !bundles.some(({ transactions }) =>
      transactions.some(({ comment }) => unsent.has(String(comment))),
    );
  }
}
