import { type Axis, type Move, movedAreas, movedRect } from './areas';
import { notModelled } from './errors';
import { withSheet } from './grid';
import type { Cell, Protection, Rule, Workbook } from './state';

function movedProtections(workbook: Workbook, id: number, axis: Axis, move: Move): Protection[] {
  return workbook.protections.flatMap((one) => {
    if (one.sheet !== id || one.rect === null) return [one];
    const rect = movedRect(one.rect, axis, move);
    return rect === null ? [] : [{ ...one, rect }];
  });
}

function movedRule(rule: Rule, id: number, axis: Axis, move: Move): Rule {
  const [first, ...rest] = rule.args;
  if (rule.criteria !== 'VALUE_IN_RANGE' || !Array.isArray(first) || first[0] !== id) return rule;
  const [, row = 1, column = 1, rows = 1, columns = 1] = first.map(Number);
  const rect = movedRect({ row, column, rows, columns }, axis, move);
  if (rect === null) return notModelled('Deleting the range that a rule takes its values from');
  if (
    rect.row === row &&
    rect.column === column &&
    rect.rows === rows &&
    rect.columns === columns
  ) {
    return rule;
  }
  return { ...rule, args: [[id, rect.row, rect.column, rect.rows, rect.columns], ...rest] };
}

/** Rules anywhere that take their values from the sheet follow its lines. */
function withMovedRules(workbook: Workbook, id: number, axis: Axis, move: Move): Workbook {
  const moved = new Map<Rule, Rule>();
  for (const sheet of workbook.sheets) {
    for (const row of sheet.rows) {
      for (const cell of row) {
        const rule = cell?.rule;
        if (rule === undefined || moved.has(rule)) continue;
        const now = movedRule(rule, id, axis, move);
        if (now !== rule) moved.set(rule, now);
      }
    }
  }
  if (moved.size === 0) return workbook;
  const cellOf = (cell: Cell | undefined): Cell | undefined => {
    const rule = cell?.rule === undefined ? undefined : moved.get(cell.rule);
    return rule === undefined ? cell : { ...cell, rule };
  };
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map(cellOf)),
  }));
  return { ...workbook, sheets };
}

/** What follows the lines of a sheet, wherever it is: protections, and rules that read from it. */
export function moveLines(workbook: Workbook, id: number, axis: Axis, move: Move): Workbook {
  const moved = withSheet(withMovedRules(workbook, id, axis, move), id, (sheet) => ({
    ...sheet,
    ...movedAreas(sheet, axis, move),
    moves: sheet.moves + 1,
  }));
  return { ...moved, protections: movedProtections(workbook, id, axis, move) };
}
