import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { writeDaysAs, written, writtenMonth } from '../../src/text/days';
import { sidebarWords } from '../../src/text/sidebar';
import { messagesIn, sentencesOf } from '../../tools/docs/messages';

/** A day as it is kept, wherever it stands in a sentence. */
const KEPT = /\d{4}-\d{2}-\d{2}/;

/** The name of a file, which sorts by its day. */
const FILE = 'sidebar.papers.renewals.fileName';

/** Sentences that are about days: each of them is heard of one. */
const ABOUT_DAYS = [
  'cautions.number like a date',
  'cautions.renewal elsewhere',
  'cautions.same membership',
  'compare.done',
  'faults.day as a number',
  'imports.fates.elsewhere',
  'imports.whys.key in Qomon',
  'lastWord.ask',
  'look.isHeld',
  'messages.otherContent',
  'nightly.body',
  'nightly.problems.overdue',
  'prompts.refused.day as a number',
  'report.ask',
  'report.head',
  'report.notADay',
  'report.notAnAnswer',
  'report.subject',
  'sidebar.imports.born',
  'sidebar.imports.found',
  'sidebar.imports.pastImport',
  'sidebar.papers.dayHelp',
  'sidebar.papers.renewals.one',
  'sidebar.papers.statement.fit',
  'sidebar.papers.statement.found',
  'sidebar.papers.statement.slip',
  'sidebar.papers.yearEnd.apartOne',
  'sidebar.papers.yearEnd.person',
  'slips.paperHead',
  'slips.ticked.done',
  'status.confirm',
  'summary.made',
];

beforeEach(() => writeDaysAs('dd/mm/yyyy'));
afterEach(() => writeDaysAs('yyyy-mm-dd'));

describe.each(['en', 'fr'] as const)('in %s', (language) => {
  const all = () => [
    ...messagesIn(language),
    ...messagesIn(language, 'nothing'),
    ...sentencesOf(sidebarWords(language), 'sidebar'),
  ];

  test('no sentence shows a day as it is kept', () => {
    expect(
      all()
        .filter(({ path, text }) => path !== FILE && KEPT.test(text))
        .map(({ path, text }) => `${path}: ${text}`),
    ).toEqual([]);
  });

  test('whatever is about a day shows it as the spreadsheet writes it', () => {
    const told = new Set(
      all().flatMap(({ path, text }) => (/\b\d\d\/\d\d\/\d{4}\b/.test(text) ? [path] : [])),
    );
    expect(ABOUT_DAYS.filter((path) => !told.has(path))).toEqual([]);
  });
});

test.each([
  ['dd/mm/yyyy', '2026-03-09', '09/03/2026'],
  ['m/d/yyyy', '2026-03-09', '3/9/2026'],
  ['dd/mm/yyyy', '2026-03-09 14:05', '09/03/2026 14:05'],
  ['dd.mm.yyyy', '2026-03-09', '09.03.2026'],
  ['dd-mm-yyyy', '', ''],
  ['dd-mm-yyyy', '—', '—'],
  ['dd/mm/yyyy', '2026-03-091', '2026-03-091'],
])('by %s, “%s” reads “%s”', (format, day, text) => {
  writeDaysAs(format);
  expect(written(day)).toBe(text);
});

test.each([
  ['dd/mm/yyyy', '03/2026'],
  ['m/d/yyyy', '3/2026'],
  ['dd.mm.yyyy', '03.2026'],
  ['d. m. yyyy', '3. 2026'],
  ['yyyy-mm-dd', '2026-03'],
  ['yyyy. mm. dd.', '2026. 03.'],
])('by %s, the month 2026-03 reads “%s”', (format, text) => {
  writeDaysAs(format);
  expect(writtenMonth('2026-03')).toBe(text);
});
