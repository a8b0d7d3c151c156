import { useState } from 'preact/hooks';
import type { HandOverAnswer } from '../../../src/commands/handOver';
import { useFrame } from '../frame';
import { Status, TroublePlace } from '../parts';
import { call } from '../server';
import { useTasks } from '../task';

/** Gives the spreadsheet to another installation of the add-on, in two steps: it is explained first. */
export function HandOver() {
  const own = useFrame().words.settings;
  const [told, setTold] = useState<{ readonly told: string; readonly isDone: boolean }>();
  const { task, trouble, perform } = useTasks<'asking'>();
  const ask = (sure: boolean): Promise<void> =>
    perform<HandOverAnswer>('asking', () => call('handOverInstallation', { sure }), {
      done: setTold,
      refused: () => setTold(undefined),
    });
  const isAsked = told?.isDone === false;
  return (
    <div data-busy={task !== undefined}>
      <Status>{told?.told}</Status>
      <TroublePlace trouble={trouble} />
      <div class="actions">
        <button type="button" disabled={task !== undefined} onClick={() => ask(isAsked)}>
          {isAsked ? own.handOverSure : own.handOver}
        </button>
      </div>
    </div>
  );
}
