import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { Call, Outcome } from '../bridge';
import type { ThreadData, ThreadMessage } from '../thread/data';
import type { Execution } from './execution';
import type { Runtime } from './runtime';
import { inTime } from './waiting';
import { thrown } from './world';

const NOTHING: Outcome = { absent: true };

let insideCode: string | null = null;

/** A run in a thread of its own, which asks here, and stands still until it is answered. */
export class Thread {
  readonly outcome: Promise<Outcome>;
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #signal = new Int32Array(new SharedArrayBuffer(4));
  #resolve: (outcome: Outcome) => void = () => undefined;
  #over = false;

  constructor(runtime: Runtime, run: Execution, call: Call) {
    this.outcome = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    insideCode ??= readFileSync(join(process.cwd(), 'out/google-inside.js'), 'utf8');
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const workerData: ThreadData = {
      world: runtime.world(),
      inside: insideCode,
      call,
      signal: this.#signal,
      port: port2,
    };
    this.#worker = new Worker(join(process.cwd(), 'out/google-thread.cjs'), {
      workerData,
      transferList: [port2],
      // A script has no environment, and this one may hold a key.
      env: {},
    });
    this.#worker.on('error', (error) => this.#end(thrown(error)));
    this.#worker.on('exit', () => this.#end(NOTHING));
    this.#port.on('message', (message: ThreadMessage) => {
      if (message.kind === 'end') this.#end(message.outcome);
      else this.#answer(runtime, run, message.request);
    });
  }

  #answer(runtime: Runtime, run: Execution, request: string): void {
    inTime(runtime.answer(run, request)).then((answer) => {
      if (this.#over) return;
      // A dead run gets no further, whatever its script would do about the error.
      if ('dead' in answer) return this.stop();
      this.#port.postMessage(JSON.stringify(answer));
      Atomics.store(this.#signal, 0, 1);
      Atomics.notify(this.#signal, 0);
    });
  }

  /** Ends the thread wherever it is. */
  stop(): void {
    this.#end(NOTHING);
  }

  #end(outcome: Outcome): void {
    if (this.#over) return;
    this.#over = true;
    this.#port.close();
    this.#worker.terminate();
    this.#resolve(outcome);
  }
}
