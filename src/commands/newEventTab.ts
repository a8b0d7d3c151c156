import type { Host } from '../host/host';
import { formatEntryTab } from '../lists/dropdowns';
import type { Obstacle } from '../model/obstacles';
import { TAB_NAMES } from '../model/tabNames';
import { lockedQuietly } from '../run/lock';
import {
  DEFAULTS,
  type EventDefaults,
  eventDefaults,
  rememberEventDefaults,
} from '../settings/eventDefaults';
import { readHeader } from '../sheet/header';
import { layDownTab } from '../sheet/layout';
import type { EntryTab } from '../sheet/tab';
import { sentence } from '../text/sentence';
import { headerIn, helpIn } from '../text/stored';
import { askDefaults, type Default, shownDefault } from './eventQuestions';

/**
 * Makes another tab for payments, for an event, once a person has said what most of its rows have in common. Of one
 * that is there already it changes what that is; rows keep what stands in them.
 */
export function newEventTab(host: Host): void {
  const { ui, words } = host;
  const title = words.menu.newEventTab;
  const name = ui.prompt(title, words.event.askName);
  if (name === undefined) return;
  const before = eventTab(host, name);
  if (!before && isTaken(host, name)) {
    ui.alert(title, words.event.taken(name));
    return;
  }
  if (before && !ui.yes(title, words.event.change(name))) return;
  const now = before ? eventDefaults(host.documentStore, before.tab.id) : {};
  const defaults = askDefaults(host, now);
  const made = lockedQuietly(host, () =>
    before ? change(host, name, defaults) : make(host, name, defaults),
  );
  ui.alert(title, typeof made === 'string' ? made : sentence(words.obstacles, made));
}

/** A tab for payments that people have made, and so one whose blank cells may take something. */
function eventTab({ workbook }: Host, name: string): EntryTab | undefined {
  const tab = Object.values<string>(TAB_NAMES).includes(name) ? undefined : workbook.tab(name);
  const reading = tab && readHeader(tab.firstRow(), tab.laid);
  return tab && reading?.entryTab ? { tab, header: reading.header } : undefined;
}

function isTaken({ workbook }: Host, name: string): boolean {
  const own = Object.values<string>(TAB_NAMES);
  return own.includes(name) || workbook.tab(name) !== undefined;
}

function make(host: Host, name: string, defaults: EventDefaults): string | Obstacle {
  const { workbook, words } = host;
  // Somebody may have made one while the questions were answered.
  if (isTaken(host, name)) return words.event.taken(name);
  const tab = workbook.insertTab(name, {});
  layDownTab(host, tab);
  const reading = readHeader(tab.firstRow(), tab.laid);
  if (!reading.entryTab) return { kind: 'not an entry tab', tab: name, faults: reading.faults };
  const { header } = reading;
  const told = keep(host, { tab, header }, defaults);
  const unformatted = formatEntryTab(host, { tab, header }).map(words.lists.unformatted);
  workbook.show(tab);
  workbook.flush();
  return [words.event.done({ tab: name, defaults: told }), ...unformatted].join('\n\n');
}

function change(host: Host, name: string, defaults: EventDefaults): string {
  const { workbook, words } = host;
  // Somebody may have renamed or deleted it while the questions were answered.
  const entry = eventTab(host, name);
  if (!entry) return words.event.gone(name);
  const told = keep(host, entry, defaults);
  workbook.flush();
  return words.event.done({ tab: name, defaults: told });
}

/** Keeps what blank cells take, and says it in the notes of the headers; gives a line for each. */
function keep(
  { documentStore, words, language }: Host,
  { tab, header }: EntryTab,
  defaults: EventDefaults,
): string[] {
  const before = eventDefaults(documentStore, tab.id);
  rememberEventDefaults(documentStore, tab.id, defaults);
  const keys = DEFAULTS.filter((key) => header.at(key) !== undefined);
  // The header says what a blank cell takes, so that nobody has to know it by heart; other notes stay as they are.
  tab.annotate(
    keys
      .filter((key) => defaults[key] !== before[key])
      .map((key) => ({ row: 1, column: header.at(key) ?? 1, value: noteOf(key, defaults[key]) })),
  );
  return keys.flatMap((key) => {
    const value = defaults[key];
    if (value === undefined) return [];
    const header = headerIn(key, language);
    return [words.messages.finding({ header, text: shownDefault(key, value) })];
  });

  function noteOf(key: Default, value: string | undefined): string {
    const help = helpIn(key, language);
    return value === undefined ? help : `${help}\n${words.event.blankIs(shownDefault(key, value))}`;
  }
}
