/** What the links to the pages on the web are called. */
export interface HelpWords {
  readonly guide: string;
  readonly support: string;
  readonly privacy: string;
  readonly terms: string;
}
