import type { Option } from '../../qomon/options/option';
import { switchTable } from './switch-table';

export { googleSwitchAreas } from './switch-table';

type Table = typeof switchTable;

type FromTable = {
  readonly [Name in keyof Table]: Table[Name] extends Option<infer Value> ? Value : never;
};

/** What Google's own behaviour is not known for, and what tests may want otherwise. */
export interface Switches extends FromTable {
  /** With `onKill: 'prefix'`: how many of so many buffered writes are kept; seeded if not given. */
  readonly prefix: ((buffered: number) => number) | null;
  /**
   * Scopes that people have not granted, though the manifest asks for them: consent is given scope
   * by scope, and may be taken back. `script.send_mail`, for instance.
   * https://developers.google.com/apps-script/concepts/scopes
   */
  readonly withheld: readonly string[];
  /** The default account of a browser, for `accounts: 'default'`. */
  readonly defaultAccount: string;
}

function pick(value: (line: Option<unknown>) => unknown): FromTable {
  const values = Object.entries(switchTable).map(([name, line]) => [name, value(line)]);
  return Object.fromEntries(values);
}

/** What a stand-in has unless it is set: the harsher reading of what is unknown, if tests bear it. */
export const SWITCHES: Switches = {
  ...pick((line) => ('usual' in line ? line.usual : line.kind)),
  prefix: null,
  withheld: [],
  defaultAccount: 'default@example.org',
};

/** One switch turned to a value that makes trouble. */
export interface HostileGoogle {
  readonly name: string;
  readonly switches: Partial<Switches>;
}

/** Each hostile value for itself, but those that a stand-in has anyway. */
export const GOOGLE_SETTINGS: readonly HostileGoogle[] = Object.entries(switchTable).flatMap(
  ([name, line]: [string, Option<unknown>]) =>
    line.hostile
      .filter((value) => value !== line.usual)
      .map((value) => ({ name: `${name}: ${value}`, switches: { [name]: value } })),
);

/** All at once that is harsher than what a stand-in has anyway, and leaves the add-on its work. */
export const HOSTILE_GOOGLE: Partial<Switches> = {
  onThrow: 'lost',
  onInvalid: 'flush',
  typedColumns: 'flush',
  charset: 'by header',
  headerNames: 'as sent',
  clockDocument: 'absent',
  typing: 'all',
  typedSign: 'error',
  writtenApostrophe: 'kept',
};
