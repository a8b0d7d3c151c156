import { PROSE_LENGTH, REASON_DEPTH, REASON_LENGTH, SHOWN_REASONS } from '../model/limits';
import { readBody } from './body';

/** One thing that Qomon found wrong; `location` is a JSON path where it gives one. */
export interface ServerProblem {
  readonly location: string | undefined;
  readonly message: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Where a problem says what is wrong, the most telling first. */
const TEXTS = ['message', 'detail', 'msg', 'reason', 'error', 'error_description', 'title'];

/** The same for a whole answer: RFC 9457 has its `detail`, older answers their `message`. */
const HEADINGS = ['detail', 'message', 'error', 'error_description', 'reason', 'title', 'data'];

const PLACES = ['location', 'field', 'path', 'pointer', 'property', 'loc', 'param'];

/**
 * Whatever an answer gives as reasons, in whatever form: RFC 9457 with its `errors`, `errors` as a map
 * or as texts, `message`, `error`, prose, a proxy's page. A member that cannot be read spoils no other.
 */
export function reasonsIn(body: string): ServerProblem[] {
  const json = readBody(body);
  const found = json === undefined ? prose(body) : reasonsOf(json);
  return found
    .filter(({ message }) => message !== '')
    .slice(0, SHOWN_REASONS)
    .map(({ location, message }) => ({ location, message: brief(named(location, message)) }));
}

function reasonsOf(json: unknown): ServerProblem[] {
  const fields = fieldsOf(json);
  if (!fields) return listed(json, undefined, REASON_DEPTH);
  const errors = listed(fields.errors, undefined, REASON_DEPTH);
  if (errors.length > 0) return errors;
  return firstOf(HEADINGS, (key) => listed(fields[key], undefined, REASON_DEPTH));
}

/** Every problem that a value holds: a text is one, a list holds some, a map tells where. */
function listed(value: unknown, location: string | undefined, depth: number): ServerProblem[] {
  if (depth === 0) return [];
  if (typeof value === 'string') return [{ location, message: value.trim() }];
  if (Array.isArray(value)) {
    return value.slice(0, SHOWN_REASONS).flatMap((one) => listed(one, location, depth - 1));
  }
  const fields = fieldsOf(value);
  if (!fields) return [];
  const place = firstOf(PLACES, (key) => pathOf(fields[key]))[0] ?? location;
  const said = firstOf(TEXTS, (key) => listed(fields[key], place, depth - 1));
  if (said.length > 0) return said;
  return Object.entries(fields)
    .slice(0, SHOWN_REASONS)
    .filter(([key]) => !PLACES.includes(key) && !BESIDE.includes(key))
    .flatMap(([key, one]) =>
      listed(one, location === undefined ? key : `${location}.${key}`, depth - 1),
    );
}

/** Texts that say nothing of what is wrong. */
const BESIDE = ['status', 'type', 'instance', 'value', 'code', 'id'];

function pathOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  // `["body", "data", 0, "amount"]`
  const isPath = Array.isArray(value) && value.every((step) => /^\w+$/.test(String(step)));
  return isPath && value.length > 0 ? [value.join('.')] : [];
}

function firstOf<T>(keys: readonly string[], find: (key: string) => T[]): T[] {
  for (const key of keys) {
    const found = find(key);
    if (found.length > 0) return found;
  }
  return [];
}

/** What a page or a plain text says: of a page its title, or its words. */
function prose(body: string): ServerProblem[] {
  const start = body.slice(0, PROSE_LENGTH);
  const isPage = /^\s*<(?:!doctype|html|\?xml|head|body)/i.test(start);
  const title = isPage ? /<title[^>]*>([^<]*)/i.exec(start)?.[1] : undefined;
  const words = title ?? (isPage ? start.replace(/<[^>]*>/g, ' ') : start);
  const message = words.replace(/\s+/g, ' ').trim();
  // What began as JSON and was cut off is not for people.
  return /^[[{]/.test(message) ? [] : [{ location: undefined, message }];
}

function fieldsOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : undefined;
}

/** A bare name of a field leads to no cell, so that the text must tell it. */
function named(location: string | undefined, message: string): string {
  const isBare = location !== undefined && /^\w+$/.test(location);
  return isBare && !message.includes(location) ? `${location}: ${message}` : message;
}

function brief(text: string): string {
  return text.length > REASON_LENGTH ? `${text.slice(0, REASON_LENGTH)}…` : text;
}
