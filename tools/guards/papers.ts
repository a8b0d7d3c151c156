import type { Guard } from './guard';

/** What guards the treasurer's papers. */
export const PAPER_GUARDS: readonly Guard[] = [
  {
    marker: 'papers-of-ours',
    name: 'papers: only a tab of the add-on’s own making is written again',
    edit: { replace: 'if (made) return made;' },
    tests: 'test/summary/summary',
    titled: 'is left as it is',
  },
];
