import type { PreviewAnswer } from '../../../src/commands/previewImport';
import { amountColumns, columnAt } from '../../../src/import/headers';
import { columnsOf, type Source } from '../../../src/import/source';
import type { PersonAsked, Questions } from '../../../src/model/importResults';
import { plain } from '../../../src/model/plain';
import type { Table } from './fileReading';

/** A part of an export as it is sent: whole orders, and of each line what is read of it alone. */
export interface Slice {
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
}

/** Characters and orders of a part: below what the script takes. Each part has its calls, whatever is in it. */
const MOST = { characters: 190_000, orders: 1700 };

/** The parts of an export. */
export function slicesOf({ header, records, lines }: Table, source: Source): Slice[] {
  const texts = new Set([...columnsOf(source), ...amountColumns(header)].map(unnumbered));
  const columns = [...header.keys()].filter((at) => texts.has(unnumbered(header[at] ?? '')));
  const part = (record: readonly string[]): string[] => columns.map((at) => record[at] ?? '');
  const keys = source.orderKey.map((name) => columnAt(header, name) ?? -1);
  const orders = new Map<string, number[]>();
  records.forEach((record, at) => {
    const key = keys.map((column) => record[column] ?? '').join(' ');
    const own = orders.get(key);
    if (own) own.push(at);
    else orders.set(key, [at]);
  });
  const slices: Array<{ rows: string[][]; lines: number[] }> = [];
  let [characters, count] = [0, 0];
  for (const own of orders.values()) {
    const rows = own.map((at) => part(records[at] ?? []));
    const size = JSON.stringify(rows).length;
    const isFull = characters + size > MOST.characters || count >= MOST.orders;
    if (slices.length === 0 || isFull) {
      slices.push({ rows: [part(header)], lines: [] });
      [characters, count] = [0, 0];
    }
    const last = slices[slices.length - 1];
    last?.rows.push(...rows);
    last?.lines.push(...own.map((at) => lines[at] ?? 0));
    characters += size;
    count += 1;
  }
  return slices;
}

function unnumbered(name: string): string {
  return plain(name).replace(/ #\d+$/, '');
}

export type Previewed = Extract<PreviewAnswer, { ok: true }>;

/** All parts of a preview as one, with the digest of each. */
export interface Preview extends Omit<Previewed, 'digest'> {
  readonly digests: readonly string[];
}

/** Adds a part to what was previewed before. */
export function withPart(before: Preview | undefined, { digest, ...part }: Previewed): Preview {
  if (!before) return { ...part, digests: [digest] };
  const totals = { ...before.totals };
  for (const name of Object.keys(totals) as (keyof typeof totals)[]) {
    Object.assign(totals, { [name]: before.totals[name] + part.totals[name] });
  }
  return {
    ...part,
    isLookedUp: before.isLookedUp && part.isLookedUp,
    totals,
    period: joined(before.period, part.period),
    orders: [...before.orders, ...part.orders],
    people: people(before.people, part.people),
    questions: questions(before.questions, part.questions),
    digests: [...before.digests, digest],
  };
}

function joined(a: Previewed['period'], b: Previewed['period']): Previewed['period'] {
  const days = [...a, ...b].filter((day) => day !== '').sort();
  return [days[0] ?? '', days[days.length - 1] ?? ''];
}

function people(a: readonly PersonAsked[], b: readonly PersonAsked[]): PersonAsked[] {
  const all = new Map(a.map((one) => [one.key, one]));
  for (const one of b) {
    all.set(one.key, { ...one, orders: one.orders + (all.get(one.key)?.orders ?? 0) });
  }
  return [...all.values()];
}

function questions(a: Questions, b: Questions): Questions {
  const both = (name: keyof Questions): string[] => [...new Set([...a[name], ...b[name]])];
  return { prices: both('prices'), methods: both('methods'), amounts: both('amounts') };
}
