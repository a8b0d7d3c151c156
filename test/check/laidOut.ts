import { COLUMN_KEYS } from '../../src/model/columns';
import type { Fault } from '../../src/model/faults';
import { headerIn } from '../../src/text/stored';
import { addColumns } from '../support/rows';
import { Session } from '../support/session';
import { CELL_FAULTS } from './cellFaults';
import type { FaultCase } from './faultCase';
import { ROW_FAULTS } from './rowFaults';

/** Every kind of problem that there is. */
export const FAULTS: Readonly<Record<Fault['kind'], FaultCase>> = { ...CELL_FAULTS, ...ROW_FAULTS };

const REST = ['Unpaid amount', 'Delivered at', 'Payment details', 'Source'];

const FRENCH = new Map(COLUMN_KEYS.map((key) => [headerIn(key, 'en'), headerIn(key, 'fr')]));

const same = (header: string): string => header;

const french = (header: string): string => FRENCH.get(header) ?? header;

export interface Reader {
  readonly language: 'en' | 'fr';
  readonly session: () => Session;
  readonly header: (en: string) => string;
  readonly line: (it: FaultCase) => string;
  readonly invalid: string;
}

/** Formulas that give nothing, and one that gives another day each time it is read. */
function computing(): (formula: string) => string | number {
  let reads = 0;
  return (formula) => {
    reads += 1;
    return formula === '=NOW()' ? 46_000 + reads : '';
  };
}

export const READERS: readonly Reader[] = [
  {
    language: 'en',
    session: () => Session.ready({ google: { compute: computing() } }),
    header: same,
    line: ({ header, en }) => `${header}: ${en}`,
    invalid: 'Invalid',
  },
  {
    language: 'fr',
    session: () =>
      Session.ready({ google: { userLocale: 'fr', locale: 'fr_FR', compute: computing() } }),
    header: french,
    line: ({ header, fr }) => `${header.split(' / ').map(french).join(' / ')} : ${fr}`,
    invalid: 'Non valide',
  },
];

/** Lays a case out below the header, in the headers of a language. */
export function layOut(
  { rows, held = {}, formats = {}, formulas = {}, when, fresh }: FaultCase,
  { session: open, header }: Reader,
): Session {
  const session = open();
  addColumns(session, REST.map(header));
  session.type(
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([en, text]) => [header(en), text])),
    ),
  );
  const { workbook } = session.google;
  for (const [en, format] of Object.entries(formats)) {
    workbook.format('Bundles', session.at(header(en), rows.length + 1), format);
  }
  for (const [en, formula] of Object.entries(formulas)) {
    const cell = session.at(header(en), rows.length + 1);
    workbook.format('Bundles', cell, '0');
    workbook.type('Bundles', cell, formula);
  }
  for (const [en, value] of Object.entries(held)) {
    const cell = session.at(header(en), rows.length + 1);
    if (value instanceof Date) workbook.format('Bundles', cell, 'dd/MM/yyyy');
    workbook.put('Bundles', cell, [[value]]);
  }
  when?.(session);
  if (fresh) session.call('refreshLists');
  return session;
}
