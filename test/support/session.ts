import {
  type Environment,
  type EnvironmentOptions,
  openEnvironment,
} from '../../local/environment';
import type { Dialog, DialogAnswer, Hook, Run } from '../../local/google/index';
import type { Qomon } from '../../local/qomon/qomon';
import { SheetSession } from './sheetSession';

export type { Typed } from './sheetSession';

/** Set-up takes most of a small test's time, so it is done once for each way of opening a session. */
const READY = new Map<string, ReturnType<Session['snapshot']>>();

type World = Pick<Environment, 'google' | 'qomon'>;

/** What a person does with the add-on, and what they see of it. Runs the build in `dist/`. */
export class Session extends SheetSession {
  readonly qomon: Qomon;
  /** Every dialog that came up, in order. */
  readonly dialogs: Dialog[] = [];
  /** How the person answers; by default they agree to everything. */
  answer: (dialog: Dialog) => DialogAnswer = ({ buttons }) => buttons[0] ?? 'OK';

  /** In a world of its own, made by `options`; or over a spreadsheet of a world that is there. */
  constructor(options: EnvironmentOptions = {}, world: World = openEnvironment(options)) {
    const { google, qomon } = world;
    super(google);
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

  /** *File ▸ Make a copy*: another spreadsheet beside the same Qomon; both go on living. */
  makeCopy(name?: string): Session {
    return new Session({}, { google: this.google.makeCopy(name), qomon: this.qomon });
  }

  /** One more script in the same spreadsheet, with locks, properties and triggers of its own. */
  secondInstallation(published?: boolean): Session {
    return new Session(
      {},
      { google: this.google.secondInstallation(published), qomon: this.qomon },
    );
  }

  /** Another spreadsheet of the same person beside the same Qomon, not yet set up. */
  secondSpreadsheet(name?: string): Session {
    return new Session({}, { google: this.google.secondSpreadsheet(name), qomon: this.qomon });
  }
}
