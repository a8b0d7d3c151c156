import { Modelled, model } from './model';
import { notModelled } from './post';

/** One value of an enumeration: an object that names itself, as Google's do. */
class EnumValue extends Modelled {
  readonly #name: string;
  readonly #ordinal: number;

  constructor(name: string, ordinal: number) {
    super();
    this.#name = name;
    this.#ordinal = ordinal;
  }

  override toString(): string {
    return this.#name;
  }

  name(): string {
    return this.#name;
  }

  ordinal(): number {
    return this.#ordinal;
  }

  // Google's enumerations turn into their names in JSON.
  toJSON(): string {
    return this.#name;
  }
}
model(EnumValue, 'Enum', '', { name: '', ordinal: '', toJSON: '|any' });

/**
 * An enumeration with these members. The types call the values numbers; on Google they are
 * objects, so the cast stands here once.
 */
export function enumeration<E extends object>(
  name: string,
  members: readonly Extract<keyof E, string>[],
): E {
  const values: Record<string, EnumValue> = Object.create(null);
  members.forEach((member, i) => {
    values[member] = new EnumValue(member, i);
  });
  const closed = new Proxy(values, {
    get(target, key) {
      if (typeof key === 'symbol') return undefined;
      if (key === 'toString') return () => name;
      if (key in target) return target[key];
      if (key === 'then' || key === 'toJSON') return undefined;
      return notModelled(`${name}.${key}`);
    },
    set(_target, key) {
      return notModelled(`${name}.${String(key)} (set)`);
    },
  });
  return closed as unknown as E;
}

/** The name of an enumeration's value, or null for anything else. */
export function enumName(value: unknown): string | null {
  return value instanceof EnumValue ? value.name() : null;
}

/** The member of that name. */
export function member<E extends object, K extends keyof E>(all: E, name: string): E[K] {
  const value: unknown = Reflect.get(all, name);
  return value as E[K];
}
