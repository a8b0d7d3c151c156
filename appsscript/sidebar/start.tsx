import { useRef } from 'preact/hooks';
import type { Connection } from '../../src/commands/connection';
import type { PanelName } from '../../src/text/words/sidebar';
import { useFrame } from './frame';
import { TroublePlace } from './parts';
import { call } from './server';
import { finished, useTasks } from './task';

/** The panels that the last step is about; beside others it would only take room. */
const LAST_STEP: readonly PanelName[] = ['rows', 'connection'];

/** True while something is left to do before this person's spreadsheet has its first payment. */
export function isStarting(
  connection: Connection | undefined,
  panel: PanelName,
): connection is Connection {
  if (!connection) return false;
  const { connected, isSetUp, hasBegun, mayOnlyCheck } = connection;
  if (!(connected && isSetUp)) return true;
  return !hasBegun && !mayOnlyCheck && LAST_STEP.includes(panel);
}

/** The way from an empty spreadsheet to the first payment: three steps, each with what leads to it. */
export function Start({
  connection: { connected, isSetUp },
  panel,
  onSetUp,
}: {
  connection: Connection;
  panel: PanelName;
  /** The spreadsheet is set up now. */
  onSetUp: () => void;
}) {
  const { words, lead } = useFrame();
  const own = words.start;
  const { task, trouble, perform } = useTasks<'settingUp'>();
  const heading = useRef<HTMLHeadingElement>(null);
  const setUp = async (): Promise<void> => {
    await perform('settingUp', () => finished(call('setUpSpreadsheet')), { done: onSetUp });
    // What was pressed may be gone.
    heading.current?.focus();
  };
  const leadTo = (to: PanelName) =>
    panel !== to && (
      <button type="button" class="action" onClick={() => lead(to)}>
        {to === 'rows' ? own.toRows : words.toConnection}
      </button>
    );
  const steps = [
    { text: own.connect, isDone: connected, way: leadTo('connection') },
    {
      text: own.setUp,
      isDone: isSetUp,
      way: (
        <button type="button" class="action" disabled={task !== undefined} onClick={setUp}>
          {task ? own.settingUp : own.setUpNow}
        </button>
      ),
    },
    { text: own.pay, isDone: false, way: leadTo('rows') },
  ];
  const next = steps.find(({ isDone }) => !isDone);
  return (
    <section class="start" aria-labelledby="start" data-busy={task !== undefined}>
      <h2 id="start" ref={heading} tabIndex={-1}>
        {own.title}
      </h2>
      <ol>
        {steps.map((step) => (
          <li key={step.text} class={step === next ? '' : 'gray'}>
            {step.text}
            {step.isDone && ` ✓ ${own.done}`}
            {step === next && step.way && <div class="actions">{step.way}</div>}
          </li>
        ))}
      </ol>
      <TroublePlace trouble={trouble} />
    </section>
  );
}
