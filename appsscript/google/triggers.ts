import type { Triggers } from '../../src/model/ports';
import type { EntryPoint } from '../entryPoints';

const HANDLER: EntryPoint = 'nightlyUpload';

/**
 * The hourly triggers of the night. A published add-on has one clock trigger for each person and
 * spreadsheet, hourly at most: https://developers.google.com/workspace/add-ons/concepts/editor-triggers
 */
export const triggers: Triggers = {
  own: () => mine().map((trigger) => trigger.getUniqueId()),
  create: () => ScriptApp.newTrigger(HANDLER).timeBased().everyHours(1).create().getUniqueId(),
  delete(id) {
    for (const trigger of mine()) {
      if (trigger.getUniqueId() === id) ScriptApp.deleteTrigger(trigger);
    }
  },
};

function mine(): GoogleAppsScript.Script.Trigger[] {
  return ScriptApp.getProjectTriggers().filter(
    (trigger) => trigger.getHandlerFunction() === HANDLER,
  );
}
