import Papa from 'papaparse';
import type { HeldCell } from '../../../src/commands/readImportTab';
import { recognise } from '../../../src/import/recognise';
import type { Source } from '../../../src/import/source';
import { LINES_ABOVE } from '../../../src/model/limits';
import { plain } from '../../../src/model/plain';

/** An export as it was read: records of equal width below a header, and the line on which each begins. */
export interface Table {
  readonly header: readonly string[];
  readonly records: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** What Sheets holds beneath, where they come from a tab of the spreadsheet. */
  readonly held?: ReadonlyArray<readonly HeldCell[]>;
}

/** Why a file cannot be read, and on which line. */
export interface BrokenFile {
  readonly why: 'no text' | 'no header' | 'quote' | 'width' | 'joined';
  readonly line: number;
}

const DELIMITERS = [';', ',', '\t'];

/** What stands for bytes that are no text. */
const LOST = /\ufffd/g;

/**
 * The text of a file. Without a mark of its encoding it is UTF-8 where it reads as such, or mostly: what a cut or a
 * copy has broken reads as lost. Else it is what Excel writes in Western Europe.
 */
export function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  const beyond = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  const lost = text.match(LOST)?.length ?? 0;
  return lost * 2 > beyond ? new TextDecoder('windows-1252').decode(bytes) : text;
}

/**
 * Reads a text as an export. Below the header nothing may be broken: half a file is no file. `isUneven` is one whose lines
 * may be longer or shorter than the headers, as balances and notes stand among them.
 */
export function readTable(
  typed: string,
  sources: readonly Pick<Source, 'fingerprint'>[],
  { isUneven = false } = {},
): Table | BrokenFile {
  const text = typed.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  // No text holds it: an XLSX file does, and UTF-16 without its mark.
  if (text.includes('\0')) return { why: 'no text', line: 1 };
  const found = headerOf(text, sources);
  if (!found) return { why: 'no header', line: 1 };
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: found.delimiter });
  const lines = linesOf(data);
  const lineAt = (record: number): number => lines[record] ?? lines[lines.length - 1] ?? 1;
  const broken = errors.find(({ row, type }) => type === 'Quotes' && (row ?? 0) >= found.at);
  if (broken) return { why: 'quote', line: lineAt(broken.row ?? 0) };
  // What stands above is a table too: nothing of it would be read, and nobody would see it.
  if (data.slice(0, found.at).some((record) => recognise(record, sources)))
    return { why: 'joined', line: lineAt(found.at) };
  const header = data[found.at] ?? [];
  const headers = new Set(sources.flatMap(({ fingerprint }) => fingerprint));
  const kept: number[] = [];
  for (let at = found.at + 1; at < data.length; at += 1) {
    const record = data[at] ?? [];
    // A line on which nothing stands is none.
    if (record.length === 1 && (record[0] ?? '').trim() === '') continue;
    if (!isUneven && record.length !== header.length) return { why: 'width', line: lineAt(at) };
    // Where files were joined, their headers stand between the lines.
    if (isSame(record, header)) continue;
    if (record.some((cell) => headers.has(cell.trim())) && recognise(record, sources))
      return { why: 'joined', line: lineAt(at) };
    kept.push(at);
  }
  return {
    header,
    records: kept.map((at) => data[at] ?? []),
    lines: kept.map(lineAt),
  };
}

function isSame(record: readonly string[], header: readonly string[]): boolean {
  return record.every((cell, at) => plain(cell) === plain(header[at] ?? ''));
}

/**
 * The delimiter and the record that is the header: one that is known, else the first of the width that most
 * records have, by the delimiter that makes them widest.
 */
function headerOf(
  text: string,
  sources: readonly Pick<Source, 'fingerprint'>[],
): { readonly delimiter: string; readonly at: number } | undefined {
  const candidates = DELIMITERS.flatMap((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: LINES_ABOVE });
    const width = usualWidth(data);
    const usual = {
      delimiter,
      at: data.findIndex(({ length }) => length === width),
      known: 0,
      width,
    };
    return [
      usual,
      ...data.map((record, at) => {
        const known = recognise(record, sources)?.fingerprint.length ?? 0;
        return { delimiter, at, known, width: record.length };
      }),
    ].filter(({ known, width: own }) => known > 0 || own === width);
  });
  const [best] = candidates.sort((a, b) => b.known - a.known || b.width - a.width || a.at - b.at);
  return best && best.width > 1 ? best : undefined;
}

/** How many cells most records have; the more of two that come as often. */
function usualWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  // What stands above the headers is one cell a line.
  counts.delete(1);
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  return usual?.[0] ?? 1;
}

/** On which line each record begins: what stands in quotes may hold line breaks. */
function linesOf(records: readonly (readonly string[])[]): number[] {
  let line = 1;
  return records.map((record) => {
    const began = line;
    line += 1 + record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
    return began;
  });
}
