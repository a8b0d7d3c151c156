import type { ExpectationName } from '../../model/expectations';

/** The words of the check of an installation. */
export interface InstallationWords {
  /** Said above the report, which a person may copy. */
  readonly howToCopy: string;
  readonly marks: Readonly<Record<'ok' | 'other' | 'wrong', string>>;
  readonly expectations: Readonly<Record<ExpectationName, string>>;
  readonly differs: (it: { readonly expected: string; readonly found: string }) => string;
  readonly summary: (it: {
    readonly all: number;
    readonly wrong: number;
    readonly other: number;
  }) => string;
  /** Where to look for what cannot be tried while a person is there. */
  readonly atNight: string;
}
