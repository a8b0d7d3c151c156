import { CONFORMANCE } from '../../local/google/conformance/all';
import type { Row } from '../../local/google/conformance/row';

const REFERENCE = 'https://developers.google.com/apps-script/reference';

/** The page of the reference on which a class is documented. */
const PAGES: Readonly<Record<string, string>> = {
  BooleanCondition: 'spreadsheet/boolean-condition',
  ConditionalFormatRule: 'spreadsheet/conditional-format-rule',
  ConditionalFormatRuleBuilder: 'spreadsheet/conditional-format-rule-builder',
  EmbeddedChart: 'spreadsheet/embedded-chart',
  EmbeddedChartBuilder: 'spreadsheet/embedded-chart-builder',
  Group: 'spreadsheet/group',
  AuthorizationInfo: 'script/authorization-info',
  Cache: 'cache/cache',
  CacheService: 'cache/cache-service',
  ClockTriggerBuilder: 'script/clock-trigger-builder',
  DataValidation: 'spreadsheet/data-validation',
  DataValidationBuilder: 'spreadsheet/data-validation-builder',
  Filter: 'spreadsheet/filter',
  HTTPResponse: 'url-fetch/http-response',
  HtmlOutput: 'html/html-output',
  HtmlService: 'html/html-service',
  Lock: 'lock/lock',
  LockService: 'lock/lock-service',
  Logger: 'base/logger',
  MailApp: 'mail/mail-app',
  Menu: 'base/menu',
  PromptResponse: 'base/prompt-response',
  Properties: 'properties/properties',
  PropertiesService: 'properties/properties-service',
  Protection: 'spreadsheet/protection',
  Range: 'spreadsheet/range',
  RangeList: 'spreadsheet/range-list',
  ScriptApp: 'script/script-app',
  Session: 'base/session',
  Sheet: 'spreadsheet/sheet',
  Spreadsheet: 'spreadsheet/spreadsheet',
  SpreadsheetApp: 'spreadsheet/spreadsheet-app',
  Trigger: 'script/trigger',
  TriggerBuilder: 'script/trigger-builder',
  Ui: 'base/ui',
  UrlFetchApp: 'url-fetch/url-fetch-app',
  User: 'base/user',
  Utilities: 'utilities/utilities',
  console: 'base/console',
};

function sourcesOf({ methods, source }: Row): string {
  if (source !== undefined) return source.startsWith('http') ? `<${source}>` : source;
  const classes = new Set(methods.split(' ').map((method) => method.split('.')[0] ?? ''));
  return [...classes].map((name) => `[${name}](${REFERENCE}/${pageOf(name)})`).join(', ');
}

function pageOf(name: string): string {
  const page = PAGES[name];
  if (page === undefined) throw new Error(`Nobody says where ${name} is documented`);
  return page;
}

function lineOf(row: Row): string {
  const methods = row.methods.split(' ').map((method) => `\`${method}\``);
  return `| ${methods.join(', ')} | ${row.says} | ${sourcesOf(row)} |`;
}

/** The page of what the stand-in of Google was tried for, made from the table that its test runs. */
export function conformancePage(): string {
  const rows = Object.values(CONFORMANCE).flat();
  const methods = new Set(rows.flatMap((row) => row.methods.split(' ')));
  const areas = Object.entries(CONFORMANCE).flatMap(([title, cases]) => [
    `## ${title}`,
    '',
    '| method | what is documented | source |',
    '|---|---|---|',
    ...cases.map(lineOf),
    '',
  ]);
  return `${[
    '# What the stand-in of Google is held to',
    '',
    `The stand-in models ${methods.size} methods of Apps Script. The ${rows.length} lines below name all of them, with`,
    'what Google documents, or else what somebody has reported; each line is a test: the script and the value it',
    'must give are in `local/google/conformance`, and `test/local/google/conformance.test.ts` runs them. It also holds',
    'the lists of arguments against `@types/google-apps-script`. Whatever is not modelled throws its name and ends',
    'the test. What the stand-in does around these methods (buffers, quotas, rights, kills, clocks) is in the other',
    'tests of `test/local/google`; what nobody knows is [a switch](stand-ins.md).',
    '',
    '<!-- written by `npm run docs` from local/google/conformance -->',
    '',
    ...areas,
  ]
    .join('\n')
    .trimEnd()}\n`;
}
