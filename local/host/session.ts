import { typeSampleRows } from '../demo/typing';
import {
  type Dialog,
  type DialogAnswer,
  GoogleThreads,
  LivingClock,
  readProject,
} from '../google/index';
import type { NetworkRequest, SlowNetwork } from '../network';
import { Qomon } from '../qomon/qomon';
import { FaultSwitches, SAMPLE_KEY } from './faults';
import { realNetwork } from './realQomon';

/** Who may sit at the keyboard. Another address in `?user=` is another person. */
export const PEOPLE = ['anna@example.org', 'ben@example.org'] as const;

/** The sample rows are of these days; against the stand-in the clock starts there. */
const FIRST_MORNING = '2026-04-02T09:00:00Z';

/** How a spreadsheet is opened. */
export interface SessionOptions {
  /** From nothing: no set-up, no connection, no rows. */
  readonly empty: boolean;
  /** The key of a real space: the stand-in of Qomon stays out of it. */
  readonly apiKey: string | null;
  readonly region: string;
  /** How much of each wait of the stand-ins is really waited, in milliseconds. */
  readonly longestWait: number;
  readonly locale: string;
  readonly userLocale: string;
  /** Stands between the add-on and Qomon, and passes on what it likes. */
  readonly between?: (request: NetworkRequest, pass: SlowNetwork) => ReturnType<SlowNetwork>;
}

interface Pending {
  readonly id: number;
  readonly dialog: Dialog;
  readonly answer: (answer: DialogAnswer) => void;
}

/** A spreadsheet with the add-on in it, beside Qomon, as long as it is open. */
export class SpreadsheetSession {
  readonly google: GoogleThreads;
  /** Null if the real Qomon is at the other end. */
  readonly qomon: Qomon | null;
  readonly faults: FaultSwitches | null;
  readonly clock: LivingClock;
  #dialogs: readonly Pending[] = [];
  #lastDialog = 0;
  #changed: () => void = () => undefined;

  constructor(options: SessionOptions) {
    const real = options.apiKey !== null;
    const start = real ? Date.now() : Date.parse(FIRST_MORNING);
    this.clock = new LivingClock(start, options.longestWait);
    this.qomon = real ? null : new Qomon({ clock: this.clock });
    this.faults = this.qomon && new FaultSwitches(this.qomon);
    const { qomon } = this;
    const { between } = options;
    const pass: SlowNetwork = qomon === null ? realNetwork() : qomon.answer;
    this.google = new GoogleThreads({
      project: readProject('dist'),
      locale: options.locale,
      timeZone: 'Europe/Paris',
      spreadsheetName: 'Payments',
      user: PEOPLE[0],
      userLocale: options.userLocale,
      clock: this.clock,
      network: between === undefined ? pass : (request) => between(request, pass),
      // Runs beside a real space must not bear the names of runs before.
      ...(real && { seed: start % 2 ** 31 }),
    });
    this.google.dialogs.answer = (dialog) =>
      new Promise((resolve) => {
        this.#lastDialog += 1;
        this.#dialogs = [...this.#dialogs, { id: this.#lastDialog, dialog, answer: resolve }];
        this.#changed();
      });
  }

  /** Calls `listener` whenever anything may have changed. */
  onChange(listener: () => void): void {
    this.#changed = listener;
    this.google.onChange(listener);
  }

  /** The dialog that stands before a person: the oldest of those whose runs still wait. */
  dialog(user: string): Pending | null {
    const waiting = new Set(
      this.google.executions.filter(({ state }) => state === 'running').map(({ id }) => id),
    );
    this.#dialogs = this.#dialogs.filter(({ dialog }) => waiting.has(dialog.run));
    return this.#dialogs.find(({ dialog }) => dialog.user === user) ?? null;
  }

  /** Answers a dialog for good. An answer to one that is gone is nothing. */
  answer(id: number, answer: DialogAnswer): void {
    const found = this.#dialogs.find((one) => one.id === id);
    if (found === undefined) return;
    this.#dialogs = this.#dialogs.filter((one) => one !== found);
    found.answer(answer);
    this.#changed();
  }

  /** Connects the spreadsheet, sets it up, and types the sample rows if Qomon is the stand-in. */
  async prepare({ apiKey, region }: SessionOptions): Promise<void> {
    const { google, clock } = this;
    const { answer } = google.dialogs;
    const { longestWait } = clock;
    // Nobody sees this, so nobody waits for it.
    clock.longestWait = 0;
    google.dialogs.answer = ({ buttons }) => buttons[0] ?? 'OK';
    try {
      const key = apiKey ?? SAMPLE_KEY;
      await google.call(google.user, 'connect', [{ apiKey: key, region, shared: true }]);
      await google.run('setUpSpreadsheet');
      if (apiKey === null) typeSampleRows(google.workbook, 'Bundles');
    } finally {
      google.dialogs.answer = answer;
      clock.longestWait = longestWait;
    }
  }

  close(): void {
    this.google.stop();
  }
}
