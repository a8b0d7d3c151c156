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
  {
    marker: 'one-night',
    name: 'report: the hours of a night are one',
    edit: {
      replace: 'const goesOn = before !== undefined && !isNight && began - before.last <= gap;',
    },
    tests: 'test/report/report',
    titled: 'after midnight',
  },
  {
    marker: 'report-mail-allowed',
    name: 'report: no mail without the permission for it',
    edit: 'remove',
    tests: 'test/report/report',
    titled: 'no mail leaves',
  },
  {
    marker: 'on-no-slip',
    name: 'slips: only cheques that are on none yet',
    edit: { replace: 'true,' },
    tests: 'test/slips/slips',
    titled: 'become a numbered slip',
  },
  {
    marker: 'slip-rows-in-sight',
    name: 'slips: rows that nobody sees stay off them',
    edit: { replace: 'const shown = isHidden ? cheques : [];' },
    tests: 'test/slips/together',
    titled: 'nobody sees',
  },
  {
    marker: 'one-cheque',
    name: 'slips: rows of one cheque are counted once',
    edit: { replace: "const found = known.get('');" },
    tests: 'test/slips/together',
    titled: 'one cheque',
  },
  {
    marker: 'slip-intent-first',
    name: 'slips: the intent is saved before the rows',
    edit: 'remove',
    tests: 'test/slips/killed',
    titled: 'is brought to its end',
  },
  {
    marker: 'slip-read-back',
    name: 'slips: rows that did not take their number undo it',
    edit: 'remove',
    tests: 'test/slips/slips',
    titled: 'is on no slip',
  },
  {
    marker: 'paid-in-stays',
    name: 'slips: one that was paid in meanwhile is not undone',
    edit: 'remove',
    tests: 'test/slips/slips',
    titled: 'paid in while',
  },
  {
    marker: 'people-not-for-checking',
    name: 'papers: a key that is shared for checking reads nobody’s address',
    edit: { replace: 'const connection = connected(host);' },
    tests: 'test/security/mayOnlyCheck',
    titled: 'refused',
  },
  {
    marker: 'papers-need-answers',
    name: 'papers: people of whom Qomon says nothing are not left out in silence',
    edit: 'remove',
    tests: 'test/papers/yearEndFile',
    titled: 'in small pages, or late, or not at all',
  },
  {
    marker: 'whole-as-many',
    name: 'papers: a list that holds less than Qomon counts is not whole',
    edit: 'remove',
    tests: 'test/papers/wholeReading',
    titled: 'left out or stands twice',
  },
  {
    marker: 'no-formula-in-file',
    name: 'papers: no cell of a file is read as a formula',
    edit: { replace: 'return text;' },
    tests: 'test/papers/table',
    titled: 'no cell of it as a formula',
  },
];
