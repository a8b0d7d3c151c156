import { useState } from 'preact/hooks';
import type { RefundableBundle, RefundPayment } from '../../../src/model/refundResults';
import type { RefundRequest } from '../../../src/refund/answer';
import { written } from '../../../src/text/days';
import { Choices } from '../choices';
import { useFrame } from '../frame';
import { shownMoney, typedMoney } from '../money';
import { Field } from '../parts';
import { everything, isSound, keyOf, NOTHING_TYPED, planOf } from './plan';
import { Preview } from './preview';

/** Chooses a payment and an amount for each of the bundle's items, then shows what will change. */
export function RefundForm({
  bundle,
  busy,
  onRefund,
}: {
  bundle: RefundableBundle;
  busy: boolean;
  onRefund: (request: RefundRequest) => void;
}) {
  const { words, decimalMark } = useFrame();
  const own = words.refund;
  const { payments, items, currency } = bundle;
  const [chosen, setChosen] = useState(
    (payments.find(({ onSelectedRow }) => onSelectedRow) ?? payments[0])?.transactionId,
  );
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [isPreview, setPreview] = useState(false);
  const payment = payments.find(({ transactionId }) => transactionId === chosen);
  if (!payment) return null;
  const plan = planOf(bundle, payment, typed, decimalMark, words);
  const money = (amount: number): string => shownMoney(amount, currency, words.amounts);
  const paymentTexts = new Map(
    payments.map(({ transactionId, date, method, paid }) => [
      transactionId,
      [written(date), method, money(paid)].join(', '),
    ]),
  );
  if (isPreview && isSound(plan)) {
    const { bundleId, fingerprint } = bundle;
    const { amount, items: refunded } = plan;
    const request = {
      bundleId,
      transactionId: payment.transactionId,
      amount,
      items: refunded,
      fingerprint,
    };
    return (
      <Preview
        {...{ bundle, payment, plan, busy }}
        onConfirm={() => onRefund(request)}
        onBack={() => setPreview(false)}
      />
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound(plan)) setPreview(true);
      }}
    >
      <h3>{own.bundle({ id: bundle.bundleId, row: bundle.row })}</h3>
      {payments.length > 1 && (
        <Choices
          legend={own.payment}
          name="payment"
          help={own.oneOf}
          options={payments.map(({ transactionId }) => transactionId)}
          chosen={payment.transactionId}
          labelOf={(id) => paymentTexts.get(id) ?? ''}
          onChoose={setChosen}
        />
      )}
      <PaymentFacts payment={payment} money={money} />
      {payment.left === 0 ? (
        <p class="notice">{own.nothingLeft}</p>
      ) : (
        <>
          {items.length > 0 && <h3>{own.items}</h3>}
          {items.map((item) => (
            <Field
              key={keyOf(item)}
              id={`refund-${keyOf(item)}`}
              label={own.amountOf({
                name: [own.kinds[item.kind], item.name, item.beneficiary]
                  .filter((part) => part !== '')
                  .join(', '),
                currency: currency.toUpperCase(),
              })}
              help={own.now({
                amount: money(item.amount),
                initial: item.amountInitial === null ? undefined : money(item.amountInitial),
              })}
              fault={plan.faults[keyOf(item)]}
              inputMode="decimal"
              value={typed.items[keyOf(item)] ?? ''}
              onText={(text) =>
                setTyped((now) => ({ ...now, items: { ...now.items, [keyOf(item)]: text } }))
              }
            />
          ))}
          {items.length === 0 && (
            <Field
              id="refund-amount"
              label={own.amount(currency.toUpperCase())}
              fault={plan.faults.amount}
              inputMode="decimal"
              value={typed.amount}
              onText={(amount) => setTyped((now) => ({ ...now, amount }))}
            />
          )}
          <p class={plan.fault ? 'fault' : 'gray'} role="status">
            {plan.fault ??
              (plan.amount === 0 ? own.nothing : isSound(plan) ? money(plan.amount) : '')}
          </p>
          <div class="actions">
            <button type="submit" class="action" disabled={busy || !isSound(plan)}>
              {own.preview}
            </button>
            <button
              type="button"
              disabled={busy}
              onClick={() =>
                setTyped(
                  everything(bundle, payment, (amount, code) =>
                    typedMoney(amount, code, decimalMark),
                  ),
                )
              }
            >
              {own.everything}
            </button>
          </div>
        </>
      )}
    </form>
  );
}

function PaymentFacts({
  payment,
  money,
}: {
  payment: RefundPayment;
  money: (amount: number) => string;
}) {
  const own = useFrame().words.refund;
  const { paid, refunded, left, payer, status } = payment;
  return (
    <dl class="sums">
      <dt>{own.paid}</dt>
      <dd>{money(paid)}</dd>
      <dt>{own.refunded}</dt>
      <dd>{money(refunded)}</dd>
      <dt>{own.left}</dt>
      <dd>{money(left)}</dd>
      {payer !== '' && (
        <>
          <dt>{own.payer}</dt>
          <dd>{payer}</dd>
        </>
      )}
      {status !== '' && (
        <>
          <dt>{own.status}</dt>
          <dd>{status}</dd>
        </>
      )}
    </dl>
  );
}
