import type { Guard } from './guard';

/** What guards a cancellation, a correction, a comparison, and what all of it is read against. */
export const CHANGE_GUARDS: readonly Guard[] = [
  {
    marker: 'lists-sealed',
    name: 'lists that read as Qomon gave them',
    edit: { replace: 'return kept;' },
    tests: 'test/lists/seal',
  },
  {
    marker: 'cancel-flush',
    name: 'cancel: its intent is saved before it leaves',
    edit: {
      replace:
        'if (isOnRows) snapshot = applyAndReadBack(workbook, snapshot, writing, { budget });',
    },
    tests: 'test/promises/R01-killed-cancel',
    titled: 'is done or undone by a look-up',
  },
  {
    marker: 'cancel-rows-first',
    name: 'cancel: the rows are written before its end stands in the journal',
    edit: {
      replace:
        'run.journal.write(ends);\nif (!isOnRows && answered.length > 0) {\nsnapshot = applyAndReadBack(workbook, snapshot, writing);\nwriting = new Writing(language);\n}',
    },
    tests: 'test/promises/R01-killed-cancel',
    titled: 'is done or undone by a look-up',
  },
  {
    marker: 'cancel-as-approved',
    name: 'cancel: what was approved is compared',
    edit: { replace: 'return { ...now, approved };' },
    tests: 'test/refund/cancel.test',
    titled: 'changed while the dialog stood open',
  },
  {
    marker: 'cancel-refunded-asks',
    name: 'cancel: a part refund is asked for twice',
    edit: 'remove',
    tests: 'test/refund/cancel.test',
    titled: 'is asked for twice',
  },
  {
    marker: 'cancel-under-way',
    name: 'cancel: two minutes before it is given up',
    edit: { replace: 'const isOver = true;' },
    tests: 'test/refund/deleteFaults',
    titled: 'deleted late',
  },
  {
    marker: 'cancel-own-bundle',
    name: 'cancel: a bundle is deleted for its own rows alone',
    edit: { replace: 'const isOwn = held !== undefined;' },
    tests: 'test/refund/ownership',
    titled: 'was pasted',
  },
  {
    marker: 'cancel-unread-stays',
    name: 'cancel: a bundle that cannot be read is not deleted',
    edit: {
      replace: "if (!foreign) own.push(one);\nconst why = foreign ? 'ID of another' : 'not read';",
    },
    tests: 'test/refund/ownership',
    titled: 'cannot be read',
  },
  {
    marker: 'cancel-journal-knows',
    name: 'cancel: the journal knows of a bundle that Qomon does not have',
    edit: { replace: 'return false;' },
    tests: 'test/refund/ownership',
    titled: 'Qomon never gave',
  },
  {
    marker: 'cancel-own-rows',
    name: 'cancel: rows of another reference are left alone',
    edit: { replace: 'return bundleIdOf(row) === bundleId;' },
    tests: 'test/refund/ownership',
    titled: 'does not become Cancelled',
  },
  {
    marker: 'correct-intent',
    name: 'correct: its intent stands before the old bundle goes',
    edit: 'remove',
    tests: 'test/promises/R01-killed-correct',
    titled: 'one bundle stands after',
  },
  {
    marker: 'correct-old-is-gone',
    name: 'correct: nothing is recorded again while the old bundle may stand',
    edit: { replace: "const isGone = came.kind !== 'refused';" },
    tests: 'test/refund/deleteFaults',
    titled: 'nothing is recorded again',
  },
  {
    marker: 'correct-may-be-sent',
    name: 'correct: a new request that may be under way is looked up',
    edit: { replace: "const isUnsent = row.state === 'sending';" },
    tests: 'test/promises/R01-killed-correct',
    titled: 'asked for again',
  },
  {
    marker: 'correct-as-seen',
    name: 'correct: what Qomon holds is read again after the dialog',
    edit: 'remove',
    tests: 'test/refund/correct.test',
    titled: 'changed while the dialog stood open',
  },
  {
    marker: 'correct-not-the-old',
    name: 'correct: the deleted bundle is not taken for the new one',
    edit: { replace: 'const isPrevious = false;' },
    tests: 'test/refund/deleteFaults',
    titled: 'never Sent under the ID of',
  },
  {
    marker: 'correct-previous-known',
    name: 'correct: what stood under the references before is known',
    edit: { replace: 'const known = queue;' },
    tests: 'test/refund/deleteFaults',
    titled: 'never Sent under the ID of the old bundle',
  },
  {
    marker: 'correct-own-bundle',
    name: 'correct: the old bundle is the row’s own',
    edit: 'remove',
    tests: 'test/refund/ownership',
    titled: 'a correction deletes',
  },
  {
    marker: 'compare-asks',
    name: 'compare: a bundle is asked for before it is called gone',
    edit: {
      replace: "for (const bundleId of isComplete ? missing : []) found.set(bundleId, 'gone');",
    },
    tests: 'test/compare',
    titled: 'slips between two pages',
  },
  {
    marker: 'compare-whole-list',
    name: 'compare: nothing is called gone from half a list',
    edit: { replace: 'missing.slice(0, Math.max(0, budget - list.requests)),' },
    tests: 'test/compare',
    titled: 'cannot be read to its end',
  },
];
