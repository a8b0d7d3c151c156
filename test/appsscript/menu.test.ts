import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { openEnvironment } from '../../local/environment';
import type { AuthMode, MenuEntry, Run } from '../../local/google/index';
import { parseScript } from '../../tools/gates/script';
import { Session } from '../support/session';

/** The menu as it is documented, whole. An item that is there is one of these, in this order. */
const DOCUMENTED = [
  ['Open sidebar', 'showSidebar'],
  ['Set up this spreadsheet', 'setUpSpreadsheet'],
  ['Refresh lists', 'refreshLists'],
  ['Check rows', 'checkRows'],
  ['Send selected rows…', 'sendSelectedRows'],
  ['Send ready rows…', 'sendReadyRows'],
  ['Resolve doubtful rows', 'resolveDoubtfulRows'],
  ['Refund…', 'refundSelectedRow'],
  ['Cancel bundles…', 'cancelSelectedBundles'],
  ['Correct and resend…', 'correctSelectedBundle'],
  ['Compare with Qomon', 'compareWithQomon'],
  ['Nightly upload…', 'showNightlySettings'],
  ['Bring in payments…', 'showImport'],
  ['Change payment status…', 'changePaymentStatus'],
  ['Deposit slip…', 'makeDepositSlip'],
  ['Print a deposit slip…', 'printDepositSlip'],
  ['Undo a deposit slip…', 'undoDepositSlip'],
  ['Summary', 'showSummary'],
  ['Report…', 'makeReport'],
  ['New event tab…', 'newEventTab'],
  ['Rearrange this tab…', 'layOutTab'],
  ['Guide and support…', 'showHelp'],
  ['Check this installation', 'checkInstallation'],
];

/** The items of a menu: what each is called and which function it calls. */
function itemsOf(entries: readonly MenuEntry[]): [caption: string, functionName: string][] {
  return entries.flatMap((entry): [string, string][] => {
    if (entry.kind === 'menu') return itemsOf(entry.entries);
    return entry.kind === 'item' ? [[entry.caption, entry.functionName]] : [];
  });
}

const captions = (session: Session, user?: string) =>
  itemsOf(session.google.menu(user)).map(([caption]) => caption);

/** Opens the spreadsheet again, and tells what `onOpen` was allowed to do. */
function reopen({ google }: Session): { run: Run; modes: Set<AuthMode> } {
  const modes = new Set<AuthMode>();
  const end = google.onCall(({ execution }) => {
    modes.add(execution.authMode);
    return undefined;
  });
  const run = google.open();
  end();
  return { run, modes };
}

describe('the menu', () => {
  test('is there before anybody has used the add-on in the file, when nothing is allowed yet', () => {
    const session = new Session();
    const { run, modes } = reopen(session);
    expect([...modes]).toEqual(['NONE']);
    expect(run).toMatchObject({ outcome: 'completed', error: null });
    expect(captions(session)).toContain('Set up this spreadsheet');
  });

  test('is there when the add-on is in use in the file', () => {
    const session = Session.ready();
    const { run, modes } = reopen(session);
    expect([...modes]).toEqual(['LIMITED']);
    expect(run.outcome).toBe('completed');
    expect(captions(session)).toContain('Set up this spreadsheet');
  });

  test('is there for a script that is bound to the spreadsheet', () => {
    const session = new Session({ google: { switches: { published: false } } });
    expect([...reopen(session).modes]).toEqual(['LIMITED']);
    expect(captions(session)).toContain('Set up this spreadsheet');
  });

  test('comes at once with the installation, without opening the file again', () => {
    const { google } = openEnvironment();
    expect(google.menu()).toEqual([]);
    const run = google.install();
    expect(run.outcome).toBe('completed');
    expect(itemsOf(google.menu()).length).toBeGreaterThan(0);
    const opened = openEnvironment().google;
    opened.open();
    expect(google.menu()).toEqual(opened.menu());
  });

  test('reads nothing that is kept while nothing is allowed yet', () => {
    const { run } = reopen(new Session());
    expect(run.calls.map(({ service, method }) => `${service}.${method}`)).toEqual([
      'Session.getActiveUserLocale',
      'Menu.addToUi',
    ]);
  });

  test('takes nothing but the user’s language, whether there is a night, and its own calls to appear', () => {
    const { run } = reopen(Session.ready());
    expect(run.calls.map(({ service, method }) => `${service}.${method}`)).toEqual([
      'Properties.getProperty',
      'Properties.getProperties',
      'Session.getActiveUserLocale',
      'Menu.addToUi',
    ]);
    expect(run.free).toEqual({
      'Clock.now': 1,
      'PropertiesService.getDocumentProperties': 1,
      'PropertiesService.getUserProperties': 1,
      'SpreadsheetApp.getUi': 1,
      'Ui.createAddonMenu': 1,
    });
    expect(run.requests).toEqual([]);
    expect(run.logs).toEqual([]);
  });

  test('names its items as documented, in that order, each with its own function', () => {
    const items = itemsOf(new Session().google.menu());
    expect(items.length).toBeGreaterThan(3);
    expect(items).toEqual(
      DOCUMENTED.filter(([documented]) => items.some(([caption]) => caption === documented)),
    );
  });

  test.each(['fr', 'fr_FR', 'fr-CA'])('is in French for a user whose locale is %s', (locale) => {
    const session = new Session({ google: { userLocale: locale } });
    expect(captions(session)).toEqual(
      expect.arrayContaining([
        'Préparer cette feuille de calcul',
        'Actualiser les listes',
        'Envoyer les lignes sélectionnées…',
      ]),
    );
  });

  test.each(['en', 'en_GB', 'de', ''])(
    'is in English for a user whose locale is "%s"',
    (locale) => {
      const session = new Session({ google: { userLocale: locale } });
      expect(captions(session)).toContain('Set up this spreadsheet');
    },
  );

  test('is in each person’s own language, with the same functions, in one spreadsheet', () => {
    const session = new Session();
    const ben = 'ben@example.org';
    session.google.setUserLocale(ben, 'fr');
    session.google.open(ben);
    expect(captions(session)).toContain('Refresh lists');
    expect(captions(session, ben)).toContain('Actualiser les listes');
    const functions = (user?: string) => itemsOf(session.google.menu(user)).map(([, name]) => name);
    expect(functions(ben)).toEqual(functions());
  });
});

describe('an item of the menu', () => {
  test.each(['en', 'fr'])(
    'calls a function that Google finds at the top of the script (%s)',
    (userLocale) => {
      const declared = parseScript(readFileSync('dist/Code.js', 'utf8')).body.flatMap(
        (statement) => (statement.type === 'FunctionDeclaration' ? [statement.id.name] : []),
      );
      const called = itemsOf(new Session({ google: { userLocale } }).google.menu());
      expect(declared).toEqual(expect.arrayContaining(called.map(([, name]) => name)));
    },
  );

  test.each([
    ['an empty spreadsheet', (google: { userLocale: string }) => new Session({ google })],
    [
      'one that is set up and connected',
      (google: { userLocale: string }) => Session.ready({ google }),
    ],
  ])('does its work or says why not, in %s', (_, open) => {
    for (const userLocale of ['en', 'fr']) {
      const items = captions(open({ userLocale }));
      expect(items.length).toBeGreaterThan(3);
      for (const caption of items) {
        const session = open({ userLocale });
        const run = session.google.click(caption);
        const { google, dialogs } = session;
        const pages = [google.sidebar(), google.dialog()].filter((page) => page !== null).length;
        const shown = dialogs.length + google.toasts.length + pages;
        expect([caption, run.outcome, run.error]).toEqual([caption, 'completed', null]);
        expect([caption, shown]).not.toEqual([caption, 0]);
      }
    }
  });
});
