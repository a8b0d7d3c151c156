import {
  EXPECTATION_NAMES,
  EXPECTATIONS,
  type Expectation,
  type ExpectationName,
  HAND_STEPS,
  NOT_KNOWN_YET,
} from '../model/expectations';
import { INSTALLATION_TEXT_LENGTH } from '../model/limits';
import type { InstallationWords } from '../text/words/installation';

/** For each expectation, the way to find out; what it throws is a finding too. */
export type Probes = Readonly<Record<ExpectationName, () => string>>;

/** Under what the findings were made; nothing in it tells who or where. */
export interface Circumstances {
  readonly title: string;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** When the clock's last run left what it found; undefined where none has. */
  readonly clockAt: number | undefined;
}

/** Tries every expectation and gives the report: plain text, a line for each. */
export function installationReport(
  probes: Probes,
  { title, version, at, clockAt }: Circumstances,
  words: InstallationWords,
): string {
  const found = EXPECTATION_NAMES.map((name) => judge(name, outcomeOf(probes[name])));
  const count = (mark: Mark): number => found.filter((one) => one.mark === mark).length;
  const lines = found.map(({ name, mark, found: seen }) => {
    const { expected, pattern }: Expectation = EXPECTATIONS[name];
    const about = `${words.marks[mark]} ${name} · ${words.expectations[name]}`;
    if (mark === 'unknown' || (mark === 'ok' && !pattern)) return about;
    const said = mark === 'ok' ? shown(seen, words) : words.differs({ expected, found: seen });
    return about + words.colon + said;
  });
  return [
    `${title} ${version} · ${new Date(at).toISOString()}`,
    words.summary({
      all: found.length,
      wrong: count('wrong'),
      other: count('other'),
      unknown: count('unknown'),
    }),
    '',
    ...lines,
    '',
    words.byTheClock(clockAt === undefined ? undefined : new Date(clockAt).toISOString()),
    '',
    words.byHandTitle,
    ...HAND_STEPS.map((step) => `□ ${step} · ${words.byHand[step]}`),
  ].join('\n');
}

/** What may be found in several ways, in the language of the report. */
function shown(found: string, { findings }: InstallationWords): string {
  return Object.entries(findings ?? {}).reduce(
    (text, [code, word]) => text.replace(new RegExp(`\\b${code}\\b`, 'g'), word),
    found,
  );
}

type Mark = 'ok' | 'other' | 'wrong' | 'unknown';

function judge(
  name: ExpectationName,
  found: string,
): { readonly name: ExpectationName; readonly mark: Mark; readonly found: string } {
  const { weight, expected, pattern }: Expectation = EXPECTATIONS[name];
  const isAsExpected = pattern ? pattern.test(found) : found === expected;
  if (isAsExpected) return { name, found, mark: 'ok' };
  if (found === NOT_KNOWN_YET) return { name, found, mark: 'unknown' };
  return { name, found, mark: weight === 'needed' ? 'wrong' : 'other' };
}

/** What a probe finds, or what it throws. */
export function outcomeOf(probe: () => string): string {
  try {
    return discreet(probe());
  } catch (error) {
    return discreet(`! ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** A report is pasted where everybody reads it: no address, and nothing long enough to be a key or an ID. */
export function discreet(text: string): string {
  return text
    .replace(/[^\s@<>"]+@[^\s@<>"]+/g, '…@…')
    .replace(/[\w-]{24,}/g, '…')
    .replace(/\s+/g, ' ')
    .slice(0, INSTALLATION_TEXT_LENGTH);
}
