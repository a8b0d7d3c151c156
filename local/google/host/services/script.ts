import type { Wire } from '../../bridge';
import { GoogleError } from '../errors';
import type { Args, Execution, Service } from '../execution';
import { nextOf } from '../schedule';
import type { Trigger } from '../state';

function own(run: Execution): Trigger[] {
  return run.host.state.triggers.filter((trigger) => trigger.owner === run.user);
}

function wire(trigger: Trigger): Wire {
  return { id: trigger.id, handler: trigger.handler };
}

function create(run: Execution, args: Args): Wire {
  const { host } = run;
  const plan = args.object(1) as Trigger['plan'];
  const held = own(run);
  if (host.switches.published) {
    // developers.google.com/workspace/add-ons/concepts/editor-triggers: one of each type, hourly.
    if (plan.everyMinutes !== undefined) {
      throw new GoogleError('The add-on has created a time-based trigger that is too frequent.');
    }
    if (held.length >= 1) {
      throw new GoogleError(
        'The add-on has created too many time-based triggers in this document for this Google user account.',
      );
    }
  }
  if (held.length >= host.quotas.triggersPerUser) {
    throw new GoogleError(
      'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  }
  const trigger: Trigger = {
    id: String(Math.floor(host.random() * 1e15)),
    handler: args.text(0),
    owner: run.user,
    plan,
    next: nextOf(plan, host.clock.now(), host.scriptZone, () => host.random()),
  };
  host.change({ triggers: [...host.state.triggers, trigger] });
  return wire(trigger);
}

/** The methods of `ScriptApp`. */
export const scriptService: Service = {
  'ScriptApp.newTrigger': { kind: 'handle', run: () => null },
  'ScriptApp.getScriptId': { kind: 'handle', run: () => '1StandInOfAScript00000000000000000000' },
  'ScriptApp.getAuthorizationInfo': {
    kind: 'trigger',
    run: (run) => {
      const { authorized, withheld } = run.host.switches;
      return authorized && withheld.length === 0 ? 'NOT_REQUIRED' : 'REQUIRED';
    },
  },
  // A user's own triggers alone: developers.google.com/apps-script/reference/script/script-app
  'ScriptApp.getProjectTriggers': { kind: 'trigger', run: (run) => own(run).map(wire) },
  'ScriptApp.deleteTrigger': {
    kind: 'trigger',
    run: (run, args) => {
      const gone = own(run).find((trigger) => trigger.id === args.text(0));
      if (gone === undefined) throw new GoogleError('Unexpected error while deleting the trigger.');
      const triggers = run.host.state.triggers.filter((trigger) => trigger !== gone);
      run.host.change({ triggers });
      return null;
    },
  },
  'ClockTriggerBuilder.create': { kind: 'trigger', run: create },
};
