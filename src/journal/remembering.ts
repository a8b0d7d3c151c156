import type { Memory } from '../memory/memory';
import type { RememberedIntent, RememberedLine } from '../memory/remembered';
import type { Intent, JournalLine, LineCodes } from '../model/journalLine';
import { codesCell, readCodes } from './codes';

/** A line as it is remembered beyond the journal. */
export function rememberedLine(line: JournalLine, memory: Memory): RememberedLine {
  const { action, outcome, reference, bundleId, money, payment, codes } = line;
  const begun = action === 'refund' ? memory.openIntents('refund').get(reference) : undefined;
  return {
    action,
    outcome,
    reference,
    bundleId,
    money,
    payer: payment?.payer,
    day: payment?.day,
    codes: codesCell(codes),
    refunded: refundedBy(codes ?? {}) ?? refundedBy(readCodes(begun?.codes)),
  };
}

/** An intent as the journal would have given it. */
export function intentOf({ reference, bundleId, at, money, codes }: RememberedIntent): Intent {
  return { reference, bundleId, at, money, codes: readCodes(codes) };
}

/** What will have been given back once a refund has got where it is going, in minor units. */
function refundedBy({ target }: LineCodes): number | undefined {
  const payments = target?.filter(({ list }) => list === 'transactions') ?? [];
  return payments.length === 0 ? undefined : payments.reduce((sum, { after }) => sum + after, 0);
}
