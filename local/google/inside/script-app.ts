import type { Wire } from '../bridge';
import { enumeration, enumName, member } from './enumeration';
import { full, Modelled, model } from './model';
import { asList, asObject, asText, call, notModelled } from './post';

type App = GoogleAppsScript.Script.ScriptApp;
type Trigger = GoogleAppsScript.Script.Trigger;
type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

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

const EventType = enumeration<typeof GoogleAppsScript.Script.EventType>('EventType', ['CLOCK']);

const TriggerSource = enumeration<typeof GoogleAppsScript.Script.TriggerSource>('TriggerSource', [
  'CLOCK',
]);

class TriggerModel
  extends Modelled
  implements
    Pick<Trigger, 'getEventType' | 'getHandlerFunction' | 'getTriggerSource' | 'getUniqueId'>
{
  readonly #id: string;
  readonly #handler: string;

  constructor(value: Wire) {
    super();
    const { id, handler } = asObject(value);
    this.#id = asText(id ?? null);
    this.#handler = asText(handler ?? null);
  }

  getEventType(): GoogleAppsScript.Script.EventType {
    return EventType.CLOCK;
  }

  getHandlerFunction(): string {
    return this.#handler;
  }

  getTriggerSource(): GoogleAppsScript.Script.TriggerSource {
    return TriggerSource.CLOCK;
  }

  getUniqueId(): string {
    return this.#id;
  }
}
model(TriggerModel, 'Trigger', 'ScriptApp.Trigger', {
  getEventType: '',
  getHandlerFunction: '',
  getTriggerSource: '',
  getUniqueId: '',
});

class ClockTriggerBuilderModel
  extends Modelled
  implements
    Pick<
      ClockBuilder,
      | 'atHour'
      | 'create'
      | 'everyDays'
      | 'everyHours'
      | 'everyMinutes'
      | 'inTimezone'
      | 'nearMinute'
    >
{
  readonly #handler: string;
  readonly #plan: Record<string, Wire> = {};

  constructor(handler: string) {
    super();
    this.#handler = handler;
  }

  #with(name: string, value: Wire): ClockBuilder {
    this.#plan[name] = value;
    return full<ClockBuilder>(this);
  }

  after(milliseconds: number): ClockBuilder {
    return this.#with('after', milliseconds);
  }

  atHour(hour: number): ClockBuilder {
    return this.#with('atHour', hour);
  }

  create(): Trigger {
    return full<Trigger>(
      new TriggerModel(call('ClockTriggerBuilder', 'create', [this.#handler, this.#plan])),
    );
  }

  everyDays(days: number): ClockBuilder {
    return this.#with('everyDays', days);
  }

  everyHours(hours: number): ClockBuilder {
    return this.#with('everyHours', hours);
  }

  everyMinutes(minutes: number): ClockBuilder {
    return this.#with('everyMinutes', minutes);
  }

  inTimezone(zone: string): ClockBuilder {
    return this.#with('zone', zone);
  }

  nearMinute(minute: number): ClockBuilder {
    return this.#with('nearMinute', minute);
  }
}
model(ClockTriggerBuilderModel, 'ClockTriggerBuilder', 'ScriptApp.ClockTriggerBuilder', {
  after: 'integer',
  atHour: 'integer',
  create: '',
  everyDays: 'integer',
  everyHours: 'integer',
  everyMinutes: 'integer',
  inTimezone: 'text',
  nearMinute: 'integer',
});

class TriggerBuilderModel
  extends Modelled
  implements Pick<GoogleAppsScript.Script.TriggerBuilder, 'timeBased'>
{
  readonly #handler: string;

  constructor(handler: string) {
    super();
    this.#handler = handler;
  }

  timeBased(): ClockBuilder {
    return full<ClockBuilder>(new ClockTriggerBuilderModel(this.#handler));
  }
}
model(TriggerBuilderModel, 'TriggerBuilder', 'ScriptApp.TriggerBuilder', { timeBased: '' });

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
  newTrigger: 'text',
});

/** The service `ScriptApp`. */
export const ScriptApp = full<App>(new ScriptAppModel());
