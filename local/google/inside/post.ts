import type { Answer, Post, Wire } from '../bridge';

/** An error as Google throws it: `Exception: …`. */
class Exception extends Error {
  override readonly name = 'Exception';
}

let post: Post = () => '{"dead":"Nothing is connected."}';

/** Connects this world to the state outside. */
export function connect(connected: Post): void {
  post = connected;
}

/** Google's own error, as a script would catch it. */
export function exception(message: string): Error {
  return new Exception(message);
}

/** Asks the outside to do one thing; throws what Google would throw. */
export function call(service: string, method: string, args: readonly Wire[] = []): Wire {
  let text: string;
  try {
    text = post(JSON.stringify([service, method, args]));
  } catch {
    // An error of the outside must not reach the script: its constructor would lead out.
    throw new Error('The stand-in of Google broke down.');
  }
  const answer: Answer = JSON.parse(text);
  if ('dead' in answer) throw exception(answer.dead);
  if ('error' in answer) {
    if (answer.error.name === 'Exception') throw exception(answer.error.message);
    throw new Error(answer.error.message);
  }
  return answer.value;
}

/** Throws because nobody has modelled this; the outside hears of it even if the script catches. */
export function notModelled(what: string): never {
  const message = `${what} is not modelled by the stand-in of Google`;
  call('Standin', 'notModelled', [message]);
  throw new Error(message);
}

/** An answer that must be text. */
export function asText(value: Wire): string {
  if (typeof value !== 'string') throw new Error('The stand-in expected text.');
  return value;
}

/** An answer that may be text. */
export function asTextOrNull(value: Wire): string | null {
  return value === null ? null : asText(value);
}

/** An answer that must be a number. */
export function asNumber(value: Wire): number {
  if (typeof value !== 'number') throw new Error('The stand-in expected a number.');
  return value;
}

/** An answer that must be true or false. */
export function asBoolean(value: Wire): boolean {
  if (typeof value !== 'boolean') throw new Error('The stand-in expected true or false.');
  return value;
}

/** An answer that must be a list. */
export function asList(value: Wire): readonly Wire[] {
  if (!Array.isArray(value)) throw new Error('The stand-in expected a list.');
  return value;
}

/** An answer that must be a plain object. */
export function asObject(value: Wire): { readonly [key: string]: Wire } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error('The stand-in expected an object.');
  }
  return value as { readonly [key: string]: Wire };
}
