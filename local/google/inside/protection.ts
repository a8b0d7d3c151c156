import { enumeration, member } from './enumeration';
import { full, Modelled, model } from './model';
import { asBoolean, asText, call } from './post';
import { rangeFrom, rangeOut } from './range';

type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** developers.google.com/apps-script/reference/spreadsheet/protection-type */
export const ProtectionType = enumeration<typeof GoogleAppsScript.Spreadsheet.ProtectionType>(
  'ProtectionType',
  ['RANGE', 'SHEET'],
);

class ProtectionModel
  extends Modelled
  implements
    Pick<
      Protection,
      | 'canEdit'
      | 'getDescription'
      | 'getProtectionType'
      | 'getRange'
      | 'isWarningOnly'
      | 'remove'
      | 'setDescription'
      | 'setRange'
      | 'setWarningOnly'
    >
{
  readonly #id: number;

  constructor(id: number) {
    super();
    this.#id = id;
  }

  canEdit(): boolean {
    return asBoolean(call('Protection', 'canEdit', [this.#id]));
  }

  getDescription(): string {
    return asText(call('Protection', 'getDescription', [this.#id]));
  }

  getProtectionType(): GoogleAppsScript.Spreadsheet.ProtectionType {
    return member(ProtectionType, asText(call('Protection', 'getProtectionType', [this.#id])));
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return rangeFrom(call('Protection', 'getRange', [this.#id]));
  }

  isWarningOnly(): boolean {
    return asBoolean(call('Protection', 'isWarningOnly', [this.#id]));
  }

  remove(): void {
    call('Protection', 'remove', [this.#id]);
  }

  setDescription(description: string): Protection {
    call('Protection', 'setDescription', [this.#id, description]);
    return full<Protection>(this);
  }

  setRange(range: GoogleAppsScript.Spreadsheet.Range): Protection {
    call('Protection', 'setRange', [this.#id, rangeOut(range)]);
    return full<Protection>(this);
  }

  setWarningOnly(warningOnly: boolean): Protection {
    call('Protection', 'setWarningOnly', [this.#id, warningOnly]);
    return full<Protection>(this);
  }
}
model(ProtectionModel, 'Protection', 'SpreadsheetApp.Protection', {
  canEdit: '',
  getDescription: '',
  getProtectionType: '',
  getRange: '',
  isWarningOnly: '',
  remove: '',
  setDescription: 'text',
  setRange: 'object',
  setWarningOnly: 'boolean',
});

/** The protection of that number. */
export function protectionFrom(id: number): Protection {
  return full<Protection>(new ProtectionModel(id));
}
