import { enumeration } from './enumeration';
import { full, Modelled, model } from './model';
import { asBoolean, call } from './post';
import { rangeFrom } from './range';

type Group = GoogleAppsScript.Spreadsheet.Group;

/** developers.google.com/apps-script/reference/spreadsheet/group-control-toggle-position */
export const GroupControlTogglePosition = enumeration<
  typeof GoogleAppsScript.Spreadsheet.GroupControlTogglePosition
>('GroupControlTogglePosition', ['BEFORE', 'AFTER']);

/** A group of columns, known by its sheet and its first column. */
class GroupModel
  extends Modelled
  implements Pick<Group, 'collapse' | 'expand' | 'getDepth' | 'getRange' | 'isCollapsed'>
{
  readonly #sheet: number;
  readonly #column: number;
  readonly #columns: number;

  constructor(sheet: number, column: number, columns: number) {
    super();
    this.#sheet = sheet;
    this.#column = column;
    this.#columns = columns;
  }

  #do(method: string): Group {
    call('Group', method, [this.#sheet, this.#column]);
    return full<Group>(this);
  }

  collapse(): Group {
    return this.#do('collapse');
  }

  expand(): Group {
    return this.#do('expand');
  }

  getDepth(): number {
    return 1;
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return rangeFrom([this.#sheet, 1, this.#column, 1, this.#columns]);
  }

  isCollapsed(): boolean {
    return asBoolean(call('Group', 'isCollapsed', [this.#sheet, this.#column]));
  }
}
model(GroupModel, 'Group', 'SpreadsheetApp.Group', {
  collapse: '',
  expand: '',
  getDepth: '',
  getRange: '',
  isCollapsed: '',
});

/** A group of columns of a sheet. */
export function groupFrom(sheet: number, column: number, columns: number): Group {
  return full<Group>(new GroupModel(sheet, column, columns));
}
