import { throughPage } from '../../google/host/page-values';

/**
 * `google.script` in the frame of an add-on's page: it has no way out but messages to the page
 * around it, as at Google. developers.google.com/apps-script/guides/html/reference/run
 */

/** What the server put before this script. */
declare const BUNDLES_FRAME: { readonly page: string; readonly functions: readonly string[] };

interface Handlers {
  readonly success?: (value: unknown, userObject: unknown) => void;
  readonly failure?: (error: Error, userObject: unknown) => void;
  readonly userObject?: unknown;
}

interface Answer {
  readonly call: number;
  readonly value?: unknown;
  readonly error?: { readonly name: string; readonly message: string };
}

const { page, functions } = BUNDLES_FRAME;
const waiting = new Map<number, Handlers>();
let calls = 0;

function say(message: object): void {
  window.parent.postMessage({ addOn: message }, page);
}

function runner(handlers: Handlers): object {
  const run: Record<string, unknown> = {
    withSuccessHandler: (success: Handlers['success']) =>
      runner({ ...handlers, ...(success && { success }) }),
    withFailureHandler: (failure: Handlers['failure']) =>
      runner({ ...handlers, ...(failure && { failure }) }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  for (const name of functions) {
    run[name] = (...args: readonly unknown[]) => {
      const sent = args.map((value, index) => throughPage(value, String(index)));
      calls += 1;
      waiting.set(calls, handlers);
      say({ kind: 'call', call: calls, name, args: sent });
    };
  }
  return run;
}

function settle({ call, value, error }: Answer): void {
  const handlers = waiting.get(call);
  waiting.delete(call);
  if (handlers === undefined) return;
  const { success, failure, userObject } = handlers;
  if (error === undefined) {
    success?.(value, userObject);
    return;
  }
  const thrown = Object.assign(new Error(error.message), { name: 'ScriptError' });
  if (failure === undefined) console.error(thrown);
  else failure(thrown, userObject);
}

window.addEventListener('message', ({ origin, source, data }) => {
  if (origin === page && source === window.parent && 'answer' in data) settle(data.answer);
});

// The keys of a frame are not the page's: F6 leads back to the grid, and from there on.
window.addEventListener('keydown', (event) => {
  if (event.key !== 'F6') return;
  event.preventDefault();
  say({ kind: 'focus' });
});

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        origin: page,
        close: () => say({ kind: 'close' }),
        setWidth: (width: number) => say({ kind: 'size', width }),
        setHeight: (height: number) => say({ kind: 'size', height }),
        editor: { focus: () => say({ kind: 'focus' }) },
      },
    },
  },
});
