import type { Value } from '../../local/google/index';
import type { Session } from './session';

/** What a cell's dropdown offers: the cells that its rule points to. Nothing where it has none. */
export function offered(session: Session, header: string, row = 2, tab = 'Bundles'): Value[] {
  const { workbook } = session.google;
  const rule = workbook.rules(tab, session.at(header, row, tab))[0]?.[0];
  const [source] = rule?.criteria === 'VALUE_IN_RANGE' ? rule.args : [];
  if (!Array.isArray(source)) return [];
  const [id, first = 1, column = 1, rows = 0, columns = 0] = source.map(Number);
  const name = workbook.sheets().find((sheet) => sheet.id === id)?.name;
  if (name === undefined || columns !== 1) throw new Error(`${header} points to no list`);
  return workbook
    .values(name)
    .slice(first - 1, first - 1 + rows)
    .map((cells) => cells[column - 1] ?? '');
}
