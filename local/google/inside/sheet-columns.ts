import { formatIn, formatOut } from './conditional-format';
import { enumName, member } from './enumeration';
import { GroupControlTogglePosition, groupFrom } from './group';
import { asList, asNumber, asText, notModelled } from './post';
import { rangeOut } from './range';
import { ask, change, SheetLines } from './sheet-lines';
import { SheetReading } from './sheet-reading';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Position = GoogleAppsScript.Spreadsheet.GroupControlTogglePosition;
type FormatRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** How the columns of a sheet are ordered, grouped, and coloured by what they hold. */
export class SheetColumns
  extends SheetLines
  implements
    Pick<
      Sheet,
      | 'getColumnGroup'
      | 'getColumnGroupControlPosition'
      | 'getColumnGroupDepth'
      | 'getConditionalFormatRules'
      | 'moveColumns'
      | 'setColumnGroupControlPosition'
      | 'setConditionalFormatRules'
    >
{
  getColumnGroup(column: number, depth: number): GoogleAppsScript.Spreadsheet.Group | null {
    const [first, count] = asList(ask(this, 'getColumnGroup', column, depth));
    return groupFrom(SheetReading.idOf(this), asNumber(first ?? null), asNumber(count ?? null));
  }

  getColumnGroupControlPosition(): Position {
    return member(GroupControlTogglePosition, asText(ask(this, 'getColumnGroupControlPosition')));
  }

  getColumnGroupDepth(column: number): number {
    return asNumber(ask(this, 'getColumnGroupDepth', column));
  }

  getConditionalFormatRules(): FormatRule[] {
    return asList(ask(this, 'getConditionalFormatRules')).map(formatIn);
  }

  moveColumns(columnSpec: GoogleAppsScript.Spreadsheet.Range, destination: number): void {
    ask(this, 'moveColumns', rangeOut(columnSpec), destination);
  }

  setColumnGroupControlPosition(position: Position): Sheet {
    const name = enumName(position) ?? notModelled('A position of a control that is none');
    return change(this, 'setColumnGroupControlPosition', name);
  }

  setConditionalFormatRules(rules: FormatRule[]): void {
    ask(this, 'setConditionalFormatRules', rules.map(formatOut));
  }
}
