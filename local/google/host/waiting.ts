/**
 * A piece of work that may have to wait for what is outside: a person's answer, a network, a lock
 * that another run holds. It yields what it waits for; in one thread nothing can be waited for.
 */
export type Waiting<T> = Generator<Promise<unknown>, T, void>;

/** Waits for a promise, and gives what it gave. */
export function* awaited<T>(promise: Promise<T>): Waiting<T> {
  const given: { readonly value: T }[] = [];
  yield promise.then((value) => given.push({ value }));
  const [first] = given;
  if (first === undefined) throw new Error('The work went on before what it waits for was there.');
  return first.value;
}

/** Whether a handler's result is work still to be done. */
export function isWaiting<T>(result: T | Waiting<T>): result is Waiting<T> {
  return (
    typeof result === 'object' &&
    result !== null &&
    'next' in result &&
    typeof result.next === 'function'
  );
}

/** Does the work in one go, as runs do that share a thread with who started them. */
export function atOnce<T>(work: Waiting<T>): T {
  const step = work.next();
  if (step.done === true) return step.value;
  const refusal = new Error('A run in the same thread cannot wait: answer at once.');
  const last = work.throw(refusal);
  if (last.done === true) return last.value;
  throw refusal;
}

/** Does the work, waiting where it waits. */
export async function inTime<T>(work: Waiting<T>): Promise<T> {
  let step = work.next();
  while (step.done !== true) {
    let failure: { readonly error: unknown } | null = null;
    try {
      await step.value;
    } catch (error) {
      failure = { error };
    }
    step = failure === null ? work.next() : work.throw(failure.error);
  }
  return step.value;
}
