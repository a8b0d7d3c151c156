import type { Clock, SlowNetwork } from '../../network';
import type { Project } from '../project';
import type { Latency } from './latency';
import type { Quotas } from './quotas';
import type { Content } from './state';
import type { Switches } from './switches';

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
  /** The name of the script project, which the menu of a bound script bears. */
  readonly scriptName?: string;
  readonly seed?: number;
  readonly latency?: Partial<Latency>;
  readonly quotas?: Partial<Quotas>;
  readonly switches?: Partial<Switches>;
  /** The value of a formula, where a test knows it. */
  readonly compute?: (formula: string) => Content | undefined;
}
