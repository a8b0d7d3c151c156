import type { FileWords, PaperKind } from '../../model/paperFile';
import type { PartyRule } from '../../model/partyRules';
import type { RowPlace } from '../../model/summaryResults';
import type { Sum } from './numbers';

/** How many, and how much. */
export interface Counted {
  readonly count: number;
  readonly sum: Sum;
}

/** Every word about the file of a year. */
export interface YearEndWords {
  readonly title: string;
  readonly help: string;
  readonly year: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<PaperKind, string>>;
  readonly kindHelp: Readonly<Record<PaperKind, string>>;
  /** Which payment methods are cash. */
  readonly cash: string;
  readonly make: string;
  readonly stop: string;
  readonly goOn: string;
  /** Makes the file without the people of whom Qomon does not tell. */
  readonly without: (people: number) => string;
  readonly readingList: (it: {
    readonly met: number;
    readonly total: number | undefined;
  }) => string;
  readonly readingPeople: (it: { readonly read: number; readonly all: number }) => string;
  readonly stopped: string;
  readonly notWhole: string;
  readonly nothing: (year: number) => string;
  readonly working: Readonly<Record<PaperKind, string>>;
  readonly payments: (it: Counted & { readonly year: number; readonly received: Sum }) => string;
  readonly parts: Readonly<
    Record<'refunded' | 'unpaid', (it: Counted) => string> & {
      readonly ended: Readonly<
        Record<'refunded' | 'unpaid' | 'cancelled', (it: Counted) => string>
      >;
    }
  >;
  readonly lines: (it: Counted & { readonly isSame: boolean }) => string;
  readonly endedLines: (lines: number) => string;
  readonly elsewhere: (it: Counted) => string;
  readonly changes: (bundles: number) => string;
  /** Rows that read as recorded in the year, whose payments the list does not hold. */
  readonly unmet: (rows: number) => string;
  readonly unmetOne: (row: RowPlace & { readonly bundleId: number | undefined }) => string;
  /** Above those that are named. */
  readonly apart: (bundles: number) => string;
  readonly apartOne: (it: {
    readonly bundleId: number;
    readonly day: string;
    readonly received: Sum;
    readonly lines: Sum;
    readonly hasItems: boolean;
  }) => string;
  readonly unread: (bundles: number) => string;
  readonly dateless: (bundles: number) => string;
  readonly unpaidFor: (bundles: number) => string;
  readonly shared: (bundles: number) => string;
  readonly otherYear: (lines: number) => string;
  readonly otherStatus: (payments: number) => string;
  readonly bundle: (id: number) => string;
  readonly missing: (it: {
    readonly column: string;
    readonly payers: number;
    readonly all: number;
  }) => string;
  readonly missingLaw: (it: { readonly law: string; readonly read: number }) => string;
  readonly notShown: (people: number) => string;
  readonly notRead: (people: number) => string;
  readonly rules: Readonly<
    Record<
      Exclude<PartyRule, 'identity'>,
      (it: {
        readonly people: number;
        readonly limit: Sum;
        readonly law: string;
        readonly read: number;
      }) => string
    >
  >;
  readonly limits: string;
  readonly person: (it: {
    readonly name: string;
    readonly id: number;
    readonly sum?: Sum;
    readonly day?: string | undefined;
  }) => string;
  readonly fileName: (it: { readonly year: number; readonly kind: PaperKind }) => string;
  readonly download: string;
  readonly downloadHelp: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly text: string;
  readonly file: FileWords;
}
