import { columnLetters } from '../../local/columns';
import { type EnvironmentOptions, openEnvironment } from '../../local/environment';
import type { Dialog, DialogAnswer, Google, Hook, Run, Value } from '../../local/google/index';
import type { Qomon } from '../../local/qomon/qomon';

/** A row as a test types it: texts by header, as a person would at the keyboard. */
export type Typed = Readonly<Record<string, string>>;

/** Set-up takes most of a small test's time, so it is done once for each way of opening a session. */
const READY = new Map<string, ReturnType<Session['snapshot']>>();

/** What a person does with the add-on, and what they see of it. Runs the build in `dist/`. */
export class Session {
  readonly google: Google;
  readonly qomon: Qomon;
  /** Every dialog that came up, in order. */
  readonly dialogs: Dialog[] = [];
  /** How the person answers; by default they agree to everything. */
  answer: (dialog: Dialog) => DialogAnswer = ({ buttons }) => buttons[0] ?? 'OK';

  constructor(options: EnvironmentOptions = {}) {
    const { google, qomon } = openEnvironment(options);
    this.google = google;
    this.qomon = qomon;
    google.dialogs.answer = (dialog) => {
      this.dialogs.push(dialog);
      return this.answer(dialog);
    };
    google.open();
  }

  /** A spreadsheet that is set up, connected, and has its lists. */
  static ready(options: EnvironmentOptions = {}): Session {
    const session = new Session(options);
    const key = JSON.stringify(options);
    const known = READY.get(key);
    if (known) {
      session.restore(known);
      return session;
    }
    session.connect();
    session.call('setUpSpreadsheet');
    session.dialogs.length = 0;
    READY.set(key, session.snapshot());
    return session;
  }

  /** How everything stands, to go back to. */
  snapshot() {
    return { google: this.google.snapshot(), qomon: this.qomon.snapshot() };
  }

  restore({ google, qomon }: ReturnType<Session['snapshot']>): void {
    this.google.restore(google);
    this.qomon.restore(qomon);
  }

  connect(request: object = { apiKey: 'sample-key-full', region: 'eu', shared: false }): unknown {
    return this.page('connect', request);
  }

  /** Runs what a menu item runs; a run that does not complete fails the test. */
  call(name: string, onCall?: Hook): Run {
    const run = this.google.run(name, onCall ? { onCall } : {});
    if (run.outcome !== 'completed')
      throw new Error(`${name} ${run.outcome}: ${run.error?.message}`);
    return run;
  }

  /** Calls a function as the sidebar does, and gives what it answers. */
  page(name: string, ...args: readonly unknown[]): unknown {
    const run = this.google.page().call(name, ...args);
    if (run.outcome !== 'completed')
      throw new Error(`${name} ${run.outcome}: ${run.error?.message}`);
    return run.value;
  }

  /** Types rows below the header, the first of them into row `from`. */
  type(rows: readonly Typed[], { tab = 'Bundles', from = 2 } = {}): void {
    const places = new Map<string, string>();
    rows.forEach((row, index) => {
      for (const [header, text] of Object.entries(row)) {
        const letters = places.get(header) ?? this.letters(header, tab);
        places.set(header, letters);
        this.google.workbook.type(tab, `${letters}${from + index}`, text);
      }
    });
  }

  /** Where a cell stands, by its header and row. */
  at(header: string, row: number, tab = 'Bundles'): string {
    return `${this.letters(header, tab)}${row}`;
  }

  private letters(header: string, tab: string): string {
    const column = (this.google.workbook.values(tab)[0] ?? []).indexOf(header);
    if (column < 0) throw new Error(`"${tab}" has no header "${header}"`);
    return columnLetters(column + 1);
  }

  /** What a cell holds. */
  cell(header: string, row: number, tab = 'Bundles'): Value {
    return this.google.workbook.value(tab, this.at(header, row, tab));
  }

  /** A column of all rows below the header. */
  column(header: string, tab = 'Bundles'): Value[] {
    return this.google.workbook.records(tab).map((record) => record[header] ?? '');
  }

  /** Selects rows and sends them. */
  send(rows: string, onCall?: Hook): Run {
    const [first, last = first] = rows.split(':');
    this.google.workbook.select('Bundles', `A${first}:A${last}`, this.google.user);
    return this.call('sendSelectedRows', onCall);
  }

  /** Does something once, when the first batch of bundles is about to leave or has come back. */
  atPost(phase: 'before' | 'after', act: () => void): Hook {
    let done = false;
    return (boundary) => {
      const leaving = boundary.kind === 'fetch' && this.column('State').includes('Sending');
      if (done || !leaving || boundary.phase !== phase) return undefined;
      done = true;
      act();
      return undefined;
    };
  }

  /** The bodies that were posted as bundles, in order. */
  posted(run: Run): unknown[] {
    return run.requests
      .filter(
        ({ method, url }) =>
          method.toLowerCase() === 'post' && url.endsWith('/v1/transaction_bundles'),
      )
      .map(({ body }) => JSON.parse(body) as unknown);
  }

  /** The words of the last dialog. */
  said(): string {
    const last = this.dialogs[this.dialogs.length - 1];
    return last ? `${last.title}\n${last.prompt}` : '';
  }

  /** Everything that a person could read anywhere in the spreadsheet. */
  everything(): string {
    return this.google.workbook
      .sheets()
      .map(({ name }) =>
        JSON.stringify([this.google.workbook.values(name), this.google.workbook.notes(name)]),
      )
      .join('\n');
  }
}
