import type { BundleId, Reference } from '../model/ids';
import type { IntentKind } from '../model/journalLine';
import type { RememberedIntent, RememberedLine, RememberedPayment } from './remembered';

/** What was begun and not ended, and payments that were recorded, the last one last. */
export interface Known {
  readonly open: readonly RememberedIntent[];
  readonly payments: readonly RememberedPayment[];
}

/** What is known once a line is written, at a moment in milliseconds since 1970; lists that stay are the same ones. */
export function noted(known: Known, line: RememberedLine, at: number): Known {
  const kind = line.action === 'lookUp' ? 'send' : line.action;
  const { reference, outcome } = line;
  const begun = known.open.find((one) => one.kind === kind && one.reference === reference);
  if (outcome === 'toCheck') {
    // Why it is not certain is all that such a line adds.
    if (!begun || kind !== 'send' || line.codes === '') return known;
    const codes = { ...begun, codes: line.codes };
    return { ...known, open: known.open.map((one) => (one === begun ? codes : one)) };
  }
  if (outcome === 'intended') {
    const { bundleId, money, payer, day, codes } = line;
    const others = known.open.filter((one) => one !== begun);
    const intent = { kind, reference, bundleId, at, money, payer, day, codes };
    return { ...known, open: [...others, intent] };
  }
  const open = begun ? known.open.filter((one) => one !== begun) : known.open;
  return { open, payments: withOutcome(known.payments, line, { kind, begun, at }) };
}

interface Ended {
  readonly kind: IntentKind;
  readonly begun: RememberedIntent | undefined;
  readonly at: number;
}

function withOutcome(
  payments: Known['payments'],
  line: RememberedLine,
  { kind, begun, at }: Ended,
): Known['payments'] {
  const { reference, outcome, refunded, bundleId = begun?.bundleId } = line;
  const isRecorded = outcome === 'recorded';
  if (kind === 'refund') {
    // Each payment of a bundle remembers what was given back of all of them.
    return isRecorded && refunded !== undefined
      ? changed(payments, { bundleId }, { refunded })
      : payments;
  }
  // Neither whose payment it is, nor how much of it was given back.
  if (kind === 'status') return payments;
  if (kind === 'cancel')
    return isRecorded ? changed(payments, { reference, bundleId }, { isGone: true }) : payments;
  if (isRecorded && bundleId !== undefined)
    return withPayment(payments, line, { bundleId, begun, at });
  return kind === 'send' ? changed(payments, { reference }, { isGone: true }) : payments;
}

function withPayment(
  payments: Known['payments'],
  line: RememberedLine,
  { bundleId, begun, at }: Omit<Ended, 'kind'> & { readonly bundleId: BundleId },
): Known['payments'] {
  const { reference } = line;
  const isSame = (one: RememberedPayment): boolean =>
    one.reference === reference && one.bundleId === bundleId;
  const known = payments.find(isSame);
  const payment: RememberedPayment = {
    reference,
    bundleId,
    // What is only found again was recorded before.
    at: known?.at ?? (line.action === 'lookUp' ? begun?.at : undefined) ?? at,
    payer: line.payer ?? begun?.payer ?? known?.payer,
    money: line.money ?? begun?.money ?? known?.money,
    day: line.day ?? begun?.day ?? known?.day,
    refunded: known?.refunded ?? 0,
    isGone: false,
    isAcknowledged: false,
  };
  return [...payments.filter((one) => !isSame(one)), payment];
}

/** Changes what is remembered of a reference or of any, under one bundle or under any. */
function changed(
  payments: Known['payments'],
  {
    reference,
    bundleId,
  }: { readonly reference?: Reference; readonly bundleId?: BundleId | undefined },
  to: Partial<RememberedPayment>,
): Known['payments'] {
  const isMeant = (one: RememberedPayment): boolean =>
    (reference === undefined || one.reference === reference) &&
    (bundleId === undefined || one.bundleId === bundleId);
  if (!payments.some(isMeant)) return payments;
  return payments.map((one) => (isMeant(one) ? { ...one, ...to } : one));
}
