import { IMPORTED_KEYS, IMPORTED_KEYS_PER_PIECE, KEY_DIGITS } from '../model/limits';
import type { Store } from '../model/ports';
import { sealed, unsealed } from './pieces';

const KEY = 'import.keys';

/** How many pieces were ever begun: `import.keys.0` to so many less one, the oldest of them deleted. */
const COUNT_KEY = 'import.pieces';

/** Of an order that was imported: the digest of its key, and the print of what the export said of it. */
export interface ImportedKey {
  readonly key: string;
  readonly print: string;
}

/**
 * The orders that were imported last, beyond the sheet and the journal, which can be emptied. Like all
 * memory it may be lost, or come with a copy, where the rows and the journal have come along too.
 */
export class ImportedKeys {
  private readonly pieces = new Map<number, ImportedKey[]>();
  private readonly count: number;

  constructor(private readonly store: Store) {
    const count = Number(store.get(COUNT_KEY) ?? 0);
    this.count = Number.isInteger(count) && count > 0 ? count : 0;
    for (let at = Math.max(0, this.count - MOST_PIECES); at < this.count; at += 1) {
      this.pieces.set(at, readPiece(unsealed(store.get(`${KEY}.${at}`)) ?? ''));
    }
  }

  /** What was remembered of each key's digest, the last of it. */
  all(): ReadonlyMap<string, string> {
    const known = [...this.pieces.values()].flat();
    return new Map(known.map(({ key, print }) => [key, print]));
  }

  /** Remembers orders whose rows stand. To be called under the document's lock. */
  note(keys: readonly ImportedKey[]): void {
    const known = this.all();
    const news = keys.filter(({ key, print }) => known.get(key) !== print);
    if (news.length === 0) return;
    let at = Math.max(0, this.count - 1);
    let last = [...(this.pieces.get(at) ?? [])];
    const texts: Record<string, string> = {};
    for (const one of news) {
      if (last.length >= IMPORTED_KEYS_PER_PIECE) {
        at += 1;
        last = [];
      }
      last.push(one);
      texts[`${KEY}.${at}`] = pieceText(last);
      this.pieces.set(at, last);
    }
    this.save({ ...texts, [COUNT_KEY]: String(at + 1) });
    for (const old of [...this.pieces.keys()].filter((one) => one <= at - MOST_PIECES)) {
      this.store.delete(`${KEY}.${old}`);
    }
  }

  /** Forgets orders that were taken back. To be called under the document's lock. */
  forget(keys: ReadonlySet<string>): void {
    const texts: Record<string, string> = {};
    for (const [at, piece] of this.pieces) {
      const left = piece.filter(({ key }) => !keys.has(key));
      if (left.length < piece.length) texts[`${KEY}.${at}`] = pieceText(left);
      this.pieces.set(at, left);
    }
    if (Object.keys(texts).length > 0) this.save(texts);
  }

  private save(texts: Readonly<Record<string, string>>): void {
    try {
      this.store.setAll(texts);
    } catch {
      // A store that is full remembers no more; the rows and the journal tell the same.
    }
  }
}

const MOST_PIECES = Math.ceil(IMPORTED_KEYS / IMPORTED_KEYS_PER_PIECE) + 1;

function pieceText(keys: readonly ImportedKey[]): string {
  return sealed(keys.map(({ key, print }) => key + print).join(' '));
}

function readPiece(text: string): ImportedKey[] {
  return text
    .split(' ')
    .filter((one) => one.length === 2 * KEY_DIGITS)
    .map((one) => ({ key: one.slice(0, KEY_DIGITS), print: one.slice(KEY_DIGITS) }));
}
