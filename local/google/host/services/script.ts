import type { Wire } from '../../bridge';
import { grantedOf, isConsentMissing, REQUIRED, wantedScopes } from '../consent';
import { GoogleError } from '../errors';
import type { Args, Execution, Service } from '../execution';
import { nextOf } from '../schedule';
import type { Trigger } from '../state';

/** A person's triggers of this script, in whatever spreadsheet. */
function own(run: Execution): Trigger[] {
  return run.host.state.triggers.filter(
    ({ owner, script }) => owner === run.user && script === run.host.script.id,
  );
}

/** Those of them that are of this spreadsheet. */
function ownHere(run: Execution): Trigger[] {
  return own(run).filter(({ document }) => document === run.host.document.id);
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
    if (ownHere(run).length >= 1) {
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
    script: host.script.id,
    document: host.document.id,
    zone: host.scriptZone,
    plan,
    next: nextOf(plan, host.clock.now(), host.scriptZone, () => host.random()),
  };
  host.change({ triggers: [...host.state.triggers, trigger] });
  return wire(trigger);
}

/** The scopes that a script names, or null if it means all. */
function scopesOf(args: Args): readonly string[] | null {
  return args.list[0] === null ? null : args.array(0).map(String);
}

/**
 * Ends the run, and Google asks the person for what is missing:
 * https://developers.google.com/apps-script/reference/script/script-app#requirescopesauthmode,-oauthscopes
 * says so of a person who runs the script. A page's call and a trigger have nobody to be asked: they
 * throw, says https://developers.google.com/apps-script/concepts/scopes of triggers.
 */
function requireScopes(run: Execution, args: Args): null {
  const scopes = scopesOf(args);
  if (!isConsentMissing(run, scopes)) return null;
  if (run.context !== 'menu') throw new GoogleError(REQUIRED);
  const wanted = scopes ?? wantedScopes(run);
  const missing = wanted.filter((scope) => !grantedOf(run, wanted).includes(scope));
  const prompt = { user: run.user, scopes: missing };
  run.host.change({ prompts: [...run.host.state.prompts, prompt] });
  return run.die('asked for consent', REQUIRED);
}

/** The methods of `ScriptApp`. */
export const scriptService: Service = {
  'ScriptApp.newTrigger': { kind: 'handle', run: () => null },
  'ScriptApp.getScriptId': { kind: 'handle', run: (run) => run.host.script.id },
  'ScriptApp.getAuthorizationInfo': {
    kind: 'trigger',
    run: (run, args) => {
      const scopes = scopesOf(args);
      return {
        status: isConsentMissing(run, scopes) ? 'REQUIRED' : 'NOT_REQUIRED',
        granted: grantedOf(run, scopes ?? wantedScopes(run)),
      };
    },
  },
  'ScriptApp.requireScopes': { kind: 'trigger', run: requireScopes },
  // A user's own triggers alone: developers.google.com/apps-script/reference/script/script-app
  'ScriptApp.getProjectTriggers': { kind: 'trigger', run: (run) => own(run).map(wire) },
  // Those in the given document: https://developers.google.com/apps-script/reference/script/script-app#getUserTriggers(Spreadsheet)
  'ScriptApp.getUserTriggers': { kind: 'trigger', run: (run) => ownHere(run).map(wire) },
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
