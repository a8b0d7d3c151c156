/** The items of the menu, in one language. */
export interface MenuWords {
  readonly attention: string;
  readonly sidebar: string;
  readonly setUp: string;
  readonly refreshLists: string;
  readonly checkRows: string;
  readonly sendSelected: string;
  readonly sendReady: string;
  readonly resolveDoubtful: string;
  readonly refund: string;
  readonly cancel: string;
  readonly correct: string;
  readonly status: string;
  readonly slip: string;
  readonly printSlip: string;
  readonly undoSlip: string;
  readonly summary: string;
  readonly report: string;
  readonly compare: string;
  readonly newEventTab: string;
  readonly layOut: string;
  readonly nightly: string;
  readonly import: string;
  readonly help: string;
  readonly checkInstallation: string;
}
