import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { columnLetters } from '../columns';
import type { UserSession } from '../google/index';

/**
 * Types the rows of a CSV file into a tab, cell by cell, as a person at the keyboard: each column
 * of the file goes under the header of the same name. Gives the number of rows.
 */
export function typeRows(session: UserSession, tab: string, csv: string, firstRow = 2): number {
  const [names = [], ...rows] = parseCsv(csv).map((row) => row.map((cell) => String(cell ?? '')));
  const header = session.values(tab)[0] ?? [];
  const columns = names.map((name) => {
    const index = header.indexOf(name);
    if (index < 0) throw new Error(`The tab "${tab}" has no column "${name}"`);
    return columnLetters(index + 1);
  });
  rows.forEach((row, down) => {
    row.forEach((text, right) => {
      if (text !== '') session.type(tab, `${columns[right]}${firstRow + down}`, text);
    });
  });
  return rows.length;
}

/** The sample rows, once for each language that the headers of a tab may be in. */
const SAMPLES = ['payments.csv', 'payments.fr.csv'] as const;

/** Types the sample rows into a tab, in the language of its headers. */
export function typeSampleRows(session: UserSession, tab: string): number {
  const header = session.values(tab)[0] ?? [];
  const files = SAMPLES.map((name) => readFileSync(join('local', 'demo', name), 'utf8'));
  const csv = files.find((text) =>
    parseCsv(text)[0]?.every((name) => header.includes(String(name))),
  );
  if (csv === undefined) throw new Error(`The sample rows have no headers like those of "${tab}"`);
  return typeRows(session, tab, csv);
}
