import { dayText } from '../entry/calendar';
import { readDate } from '../entry/date';
import { habitsOf } from '../entry/locale';
import type { Host } from '../host/host';
import { type Catalog, catalogOf } from '../lists/catalog';
import { readLists } from '../lists/keep';
import type { ChoiceFault, DateFault } from '../model/faults';
import type { EventDefaults } from '../settings/eventDefaults';
import { written } from '../text/days';
import { sentence } from '../text/sentence';
import { headerIn } from '../text/stored';
import { methodList, type PromptList, promptList } from './promptList';

export type Default = keyof EventDefaults;

type Read =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly fault: ChoiceFault | DateFault };

/** Takes away what was chosen before. */
const NONE = /^[-–—]$/;

/** Asks for what blank cells are to take; where nothing is typed, it stays as it is `now`. */
export function askDefaults(host: Host, now: EventDefaults): EventDefaults {
  const catalog = catalogOf(readLists(host.workbook).lists);
  const defaults: { [Key in Default]?: string | undefined } = { ...now };
  for (const question of questions(host, catalog)) {
    const [key] = question;
    defaults[key] = askFor(host, question, now[key]);
  }
  return defaults;
}

type Question = readonly [key: Default, read: (text: string) => Read, offered: readonly string[]];

/** What is asked: of the lists those that offer anything. */
function questions({ workbook, zone, words }: Host, catalog: Catalog): Question[] {
  const order = habitsOf(workbook.locale).dateOrder;
  const day = (text: string): Read => {
    const reading = readDate(text, { zone, order });
    return reading.ok ? { ok: true, value: dayText(reading.date.day) } : reading;
  };
  const listed = <Value>(key: Default, list: PromptList<Value>): Question[] => {
    const read = (text: string): Read => {
      const reading = list.read(text);
      return reading.ok ? { ok: true, value: reading.choice.label } : reading;
    };
    return list.shown.length > 0 ? [[key, read, list.shown]] : [];
  };
  return [
    ['paymentDate', day, []],
    ...listed('paymentMethod', methodList(catalog.paymentMethods, words)),
    ...listed('campaignCode', promptList(catalog.campaigns)),
    ...listed('membership', promptList(catalog.membershipPrices)),
    ...listed('donation', promptList(catalog.donationPrices)),
  ];
}

/** What blank cells take as a person reads it: a day as the spreadsheet writes it. */
export function shownDefault(key: Default, value: string): string {
  return key === 'paymentDate' ? written(value) : value;
}

/** Asks until what is typed can be read, or nothing is: then it stays as it is `now`. */
function askFor(
  { ui, words, language }: Host,
  [key, read, offered]: Question,
  now: string | undefined,
): string | undefined {
  const header = headerIn(key, language);
  const question = words.event.ask({ header, offered, now: now && shownDefault(key, now) });
  let told = question;
  for (;;) {
    const text = ui.prompt(words.menu.newEventTab, told);
    if (text === undefined) return now;
    if (now !== undefined && NONE.test(text)) return undefined;
    const reading = read(text);
    if (reading.ok) return reading.value;
    const why = sentence(words.prompts.refused, reading.fault);
    told = [words.messages.finding({ header, text: why }), question].join('\n\n');
  }
}
