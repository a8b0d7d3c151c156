import { useRef, useState } from 'preact/hooks';
import type { Refusal } from '../../src/host/refusal';
import type { Obstacle } from '../../src/model/obstacles';
import { useFrame } from './frame';

/** Something that went wrong, in words that say what to do. */
export interface Trouble {
  readonly text: string;
  readonly why?: Obstacle['kind'] | undefined;
  /** Where a permission is given that is missing. */
  readonly url?: string | undefined;
}

/** What a panel waits for, one thing at a time, and what went wrong with it. */
export interface Tasks<Name extends string> {
  readonly task: Name | undefined;
  readonly trouble: Trouble | undefined;
  readonly setTrouble: (trouble: Trouble | undefined) => void;
  /**
   * Asks the server. `done` takes an answer that is well, `refused` one that is not, after it has
   * been told; `unsure` is told instead of the usual words where Google does not answer.
   */
  readonly perform: <Answer extends { readonly ok: boolean }>(
    name: Name,
    ask: () => Promise<Answer>,
    handle: {
      readonly done: (answer: Extract<Answer, { ok: true }>) => void;
      readonly refused?: (answer: Extract<Answer, { ok: false }>) => void;
      readonly unsure?: string;
    },
  ) => Promise<void>;
}

export function useTasks<Name extends string>(first?: Name): Tasks<Name> {
  const { words } = useFrame();
  const [task, setTask] = useState<Name | undefined>(first);
  const [trouble, setTrouble] = useState<Trouble>();
  const latest = useRef(0);
  return {
    task,
    trouble,
    setTrouble,
    async perform(name, ask, { done, refused, unsure = words.failed }) {
      latest.current += 1;
      const own = latest.current;
      setTask(name);
      setTrouble(undefined);
      try {
        const answer = await ask();
        // What was asked for later is what counts.
        if (own !== latest.current) return;
        if (answer.ok) done(answer as Extract<typeof answer, { ok: true }>);
        else {
          const { problem, why, url } = answer as unknown as Refusal;
          setTrouble({ text: problem, why, url });
          refused?.(answer as Extract<typeof answer, { ok: false }>);
        }
      } catch {
        if (own !== latest.current) return;
        setTrouble({ text: unsure });
      }
      // The answer may have led to the next question.
      if (own === latest.current) setTask(undefined);
    },
  };
}

/** The answer to a function that gives one only where it could not do its work. */
export async function finished(
  call: Promise<Refusal | undefined>,
): Promise<{ readonly ok: true } | Refusal> {
  return (await call) ?? { ok: true };
}
