import type { NightProblem, NightRefusal, NightReport } from '../../model/nightResults';
import type { SentencesFor } from './';

/** Every word about the night. */
export interface NightlyWords {
  readonly title: string;
  readonly problems: SentencesFor<NightProblem>;
  readonly refusals: SentencesFor<NightRefusal>;
  readonly notMailed: string;
  readonly nothingWrong: string;
  readonly subject: (report: NightReport) => string;
  readonly body: (report: NightReport) => string;
  /** An account that Google does not name. */
  readonly unnamed: string;
  readonly noDocument: { readonly subject: string; readonly body: string };
  readonly permission: { readonly subject: string; readonly body: (spreadsheet: string) => string };
}
