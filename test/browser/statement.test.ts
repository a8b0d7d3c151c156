import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeDaysAs } from '../../src/text/days';
import { importPanel as en } from '../../src/text/en/importPanel';
import { importPanel as fr } from '../../src/text/fr/importPanel';
import { sidebarWords } from '../../src/text/sidebar';
import { violations } from './axe';
import { Keyboard } from './keyboard';
import type { Person } from './person';
import { Stage } from './stage';

// As the pages of both languages have them here.
writeDaysAs('dd/mm/yyyy');

const LANGUAGES = {
  en: { imports: en, locale: 'en_GB', menu: 'Open sidebar', state: 'Slip 12 is ticked off' },
  fr: {
    imports: fr,
    locale: 'fr_FR',
    menu: 'Ouvrir le panneau latéral',
    state: 'Le bordereau 12 est pointé',
  },
} as const;

const LABEL = 'REMISE DE CHEQUES No 12';

const FIXTURE = 'test/fixtures/import/credit-agricole.latin1.csv';

describe.each(['en', 'fr'] as const)('a bank statement in the sidebar (%s)', (language) => {
  const { imports, locale, menu, state } = LANGUAGES[language];
  const { papers, panels } = sidebarWords(language);
  const { statement } = papers;
  let stage: Stage;
  let treasurer: Person;

  beforeAll(async () => {
    stage = await Stage.ready({ userLocale: language, locale });
    const { google } = stage;
    stage.fill(1);
    await google.call(google.user, 'getSlips', [{ methods: ['CB'] }]);
    await google.call(google.user, 'recordSlip', [{ count: 1, total: '20' }]);
    // Of before the journal that stands here.
    const made = new Date('2026-01-02T12:00:00Z');
    google.workbook.put('Slips', 'A3:E3', [[12, made, 3, 1415, 'EUR']]);
    treasurer = await stage.person();
  });

  afterAll(() => stage.close());

  const lines = (): unknown[] =>
    stage.google.workbook.values('Slips').map((line) => [line[0], line[7], line[8] !== '']);

  test('ticks a slip off by keyboard, in a narrow panel in which nothing is cut', async () => {
    const { sidebar, window } = treasurer;
    const { page } = window;
    const keyboard = new Keyboard(page);
    await treasurer.choose(menu);
    await sidebar.choose(panels.papers);
    await sidebar.press(papers.slipsShow);
    await sidebar.says(papers.slipsMade);
    await keyboard.toSidebar();
    await keyboard.tabTo(statement.open, 'Shift+Tab');
    await keyboard.press('Enter');
    await sidebar.says(statement.help);
    await sidebar.panel.locator('#statement-file').setInputFiles(FIXTURE);
    const days = ['2026-01-02', '2026-01-03'] as const;
    await sidebar.says(statement.found({ bank: 'Crédit Agricole', credits: 2, days }));
    // What nobody has ticked is not ticked.
    const fit = statement.fit({ day: '2026-01-03', label: LABEL, lines: 1 });
    expect(await sidebar.field(fit).isChecked()).toBe(false);
    expect(await sidebar.button(statement.tickOff(0)).isDisabled()).toBe(true);
    await sidebar.says(statement.notes({ isNamed: true, others: [] })[0] ?? '');
    await sidebar.says(statement.noFit);
    expect(await violations(page, 'aside.sidebar')).toEqual([]);
    const cut = await sidebar.panel
      .locator('section :is(legend, label, p, span, button, summary, input)')
      .evaluateAll((all) =>
        all
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
          .map(({ outerHTML }) => outerHTML),
      );
    expect(cut).toEqual([]);
    await keyboard.tabTo(fit);
    await keyboard.press('Space');
    await keyboard.tabTo(statement.tickOff(1));
    await keyboard.press('Enter');
    await sidebar.says(state);
    expect(lines().slice(1)).toEqual([
      [1, '', false],
      [12, LABEL, true],
    ]);
    // Only what was ticked has left the page.
    const sent = JSON.stringify(stage.google.executions.map(({ functionName }) => functionName));
    expect(sent).toContain('payInSlips');
    expect(JSON.stringify(stage.google.workbook.values('Slips'))).not.toContain('ANNA');
    expect(stage.qomon.ledger.bundles).toEqual([]);

    // It is offered to no other slip; the same file again offers nothing more.
    await sidebar.panel.locator('#statement-file').setInputFiles(FIXTURE);
    await sidebar.settled();
    expect(await sidebar.panel.locator('details input[type=checkbox]').count()).toBe(0);
  });

  test('is refused where payments are brought in, with the way to this place', async () => {
    const { sidebar } = treasurer;
    await sidebar.choose(panels.import);
    await sidebar.settled();
    await sidebar.panel.locator('#import-file').setInputFiles(FIXTURE);
    await sidebar.says(imports.bankStatement);
    for (const name of [panels.papers, papers.slipsShow, statement.open])
      expect(imports.bankStatement).toContain(name);
    expect(stage.complaints).toEqual([]);
  });

  test('of another layout is read by three columns, from a paste', async () => {
    const { sidebar } = treasurer;
    await sidebar.choose(panels.papers);
    const place = sidebar.panel.locator('details').filter({ hasText: statement.help });
    await place.locator('summary').filter({ hasText: imports.paste }).click();
    await place
      .locator('#statement-paste')
      .fill('Jour\tTexte\tEntrée\n03/04/2026\tREMISE <b>1</b>\t20,00\n31/04/2026\tX\t5,00\n');
    await place.getByRole('button', { name: imports.read }).click();
    await sidebar.says(statement.columnsHelp);
    // What the headers tell is chosen; no two buttons of this place have one name.
    for (const [key, name] of [
      ['day', 'Jour'],
      ['label', 'Texte'],
      ['amount', 'Entrée'],
    ] as const)
      expect(
        await sidebar.field(statement.columns[key]).locator('option:checked').textContent(),
      ).toBe(name);
    const names = await place.getByRole('button').allTextContents();
    expect(new Set(names).size).toBe(names.length);
    await place.getByRole('button', { name: statement.useColumns }).click();
    const fit = statement.fit({ day: '2026-04-03', label: 'REMISE <b>1</b>', lines: 1 });
    await sidebar.field(fit).check();
    await sidebar.says(/31\/04\/2026/);
    await sidebar.press(statement.tickOff(1));
    await sidebar.says(papers.slipsMade);
    await sidebar.settled();
    expect(lines().slice(1, 2)).toEqual([[1, 'REMISE <b>1</b>', true]]);
    expect(stage.complaints).toEqual([]);
  });
});
