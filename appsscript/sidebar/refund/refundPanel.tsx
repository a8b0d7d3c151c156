import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefundAnswer, RefundableBundle } from '../../../src/model/refundResults';
import type { RefundRequest } from '../../../src/refund/answer';
import { type PanelProps, useFrame } from '../frame';
import { OnlyChecking, Status, TroublePlace } from '../parts';
import { call } from '../server';
import { useTasks } from '../task';
import { RefundForm } from './refundForm';

/** Refunds of the bundle that the selected row stands for, as it is in Qomon now. */
export function RefundPanel({ active }: PanelProps) {
  const { words, mayOnlyCheck } = useFrame();
  const own = words.refund;
  const [bundle, setBundle] = useState<RefundableBundle>();
  const [said, setSaid] = useState('');
  const { task, trouble, perform } = useTasks<'showing' | 'refunding'>();
  const place = useRef<HTMLDivElement>(null);

  const show = (): Promise<void> => {
    setSaid('');
    return perform('showing', () => call('openRefund'), {
      done: setBundle,
      refused: () => setBundle(undefined),
    });
  };
  useEffect(() => {
    if (active && !mayOnlyCheck && !bundle && task === undefined) void show();
  }, [active, mayOnlyCheck]);

  const refund = async (request: RefundRequest): Promise<void> => {
    setSaid('');
    let answered = false;
    await perform<RefundAnswer>('refunding', () => call('refund', request), {
      done(answer) {
        answered = true;
        setBundle(answer);
        setSaid(answer.message);
      },
      refused() {
        answered = true;
      },
      unsure: own.unsure,
    });
    // A refund that may have been made must not be asked for again from what was shown before.
    if (!answered) setBundle(undefined);
    place.current?.focus();
  };
  if (mayOnlyCheck) return <OnlyChecking />;
  return (
    <div ref={place} tabIndex={-1} data-busy={task !== undefined}>
      <p class="gray">{own.help}</p>
      <button type="button" disabled={task !== undefined} onClick={show}>
        {task === 'showing' ? own.showing : own.show}
      </button>
      <Status>{task === 'refunding' ? own.refunding : said}</Status>
      <TroublePlace trouble={trouble} />
      {bundle && (
        <RefundForm
          key={`${bundle.bundleId} ${bundle.fingerprint}`}
          bundle={bundle}
          busy={task !== undefined}
          onRefund={refund}
        />
      )}
    </div>
  );
}
