import { dayText } from '../entry/calendar';
import { readChoice } from '../entry/choice';
import { readDate } from '../entry/date';
import { habitsOf } from '../entry/locale';
import type { Host } from '../host/host';
import { type Catalog, type Choice, catalogOf } from '../lists/catalog';
import { formatEntryTab } from '../lists/dropdowns';
import { readLists } from '../lists/keep';
import type { ChoiceFault, DateFault } from '../model/faults';
import type { Obstacle } from '../model/obstacles';
import { TAB_NAMES } from '../model/tabNames';
import { lockedQuietly } from '../run/lock';
import { type EventDefaults, rememberEventDefaults } from '../settings/eventDefaults';
import { readHeader } from '../sheet/header';
import { layDownTab } from '../sheet/layout';
import { sentence } from '../text/sentence';
import { headerIn, helpIn } from '../text/stored';

type Default = keyof EventDefaults;

type Read =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly fault: ChoiceFault | DateFault };

/** Makes another tab for payments, for an event, once a person has said what most of its rows have in common. */
export function newEventTab(host: Host): void {
  const { ui, words } = host;
  const title = words.menu.newEventTab;
  const name = ui.prompt(title, words.event.askName);
  if (name === undefined) return;
  if (isTaken(host, name)) {
    ui.alert(title, words.event.taken(name));
    return;
  }
  const defaults = ask(host);
  const made = lockedQuietly(host, () => make(host, name, defaults));
  ui.alert(title, typeof made === 'string' ? made : sentence(words.obstacles, made));
}

function isTaken({ workbook }: Host, name: string): boolean {
  const own = Object.values<string>(TAB_NAMES);
  return own.includes(name) || workbook.tab(name) !== undefined;
}

/** Asks for what blank cells are to take; where nothing is typed, nothing. */
function ask(host: Host): EventDefaults {
  const catalog = catalogOf(readLists(host.workbook).lists);
  const defaults: { [Key in Default]?: string } = {};
  for (const [key, read, offered] of questions(host, catalog)) {
    const value = askFor(host, key, read, offered);
    if (value !== undefined) defaults[key] = value;
  }
  return defaults;
}

type Question = readonly [key: Default, read: (text: string) => Read, offered: readonly string[]];

/** What is asked: of the lists those that offer anything. */
function questions({ workbook, zone }: Host, catalog: Catalog): Question[] {
  const order = habitsOf(workbook.locale).dateOrder;
  const day = (text: string): Read => {
    const reading = readDate(text, { zone, order });
    return reading.ok ? { ok: true, value: dayText(reading.date.day) } : reading;
  };
  const listed = (key: Default, choices: ReadonlyArray<Choice<unknown>>): Question[] => {
    const offered = choices.filter((one) => one.offered).map(({ label }) => label);
    const read = (text: string): Read => {
      const reading = readChoice(text, choices);
      return reading.ok ? { ok: true, value: reading.choice.label } : reading;
    };
    return offered.length > 0 ? [[key, read, offered]] : [];
  };
  return [
    ['paymentDate', day, []],
    ...listed('paymentMethod', catalog.paymentMethods),
    ...listed('campaignCode', catalog.campaigns),
    ...listed('membership', catalog.membershipPrices),
    ...listed('donation', catalog.donationPrices),
  ];
}

/** Asks until what is typed can be read, or nothing is. */
function askFor(
  { ui, words, language }: Host,
  key: Default,
  read: Question[1],
  offered: readonly string[],
): string | undefined {
  const header = headerIn(key, language);
  const question = words.event.ask({ header, offered });
  let told = question;
  for (;;) {
    const text = ui.prompt(words.menu.newEventTab, told);
    if (text === undefined) return undefined;
    const reading = read(text);
    if (reading.ok) return reading.value;
    const why = sentence(words.faults, reading.fault);
    told = [words.messages.finding({ header, text: why }), question].join('\n\n');
  }
}

function make(host: Host, name: string, defaults: EventDefaults): string | Obstacle {
  const { workbook, documentStore, words, language } = host;
  // Somebody may have made one while the questions were answered.
  if (isTaken(host, name)) return words.event.taken(name);
  const tab = workbook.insertTab(name, {});
  layDownTab(host, tab);
  const reading = readHeader(tab.firstRow(), tab.laid);
  if (!reading.entryTab) return { kind: 'not an entry tab', tab: name, faults: reading.faults };
  const { header } = reading;
  rememberEventDefaults(documentStore, tab.id, defaults);
  const chosen = (Object.entries(defaults) as Array<[Default, string]>).flatMap(([key, value]) => {
    const column = header.at(key);
    return column === undefined ? [] : [{ key, column, value }];
  });
  // The header says what a blank cell takes, so that nobody has to know it by heart.
  tab.annotate(
    chosen.map(({ key, column, value }) => ({
      row: 1,
      column,
      value: `${helpIn(key, language)}\n${words.event.blankIs(value)}`,
    })),
  );
  const unformatted = formatEntryTab(host, { tab, header }).map(words.lists.unformatted);
  workbook.show(tab);
  workbook.flush();
  const told = chosen.map(({ key, value }) =>
    words.messages.finding({ header: headerIn(key, language), text: value }),
  );
  return [words.event.done({ tab: name, defaults: told }), ...unformatted].join('\n\n');
}
