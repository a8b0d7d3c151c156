import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';
import type { Answer, Call, Outcome, Settings, Wire } from '../bridge';
import { checkAllowed } from './auth';
import { Counter } from './counter';
import { Death, GoogleError, NotModelled, notModelled } from './errors';
import { Args, type Execution } from './execution';
import type { Host } from './host';
import { inLanguage } from './messages';
import { isKnown, know } from './parsed';
import { SERVICES } from './services/all';
import type { Switches } from './switches';
import { atOnce, type Waiting } from './waiting';
import { runInWorld, thrown, type World } from './world';

/** Why a script does not parse, if it must be of ES2019: that is all Google is sure to read. */
function flawIn(code: string, syntax: Switches['syntax']): Outcome | null {
  if (syntax !== 'es2019' || isKnown(code)) return null;
  try {
    parse(code, { ecmaVersion: 2019, sourceType: 'script' });
    know(code);
    return null;
  } catch (error) {
    return thrown(error);
  }
}

/** The language of the account of whoever a run is for. */
function languageOf({ host: { cloud }, user }: Execution): string {
  return cloud.userLocales[user] ?? cloud.userLocale;
}

/** Services that are reached through a spreadsheet alone. */
const OF_A_DOCUMENT = new Set(['Spreadsheet', 'Sheet', 'Range', 'RangeList', 'Protection']);

let inside: vm.Script | null = null;

/** The classes that a script sees, as `buildInside` left them. */
function insideScript(): vm.Script {
  if (inside === null) {
    const file = join(process.cwd(), 'out/google-inside.js');
    inside = new vm.Script(readFileSync(file, 'utf8'), { filename: 'google-inside.js' });
  }
  return inside;
}

/** Runs scripts, each in a world of its own, and answers their calls. */
export class Runtime {
  readonly counter: Counter;
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    this.counter = new Counter(host);
  }

  *#perform(run: Execution, service: string, method: string, args: readonly Wire[]): Waiting<Wire> {
    if (service === 'Standin') {
      run.notModelled ??= String(args[0]);
      return null;
    }
    const { manifest, switches } = this.#host;
    checkAllowed(service, method, run.authMode, manifest.oauthScopes, switches.withheld);
    if (!run.hasDocument && OF_A_DOCUMENT.has(service)) {
      notModelled(`${service}.${method} without a document`);
    }
    const handler = SERVICES[`${service}.${method}`] ?? notModelled(`${service}.${method}`);
    return yield* this.counter.perform(run, handler, service, method, new Args(args));
  }

  /** Answers one call. Nothing may be thrown across: an error's constructor would lead outside. */
  *answer(run: Execution, request: string): Waiting<Answer> {
    if (run.dead !== null) return { dead: run.dead };
    try {
      const [service, method, args]: [string, string, Wire[]] = JSON.parse(request);
      return { value: yield* this.#perform(run, service, method, args) };
    } catch (error) {
      if (error instanceof Death) return { dead: error.message };
      if (error instanceof GoogleError) {
        return {
          error: { name: 'Exception', message: inLanguage(error.message, languageOf(run)) },
        };
      }
      if (error instanceof NotModelled) {
        run.notModelled ??= error.message;
        return { error: { name: 'Error', message: error.message } };
      }
      run.hostError ??= { error };
      run.dead ??= 'The stand-in of Google broke down.';
      return { dead: run.dead };
    }
  }

  /** What the world of a run is made of. */
  world(): World {
    const { switches, script, scriptZone } = this.#host;
    const settings: Settings = { intl: switches.intl, zone: scriptZone };
    return { folder: script.folder, strings: switches.strings, settings };
  }

  /** What comes of a script that Google would not even load; null if it would. */
  flaw(): Outcome | null {
    const { project, switches } = this.#host;
    return flawIn(project.code, switches.syntax);
  }

  /** Runs a function of the script to its end, in this thread. */
  execute(run: Execution, call: Call): Outcome {
    const flaw = this.flaw();
    if (flaw !== null) return flaw;
    const post = (request: string): string => JSON.stringify(atOnce(this.answer(run, request)));
    return runInWorld(this.world(), insideScript(), call, post);
  }
}
