import { enumeration, enumName, member } from './enumeration';
import { full, Modelled, model } from './model';
import { asList, asText, call, notModelled } from './post';
import { SpreadsheetModel } from './spreadsheet';
import { EventType, TriggerBuilderModel, TriggerModel, TriggerSource } from './trigger';

type App = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;

/** developers.google.com/apps-script/reference/script/auth-mode */
export const AuthMode = enumeration<typeof GoogleAppsScript.Script.AuthMode>('AuthMode', [
  'NONE',
  'CUSTOM_FUNCTION',
  'LIMITED',
  'FULL',
]);

const AuthorizationStatus = enumeration<typeof GoogleAppsScript.Script.AuthorizationStatus>(
  'AuthorizationStatus',
  ['REQUIRED', 'NOT_REQUIRED'],
);

type Info = GoogleAppsScript.Script.AuthorizationInfo;

class AuthorizationInfoModel
  extends Modelled
  implements Pick<Info, 'getAuthorizationStatus' | 'getAuthorizationUrl'>
{
  readonly #status: string;

  constructor(status: string) {
    super();
    this.#status = status;
  }

  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return member(AuthorizationStatus, this.#status);
  }

  getAuthorizationUrl(): string {
    return 'https://script.google.com/macros/authorize';
  }
}
model(AuthorizationInfoModel, 'AuthorizationInfo', 'ScriptApp.AuthorizationInfo', {
  getAuthorizationStatus: '',
  getAuthorizationUrl: '',
});

class ScriptAppModel
  extends Modelled
  implements
    Pick<
      App,
      | 'AuthMode'
      | 'AuthorizationStatus'
      | 'EventType'
      | 'TriggerSource'
      | 'deleteTrigger'
      | 'getAuthorizationInfo'
      | 'getProjectTriggers'
      | 'getScriptId'
      | 'getUserTriggers'
      | 'newTrigger'
    >
{
  readonly AuthMode = AuthMode;
  readonly AuthorizationStatus = AuthorizationStatus;
  readonly EventType = EventType;
  readonly TriggerSource = TriggerSource;

  deleteTrigger(trigger: Trigger): void {
    if (!(trigger instanceof TriggerModel)) notModelled('ScriptApp.deleteTrigger of no trigger');
    call('ScriptApp', 'deleteTrigger', [trigger.getUniqueId()]);
  }

  getAuthorizationInfo(mode: GoogleAppsScript.Script.AuthMode): Info {
    if (enumName(mode) !== 'FULL') {
      notModelled(`ScriptApp.getAuthorizationInfo(${String(mode)})`);
    }
    return full<Info>(
      new AuthorizationInfoModel(asText(call('ScriptApp', 'getAuthorizationInfo'))),
    );
  }

  getProjectTriggers(): Trigger[] {
    return asList(call('ScriptApp', 'getProjectTriggers')).map((value) =>
      full<Trigger>(new TriggerModel(value)),
    );
  }

  getScriptId(): string {
    return asText(call('ScriptApp', 'getScriptId'));
  }

  getUserTriggers(file: unknown): Trigger[] {
    if (!(file instanceof SpreadsheetModel))
      notModelled('ScriptApp.getUserTriggers of no spreadsheet');
    return asList(call('ScriptApp', 'getUserTriggers')).map((value) =>
      full<Trigger>(new TriggerModel(value)),
    );
  }

  newTrigger(handler: string): GoogleAppsScript.Script.TriggerBuilder {
    call('ScriptApp', 'newTrigger');
    return full<GoogleAppsScript.Script.TriggerBuilder>(new TriggerBuilderModel(handler));
  }
}
model(ScriptAppModel, 'ScriptApp', '', {
  deleteTrigger: 'object',
  getAuthorizationInfo: 'object',
  getProjectTriggers: '',
  getScriptId: '',
  getUserTriggers: 'object',
  newTrigger: 'text',
});

/** The service `ScriptApp`. */
export const ScriptApp = full<App>(new ScriptAppModel());
