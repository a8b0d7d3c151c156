import type { Wire } from '../bridge';
import { enumeration } from './enumeration';
import { full, Modelled, model } from './model';
import { asObject, asText, call } from './post';

type Trigger = GoogleAppsScript.Script.Trigger;
type ClockBuilder = GoogleAppsScript.Script.ClockTriggerBuilder;

/** The one kind of event that is modelled. */
export const EventType = enumeration<typeof GoogleAppsScript.Script.EventType>('EventType', [
  'CLOCK',
]);

/** The one source of triggers that is modelled. */
export const TriggerSource = enumeration<typeof GoogleAppsScript.Script.TriggerSource>(
  'TriggerSource',
  ['CLOCK'],
);

/** A trigger. */
export class TriggerModel
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

/** `ScriptApp.newTrigger`. */
export class TriggerBuilderModel
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
