import type { Triggers } from '../../src/model/ports';
import type { EntryPoint } from '../entryPoints';
import { ofDocument } from './noDocument';

type Trigger = GoogleAppsScript.Script.Trigger;

const HANDLER: EntryPoint = 'nightlyUpload';

/**
 * The hourly triggers of the night. A published add-on has one clock trigger for each person and
 * spreadsheet, hourly at most: https://developers.google.com/workspace/add-ons/concepts/editor-triggers
 */
export const triggers: Triggers = {
  own: () => {
    const spreadsheet = ofDocument(SpreadsheetApp.getActiveSpreadsheet());
    return nightly(ScriptApp.getUserTriggers(spreadsheet)).map((trigger) => trigger.getUniqueId());
  },
  has: (id) => mine().some((trigger) => trigger.getUniqueId() === id),
  create: () => ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create().getUniqueId(),
  delete(id) {
    for (const trigger of mine()) {
      if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
    }
  },
};

/** Those of every spreadsheet in which this person uses the script. */
function mine(): Trigger[] {
  return nightly(ScriptApp.getProjectTriggers());
}

function nightly(triggers: readonly Trigger[]): Trigger[] {
  return triggers.filter((trigger) => trigger.getHandlerFunction() === HANDLER);
}
