import type { Browser } from 'playwright-core';
import { columnLetters } from '../../local/columns';
import { SAMPLE_KEY } from '../../local/host/faults';
import { type Host, type HostOptions, startHost } from '../../local/host/host';
import type { ColumnKey } from '../../src/model/columns';
import { LANGUAGES } from '../../src/model/language';
import { headerIn } from '../../src/text/stored';
import { startBrowser } from './browser';
import { Gate } from './gate';
import { Person } from './person';
import { SheetsWindow } from './window';

/** What hangs is to end; nothing else depends on how fast this machine is. */
const HANGING = 120_000;

/** A payment that has all it needs. */
const CELLS: readonly (readonly [ColumnKey, string | number])[] = [
  ['payerId', 123456],
  ['amount', 20],
  ['paymentMethod', 'CB'],
  ['paymentDate', '2026-03-29'],
];

/** A spreadsheet in the local host with a browser before it: one for each file of tests. */
export class Stage {
  readonly #windows: SheetsWindow[] = [];

  private constructor(
    readonly host: Host,
    /** Every request to Qomon goes through it. */
    readonly gate: Gate,
    private readonly browser: Browser,
  ) {}

  private static async open(options: HostOptions): Promise<Stage> {
    const gate = new Gate();
    const between: HostOptions['between'] = (request, pass) => gate.pass(request, pass);
    const [host, browser] = await Promise.all([
      startHost({ longestWait: 0, between, ...options }),
      startBrowser(),
    ]);
    return new Stage(host, gate, browser);
  }

  /** An empty spreadsheet, as somebody has it who has just installed the add-on. */
  static empty(options: HostOptions = {}): Promise<Stage> {
    return Stage.open({ ...options, empty: true });
  }

  /** A spreadsheet that is set up and connected, with the sample rows in it. */
  static async withRows(options: HostOptions = {}): Promise<Stage> {
    const stage = await Stage.open(options);
    stage.unfold();
    return stage;
  }

  /** Unfolds and unfreezes the columns of `Bundles`, as a person does who works with all of them. */
  private unfold(): void {
    const { workbook } = this.google;
    const sheet = workbook.sheets().find(({ name }) => name === 'Bundles');
    for (const { column } of sheet?.columnGroups ?? []) workbook.fold('Bundles', column, false);
    if (sheet) workbook.freezeColumns('Bundles', 0);
  }

  /** A spreadsheet that is set up and connected, without rows; `folded`: as set-up leaves it; `label`: how the space is called. */
  static async ready(
    options: HostOptions = {},
    { folded = false, label }: { folded?: boolean; label?: string } = {},
  ): Promise<Stage> {
    const stage = await Stage.empty(options);
    const { google } = stage;
    const { answer } = google.dialogs;
    google.dialogs.answer = ({ buttons }) => buttons[0] ?? 'OK';
    const request = { apiKey: SAMPLE_KEY, region: 'eu', shared: false, ...(label && { label }) };
    await google.call(google.user, 'connect', [request]);
    await google.run('setUpSpreadsheet');
    google.dialogs.answer = answer;
    if (!folded) stage.unfold();
    return stage;
  }

  /** Puts many equal payments of 20 euros below the header, or further down. */
  fill(count: number, from = 2): void {
    const { workbook } = this.google;
    const [header = []] = workbook.values('Bundles');
    for (const [key, value] of CELLS) {
      const names: unknown[] = LANGUAGES.map((language) => headerIn(key, language));
      const column = columnLetters(header.findIndex((name) => names.includes(name)) + 1);
      workbook.put(
        'Bundles',
        `${column}${from}`,
        Array.from({ length: count }, () => [value]),
      );
    }
  }

  /** Somebody records the same payment by other software, under the reference 77. */
  recordElsewhere(): void {
    const transaction = {
      contact_id: 123456,
      amount: 2000,
      currency: 'eur',
      date: '2026-03-29T00:00:00Z',
      payment_method_kind: 'CB',
      external_transaction_id: 77,
    };
    const answer = this.qomon.answer({
      method: 'POST',
      url: 'https://incoming.qomon.app/v1/transaction_bundles',
      headers: { authorization: `Bearer ${SAMPLE_KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify({ data: { transactions: [transaction] } }),
    });
    if (answer.kind !== 'response' || answer.status >= 300) {
      throw new Error(`Not recorded: ${JSON.stringify(answer)}`);
    }
  }

  get google() {
    return this.host.session.google;
  }

  /** The stand-in of Qomon. */
  get qomon() {
    const { qomon } = this.host.session;
    if (qomon === null) throw new Error('There is no stand-in of Qomon here');
    return qomon;
  }

  /** Somebody opens the spreadsheet in a browser of their own. */
  async person(user = this.google.user): Promise<Person> {
    const window = await SheetsWindow.open(this.browser, this.host.url, user);
    window.page.setDefaultTimeout(HANGING);
    this.#windows.push(window);
    return new Person(window, this.google);
  }

  /** How many rows stand in each state. */
  states(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { Reference: reference, State: state } of this.google.workbook.records('Bundles')) {
      if (reference === '') continue;
      counts[String(state)] = (counts[String(state)] ?? 0) + 1;
    }
    return counts;
  }

  /** Waits until a function of the add-on has run to its end. */
  async completed(name: string): Promise<void> {
    const hasCompleted = () =>
      this.google.executions.some(
        ({ functionName, state }) => functionName === name && state === 'completed',
      );
    if (hasCompleted()) return;
    await new Promise<void>((resolve) => {
      const stop = this.google.onChange(() => {
        if (!hasCompleted()) return;
        stop();
        resolve();
      });
    });
  }

  /** What no page may do, of all that were opened: errors of its own, requests beyond this machine. */
  get complaints(): string[] {
    return this.#windows.flatMap(({ watch }) => [...watch.errors, ...watch.outside]);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.host.close();
  }
}
