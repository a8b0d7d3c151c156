import type { TabFaultKind, Verdict } from '../../model/importResults';

/** How far something is that is done in parts. */
interface Parts {
  readonly done: number;
  readonly all: number;
}

/** The words of the panel that brings in exports. */
export interface ImportPanelWords {
  readonly help: string;
  readonly file: string;
  readonly fileHelp: string;
  readonly paste: string;
  readonly pasted: string;
  readonly read: string;
  /** The third way in: the tab in view. */
  readonly thisTab: string;
  readonly thisTabHelp: string;
  readonly readingTab: string;
  /** Told while one is brought in: what people have answered stands in it for everybody. */
  readonly tabStays: (tab: string) => string;
  /** Why a tab cannot be brought in as it stands. */
  readonly tabFaults: Readonly<
    Record<TabFaultKind, (place: { readonly column: string; readonly line: number }) => string>
  >;
  readonly nothing: string;
  /** Why a file cannot be read; `line`: of the file. */
  readonly broken: Readonly<
    Record<'no text' | 'no header' | 'quote' | 'width' | 'joined', (line: number) => string>
  >;
  readonly bankStatement: string;
  readonly stripe: string;
  readonly helloAsso: string;
  readonly mappingHelp: string;
  readonly sourceName: string;
  readonly columns: Readonly<
    Record<
      | 'order'
      | 'amount'
      | 'minus'
      | 'currency'
      | 'date'
      | 'email'
      | 'surname'
      | 'firstname'
      | 'beneficiarySurname'
      | 'beneficiaryFirstname'
      | 'beneficiaryEmail'
      | 'birth'
      | 'street'
      | 'postcode'
      | 'city'
      | 'status'
      | 'price'
      | 'method',
      string
    >
  >;
  readonly decimalMark: string;
  readonly dateFormat: string;
  readonly dateZone: string;
  readonly zones: Readonly<Record<'spreadsheet' | 'UTC', string>>;
  readonly keptStatuses: string;
  readonly blank: string;
  readonly allItems: string;
  readonly allMethod: string;
  readonly campaign: string;
  readonly paymentStatus: string;
  readonly usual: string;
  readonly affectation: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly none: string;
  readonly choose: string;
  readonly paymentOnly: string;
  readonly leaveOut: string;
  readonly toMembership: string;
  readonly toDonation: string;
  readonly saveSource: string;
  readonly saving: string;
  readonly back: string;
  readonly readAs: (name: string) => string;
  readonly changeSource: string;
  readonly previewing: (it: Parts) => string;
  readonly writing: (it: Parts) => string;
  readonly found: (it: {
    readonly lines: number;
    readonly orders: number;
    readonly tab: string;
    readonly period: readonly [first: string, last: string];
  }) => string;
  readonly verdicts: Readonly<Record<Verdict, (orders: number) => string>>;
  readonly lines: (count: number) => string;
  /** What was paid, beside a part of it that is brought in. */
  readonly outOf: (paid: string) => string;
  readonly fileTotal: string;
  /** While nobody has said yet what some of its amounts are. */
  readonly fileTotalSoFar: string;
  readonly questions: string;
  /** Above what was answered before, how many texts. */
  readonly answers: (count: number) => string;
  readonly answersHelp: string;
  readonly whatIs: (text: string) => string;
  readonly whichMethod: (text: string) => string;
  readonly whereGoes: (column: string) => string;
  readonly saveAnswers: string;
  readonly people: (count: number) => string;
  readonly peopleHelp: string;
  readonly createAll: (count: number) => string;
  readonly person: (it: {
    readonly name: string;
    readonly mail: string;
    readonly orders: number;
  }) => string;
  /** When somebody was born: `1990-02-03`. */
  readonly born: (date: string) => string;
  readonly create: string;
  readonly search: (name: string) => string;
  readonly searching: string;
  readonly nobody: string;
  readonly expected: (currency: string) => string;
  readonly expectedHelp: string;
  readonly differs: (found: string) => string;
  /** Qomon's list was not read as far back as what is to come in. */
  readonly notLookedUp: string;
  readonly lookAgain: string;
  readonly bringIn: (it: { readonly orders: number; readonly money: string }) => string;
  readonly another: string;
  /** `undecided`: how many wait for a decision; `where`: the rows, in words. */
  readonly written: (it: {
    readonly written: number;
    readonly left: number;
    readonly undecided: number;
    readonly where: readonly string[];
  }) => string;
  readonly unsure: string;
  readonly past: string;
  readonly pastImport: (it: {
    readonly source: string;
    readonly at: string;
    readonly orders: number;
  }) => string;
  readonly takeBack: string;
  readonly takeBackSure: string;
  readonly keep: string;
  readonly takingBack: string;
  readonly takenBack: (it: { readonly orders: number; readonly kept: number }) => string;
}
