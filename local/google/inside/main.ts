import type { Call, Outcome, Post, Settings } from '../bridge';
import { CacheService } from './cache';
import { Charts } from './chart';
import { virtualDate } from './date';
import { argumentsOf } from './event';
import { UrlFetchApp } from './fetch';
import { HtmlService } from './html';
import { LockService } from './lock';
import { consoleService, Logger } from './log';
import { MailService, SessionService } from './people';
import { connect } from './post';
import { PropertiesService } from './properties';
import { forPage, forTest } from './result';
import { ScriptApp } from './script-app';
import { SpreadsheetApp } from './spreadsheet-app';
import { Utilities } from './utilities';

/** What Node's engine has and Apps Script does not. */
const ABSENT = ['WebAssembly', 'SharedArrayBuffer', 'Atomics'];

const SERVICES = {
  CacheService,
  Charts,
  HtmlService,
  LockService,
  Logger,
  MailApp: MailService,
  PropertiesService,
  ScriptApp,
  Session: SessionService,
  SpreadsheetApp,
  UrlFetchApp,
  Utilities,
  console: consoleService,
};

function provide(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}

/** The part of a stack that lies in the script; what called it is nobody's business. */
function scriptStack(error: Error): string {
  const lines = (error.stack ?? '').split('\n');
  return lines
    .filter((line) => !/^\s+at /.test(line) || line.includes('Code.js'))
    .map((line) => line.replace(/(\(|at )[^()]*[\\/]Code\.js:/, '$1Code.js:'))
    .join('\n');
}

function outcomeOf(error: unknown): Outcome {
  if (error instanceof Error) {
    return { error: { name: error.name, message: error.message, stack: scriptStack(error) } };
  }
  return { error: { name: '', message: String(error), stack: '' } };
}

function invoke(text: string): string {
  const call: Call = JSON.parse(text);
  let outcome: Outcome;
  try {
    const target: unknown = Reflect.get(globalThis, call.name);
    if (typeof target !== 'function') throw new Error(`Script function not found: ${call.name}`);
    const value: unknown = Reflect.apply(target, undefined, argumentsOf(call));
    // Google says nothing of a rejected promise that nobody awaits; Node would end the process.
    if (value instanceof Promise) value.catch(() => undefined);
    const sent = call.kind === 'page' ? forPage(value) : forTest(value);
    outcome = sent === undefined ? { absent: true } : { value: sent };
  } catch (error) {
    outcome = outcomeOf(error);
  }
  return JSON.stringify(outcome);
}

/** Makes this world one of Apps Script's, and answers with the way to call its functions. */
export function install(post: Post, settings: string): (call: string) => string {
  const { intl, zone }: Settings = JSON.parse(settings);
  connect(post);
  for (const name of intl ? ABSENT : [...ABSENT, 'Intl']) Reflect.deleteProperty(globalThis, name);
  for (const [name, value] of Object.entries(SERVICES)) provide(name, value);
  provide('Date', virtualDate(zone));
  return invoke;
}
