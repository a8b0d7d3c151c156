import type { Wire } from '../bridge';
import { enumeration, enumName, member } from './enumeration';
import { full, Modelled, model } from './model';
import { asList, asObject, asText, call, notModelled } from './post';
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

/** What the reference has and the types lack. */
interface GrantedScopes {
  getAuthorizedScopes(): string[];
}

class AuthorizationInfoModel
  extends Modelled
  implements Pick<Info, 'getAuthorizationStatus' | 'getAuthorizationUrl'>, GrantedScopes
{
  readonly #status: string;
  readonly #granted: readonly string[];

  constructor(value: Wire) {
    super();
    const { status, granted } = asObject(value);
    this.#status = asText(status ?? null);
    this.#granted = asList(granted ?? null).map(asText);
  }

  getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return member(AuthorizationStatus, this.#status);
  }

  // The types say text; where nothing is required there is no address.
  getAuthorizationUrl(): string {
    const url = this.#status === 'REQUIRED' ? 'https://script.google.com/macros/authorize' : null;
    return url as string;
  }

  getAuthorizedScopes(): string[] {
    return [...this.#granted];
  }
}
model(AuthorizationInfoModel, 'AuthorizationInfo', 'ScriptApp.AuthorizationInfo', {
  getAuthorizationStatus: '',
  getAuthorizationUrl: '',
  getAuthorizedScopes: '',
});

function isFull(mode: GoogleAppsScript.Script.AuthMode, where: string): void {
  if (enumName(mode) !== 'FULL') notModelled(`${where}(${String(mode)})`);
}

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
      | 'requireAllScopes'
      | 'requireScopes'
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

  // With scopes: https://developers.google.com/apps-script/reference/script/script-app, not in the types.
  getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
    scopes: readonly string[] | null = null,
  ): Info {
    isFull(mode, 'ScriptApp.getAuthorizationInfo');
    return full<Info>(
      new AuthorizationInfoModel(call('ScriptApp', 'getAuthorizationInfo', [scopes])),
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

  requireAllScopes(mode: GoogleAppsScript.Script.AuthMode): void {
    isFull(mode, 'ScriptApp.requireAllScopes');
    call('ScriptApp', 'requireScopes', [null]);
  }

  requireScopes(mode: GoogleAppsScript.Script.AuthMode, scopes: readonly string[]): void {
    isFull(mode, 'ScriptApp.requireScopes');
    call('ScriptApp', 'requireScopes', [scopes]);
  }
}
model(ScriptAppModel, 'ScriptApp', '', {
  deleteTrigger: 'object',
  getAuthorizationInfo: 'object|object list',
  getProjectTriggers: '',
  getScriptId: '',
  getUserTriggers: 'object',
  newTrigger: 'text',
  requireAllScopes: 'object',
  requireScopes: 'object list',
});

/** The service `ScriptApp`. */
export const ScriptApp = full<App>(new ScriptAppModel());
