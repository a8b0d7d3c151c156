import type { Clock, SlowNetwork } from '../../network';
import type { Project } from '../project';
import type { Latency } from './latency';
import type { Quotas } from './quotas';
import type { Content } from './state';

/** What Google's own behaviour is not known for ([?]), and what tests may want otherwise. */
export interface Switches {
  /** Whether a read saves the buffered writes, or shows a run its own writes unsaved. */
  readonly onRead: 'save' | 'show';
  /** What a killed run's buffered writes become. */
  readonly onKill: 'lost' | 'kept' | 'prefix';
  /** With `prefix`: how many of so many buffered writes are kept; seeded where not given. */
  readonly prefix: ((buffered: number) => number) | null;
  /**
   * What becomes of the buffered writes of a run that ends with an error, or that Google ends to
   * ask for a consent [?].
   */
  readonly onThrow: 'kept' | 'lost';
  /** When a write that breaks a rule throws. */
  readonly onInvalid: 'write' | 'flush';
  /** When a change of the format or the rule of a typed column throws [?]. */
  readonly typedColumns: 'write' | 'flush';
  /** What becomes of a content that a script writes into a cell that a merge covers [?]. */
  readonly coveredCell: 'lost' | 'kept';
  /** How much of a batch has left when one connection of it fails. */
  readonly onBatchFailure: 'all sent' | 'those before';
  /** How a lock answers: as locks do, or as if others always held it, or null, or by throwing. */
  readonly lock: 'normal' | 'refused' | 'null' | 'thrown';
  /** What becomes of a date written into a cell that is formatted for something else. */
  readonly dateInFormattedCell: 'format kept' | 'date';
  /** What becomes of a number written into a cell of the format `@`. */
  readonly numberInTextCell: 'text' | 'number';
  /** How `getContentText()` reads a body if nobody names a charset: by the header, or as UTF-8. */
  readonly charset: 'by header' | 'UTF-8';
  /** Whether names of headers come as they were sent, or as Google mostly gives them: `Retry-After`. */
  readonly headerNames: 'Title-Case' | 'as sent';
  /** Whether the project runs as a published add-on (one clock trigger, hourly at most). */
  readonly published: boolean;
  /** Whether the current user has granted all scopes. */
  readonly authorized: boolean;
  /**
   * Scopes that people have not granted, though the manifest asks for them: consent is given scope
   * by scope, and may be taken back. `script.send_mail`, for instance.
   * https://developers.google.com/apps-script/concepts/scopes
   */
  readonly withheld: readonly string[];
  /**
   * Whether the clock's runs have a document, and with it its properties, cache and lock [?]: the
   * sources contradict each other for a published add-on. A bound script has one.
   */
  readonly clockDocument: 'there' | 'absent';
  /**
   * As whom a page's call arrives in a browser that is signed in to several Google accounts [seen]:
   * as the person who opened the page, as the browser's default account, or not at all.
   */
  readonly accounts: 'own' | 'default' | 'denied';
  /** The default account of that browser. */
  readonly defaultAccount: string;
  /**
   * Whether Ctrl+Z takes back what a script wrote in that person's session [?]: one public source
   * says that it does. The clock's runs are in nobody's session.
   */
  readonly undo: 'reaches scripts' | 'people alone';
  /** What becomes of the document's properties when an earlier version is restored [?]. */
  readonly propertiesOnRestore: 'kept' | 'taken back' | 'lost';
  /** Whether a copy of a spreadsheet has the properties of the original [?]. */
  readonly propertiesOnCopy: 'kept' | 'lost';
  /** Whether `Intl` is there. */
  readonly intl: boolean;
  /** Whether `eval` and `new Function` work. */
  readonly strings: boolean;
  /** What a script may be written in: later syntax does not parse on Google, or may not [?]. */
  readonly syntax: 'es2019' | 'any';
  /** Whether mail is refused. */
  readonly mail: 'sent' | 'refused';
}

/** The hostile reading of whatever is unknown. */
export const SWITCHES: Switches = {
  onRead: 'save',
  onKill: 'lost',
  onThrow: 'kept',
  prefix: null,
  onInvalid: 'write',
  typedColumns: 'write',
  coveredCell: 'lost',
  onBatchFailure: 'all sent',
  lock: 'normal',
  dateInFormattedCell: 'format kept',
  numberInTextCell: 'text',
  charset: 'UTF-8',
  headerNames: 'Title-Case',
  published: true,
  authorized: true,
  withheld: [],
  clockDocument: 'there',
  accounts: 'own',
  defaultAccount: 'default@example.org',
  undo: 'reaches scripts',
  propertiesOnRestore: 'taken back',
  propertiesOnCopy: 'kept',
  intl: false,
  strings: false,
  syntax: 'es2019',
  mail: 'sent',
};

/** A dialog that a script opened. */
export interface Dialog {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly prompt: string;
  readonly buttons: readonly string[];
  readonly user: string;
  /** The number of the run that waits for the answer. */
  readonly run: number;
}

/** A person's answer: a button, and the text of a prompt. */
export type DialogAnswer = string | { readonly button: string; readonly text: string };

/** How people answer. In one thread the answer must be there at once. */
export type Answering = (dialog: Dialog) => DialogAnswer | Promise<DialogAnswer>;

/** How a stand-in is made. */
export interface GoogleOptions {
  readonly project: Project;
  /** In one thread it must answer at once. */
  readonly network?: SlowNetwork;
  readonly clock?: Clock;
  /** Where the clock starts when none is given: an ISO date and time. */
  readonly start?: string;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly user?: string;
  readonly userLocale?: string;
  readonly account?: 'consumer' | 'workspace';
  readonly spreadsheetName?: string;
  readonly firstSheetName?: string;
  readonly seed?: number;
  readonly latency?: Partial<Latency>;
  readonly quotas?: Partial<Quotas>;
  readonly switches?: Partial<Switches>;
  /** The value of a formula, where a test knows it. */
  readonly compute?: (formula: string) => Content | undefined;
}
