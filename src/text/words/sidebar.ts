import type { Region } from '../../model/regions';
import type { StopReason } from '../../model/results';
import type { KeyUse, Sharing } from '../../model/sharing';
import type { HelpWords } from './help';
import type { ImportPanelWords } from './importPanel';
import type { Sum } from './numbers';
import type { RenewalWords } from './renewals';
import type { StatementWords } from './statement';
import type { YearEndWords } from './yearEnd';

export type PanelName =
  | 'rows'
  | 'contacts'
  | 'import'
  | 'refund'
  | 'nightly'
  | 'papers'
  | 'connection'
  | 'settings';

/** Every word of the sidebar's page. It holds both languages, and little else of `src/text`. */
export interface SidebarWords {
  /** The name of the list of panels, for those who hear the page. */
  readonly panelsName: string;
  readonly panels: Readonly<Record<PanelName, string>>;
  readonly help: HelpWords;
  readonly loading: string;
  readonly failed: string;
  readonly toConnection: string;
  readonly toPermission: string;
  /** Where a cell stands: the text of a link to it. `tab` only where there are several. */
  readonly place: (it: {
    readonly tab: string | undefined;
    readonly row: number;
    /** The last of several. */
    readonly to?: number | undefined;
    readonly column: string | undefined;
  }) => string;
  /** Between the place of a finding and what is said of it. */
  readonly colon: string;
  /** A payment method with what its code stands for. */
  readonly method: (entry: string) => string;
  readonly more: (count: number) => string;
  readonly amounts: {
    readonly money: (sum: Sum) => string;
    readonly notAnAmount: string;
    readonly decimals: (it: { readonly currency: string; readonly decimals: number }) => string;
    readonly currency: (currency: string) => string;
  };
  /** The steps to the first payment. */
  readonly start: Readonly<
    Record<
      'title' | 'connect' | 'setUp' | 'setUpNow' | 'settingUp' | 'pay' | 'toRows' | 'done',
      string
    >
  >;
  readonly connection: ConnectionWords;
  readonly rows: RowsWords;
  readonly contacts: ContactsPanelWords;
  readonly imports: ImportPanelWords;
  readonly refund: RefundPanelWords;
  readonly nightly: NightlyPanelWords;
  readonly papers: PapersPanelWords;
  readonly settings: SettingsPanelWords;
}

export interface ConnectionWords {
  readonly apiKey: string;
  readonly apiKeyHelp: string;
  readonly keyEnding: (end: string) => string;
  readonly keyRefused: string;
  readonly byOthers: string;
  readonly accountUnknown: (it: { readonly shared: boolean }) => string;
  readonly host: string;
  readonly regions: Readonly<Record<Region, string>>;
  readonly label: string;
  readonly labelHelp: string;
  readonly space: (it: { readonly name: string; readonly group: number | undefined }) => string;
  readonly move: string;
  readonly moveHelp: string;
  readonly shared: string;
  readonly sharing: Readonly<Record<Sharing, string>>;
  readonly sharedHelp: Readonly<Record<Sharing, string>>;
  /** `by`: an address; `isUsed`: this person works with it. */
  readonly sharedBy: (it: {
    readonly use: KeyUse;
    readonly by: string | undefined;
    readonly isUsed: boolean;
  }) => string;
  readonly mayOnlyCheck: string;
  readonly replace: string;
  readonly disconnectAll: string;
  readonly connect: string;
  readonly connecting: string;
  readonly changeKey: string;
  readonly keepKey: string;
  readonly disconnect: string;
  readonly disconnecting: string;
  readonly refreshLists: string;
  readonly refreshing: string;
  readonly currency: string;
  readonly noCurrency: string;
  readonly lists: string;
  readonly listsNever: string;
  readonly listsAge: (minutes: number) => string;
}

export interface RowsWords {
  readonly scope: string;
  readonly selection: string;
  readonly ready: string;
  readonly refresh: string;
  readonly refreshing: string;
  readonly check: string;
  readonly checking: string;
  readonly nothing: Readonly<Record<'selection' | 'ready', string>>;
  readonly bundles: (it: { readonly bundles: number; readonly rows: number }) => string;
  readonly total: string;
  readonly payments: (count: number) => string;
  readonly problems: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly left: (count: number) => string;
  readonly expected: string;
  readonly expectedHelp: string;
  readonly expectedCount: string;
  readonly expectedTotal: (currency: string) => string;
  readonly notACount: string;
  readonly countDiffers: (it: { readonly expected: number; readonly found: number }) => string;
  readonly totalDiffers: (it: { readonly expected: string; readonly found: string }) => string;
  readonly send: (bundles: number) => string;
  readonly sending: string;
  readonly preparing: string;
  readonly progress: (it: {
    readonly done: number;
    readonly all: number;
    readonly money: string;
  }) => string;
  readonly stop: string;
  readonly stopping: string;
  readonly goOn: string;
  readonly sent: (it: { readonly bundles: number; readonly money: string }) => string;
  readonly rejected: (bundles: number) => string;
  readonly unconfirmed: (bundles: number) => string;
  readonly changed: (bundles: number) => string;
  readonly waiting: (bundles: number) => string;
  /** The server itself says how long Qomon wants no request. */
  readonly ended: Readonly<Record<Exclude<StopReason, 'throttled'>, string>>;
  readonly leftBehind: (rows: number) => string;
  readonly resolve: string;
  readonly resolving: string;
  readonly back: string;
  readonly unsure: string;
  /** What is asked of payments that Qomon seems to hold already. */
  readonly questions: (payments: number) => string;
  readonly answers: Readonly<Record<'another' | 'recorded', string>>;
  /** Said of a payment that looks odd. */
  readonly asTyped: string;
  readonly allOthers: string;
  readonly forContact: string;
  readonly saving: string;
  /** What nothing proves, and a person may know. */
  readonly unproven: (payments: number) => string;
  readonly unprovenHelp: string;
  readonly bundleNumber: string;
  readonly recorded: string;
  readonly notRecorded: string;
  readonly allTheSame: string;
  readonly settled: string;
}

export interface ContactsPanelWords {
  readonly text: string;
  readonly textHelp: string;
  readonly search: string;
  readonly searching: string;
  readonly found: (it: { readonly people: number; readonly more: boolean }) => string;
  readonly choose: string;
  readonly noName: string;
  readonly noMail: string;
  readonly use: string;
  /** What the button for one person is called where it is heard and not seen. */
  readonly useOf: (it: { readonly name: string; readonly id: number }) => string;
  readonly using: string;
  readonly used: (it: {
    readonly name: string;
    readonly column: string;
    readonly cell: string;
  }) => string;
  readonly create: string;
  readonly firstname: string;
  readonly surname: string;
  readonly street: string;
  readonly postalcode: string;
  readonly city: string;
  readonly mail: string;
  readonly createButton: string;
  readonly creating: string;
  readonly anyway: string;
  readonly created: (it: { readonly name: string; readonly id: number }) => string;
  readonly unsure: string;
}

export interface RefundPanelWords {
  readonly help: string;
  readonly show: string;
  readonly showing: string;
  readonly bundle: (it: { readonly id: number; readonly row: number }) => string;
  readonly payment: string;
  readonly oneOf: string;
  readonly paid: string;
  readonly refunded: string;
  readonly left: string;
  readonly payer: string;
  readonly status: string;
  readonly items: string;
  readonly kinds: Readonly<Record<'membership' | 'donation', string>>;
  readonly now: (it: { readonly amount: string; readonly initial: string | undefined }) => string;
  readonly amountOf: (it: { readonly name: string; readonly currency: string }) => string;
  readonly amount: (currency: string) => string;
  readonly everything: string;
  readonly preview: string;
  readonly changes: string;
  readonly line: string;
  readonly before: string;
  readonly after: string;
  readonly refundedSoFar: string;
  /** That the money itself is given back elsewhere. */
  readonly yours: string;
  readonly refund: (money: string) => string;
  readonly refunding: string;
  readonly back: string;
  readonly nothing: string;
  readonly tooMuch: (money: string) => string;
  readonly nothingLeft: string;
  readonly unsure: string;
}

export interface NightlyPanelWords {
  readonly help: string;
  readonly on: string;
  readonly hour: string;
  readonly hourHelp: string;
  readonly recipients: string;
  readonly recipientsHelp: string;
  readonly save: string;
  readonly saving: string;
  readonly saved: string;
  readonly owner: string;
  readonly nobody: string;
  readonly you: (address: string) => string;
  readonly lastRun: string;
  readonly lastSuccess: string;
  readonly nextRun: string;
  readonly never: string;
  readonly takeOverHelp: (owner: string) => string;
  readonly takeOver: string;
  readonly takingOver: string;
  readonly report: string;
}

export interface PapersPanelWords {
  readonly write: string;
  readonly writing: string;
  readonly reportTitle: string;
  readonly about: string;
  readonly abouts: Readonly<Record<'last' | 'day', string>>;
  readonly day: string;
  /** With a day as it is written here. */
  readonly dayHelp: () => string;
  readonly report: string;
  readonly slipsTitle: string;
  readonly slipsShow: string;
  readonly slipsMade: string;
  /** Which payment methods are cheques, by their names. */
  readonly cheques: (methods: readonly string[]) => string;
  readonly changeCheques: string;
  /** Of rows that look like cheques of a slip. */
  readonly areOthers: string;
  readonly whichCheques: string;
  readonly areCheques: string;
  readonly slipCount: string;
  readonly slipTotal: (currency: string) => string;
  readonly slipMake: string;
  readonly statement: StatementWords;
  readonly yearEnd: YearEndWords;
  readonly renewals: RenewalWords;
}

export interface SettingsPanelWords {
  readonly handOver: string;
  readonly handOverSure: string;
  readonly language: string;
  readonly accountLanguage: string;
  readonly languageHelp: string;
  readonly period: string;
  readonly periods: Readonly<Record<'calendar' | 'rolling', string>>;
  readonly periodHelp: string;
  readonly typing: string;
  readonly typingHelp: string;
  readonly reference: string;
  readonly referenceHelp: Readonly<Record<'first' | 'next', string>>;
  readonly notAReference: string;
  /** Asked before references are passed over. */
  readonly referenceQuestion: (first: number) => string;
  readonly saveAll: string;
  readonly save: string;
  readonly saving: string;
  readonly saved: string;
}
