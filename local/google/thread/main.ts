import vm from 'node:vm';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import { runInWorld } from '../host/world';
import type { ThreadData, ThreadMessage } from './data';

/** One run of the script in this thread: its calls are answered by the thread that holds the state. */
const { world, inside, call, signal, port }: ThreadData = workerData;

function say(message: ThreadMessage): void {
  port.postMessage(message);
}

function post(request: string): string {
  say({ kind: 'call', request });
  // The wake-up of the answer before may come only now: what counts is what the signal says.
  while (Atomics.compareExchange(signal, 0, 1, 0) === 0) Atomics.wait(signal, 0, 0);
  const answer = receiveMessageOnPort(port);
  if (answer === undefined)
    throw new Error('The signal says that there is an answer, and there is none.');
  return answer.message;
}

const outcome = runInWorld(
  world,
  new vm.Script(inside, { filename: 'google-inside.js' }),
  call,
  post,
);
say({ kind: 'end', outcome });
// The end of a thread may be heard of before its last word: it waits until it is ended from outside.
for (;;) Atomics.wait(signal, 0, 0);
