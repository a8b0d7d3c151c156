import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/*
 * Parsing a script of 1.2 MB takes a second, and each file of tests is a world that knows nothing of
 * the others: that a text parses is written down beside the build, under its digest.
 */

const known = new Set<string>();

function fileOf(code: string): string {
  return resolve('out', 'parsed', createHash('sha256').update(code).digest('hex'));
}

/** Whether this very text is known to parse. */
export function isKnown(code: string): boolean {
  if (known.has(code)) return true;
  if (!existsSync(fileOf(code))) return false;
  known.add(code);
  return true;
}

/** Notes that a text parses. */
export function know(code: string): void {
  known.add(code);
  const file = fileOf(code);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, '');
}
