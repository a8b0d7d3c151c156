import { BundleGathering, PeopleGathering } from '../../appsscript/sidebar/papers/gathering';
import type { HeldBundle, PaperFacts, PersonOnPaper } from '../../src/model/heldBundles';
import type { PaperKind } from '../../src/model/paperFile';
import { contextOf, rowsOf } from '../../src/papers/columns';
import { type YearEnd, yearEnd } from '../../src/papers/yearEnd';
import { sidebarWords } from '../../src/text/sidebar';
import type { Session } from '../support/session';

const WORDS = sidebarWords('en').papers.yearEnd;

/** How a page calls a function; a test may let calls go wrong. */
export type Page = (name: string, request: object) => unknown;

export interface Gathered {
  readonly facts: PaperFacts;
  readonly bundles: readonly HeldBundle[];
  readonly people: ReadonlyMap<number, PersonOnPaper>;
  readonly gathering: BundleGathering;
}

/** Gathers as the panel does, and goes on where a part does not come. */
export async function gather(
  session: Session,
  year: number,
  page: Page = (name, request) => session.page(name, request),
): Promise<Gathered> {
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked at as a page would
  const ask = (name: string) => async (request: object) => page(name, request) as any;
  const goOn = async (step: () => Promise<{ readonly ok: boolean }>): Promise<void> => {
    for (let tries = 0; ; tries += 1) {
      try {
        const came = await step();
        if (came.ok) return;
        if (tries === 5) throw new Error(JSON.stringify(came));
      } catch (error) {
        if (tries === 5) throw error;
      }
    }
  };
  let facts: PaperFacts | undefined;
  await goOn(async () => {
    const answer = await ask('getPaperFacts')({ year });
    facts = answer.facts;
    return answer;
  });
  const gathering = new BundleGathering(`${year}-01-01`, `${year}-12-31`, ask('readBundles'));
  const nothing = (): void => undefined;
  const never = (): boolean => false;
  await goOn(() => gathering.goOn(nothing, never));
  if (!facts || gathering.list === 'not whole') throw new Error('The list is not whole');
  const payers = yearEnd(gathering.held, year, facts).lines.flatMap(
    ({ payment }) => payment.payer ?? [],
  );
  const people = new PeopleGathering(new Set(payers), ask('readPeople'));
  await goOn(() => people.goOn(nothing, never));
  return { facts, bundles: gathering.held, people: people.people, gathering };
}

/** The rows of the file that a page makes of it. */
export function fileOf(
  { facts, bundles, people }: Gathered,
  year: number,
  kind: PaperKind,
): { readonly made: YearEnd; readonly rows: Array<Record<string, string>> } {
  const made = yearEnd(bundles, year, facts);
  const context = contextOf(facts, people, { words: WORDS.file, decimalMark: '.' });
  const [header = [], ...lines] = rowsOf(kind, made.lines, context);
  return {
    made,
    rows: lines.map((line) =>
      Object.fromEntries(header.map((name, at) => [name, line[at] ?? ''] as const)),
    ),
  };
}
