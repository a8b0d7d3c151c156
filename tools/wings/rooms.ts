/** What a folder of `src` holds, and from which others it may take code, or types alone. */
export interface Room {
  readonly name: string;
  readonly holds: string;
  /** Rooms from which it may import anything. */
  readonly values: string;
  /** Rooms from which it may import types alone, beside those. */
  readonly types: string;
}

const room = (name: string, holds: string, values = '', types = ''): Room => {
  return { name, holds, values, types };
};

/**
 * The folders of `src`, each below those that it may import: whoever reads one needs to know the
 * ones above it in this list, and nothing of the ones below. An arrow that is not here is refused;
 * one that would lead back up cannot be written down.
 */
export const ROOMS: readonly Room[] = [
  room('model', 'tables and types: ids, money, ports, columns, states, results, limits'),
  room('text', 'every word that a person reads, in each language', 'model'),
  room('host', 'what the add-on asks of where it runs', 'text', 'model'),
  room('qomon', 'the API: requests, shapes, what an answer means, pace, the list', 'model'),
  room('sheet', 'tabs, headers, rows, one snapshot, verified writes', 'model text'),
  room('contacts', 'people by address and by ID', 'model qomon', 'sheet host'),
  room('memory', 'what outlasts the sheet: properties', 'model', 'host'),
  room('lists', 'what the dropdowns offer', 'model text qomon sheet memory', 'host'),
  room('entry', 'cells → a draft of a bundle, or problems', 'model', 'lists qomon sheet'),
  room(
    'settings',
    'language, period, first reference, what an event’s rows have in common',
    'model',
    'host',
  ),
  room(
    'check',
    'rows against lists, people, each other and Qomon',
    'model text qomon sheet contacts entry settings',
    'host lists memory',
  ),
  room('journal', 'intents and outcomes, in codes', 'model text sheet entry memory', 'host'),
  room(
    'run',
    'what every run needs: lock, deadline, quota, the chunk driver',
    'model qomon sheet lists contacts entry memory check journal',
    'host text',
  ),
  room(
    'import',
    'exports of other systems: what they say, what is here already, the rows they become',
    'model text qomon sheet contacts entry memory check journal lists',
    'host',
  ),
  room(
    'cancel',
    'bundles deleted',
    'model qomon sheet entry memory check run',
    'host text journal lists',
  ),
  room(
    'send',
    'reference, intent, request, outcome',
    'model text qomon sheet memory check run',
    'entry host journal lists',
  ),
  room(
    'correct',
    'a bundle deleted and recorded as its rows now stand',
    'model qomon sheet memory check journal run cancel send',
    'entry host text lists',
  ),
  room(
    'refund',
    'given back in part or whole',
    'model text qomon sheet entry memory check journal run',
    'host lists',
  ),
  room(
    'status',
    'another status of a payment',
    'model qomon sheet check journal run cancel refund',
    'host lists text',
  ),
  room(
    'recover',
    'what a cut-off run left behind, of every kind',
    'model qomon sheet entry memory check journal run cancel send correct refund',
    'host text lists',
  ),
  room(
    'compare',
    'what Qomon holds against what the rows say',
    'model text qomon sheet entry memory check journal run cancel',
    'host lists',
  ),
  room(
    'summary',
    'what the rows come to, and whether the journal says the same',
    'model text sheet entry check journal',
    'host lists',
  ),
  room(
    'slips',
    'cheques on numbered deposit slips',
    'model text sheet entry memory check journal',
    'host lists',
  ),
  room(
    'report',
    'what left in a send or on a day, and what did not',
    'model text sheet entry memory check journal summary',
    'host lists',
  ),
  room(
    'papers',
    'what Qomon holds, as the files and lists that a treasurer makes of it',
    'model qomon sheet entry memory check settings run summary slips',
    'host lists journal',
  ),
  room(
    'nightly',
    'the upload that a clock starts',
    'model text host sheet lists entry settings memory check journal run send recover',
    'qomon',
  ),
  room(
    'commands',
    'one file per menu item or call of the sidebar',
    'model text host qomon sheet lists contacts entry settings memory check journal run import cancel send correct refund status recover compare summary slips report papers nightly',
  ),
];

/** Why a file of one room may not import another; undefined where it may. */
export function refusalOf(from: string, to: string, isType: boolean): string | undefined {
  if (from === to) return undefined;
  const own = ROOMS.find(({ name }) => name === from);
  if (!own) return `src/${from} is in no line of tools/wings/rooms.ts`;
  const may = isType ? `${own.values} ${own.types}` : own.values;
  if (may.split(' ').includes(to)) return undefined;
  const what = isType ? 'nothing of' : 'no value of';
  return `src/${from} may import ${what} src/${to}: see tools/wings/rooms.ts`;
}
