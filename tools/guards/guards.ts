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

/** Every guard of a send and of a refund, each with the smallest edit that removes it. */
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
    find: '  resolveDoubtful(run);\n  const found',
    replace: '  const found',
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
    find: ', ...emptiedRows(snapshot, journal)',
    replace: '',
    tests: 'test/security/hostileEditor',
    titled: 'all results',
  },
  {
    name: 'a journal that was cut short is read whole',
    file: 'src/journal/journal.ts',
    find: 'settled ? lines : (tab?.from(HEADER_LINES + 1) ?? [])',
    replace: 'lines',
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
    tests: 'test/promises/refunds.test',
    titled: 'of a run that was killed',
  },
  {
    name: 'refund: what was seen is compared',
    file: 'src/refund/refund.ts',
    find: 'if (request.seen && request.seen !== standing.seen) {',
    replace: "if (request.seen === '') {",
    tests: 'test/promises/refunds.test',
    titled: 'somebody else at the same time',
  },
  {
    name: 'refund: the bundle is read again and compared',
    file: 'src/refund/refund.ts',
    find: "if (after && progressOf(plan.target, after.standing) === 'reached') {",
    replace: "if (after && outcome.kind === 'done') {",
    tests: 'test/promises/refunds.test',
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
    tests: 'test/promises/refunds.test',
    titled: 'after two minutes',
  },
  {
    name: 'refund: its rows are no doubt of a send',
    file: 'src/upload/doubtful.ts',
    find: '    if (bundleId !== undefined && refunded.has(bundleId)) return false;\n',
    replace: '',
    tests: 'test/promises/refunds.test',
    titled: 'no doubt of a send',
  },
  {
    name: 'refund: every field goes back as it was read',
    file: 'src/refund/plan.ts',
    find: '{ ...writable(payment.item), status_id',
    replace: '{ id: payment.id, status_id',
    tests: 'test/refund/kept',
  },
];

/** The text without the guard. Throws where the edit does not apply to exactly one place. */
export function without({ name, file, find, replace }: Guard, text: string): string {
  const places = text.split(find).length - 1;
  if (places !== 1) throw new Error(`${name}: its edit applies to ${places} places of ${file}`);
  return text.replace(find, () => replace);
}
