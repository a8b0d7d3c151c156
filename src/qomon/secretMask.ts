import { ESCAPE_LEVELS, SECRET_PART_LENGTH } from '../model/limits';
import { readBody } from './body';

/** What stands in place of the key. */
const MASK = '…';

/** Names that HTML has for characters of keys. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  sol: '/',
  bsol: '\\',
  plus: '+',
  equals: '=',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  period: '.',
  colon: ':',
  semi: ';',
  comma: ',',
  excl: '!',
  num: '#',
  dollar: '$',
  percnt: '%',
  lpar: '(',
  rpar: ')',
  ast: '*',
  quest: '?',
  commat: '@',
  lsqb: '[',
  rsqb: ']',
  lcub: '{',
  rcub: '}',
  verbar: '|',
  grave: '`',
  Hat: '^',
};

const ESCAPE =
  /\\u([0-9a-fA-F]{4})|\\u\{([0-9a-fA-F]{1,6})\}|\\x([0-9a-fA-F]{2})|\\([/\\"'])|%([0-9a-fA-F]{2})|&#[xX]([0-9a-fA-F]{1,6});?|&#(\d{1,7});?|&(\w{2,6});|=([0-9A-F]{2})/g;

const MAY_BE_ESCAPED = /\\[ux/\\]|%[0-9a-fA-F]{2}|&[#\w]|=[0-9A-F]{2}/;

/** A text with each of its characters' places in the text that it was decoded from. */
interface Decoded {
  readonly text: string;
  /** Where each character begins; one more for the end. */
  readonly starts: readonly number[];
}

/** Takes the key, and any part of it of eight characters, out of what a server says. */
export interface SecretMask {
  /** Out of one text, however it is escaped. */
  text(text: string): string;
  /** Out of every text of a body; what is no text of it, such as a number, stays as it is. */
  body(body: string): string;
}

/** Makes the mask of a key. */
export function secretMask(secret: string): SecretMask {
  const size = Math.min(SECRET_PART_LENGTH, secret.length);
  const parts = new Set(
    Array.from({ length: secret.length - size + 1 }, (_, at) => secret.slice(at, at + size)),
  );
  const hints = hintOf(secret, size);
  const isSuspect = (text: string): boolean => hints.test(text) || MAY_BE_ESCAPED.test(text);

  const text = (original: string): string => {
    if (original.length < size || !isSuspect(original)) return original;
    // IDs have been seen as text, and may happen to be a part of a key of digits.
    if (/^\d{1,16}$/.test(original) && original !== secret) return original;
    let decoded: Decoded = plainly(original);
    let spans: Span[] = [];
    for (let level = 0; level < ESCAPE_LEVELS; level += 1) {
      spans = [...spans, ...spansOf(decoded, parts, size)];
      const next = decodedOnce(decoded);
      if (next.text.length === decoded.text.length) break;
      decoded = next;
    }
    return masked(original, spans);
  };

  return {
    text,
    body(body) {
      if (!isSuspect(body)) return body;
      const json = readBody(body);
      if (json === undefined) return text(body);
      let isMasked = false;
      const clean = textsOf(json, (one) => {
        const cleaned = text(one);
        isMasked = isMasked || cleaned !== one;
        return cleaned;
      });
      return isMasked ? JSON.stringify(clean) : body;
    },
  };
}

/** The same value with each of its texts, names of fields too, put through a change. */
function textsOf(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => textsOf(one, change));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).map(([key, one]) => [change(key), textsOf(one, change)]);
  return Object.fromEntries(fields);
}

type Span = readonly [start: number, end: number];

/**
 * Matches whatever holds a part of the secret as it stands: a part of eight characters covers one of
 * its quarters of four whole.
 */
function hintOf(secret: string, size: number): RegExp {
  const quarter = Math.max(1, Math.floor(size / 2));
  const quarters: string[] = [];
  for (let at = 0; at + quarter <= secret.length; at += quarter) {
    quarters.push(secret.slice(at, at + quarter).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  }
  return new RegExp([...new Set(quarters)].join('|'));
}

function plainly(text: string): Decoded {
  return { text, starts: Array.from({ length: text.length + 1 }, (_, at) => at) };
}

/** Undoes one level of every kind of escape. */
function decodedOnce({ text, starts }: Decoded): Decoded {
  const characters: string[] = [];
  const places: number[] = [];
  const take = (character: string, at: number): void => {
    characters.push(character);
    places.push(starts[at] ?? 0);
  };
  let done = 0;
  ESCAPE.lastIndex = 0;
  for (let match = ESCAPE.exec(text); match; match = ESCAPE.exec(text)) {
    const character = characterOf(match);
    if (character === undefined) continue;
    for (let at = done; at < match.index; at += 1) take(text.charAt(at), at);
    take(character, match.index);
    done = match.index + match[0].length;
  }
  for (let at = done; at < text.length; at += 1) take(text.charAt(at), at);
  return { text: characters.join(''), starts: [...places, starts[text.length] ?? 0] };
}

/** The character that an escape stands for; undefined where it is none of a key. */
function characterOf(match: RegExpMatchArray): string | undefined {
  const [, unit, point, byte, slashed, percent, hex, decimal, name, printable] = match;
  if (slashed !== undefined) return slashed;
  if (name !== undefined) return ENTITIES[name];
  const sixteen = unit ?? point ?? byte ?? percent ?? hex ?? printable;
  const code = sixteen === undefined ? Number(decimal) : Number.parseInt(sixteen, 16);
  // A key is of visible ASCII characters; others stay as they are written.
  return code > 0x20 && code < 0x7f ? String.fromCharCode(code) : undefined;
}

/** Where parts of the secret stand, as places of the text that was decoded. */
function spansOf({ text, starts }: Decoded, parts: ReadonlySet<string>, size: number): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + size <= text.length; at += 1) {
    if (parts.has(text.slice(at, at + size))) {
      spans.push([starts[at] ?? 0, starts[at + size] ?? 0]);
    }
  }
  return spans;
}

function masked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const pieces: string[] = [];
  let done = 0;
  let isMasked = false;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (start > done || !isMasked) pieces.push(text.slice(done, Math.max(done, start)), MASK);
    isMasked = true;
    done = Math.max(done, end);
  }
  return [...pieces, text.slice(done)].join('');
}
