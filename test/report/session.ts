import type { Value } from '../../local/google/index';
import type { Session } from '../support/session';

/** A line of a list on the tab, by the headers above it. */
export type Shown = Readonly<Record<string, Value>>;

/** What a report says, by its headings without their figures. */
export interface ReportSeen {
  /** Every text of the first column. */
  readonly said: readonly string[];
  /** The lists, by the heading above each. */
  readonly lists: ReadonlyMap<string, readonly Shown[]>;
}

/** Asks for a report from the menu, answering what it asks, and gives what stands on its tab. */
export function reportOf(session: Session, typed = '1', mail: 'YES' | 'NO' = 'NO'): ReportSeen {
  session.answer = ({ kind, buttons }) => {
    if (kind === 'prompt') return { button: 'OK', text: typed };
    return buttons.includes('YES') ? mail : (buttons[0] ?? 'OK');
  };
  session.call('makeReport');
  return seenOn(session);
}

/** What stands on the tab. */
export function seenOn(session: Session, tab = 'Report'): ReportSeen {
  const lines = session.google.workbook.values(tab);
  const lists = new Map<string, Shown[]>();
  let heading = '';
  let header: readonly string[] | undefined;
  for (const line of lines) {
    const [first = '', ...rest] = line.map(String);
    const isSum = rest.filter((one) => one !== '').length === 3 && !header;
    if (line.every((cell) => cell === '')) header = undefined;
    else if (rest.every((one) => one === '')) {
      heading = first.split(/[:\u00a0]/)[0] ?? '';
      header = undefined;
    } else if (!header) {
      header = isSum ? ['Name', ...line.slice(1).map(String)] : line.map(String);
      if (isSum) heading = first;
      lists.set(heading, []);
    } else {
      const names = header;
      lists
        .get(heading)
        ?.push(Object.fromEntries(line.map((cell, at) => [names[at] || '-', cell])));
    }
  }
  return { said: lines.map(([first]) => String(first)), lists };
}

/** The sum of a list in cents, of one currency. */
export function cents(lines: readonly Shown[] = [], currency = 'EUR'): number {
  return lines
    .filter((line) => line.Currency === currency)
    .reduce((sum, line) => sum + Math.round(Number(line.Amount) * 100), 0);
}
