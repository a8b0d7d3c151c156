/** One thing that keeps payments from being recorded twice or lost, and how to take it away. */
export interface Guard {
  readonly name: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly replace: string;
  /** The file of tests that should notice, by a part of its path, and a part of their titles. */
  readonly tests: string;
  readonly titled?: string;
}

/**
 * Every guard of a send, a refund, a cancellation, a correction and a comparison, each with the
 * smallest edit that removes it.
 */
export const GUARDS: readonly Guard[] = [
  {
    name: 'flush after each write',
    file: 'src/entry/readBack.ts',
    find: '      workbook.flush();\n',
    replace: '',
    tests: 'test/promises/moments',
    titled: 'killed .lost',
  },
  {
    name: 'flush before the lock is given back',
    file: 'appsscript/google/lock.ts',
    find: '      save();\n',
    replace: '',
    tests: 'test/promises/lock',
  },
  {
    name: 'second read of what was written',
    file: 'src/entry/readBack.ts',
    find: 'const after = Snapshot.again(before.tabs);',
    replace: 'const after = before;',
    tests: 'test/promises/moments',
    titled: 'sorted',
  },
  {
    name: 'mending of what landed elsewhere',
    file: 'src/entry/readBack.ts',
    find: 'if (isMended && isComplete) return after;',
    replace: 'writing.drop();\n    return after;',
    tests: 'test/promises/moments',
    titled: 'sorted',
  },
  {
    name: 'rows that are not read again stand where they stood',
    file: 'src/entry/rereading.ts',
    find: '  if (!stays) return undefined;\n',
    replace: '',
    tests: 'test/promises/longTab',
    titled: 'very run',
  },
  {
    name: 'columns are where they were',
    file: 'src/entry/rereading.ts',
    find: '    if (isHeader && !isUnder(cells[0] ?? [], before)) return undefined;\n',
    replace: '',
    tests: 'test/promises/longTab',
    titled: 'columns may be moved',
  },
  {
    name: 'departure read again after the mark',
    file: 'src/upload/send.ts',
    find: `    const now = departureOf(run, before.agreed, snapshot);
    if (now?.placed.every(({ row }) => row.state === 'sending')) departures.push(now);
    else judged.push({ departure: before, verdict: CHANGED });`,
    replace: '    departures.push(before);',
    tests: 'test/promises/edits',
    titled: 'what was agreed to',
  },
  {
    name: 'what was agreed to is compared before the mark',
    file: 'src/upload/agreed.ts',
    find: ' || fingerprintOf(payload, placed) !== agreed.fingerprint',
    replace: '',
    tests: 'test/promises/agreed',
  },
  {
    name: 'lock of the document',
    file: 'appsscript/google/lock.ts',
    find: "return documentLock.tryLock(PATIENCE_MS) ? documentLock : 'busy';",
    replace: 'documentLock.tryLock(PATIENCE_MS);\n    return documentLock;',
    tests: 'test/promises/lock',
    titled: 'one run at a time',
  },
  {
    name: 'no lock is no permission',
    file: 'appsscript/google/lock.ts',
    find: "if (!documentLock) return 'unavailable';",
    replace: 'if (!documentLock) return { releaseLock() {} };',
    tests: 'test/promises/lock',
    titled: 'one run at a time',
  },
  {
    name: 'doubts resolved before each send',
    file: 'src/upload/menu.ts',
    find: '= resolveDoubtful(run, run.found);',
    replace: '= { snapshot: run.found };',
    tests: 'test/promises/moments',
    titled: 'a killed run',
  },
  {
    name: 'look-up before re-sending',
    file: 'src/upload/doubtful.ts',
    find: 'const [first, ...others] = hits.values();',
    replace: 'const [first, ...others] = [] as Bundle[];',
    tests: 'test/promises/moments',
    titled: 'a killed run',
  },
  {
    name: 'look-up to the end of the list',
    file: 'src/upload/doubtful.ts',
    find: 'findings.complete && attempt !== undefined',
    replace: 'attempt !== undefined',
    tests: 'test/promises/lookUp',
  },
  {
    name: 'two minutes before an attempt is given up',
    file: 'src/upload/doubtful.ts',
    find: 'const UNDER_WAY_MS = 2 * 60_000;',
    replace: 'const UNDER_WAY_MS = 0;',
    tests: 'test/promises/moments',
    titled: 'still under way',
  },
  {
    name: 'a reference is kept',
    file: 'src/upload/identity.ts',
    find: " && String(row.cell('reference')).trim() === ''",
    replace: '',
    tests: 'test/promises/again',
    titled: 'comes again',
  },
  {
    name: 'a row in doubt without a reference is not freed',
    file: 'src/upload/doubtful.ts',
    find: 'isOld && isNamed',
    replace: 'isOld',
    tests: 'test/promises/copiesInDoubt',
    titled: 'in doubt',
  },
  {
    name: 'a sent row without a reference is not made new',
    file: 'src/entry/copies.ts',
    find: 'other.reference !== undefined &&',
    replace: '',
    tests: 'test/promises/copies',
    titled: 'no copy',
  },
  {
    name: 'intent in the journal',
    file: 'src/upload/send.ts',
    find: 'lines.push(...marked.flatMap((one) => markIntent(run, writing, one)));',
    replace: 'for (const one of marked) markIntent(run, writing, one);',
    tests: 'test/promises/lock',
    titled: 'a run that was killed',
  },
  {
    name: 'rows whose results were emptied are looked up',
    file: 'src/upload/doubtful.ts',
    find: ', ...emptiedRows(found, journal)',
    replace: '',
    tests: 'test/security/hostileEditor',
    titled: 'all results',
  },
  {
    name: 'a journal that was cut short is read whole',
    file: 'src/journal/journal.ts',
    find: '[HEADER_LINES, tab?.from(HEADER_LINES + 1) ?? []]',
    replace: '[before, lines]',
    tests: 'test/security/hostileEditor',
    titled: 'older lines',
  },
  {
    name: 'State written last',
    file: 'src/entry/writing.ts',
    find: "const last = key === 'state' || key === 'message';",
    replace: 'const last = false;',
    tests: 'test/promises/moments',
    titled: 'any part of an outcome',
  },
  {
    name: 'refused duplicates are looked up',
    file: 'src/upload/send.ts',
    find: 'return withDuplicatesLookedUp(run, judged);',
    replace: 'return judged;',
    tests: 'test/promises/answers',
    titled: 'speaks of the reference',
  },
  {
    name: 'time for slow answers',
    file: 'src/upload/send.ts',
    find: 'host.clock.now() + Math.max(0, slowest - USUAL_MS) >= deadline',
    replace: 'host.clock.now() >= deadline',
    tests: 'test/promises/time',
    titled: 'do not fit',
  },
  {
    name: 'no sleep past the deadline',
    file: 'src/upload/send.ts',
    find: '  if (until >= deadline) return false;\n',
    replace: '',
    tests: 'test/promises/retryAfter',
    titled: 'asked to slow down',
  },
  {
    name: 'night: a run outside its hours leaves',
    file: 'src/nightly/upload.ts',
    find: '  if (plan?.on && plan.trigger === trigger && started < plan.rest) return;\n',
    replace: '',
    tests: 'test/promises/night.test',
    titled: 'outside the night',
  },
  {
    name: 'night: a trigger that is not the owner’s sends nothing',
    file: 'src/nightly/upload.ts',
    find: '!plan?.on || !isOwnersRun(plainHost, plan, trigger)',
    replace: '!plan?.on',
    tests: 'test/promises/night.test',
    titled: 'one at a time',
  },
  {
    name: 'night: whose it is, asked again under the lock',
    file: 'src/nightly/upload.ts',
    find: ' || current.token !== plan.token',
    replace: '',
    tests: 'test/promises/night.test',
    titled: 'taken over just as it begins',
  },
  {
    name: 'night: over once its work is done',
    file: 'src/nightly/upload.ts',
    find: '  keepPlan(documentStore, { ...plan, rest: nextStrike(now, plan.hour, zone) });\n  keepDiary',
    replace: '  keepDiary',
    tests: 'test/promises/night.test',
    titled: 'outside the night',
  },
  {
    name: 'night: doubtful rows first',
    file: 'src/nightly/work.ts',
    find: 'const doubts = resolveDoubtful(opened);',
    replace: 'const doubts = { found: 0, free: 0, left: 0, complete: true };',
    tests: 'test/promises/night.test',
    titled: 'looks doubtful rows up first',
  },
  {
    name: 'night: Google’s daily time in view',
    file: 'src/nightly/upload.ts',
    find: 'timeLeft < LEAST_RUN_MS',
    replace: 'timeLeft < 0',
    tests: 'test/promises/night.test',
    titled: 'daily time for triggers in view',
  },
  {
    name: 'night: its report kept before it is mailed',
    file: 'src/nightly/upload.ts',
    find: '  if (report) prepareReport(host, report);\n',
    replace: '',
    tests: 'test/nightly/report',
    titled: 'cannot be mailed',
  },
  {
    name: 'refund: its intent is saved before it leaves',
    file: 'src/refund/refund.ts',
    find: '  host.workbook.flush();\n',
    replace: '',
    tests: 'test/promises/refundsKilled',
    titled: 'a refund that is killed at any call',
  },
  {
    name: 'refund: the rows are written before its end stands in the journal',
    file: 'src/refund/refund.ts',
    find: `    const told = settled(run, undertaking, after);
    journal.write([{ ...line, outcome: 'recorded', status }]);
    return told;`,
    replace: `    journal.write([{ ...line, outcome: 'recorded', status }]);
    return settled(run, undertaking, after);`,
    tests: 'test/promises/refundsKilled',
    titled: 'a refund that is killed at any call',
  },
  {
    name: 'refund: the one before is looked up first',
    file: 'src/refund/refund.ts',
    find: `  resolveDoubtful(run);
  const bundleId = request.bundleId as BundleId;
  const open = [...run.journal.openIntents('refund').values()];
  if (open.some((intent) => intent.bundleId === bundleId)) {
    return refusal(host, { kind: 'in doubt', bundleId });
  }`,
    replace: '  const bundleId = request.bundleId as BundleId;',
    tests: 'test/promises/refundDoubts',
    titled: 'of a run that was killed',
  },
  {
    name: 'refund: what was seen is compared',
    file: 'src/refund/refund.ts',
    find: 'if (request.seen && request.seen !== standing.seen) {',
    replace: "if (request.seen === '') {",
    tests: 'test/promises/refundsMeanwhile',
    titled: 'somebody else at the same time',
  },
  {
    name: 'refund: the bundle is read again and compared',
    file: 'src/refund/refund.ts',
    find: "if (after && progressOf(plan.target, after.standing) === 'reached') {",
    replace: "if (after && outcome.kind === 'done') {",
    tests: 'test/promises/refundAnswers',
    titled: 'a success that Qomon has not carried out',
  },
  {
    name: 'refund: never more than was paid',
    file: 'src/refund/plan.ts',
    find: 'if (request.amount > left) {',
    replace: 'if (request.amount < 0) {',
    tests: 'test/refund/limits',
    titled: 'is refused before anything leaves',
  },
  {
    name: 'refund: two minutes before it is given up',
    file: 'src/refund/resolve.ts',
    find: 'now - at >= underWay',
    replace: 'true',
    tests: 'test/promises/refundDoubts',
    titled: 'after two minutes',
  },
  {
    name: 'refund: its rows are no doubt of a send',
    file: 'src/upload/doubtful.ts',
    find: '    if (bundleId !== undefined && refunded.has(bundleId)) return false;\n',
    replace: '',
    tests: 'test/promises/refundDoubts',
    titled: 'no doubt of a send',
  },
  {
    name: 'refund: every field goes back as it was read',
    file: 'src/refund/plan.ts',
    find: '{ ...writable(payment.item), status_id',
    replace: '{ id: payment.id, status_id',
    tests: 'test/refund/kept',
  },
  {
    name: 'cancel: its intent is saved before it leaves',
    file: 'src/refund/cancel.ts',
    find: '    host.workbook.flush();\n',
    replace: '',
    tests: 'test/promises/killedCancel',
    titled: 'is done or undone by a look-up',
  },
  {
    name: 'cancel: the rows are written before its end stands in the journal',
    file: 'src/refund/cancel.ts',
    find: `    snapshot = applyAndReadBack(host.workbook, snapshot, writing);
    // The intent ends once the rows say what came of it: what is cut off between is looked up.
    journal.write(lines);`,
    replace: `    journal.write(lines);
    snapshot = applyAndReadBack(host.workbook, snapshot, writing);`,
    tests: 'test/promises/killedCancel',
    titled: 'is done or undone by a look-up',
  },
  {
    name: 'cancel: what was agreed to is compared',
    file: 'src/refund/cancel.ts',
    find: 'return traits(now) === one.traits ? [now] : [];',
    replace: 'return [now];',
    tests: 'test/refund/cancel.test',
    titled: 'changed while the dialog stood open',
  },
  {
    name: 'cancel: a part refund is asked for twice',
    file: 'src/refund/cancelMenu.ts',
    find: '  if (refunded.length > 0 && !ui.confirm(title, confirmRefunded(refunded))) return;\n',
    replace: '',
    tests: 'test/refund/cancel.test',
    titled: 'is asked for twice',
  },
  {
    name: 'cancel: two minutes before it is given up',
    file: 'src/refund/cancelResolve.ts',
    find: 'now - deletion.at >= underWay',
    replace: 'true',
    tests: 'test/refund/deleteFaults',
    titled: 'deleted late',
  },
  {
    name: 'correct: its intent stands before the old bundle goes',
    file: 'src/refund/correct.ts',
    find: "  journal.write(linesOf(deletion, 'intended', detail));\n",
    replace: '',
    tests: 'test/promises/killedCorrect',
    titled: 'stands after a look-up',
  },
  {
    name: 'correct: nothing is recorded anew while the old bundle may stand',
    file: 'src/refund/correct.ts',
    find: "if (came.kind === 'gone') {",
    replace: "if (came.kind !== 'refused') {",
    tests: 'test/refund/deleteFaults',
    titled: 'nothing is recorded anew',
  },
  {
    name: 'correct: a new request that may be under way is looked up',
    file: 'src/refund/cancelResolve.ts',
    find: "row.state === 'sending' && (bearsOld || isFresh)",
    replace: "row.state === 'sending'",
    tests: 'test/promises/killedCorrect',
    titled: 'asked for again',
  },
  {
    name: 'correct: what Qomon holds is read again after the dialog',
    file: 'src/refund/correctChoice.ts',
    find: '  if (!standing || heldText(standing) !== before) return undefined;\n',
    replace: '',
    tests: 'test/refund/correct.test',
    titled: 'changed while the dialog stood open',
  },
  {
    name: 'correct: the deleted bundle is not taken for the new one',
    file: 'src/upload/send.ts',
    find: "outcome.kind === 'done' && deleted.has(outcome.value.id)",
    replace: 'false',
    tests: 'test/refund/deleteFaults',
    titled: 'never Sent under the ID of the old bundle',
  },
  {
    name: 'compare: a bundle is asked for before it is called gone',
    file: 'src/compare/compare.ts',
    find: 'for (const [bundleId, standing] of asked.bundles) found.set(bundleId, standing);',
    replace: "for (const bundleId of list.complete ? missing : []) found.set(bundleId, 'gone');",
    tests: 'test/compare',
    titled: 'slips between two pages',
  },
  {
    name: 'compare: nothing is called gone from half a list',
    file: 'src/compare/compare.ts',
    find: 'list.complete ? missing.slice(',
    replace: 'missing ? missing.slice(',
    tests: 'test/compare',
    titled: 'cannot be read to its end',
  },
];

/** The text without the guard. Throws where the edit does not apply to exactly one place. */
export function without({ name, file, find, replace }: Guard, text: string): string {
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`${name}: its edit applies to ${places} places of ${file}`);
  return text.replace(find, () => replace);
}
