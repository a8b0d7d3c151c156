import type { Guard } from './guard';

/** What keeps a send from recording what Qomon holds already, and this spreadsheet has forgotten. */
export const LOOK_GUARDS: readonly Guard[] = [
  {
    marker: 'look-before-send',
    name: 'Qomon’s newest bundles are looked at before a send',
    edit: { replace: 'const findings = look.over([], checked, isOld);' },
    tests: 'test/upload/look.test',
    titled: 'is recognised',
  },
  {
    marker: 'edited-since-is-told',
    name: 'what was edited between a send and its look-up is told',
    edit: { replace: 'const apart = [];' },
    tests: 'test/promises/R13',
    titled: 'its look-up',
  },
  {
    marker: 'compare-untrue-no-more',
    name: 'compare: what a row said to differ and does no more is not left there',
    edit: { replace: "if (isSame) return 'same';" },
    tests: 'test/promises/R13',
    titled: 'its look-up',
  },
  {
    marker: 'look-again',
    name: 'they are looked at again where the question stood open',
    edit: { replace: 'if (clock.now() >= lookedAt) return { run, approved };' },
    tests: 'test/upload/look.test',
    titled: 'while the question stands open',
  },
  {
    marker: 'look-reaches',
    name: 'a row with an earlier reference waits for a list that goes as far back',
    edit: { replace: 'const isReached = moment >= ALL;' },
    tests: 'test/upload/look.test',
    titled: 'waits for a list',
  },
  {
    marker: 'unreached-is-read-on',
    name: 'what no look reaches is looked up by one that reads on',
    edit: { replace: "const isSought = ({ row }: PlacedRow): boolean => row.state === 'toCheck';" },
    tests: 'test/promises/R33-read-on',
    titled: 'it is not recorded',
  },
  {
    marker: 'look-answer-in-journal',
    name: 'an answer about a payment stands in the journal',
    edit: 'remove',
    tests: 'test/upload/look.test',
    titled: 'ask once',
  },
  {
    marker: 'look-other-items',
    name: 'a payment that was taken back is asked about whatever its row pays for now',
    edit: { replace: 'if (isSame === isPaidAlike) continue;' },
    tests: 'test/promises/R29-other-items',
    titled: 'is asked about',
  },
  {
    marker: 'look-borne',
    name: 'an ID or a reference on the row of another payment accounts for nothing',
    edit: {
      replace: 'return [...(byBundle.get(id as BundleId) ?? []), ...open].some(() => true);',
    },
    tests: 'test/promises/R32-references-apart',
    titled: 'accounts for no bundle',
  },
  {
    marker: 'displaced-is-asked-for',
    name: 'a bundle whose ID stands on the row of another payment is asked for, whatever the list shows',
    edit: { replace: 'return isGone;' },
    tests: 'test/promises/R32-among-unsent',
    titled: 'does not show the newest bundle',
  },
  {
    marker: 'look-only-one',
    name: 'a forgotten payment that two rows may be goes to neither unasked',
    edit: { replace: 'const isOnly = true;' },
    tests: 'test/upload/lookFindings',
    titled: 'two rows that leave together',
  },
  {
    marker: 'look-on-another-row',
    name: 'a bundle whose ID stands on another row is given to none unasked',
    edit: { replace: 'const isFree = true;' },
    tests: 'test/upload/lookFindings',
    titled: 'given and forgotten',
  },
  {
    marker: 'look-number-used',
    name: 'a reference that was used is not given',
    edit: { replace: "return { kind: 'under reference', entries };" },
    tests: 'test/upload/lookFindings',
    titled: 'was used before it was given',
  },
  {
    marker: 'look-taken-back',
    name: 'only what the journal has forgotten too goes back to a row unasked',
    edit: {
      replace: "if (isNew || isOwn) return { kind: 'taken back', bundle };",
    },
    tests: 'test/upload/lookFindings',
    titled: 'given and forgotten',
  },
  {
    marker: 'copy-recognised',
    name: 'a copy is recognised, and gives references from a new base',
    edit: 'remove',
    tests: 'test/promises/R30',
    titled: 'what neither has sent',
  },
  {
    marker: 'acknowledged-once',
    name: 'a person is told once of payments that stand on no row',
    edit: 'remove',
    tests: 'test/upload/look.test',
    titled: 'told of once',
  },
  {
    marker: 'remembered-is-asked-for',
    name: 'what is remembered is asked for by its ID, whatever the list shows',
    edit: {
      replace:
        'const held = [...bundles.values()].filter((one) => one !== GONE && ids.length < 0);',
    },
    tests: 'test/upload/recall',
  },
  {
    marker: 'look-under-way',
    name: 'a payment whose row was deleted while it was being sent does not leave again',
    edit: 'remove',
    tests: 'test/promises/R33-typed-again',
    titled: 'it takes its place',
  },
];
