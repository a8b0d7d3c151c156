import type { ExpectationName, Finding, HandStep } from '../../model/expectations';

/** The words of the check of an installation. */
export interface InstallationWords {
  /** Said above the report, which a person may copy. */
  readonly howToCopy: string;
  readonly marks: Readonly<Record<'ok' | 'other' | 'wrong' | 'unknown', string>>;
  readonly expectations: Readonly<Record<ExpectationName, string>>;
  /** What is told of things that are as expected and may be so in several ways; undefined in the language of the codes. */
  readonly findings: Readonly<Record<Finding, string>> | undefined;
  /** Between what was looked at and what was found. */
  readonly colon: string;
  readonly differs: (it: { readonly expected: string; readonly found: string }) => string;
  readonly summary: (it: {
    readonly all: number;
    readonly wrong: number;
    readonly other: number;
    readonly unknown: number;
  }) => string;
  /** When the clock last left what it found; before it ever has, what to do for that. */
  readonly byTheClock: (at: string | undefined) => string;
  readonly byHandTitle: string;
  /** What to do, and what to look for. */
  readonly byHand: Readonly<Record<HandStep, string>>;
}
