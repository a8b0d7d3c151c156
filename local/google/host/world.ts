/// <reference path="../gas-local.d.ts" />
import fs from 'node:fs';
import { basename, join } from 'node:path';
import vm from 'node:vm';
import gasLocal from 'gas-local';
import type { Call, Outcome, Post, Settings } from '../bridge';
import { SCRIPT, textOf } from '../project';

/** What a script's own world is made of: texts and nothing else, so that a thread can be given it. */
export interface World {
  /** The folder of the script. */
  readonly folder: string;
  /** Whether `eval` and `new Function` work. */
  readonly strings: boolean;
  readonly settings: Settings;
}

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

/**
 * gas-local reads and decodes a script again for each execution: 1.2 MB, which was a sixth of the time
 * of all tests. While it loads one it is given the text that is known.
 */
function withText(script: string, load: () => void): void {
  const { readFileSync } = fs;
  const text = textOf(script);
  const read = (path: string): string => {
    if (basename(path) === SCRIPT) return text;
    throw new Error(`Only ${script} is loaded, and not ${path}`);
  };
  try {
    Object.assign(fs, { readFileSync: read });
    load();
  } finally {
    Object.assign(fs, { readFileSync });
  }
}

/** Loads the whole script into a new world, where Google's services are, and calls a function. */
export function runInWorld(
  { folder, strings, settings }: World,
  inside: vm.Script,
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
    withText(join(folder, SCRIPT), () =>
      gasLocal.require(folder, context, { filter: (file) => basename(file) === SCRIPT }),
    );
  } catch (error) {
    return thrown(error);
  }
  const outcome: Outcome = JSON.parse(invoke(JSON.stringify(call)));
  // What promises still have to do is done before the run ends.
  NOTHING.runInContext(context);
  return outcome;
}
