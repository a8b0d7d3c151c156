import { exception, notModelled } from './post';

const NAME = Symbol('Google name');

/** Questions that the language itself asks of any object; Google's objects have none of these. */
const ASKED_BY_THE_LANGUAGE = new Set(['then', 'toJSON']);

function nameOf(value: unknown): string {
  const name: unknown = Reflect.get(Object(value), NAME);
  return typeof name === 'string' ? name : 'Object';
}

/**
 * Below every modelled class: whatever the class does not have falls through to here and throws
 * its name, so that a script never gets a plausible answer that nobody modelled.
 */
const floor = new Proxy(Object.create(Object.prototype), {
  get(_target, key, receiver) {
    if (typeof key === 'symbol' || key in Object.prototype) {
      return Reflect.get(Object.prototype, key, receiver);
    }
    if (ASKED_BY_THE_LANGUAGE.has(key)) return undefined;
    return notModelled(`${nameOf(receiver)}.${key}`);
  },
  set(_target, key, _value, receiver) {
    return notModelled(`${nameOf(receiver)}.${String(key)} (set)`);
  },
});

/** The base of every class that a script sees. */
export class Modelled {
  toString(): string {
    return nameOf(this);
  }
}
Object.setPrototypeOf(Modelled.prototype, floor);

/** Hands a modelled object out as Google's full type: the floor answers for what is missing. */
export function full<T>(value: Modelled & Partial<T>): T {
  return value as unknown as T;
}

type Methods<T> = {
  [K in keyof T as T[K] extends (...args: never[]) => unknown ? K : never]: string;
};

type Signatures<T> = Omit<Methods<T>, 'toString'>;

const TYPES: Record<string, (value: unknown) => boolean> = {
  any: () => true,
  text: (value) => typeof value === 'string',
  scalar: (value) => ['string', 'number', 'boolean'].includes(typeof value),
  'text?': (value) => typeof value === 'string' || value === null,
  integer: (value) => typeof value === 'number',
  number: (value) => typeof value === 'number',
  'number?': (value) => typeof value === 'number' || value === null,
  boolean: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  list: (value) => Array.isArray(value),
  table: (value) => Array.isArray(value) && value.every((row) => Array.isArray(row)),
  options: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  object: (value) => value instanceof Modelled,
  'scalar?': (value) => value === null || ['string', 'number', 'boolean'].includes(typeof value),
  'object?': (value) => value instanceof Modelled || value === null,
};

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (value instanceof Modelled) return nameOf(value);
  if (Array.isArray(value)) return 'number[]';
  const name = typeof value;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function fits(value: unknown, type: string): boolean {
  const test = TYPES[type];
  if (test === undefined) throw new Error(`No such type in a signature: ${type}`);
  return test(value);
}

/** One list of arguments that Google takes, which the stand-in may lack. */
interface Form {
  readonly types: readonly string[];
  readonly isLacking: boolean;
}

function formOf(text: string): Form {
  const isLacking = text.startsWith('!');
  const types = text
    .slice(isLacking ? 1 : 0)
    .split(' ')
    .filter((part) => part !== '');
  return { types, isLacking };
}

/**
 * Checks the arguments of each method against Google's signatures, written as lists of types
 * with a bar between alternatives. A method without a signature does not compile. A form that
 * begins with `!` is one that Google has and the stand-in does not model.
 */
export function model<T extends Modelled>(
  type: { readonly prototype: T },
  name: string,
  path: string,
  signatures: Signatures<T>,
): void {
  Object.defineProperty(type.prototype, NAME, { value: name });
  // Every execution comes through here, so this is kept plain: no lists, no descriptors.
  const texts: Readonly<Record<string, string>> = signatures;
  const methods: Record<string, unknown> = type.prototype as never;
  for (const method in texts) {
    const signature = texts[method] ?? '';
    const plain: unknown = methods[method];
    if (typeof plain !== 'function') throw new Error(`${name}.${method} has no body.`);
    let forms: Form[] | undefined;
    const checked = function (this: unknown, ...args: unknown[]): unknown {
      forms ??= signature.split('|').map(formOf);
      const form = forms.find(
        ({ types }) =>
          types.length === args.length && types.every((wanted, i) => fits(args[i], wanted)),
      );
      if (form === undefined) {
        const given = args.map(typeName).join(',');
        const full = path === '' ? name : path;
        throw exception(
          `The parameters (${given}) don't match the method signature for ${full}.${method}.`,
        );
      }
      if (form.isLacking) notModelled(`${name}.${method} with such arguments`);
      args.forEach((value, i) => {
        if (form.types[i] === 'integer' && !Number.isInteger(value)) {
          notModelled(`${name}.${method} with the number ${value}`);
        }
      });
      return Reflect.apply(plain, this, args);
    };
    methods[method] = checked;
  }
}
