import { useRef, useState } from 'preact/hooks';
import type { SliceAnswer } from '../../../src/commands/sendSlices';
import { useFrame } from '../frame';
import { call, type Server } from '../server';
import type { Trouble } from '../task';

/** How far a send is. */
export type Progress = Extract<SliceAnswer, { ok: true }>;

type Phase =
  | { readonly kind: 'idle' }
  /** `progress` is not there before the first answer. */
  | {
      readonly kind: 'sending';
      readonly progress: Progress | undefined;
      readonly stopping: boolean;
    }
  /** Something stands in the way that passes: the run can go on. */
  | { readonly kind: 'paused'; readonly progress: Progress }
  /** `unsure` where Google did not answer: what came of the last slice is not known. */
  | { readonly kind: 'over'; readonly progress: Progress | undefined; readonly unsure: boolean };

export interface Sending {
  readonly phase: Phase;
  readonly trouble: Trouble | undefined;
  readonly start: (request: Request) => Promise<void>;
  readonly goOn: () => Promise<void>;
  readonly stop: () => void;
  readonly clear: () => void;
}

type Request = Parameters<Server['sendNext']>[0];

/** Drives a send slice by slice until it is done, stopped, or something stands in its way. */
export function useSending(): Sending {
  const { words } = useFrame();
  const [phase, setPhase] = useState<Phase>({ kind: 'idle' });
  const [trouble, setTrouble] = useState<Trouble>();
  const isStopped = useRef(false);
  const last = useRef<Progress | undefined>(undefined);

  const drive = async (first: Request): Promise<void> => {
    let request = first;
    setTrouble(undefined);
    setPhase({ kind: 'sending', progress: last.current, stopping: false });
    for (;;) {
      let answer: SliceAnswer;
      try {
        answer = await call('sendNext', request);
      } catch {
        setTrouble({ text: words.rows.unsure });
        setPhase({ kind: 'over', progress: last.current, unsure: true });
        return;
      }
      const before = last.current;
      if (!answer.ok) {
        setTrouble({ text: answer.problem, why: answer.why, url: answer.url });
        if (!before) setPhase({ kind: 'idle' });
        else if (answer.why !== 'no such run') setPhase({ kind: 'paused', progress: before });
        else setPhase({ kind: 'over', progress: before, unsure: true });
        return;
      }
      last.current = answer;
      if (answer.done) {
        setPhase({ kind: 'over', progress: answer, unsure: false });
        return;
      }
      setPhase({ kind: 'sending', progress: answer, stopping: isStopped.current });
      const { runId } = answer;
      if (isStopped.current) await askToStop(runId);
      request = { runId };
    }
  };
  return {
    phase,
    trouble,
    start(request) {
      isStopped.current = false;
      last.current = undefined;
      return drive(request);
    },
    goOn() {
      isStopped.current = false;
      return drive({ runId: last.current?.runId ?? '' });
    },
    stop() {
      isStopped.current = true;
      setPhase((now) => (now.kind === 'sending' ? { ...now, stopping: true } : now));
      if (last.current) void askToStop(last.current.runId);
    },
    clear() {
      setTrouble(undefined);
      setPhase({ kind: 'idle' });
    },
  };
}

/** Asked again before the next slice, so that one question which is lost does no harm. */
async function askToStop(runId: string): Promise<void> {
  try {
    await call('stopSending', { runId });
  } catch {
    // The send goes on; the person sees that, and can press Stop again.
  }
}
