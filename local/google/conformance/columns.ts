import { type Row, row } from './row';

/** How the columns of a sheet are moved and grouped, and coloured by what they hold. */
export const COLUMNS: readonly Row[] = [
  row(
    'Sheet.moveColumns',
    'the columns that a range spans stand before another column, which is counted before the move',
    `range('A1:E1').setValues([['a', 'b', 'c', 'd', 'e']]); sheet.setColumnWidth(1, 50);
     sheet.moveColumns(range('A5:B9'), 5); const first = range('A1:E1').getValues()[0].join('');
     sheet.moveColumns(range('E1'), 1); return [first, range('A1:E1').getValues()[0].join(''), sheet.getColumnWidth(4)];`,
    ['cdabe', 'ecdab', 50],
  ),
  row(
    'Range.shiftColumnGroupDepth Sheet.getColumnGroupDepth Sheet.getColumnGroup Group.getRange Group.getDepth',
    'columns are grouped, and taken out of the group again',
    `range('C1:E1').shiftColumnGroupDepth(1); const group = sheet.getColumnGroup(4, 1); const at = group.getRange();
     const before = [at.getColumn(), at.getLastColumn(), group.getDepth()];
     range('D1').shiftColumnGroupDepth(-1);
     return [before, [2, 3, 4, 5, 6].map((column) => sheet.getColumnGroupDepth(column))];`,
    [
      [3, 5, 1],
      [0, 1, 0, 1, 0],
    ],
  ),
  row(
    'Group.collapse Group.expand Group.isCollapsed Sheet.isColumnHiddenByUser',
    'folding a group hides its columns, unfolding shows them',
    `range('C1:D1').shiftColumnGroupDepth(1); const group = sheet.getColumnGroup(3, 1).collapse();
     const seen = () => [group.isCollapsed(), sheet.isColumnHiddenByUser(2), sheet.isColumnHiddenByUser(3)];
     const folded = seen(); group.expand(); return [folded, seen()];`,
    [
      [true, false, true],
      [false, false, false],
    ],
  ),
  row(
    'Sheet.setColumnGroupControlPosition Sheet.getColumnGroupControlPosition Range.shiftColumnGroupDepth',
    'the button of a group stands after it, or before: then the first column cannot be grouped',
    `const first = String(sheet.getColumnGroupControlPosition());
     sheet.setColumnGroupControlPosition(SpreadsheetApp.GroupControlTogglePosition.BEFORE);
     const isRefused = (() => { try { range('A1').shiftColumnGroupDepth(1); SpreadsheetApp.flush(); return false; } catch (error) { return true; } })();
     return [first, String(sheet.getColumnGroupControlPosition()), isRefused];`,
    ['AFTER', 'BEFORE', true],
  ),
  row(
    'SpreadsheetApp.newConditionalFormatRule ConditionalFormatRuleBuilder.whenTextEqualTo ConditionalFormatRuleBuilder.setBackground ConditionalFormatRuleBuilder.setFontColor ConditionalFormatRuleBuilder.setRanges ConditionalFormatRuleBuilder.build Sheet.setConditionalFormatRules Sheet.getConditionalFormatRules ConditionalFormatRule.getRanges ConditionalFormatRule.getBooleanCondition ConditionalFormatRule.getGradientCondition BooleanCondition.getCriteriaType BooleanCondition.getCriteriaValues',
    'the rules of a sheet are replaced all at once, and read again',
    `const rule = SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo('x').setBackground('#FF0000').setFontColor('#000000').setRanges([range('B2:B9')]).build();
     sheet.setConditionalFormatRules([rule]); const [read] = sheet.getConditionalFormatRules();
     sheet.setConditionalFormatRules([...sheet.getConditionalFormatRules(), rule]);
     const condition = read.getBooleanCondition();
     return [String(condition.getCriteriaType()), condition.getCriteriaValues(), read.getGradientCondition(), read.getRanges()[0].getA1Notation(), sheet.getConditionalFormatRules().length];`,
    ['TEXT_EQUAL_TO', ['x'], null, 'B2:B9', 2],
  ),
];
