import { describe, expect, test } from '@jest/globals';
import { Session } from '../support/session';

type Options = { readonly google: { readonly userLocale: string } };

/** What a person may find themselves in when they choose an item for the first time. */
const SITUATIONS = {
  'an empty spreadsheet': (options: Options) => new Session(options),
  'a spreadsheet that is connected and not set up': (options: Options) => {
    const session = new Session(options);
    session.connect();
    return session;
  },
  'a spreadsheet that is set up, of somebody who is not connected': (options: Options) => {
    const session = Session.ready(options);
    session.page('disconnect');
    return session;
  },
  'blank rows': (options: Options) => Session.ready(options),
  'the journal': (options: Options) => {
    const session = Session.ready(options);
    session.google.workbook.select('Journal', 'A1', session.google.user);
    return session;
  },
} as const;

const NOT_CONNECTED = ['Open the sidebar and enter your API key', 'saisissez votre clé API'];
const NO_LISTS = ['in a new spreadsheet, use Set up this spreadsheet', 'Préparer cette feuille'];
const NOT_A_TAB = ['is not a tab for payments', 'n’est pas un onglet de paiements'];
const BLANK = ['The selected rows are empty', 'Les lignes sélectionnées sont vides'];
const NOT_READY = ['Tick Ready on the rows', 'Cochez «\u202fPrêt\u202f»'];

const PATHS: readonly [keyof typeof SITUATIONS, string, readonly string[]][] = [
  ['an empty spreadsheet', 'setUpSpreadsheet', ['open the sidebar', 'Ouvrez maintenant']],
  ['an empty spreadsheet', 'refreshLists', NOT_CONNECTED],
  ['an empty spreadsheet', 'checkRows', NOT_CONNECTED],
  ['an empty spreadsheet', 'sendSelectedRows', NOT_CONNECTED],
  ['an empty spreadsheet', 'resolveDoubtfulRows', NOT_CONNECTED],
  ['a spreadsheet that is connected and not set up', 'checkRows', NO_LISTS],
  ['a spreadsheet that is connected and not set up', 'sendSelectedRows', NO_LISTS],
  ['a spreadsheet that is connected and not set up', 'sendReadyRows', NO_LISTS],
  [
    'a spreadsheet that is set up, of somebody who is not connected',
    'sendReadyRows',
    NOT_CONNECTED,
  ],
  ['blank rows', 'checkRows', ['There is no unsent row', 'Il n’y a pas de ligne à envoyer']],
  ['blank rows', 'sendSelectedRows', BLANK],
  ['blank rows', 'sendReadyRows', NOT_READY],
  ['blank rows', 'resolveDoubtfulRows', ['No row is in doubt', 'Aucune ligne n’est à vérifier']],
  ['the journal', 'checkRows', NOT_A_TAB],
  ['the journal', 'sendSelectedRows', NOT_A_TAB],
  ['the journal', 'sendReadyRows', NOT_READY],
  ['the journal', 'layOutTab', NOT_A_TAB],
];

describe.each([
  ['en', 0],
  ['fr', 1],
] as const)('an item of the menu says what to do next (%s)', (userLocale, at) => {
  test.each(PATHS)('on %s: %s', (situation, item, words) => {
    const session = SITUATIONS[situation]({ google: { userLocale } });
    session.dialogs.length = 0;
    session.call(item);
    const toasts = session.google.toasts.map(({ message }) => message);
    const said = [...session.dialogs.map(({ prompt }) => prompt), ...toasts];
    expect(said).toEqual([expect.stringContaining(words[at] ?? '')]);
  });

  test.each([
    ['refundSelectedRow', 'data-panel="refund"'],
    ['showNightlySettings', 'data-panel="nightly"'],
    ['showSidebar', 'data-panel="rows"'],
  ])('%s opens the sidebar at its panel, in the person’s language', (item, panel) => {
    const session = Session.ready({ google: { userLocale } });
    session.call(item);
    const page = session.google.sidebar()?.content ?? '';
    expect(page).toContain(panel);
    expect(page).toContain(`data-language="${userLocale}"`);
  });
});
