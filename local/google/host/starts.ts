import type { Call, Wire, WireRange } from '../bridge';
import type { AuthMode } from './auth';
import type { Hook } from './counter';
import type { Context } from './execution';
import type { Host } from './host';
import { throughPage } from './page-values';
import type { MenuEntry } from './screen';
import type { Start } from './start';
import type { Value } from './user-session-reading';

/** How a function is to be run. */
export interface RunOptions {
  readonly args?: readonly unknown[];
  readonly user?: string;
  readonly authMode?: AuthMode;
  readonly context?: Context;
  /** Called at the boundaries of this run's calls, not at those of runs that it lets in. */
  readonly onCall?: Hook;
}

function sentThrough(args: readonly unknown[]): Wire[] {
  return args.map((value, i) => throughPage(value, String(i)) as Wire);
}

/** From now on the script has been used in this file. */
function enable(host: Host): void {
  const { enabled } = host.state;
  if (!enabled.includes(host.place)) host.change({ enabled: [...enabled, host.place] });
}

/** A function as a menu item runs it, where nothing else is said: with all rights. */
export function menuStart(host: Host, name: string, user: string, options: RunOptions): Start {
  const args = sentThrough(options.args ?? []);
  enable(host);
  return {
    call: { kind: 'plain', name, args },
    user,
    authMode: options.authMode ?? 'FULL',
    context: options.context ?? 'menu',
    limit: host.quotas.executionMs,
    onCall: options.onCall,
  };
}

/**
 * `onOpen` for a person: in AuthMode.NONE while nobody has used a published add-on in this file,
 * else LIMITED. Their menu is empty until it has run.
 */
export function openStart(host: Host, user: string): Start {
  const { enabled, menus } = host.state;
  host.change({ menus: { ...menus, [`${host.place} ${user}`]: [] } });
  const isNew = host.switches.published && !enabled.includes(host.place);
  const authMode = isNew ? 'NONE' : 'LIMITED';
  return {
    call: { kind: 'open', name: 'onOpen', authMode },
    user,
    authMode,
    context: 'open',
    limit: host.quotas.simpleTriggerMs,
  };
}

/** `onInstall` for a person who installs the add-on with this file open. */
export function installStart(host: Host, user: string): Start {
  enable(host);
  return {
    call: { kind: 'open', name: 'onInstall', authMode: 'FULL' },
    user,
    authMode: 'FULL',
    context: 'open',
    limit: host.quotas.simpleTriggerMs,
  };
}

/**
 * What the event of an edit tells besides its range. Both are there "only … if the edited range is a single cell":
 * developers.google.com/apps-script/guides/triggers/events. Of what was pasted neither is, not even of one cell, and
 * of a cell that was emptied the old value alone [seen]:
 * gist.github.com/tanaikech/73edaed1268a6d07118aed538aa5608d, github.com/tanaikech/GetEditType
 */
export type EditFields = {
  readonly value?: string;
  readonly oldValue?: string;
};

/** What a cell held before; nothing where it was empty. */
export function oldValueOf(before: Value): EditFields {
  return before === '' || before === null ? {} : { oldValue: String(before) };
}

/**
 * The simple trigger `onEdit` after a person has typed, pasted or emptied cells; what a script writes starts none:
 * developers.google.com/apps-script/guides/triggers
 */
export function editStart(host: Host, user: string, range: WireRange, fields: EditFields): Start {
  return {
    call: { kind: 'edit', name: 'onEdit', range, fields },
    user,
    authMode: 'LIMITED',
    context: 'edit',
    limit: host.quotas.simpleTriggerMs,
  };
}

/** https://issuetracker.google.com/issues/69270374: what a page is told in the wrong account. */
const DENIED =
  "We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";

/** A function as a page calls it. Throws what the page's own `google.script.run` would throw. */
export function pageStart(
  host: Host,
  user: string,
  name: string,
  args: readonly unknown[],
  onCall?: Hook,
): Start {
  // developers.google.com/apps-script/guides/html/communication: private functions.
  if (name.endsWith('_')) throw new TypeError(`google.script.run.${name} is not a function`);
  const { accounts, defaultAccount } = host.switches;
  return {
    call: { kind: 'page', name, args: sentThrough(args) },
    user: accounts === 'default' ? defaultAccount : user,
    refused: accounts === 'denied' ? DENIED : undefined,
    authMode: 'FULL',
    context: 'page',
    limit: host.quotas.executionMs,
    onCall,
  };
}

/** A clock trigger's run, within what the day's quota leaves to who made it. */
export function clockStart(host: Host, call: Call, user: string): Start {
  const left = host.quotas.triggerMsADay - host.used('triggers', user);
  return {
    call,
    user,
    authMode: 'FULL',
    context: 'clock',
    limit: Math.min(host.quotas.executionMs, Math.max(0, left)),
  };
}

function itemsOf(entries: readonly MenuEntry[]): { caption: string; functionName: string }[] {
  return entries.flatMap((entry) => {
    if (entry.kind === 'item') return [entry];
    return entry.kind === 'menu' ? itemsOf(entry.entries) : [];
  });
}

/** The function behind an item of somebody's menu. */
export function behindItem(menu: readonly MenuEntry[], caption: string, user: string): string {
  const items = itemsOf(menu);
  const item = items.find((one) => one.caption === caption);
  if (item !== undefined) return item.functionName;
  const all = items.map((one) => one.caption).join(', ') || 'nothing';
  throw new Error(`The menu of ${user} has no "${caption}". It has: ${all}`);
}
