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
  Atomics.wait(signal, 0, 0);
  Atomics.store(signal, 0, 0);
  const answer = receiveMessageOnPort(port);
  return answer === undefined ? '{"dead":"No answer came."}' : answer.message;
}

const outcome = runInWorld(
  world,
  new vm.Script(inside, { filename: 'google-inside.js' }),
  (code, filename) => new vm.Script(code, { filename }),
  call,
  post,
);
say({ kind: 'end', outcome });
// The end of a thread may be heard of before its last word: it waits until it is ended from outside.
Atomics.wait(signal, 0, 0);
