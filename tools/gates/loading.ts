import vm from 'node:vm';
import { GOOGLE_SERVICES } from './services';

/** What became visible when the bundle was evaluated and nothing in it was called. */
export interface Loaded {
  /** What `appsscript/main.ts` exports; nothing if loading failed. */
  readonly exports: ReadonlyMap<string, unknown>;
  readonly problems: readonly string[];
}

/**
 * Evaluates the bundle as Google does before it calls anything, in a context that holds the language
 * and no host, and without leave to make code out of strings.
 */
export function load(code: string): Loaded {
  const problems = unseen(code);
  const globals: Record<string, unknown> = { console: {} };
  for (const service of GOOGLE_SERVICES) {
    Object.defineProperty(globals, service, {
      get() {
        problems.push(`${caller()} touches ${service} while loading, before anyone gave leave`);
        return decoy();
      },
    });
  }
  const context = vm.createContext(globals, { codeGeneration: { strings: false, wasm: false } });
  try {
    vm.runInContext(evaluatedWhole(code), context, { filename: 'Code.js', timeout: 5_000 });
  } catch (error) {
    problems.push(`${caller(stackOf(error))} throws while loading: ${String(error)}`);
    return { exports: new Map(), problems };
  }
  return { exports: new Map(Object.entries(globals._app ?? {})), problems };
}

/** How a module begins that waits for its first use, and how the function ends that holds all: see `bundleCode`. */
const WAITING = /^var (\w+) = __esm\(\{/gm;
const END = /^return \{/m;

/** Modules that wait for their first use and are not found would be let through: then nothing is said to be sound. */
function unseen(code: string): string[] {
  const waiting = code.split('= __esm({').length - 1;
  const found = END.test(code) ? [...code.matchAll(WAITING)].length : 0;
  return waiting === found
    ? []
    : [`Code.js: modules that are not tried while loading: ${waiting - found}`];
}

/**
 * The script with every module evaluated that it would evaluate at its first use only, on the lines
 * where it stood: what a module touches then, it touches before anyone has called it.
 */
function evaluatedWhole(code: string): string {
  const modules = [...code.matchAll(WAITING)].map(([, name]) => `${name}();`);
  return code.replace(END, (end) => modules.join(' ') + end);
}

/**
 * In AuthMode.NONE one forbidden call at global scope leaves the user with an empty menu, and
 * `onOpen` itself is never reached. So the bundle touches no service while loading, not even with
 * `typeof`: a rule without exceptions needs no knowledge of which service would have been forgiven.
 */
export function loading(code: string): string[] {
  return [...load(code).problems];
}

/** Lets the loading go on after a touch, so that one build names every touch. */
function decoy(): unknown {
  // An arrow function could not be called with `new`.
  function shape() {}
  const again = (): unknown =>
    new Proxy(shape, { get, apply: again, construct: () => again() as object });
  const get = (_target: unknown, key: string | symbol): unknown =>
    key === Symbol.toPrimitive ? () => '' : again();
  return again();
}

function stackOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'stack' in error ? String(error.stack) : '';
}

function caller(stack: string = stackOf(new Error())): string {
  return (/Code\.js:\d+:\d+/.exec(stack) ?? /Code\.js:\d+/.exec(stack))?.[0] ?? 'Code.js';
}
