import { useEffect, useRef } from 'preact/hooks';
import type { RefundableBundle, RefundPayment } from '../../../src/model/refundResults';
import { useFrame } from '../frame';
import { shownMoney } from '../money';
import { keyOf, type Plan } from './plan';

/**
 * What a refund will change in Qomon, line by line, for a person to approve: with who paid, on which row and in which
 * bundle, as nothing of the screens before is seen beside the button.
 */
export function Preview({
  bundle,
  payment,
  plan,
  busy,
  onConfirm,
  onBack,
}: {
  bundle: RefundableBundle;
  payment: RefundPayment;
  plan: Plan;
  busy: boolean;
  onConfirm: () => void;
  onBack: () => void;
}) {
  const { amounts, refund: own } = useFrame().words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const money = (amount: number): string => shownMoney(amount, bundle.currency, amounts);
  const lines = bundle.items.flatMap((item) => {
    const refunded = plan.items.find((one) => keyOf(one) === keyOf(item));
    return refunded ? [{ item, refunded: refunded.amount }] : [];
  });
  return (
    <>
      <h3 ref={heading} tabIndex={-1} id="changes">
        {own.changes}
      </h3>
      <p>{own.bundle({ id: bundle.bundleId, row: bundle.row })}</p>
      <dl class="sums">
        <dt>{own.payer}</dt>
        <dd>{payment.payer}</dd>
      </dl>
      <table aria-labelledby="changes">
        <thead>
          <tr>
            <th scope="col">{own.line}</th>
            <th scope="col">{own.before}</th>
            <th scope="col">{own.after}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ item, refunded }) => (
            <tr key={keyOf(item)}>
              <th scope="row">
                {[own.kinds[item.kind], item.name].join(', ')}
                {item.beneficiary !== '' && <span class="sub">{item.beneficiary}</span>}
              </th>
              <td>{money(item.amount)}</td>
              <td>{money(item.amount - refunded)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{own.refundedSoFar}</th>
            <td>{money(payment.refunded)}</td>
            <td>{money(payment.refunded + plan.amount)}</td>
          </tr>
        </tbody>
      </table>
      {payment.status !== bundle.statusAfter && (
        <dl class="sums">
          <dt>{own.status}</dt>
          <dd>
            {payment.status} → {bundle.statusAfter}
          </dd>
        </dl>
      )}
      <p>{own.yours}</p>
      <div class="actions">
        <button type="button" class="action" disabled={busy} onClick={onConfirm}>
          {busy ? own.refunding : own.refund(money(plan.amount))}
        </button>
        <button type="button" disabled={busy} onClick={onBack}>
          {own.back}
        </button>
      </div>
    </>
  );
}
