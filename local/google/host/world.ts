import vm from 'node:vm';
import type { Call, Outcome, Post, Settings } from '../bridge';

/** What a script's own world is made of: texts and nothing else, so that a thread can be given it. */
export interface World {
  readonly code: string;
  /** Whether `eval` and `new Function` work. */
  readonly strings: boolean;
  readonly settings: Settings;
}

/** Turns a text into a script that can be run; where many worlds are made, it keeps them. */
export type Compile = (code: string, filename: string) => vm.Script;

type Install = (post: Post, settings: string) => (call: string) => string;

const NOTHING = new vm.Script('undefined');

/** What a script let through, or what stands in the way of running it. */
export function thrown(error: unknown): Outcome {
  if (typeof error === 'object' && error !== null && 'message' in error) {
    const name = 'name' in error ? String(error.name) : 'Error';
    const stack = 'stack' in error ? String(error.stack) : '';
    return { error: { name, message: String(error.message), stack } };
  }
  return { error: { name: '', message: String(error), stack: '' } };
}

/** Loads the whole script into a new world and calls one of its functions. */
export function runInWorld(
  { code, strings, settings }: World,
  inside: vm.Script,
  compile: Compile,
  call: Call,
  post: Post,
): Outcome {
  const context = vm.createContext(vm.constants.DONT_CONTEXTIFY, {
    codeGeneration: { strings, wasm: false },
    microtaskMode: 'afterEvaluate',
  });
  const install: Install = inside.runInContext(context);
  const invoke = install(post, JSON.stringify(settings));
  try {
    compile(code, 'Code.js').runInContext(context);
  } catch (error) {
    return thrown(error);
  }
  const outcome: Outcome = JSON.parse(invoke(JSON.stringify(call)));
  // What promises still have to do is done before the run ends.
  NOTHING.runInContext(context);
  return outcome;
}
