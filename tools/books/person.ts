import { columnLetters } from '../../local/columns';
import { openEnvironment } from '../../local/environment';
import type { Google, Run, RunOptions } from '../../local/google/index';
import type { Qomon } from '../../local/qomon/qomon';
import type { ColumnKey } from '../../src/model/columns';
import type { Language } from '../../src/model/language';
import { headerIn } from '../../src/text/stored';
import type { Typed } from './payments';

const TAB = 'Bundles';

/** Rows enough for what is typed: the rest of a thousand would only be copied about. */
const ROWS = 60;

/** The settings of a spreadsheet in which a language is at home. */
export const HABITS = {
  en: { userLocale: 'en', locale: 'en_GB' },
  fr: { userLocale: 'fr', locale: 'fr_FR' },
} as const satisfies Record<Language, object>;

/** Somebody with a spreadsheet of one language before them, who agrees to whatever they are asked. */
export class Person {
  readonly google: Google;
  readonly qomon: Qomon;
  readonly language: Language;

  constructor(dist: string, language: Language) {
    const { google, qomon } = openEnvironment({ dist, google: HABITS[language] });
    this.google = google;
    this.qomon = qomon;
    this.language = language;
    google.dialogs.answer = ({ buttons }) => buttons[0] ?? 'OK';
    google.open();
    this.call('connect', { apiKey: 'sample-key-full', region: 'eu', shared: false });
    this.run('setUpSpreadsheet');
    google.workbook.deleteRows(TAB, ROWS + 1, 1000 - ROWS);
  }

  type(rows: readonly Typed[], from = 2): void {
    rows.forEach((row, index) => {
      for (const [key, text] of Object.entries(row)) {
        this.google.workbook.type(TAB, this.at(key as ColumnKey, from + index), text);
      }
    });
  }

  cell(key: ColumnKey, row: number): unknown {
    return this.google.workbook.value(TAB, this.at(key, row));
  }

  private at(key: ColumnKey, row: number): string {
    const header = headerIn(key, this.language);
    const [headers = []] = this.google.workbook.values(TAB);
    return `${columnLetters(headers.indexOf(header) + 1)}${row}`;
  }

  /** Selects rows, from one to another, and runs what a menu item runs; it must come to its end. */
  choose(name: string, first: number, last = first): Run {
    this.google.workbook.select(TAB, `A${first}:A${last}`, this.google.user);
    return this.run(name);
  }

  run(name: string, options: RunOptions = {}): Run {
    return completed(this.google.run(name, options));
  }

  /** Calls a function as the sidebar does, and gives what it answers. */
  call(name: string, request?: object): unknown {
    const args = request === undefined ? [] : [request];
    return completed(this.google.page().call(name, ...args)).value;
  }

  /** What the sidebar asks to give back of a row's bundle: so much (in minor units) of each item, or all. */
  refundRequest(row: number, part?: number): object {
    this.google.workbook.select(TAB, `A${row}`, this.google.user);
    const opened = this.call('openRefund') as Opened | Refused;
    if (!opened.ok) throw new Error(opened.problem);
    const { bundleId, payments, items } = opened;
    const shares = items.map(({ kind, id, amount }) => ({ kind, id, amount: part ?? amount }));
    const amount = shares.reduce((sum, share) => sum + share.amount, 0);
    return { bundleId, transactionId: payments[0]?.transactionId, amount, items: shares };
  }
}

/** What the sidebar is told of the bundle of the selected row. */
interface Opened {
  readonly ok: true;
  readonly bundleId: number;
  readonly payments: ReadonlyArray<{ readonly transactionId: number }>;
  readonly items: ReadonlyArray<{
    readonly kind: string;
    readonly id: number;
    readonly amount: number;
  }>;
}

interface Refused {
  readonly ok: false;
  readonly problem: string;
}

function completed(run: Run): Run {
  if (run.outcome === 'completed') return run;
  throw new Error(`${run.functionName} ${run.outcome}: ${run.error?.message}`);
}
