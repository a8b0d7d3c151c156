import { BUILT_FILES, type BuiltFile, type Sizes } from './budget';
import { byOrigin } from './byOrigin';

/** Where the table stands in a decision. */
const BEGIN = '<!-- bytes: written by `npm run size -- --raise` -->';
const END = '<!-- end of bytes -->';

type Origins = Readonly<Record<BuiltFile, Readonly<Record<string, number>>>>;

/** A file's bytes by origin: a sum, and a line for each origin, the largest first. */
export type ByOrigin = ReadonlyMap<string, number>;

/** What each built file is made of; the frame that a bundler and the page put around it is an origin too. */
export function bytesByOrigin(origins: Origins, sizes: Sizes): Record<BuiltFile, ByOrigin> {
  const of = (file: BuiltFile): ByOrigin => {
    const found = byOrigin(origins[file]);
    const inside = found.reduce((sum, [, bytes]) => sum + bytes, 0);
    return new Map([...found, ['(frame and notice)', sizes[file] - inside]]);
  };
  return { 'Code.js': of('Code.js'), 'Sidebar.html': of('Sidebar.html') };
}

/** The tables as Markdown, beside what an earlier decision has noted. */
export function bytesTable(
  now: Record<BuiltFile, ByOrigin>,
  before: Partial<Record<BuiltFile, ByOrigin>> = {},
): string {
  const parts = BUILT_FILES.map((file) => {
    const was = before[file] ?? new Map<string, number>();
    const names = new Set([...now[file].keys(), ...was.keys()]);
    const rows = [...names].map((name) => row(name, now[file].get(name) ?? 0, was.get(name) ?? 0));
    const sum = row(`**${file}**`, total(now[file]), total(was));
    return ['| origin | bytes | more than before |', '|---|---:|---:|', sum, ...rows].join('\n');
  });
  return [BEGIN, ...parts, END].join('\n\n');
}

/** The sum of a file's bytes. */
export function total(bytes: ByOrigin): number {
  return [...bytes.values()].reduce((sum, one) => sum + one, 0);
}

function row(name: string, bytes: number, before: number): string {
  const more = before === 0 ? '' : String(bytes - before);
  return `| ${name} | ${bytes} | ${more} |`;
}

/** The tables that a decision holds; empty if it has none. */
export function readBytes(decision: string): Partial<Record<BuiltFile, ByOrigin>> {
  const text = decision.split(BEGIN)[1]?.split(END)[0] ?? '';
  const found: Partial<Record<BuiltFile, ByOrigin>> = {};
  for (const part of text.split(/\n(?=\| origin)/)) {
    const rows = [...part.matchAll(/^\| (.+?) \| (\d+) \|/gm)].map(
      ([, name = '', bytes]) => [name, Number(bytes)] as const,
    );
    const file = BUILT_FILES.find((one) => rows[0]?.[0] === `**${one}**`);
    if (file) found[file] = new Map(rows.slice(1));
  }
  return found;
}

/** A decision with these tables in the place of those that it held, or at its end. */
export function withBytes(decision: string, tables: string): string {
  const [head = '', rest] = decision.split(BEGIN);
  const tail = rest?.split(END)[1] ?? '\n';
  return `${head.trimEnd()}\n\n${tables}${tail}`;
}
