/** How people are found by many IDs: by searches for them, by pages of everybody, or one by one. */
export const WAYS = ['unproven', 'ids', 'pages', 'singly'] as const;

/** What is remembered of a space's search. */
export interface SearchFact {
  readonly way: (typeof WAYS)[number];
  /** True where it had no answer last time, though Qomon was there. */
  readonly hasFailed: boolean;
}

export interface SearchFacts {
  searchFact(): SearchFact;
  keepSearchFact(fact: SearchFact): void;
}

/** The way to be tried where one has had no answer, run after run. */
const NEXT: Readonly<Record<SearchFact['way'], SearchFact['way']>> = {
  unproven: 'pages',
  ids: 'pages',
  pages: 'singly',
  singly: 'singly',
};

/**
 * What is to be remembered after a run that went a `way`: one that had no answer twice, though Qomon was
 * there, is none. Gives `before` where nothing has changed.
 */
export function factAfter(
  before: SearchFact,
  way: SearchFact['way'],
  hasFailed: boolean,
): SearchFact {
  if (before.way !== way) return { way, hasFailed };
  if (before.hasFailed === hasFailed)
    return hasFailed ? { way: NEXT[way], hasFailed: false } : before;
  return { way, hasFailed };
}
