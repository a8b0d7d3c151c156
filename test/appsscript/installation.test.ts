import { beforeEach, describe, expect, test } from '@jest/globals';
import { Google, readProject } from '../../local/google';
import { EXPECTATION_NAMES } from '../../src/model/expectations';
import { passTo } from '../support/night';
import { nightSession } from '../support/notice';
import { ownProperties } from '../support/ownProperties';
import { Session } from '../support/session';

let session = new Session();

beforeEach(() => {
  session = Session.ready();
});

/** The report as it stands in the dialog for copying. */
function report(): string {
  session.call('checkInstallation');
  const content = session.google.dialog()?.content ?? '';
  const [, text = ''] = /<textarea[^>]*>(.*)<\/textarea>/s.exec(content) ?? [];
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

/** What is known before the clock has ever called. */
const KNOWN = EXPECTATION_NAMES.filter((name) => !name.startsWith('clock.'));

/** The lines of a report that are not as expected. */
const deviations = (text: string): string[] =>
  text.split('\n').filter((line) => /^\[(?!ok\])/.test(line));

describe('the check of an installation', () => {
  test('finds everything as expected where Google is as the tests take it to be', () => {
    const text = report();
    expect(deviations(text)).toEqual([]);
    expect(text).toContain(`All ${KNOWN.length} as expected. 6 not known yet.`);
    expect(text.split('\n').filter((line) => line.startsWith('[ok] '))).toHaveLength(KNOWN.length);
    expect(text).toMatch(/^Bundles for Qomon \d+\.\d+\.\d+ · 2026-04-02T/);
  });

  test('works before anything is set up or connected', () => {
    session = new Session();
    expect(deviations(report())).toEqual([]);
  });

  test.each([
    ['numberInTextCell', { numberInTextCell: 'number' }, 'sheet.numberAsText', 'number'],
    ['dateInFormattedCell', { dateInFormattedCell: 'date' }, 'sheet.dateAsNumber', 'Date'],
    ['onInvalid', { onInvalid: 'flush' }, 'sheet.rule', 'refused at the flush'],
    ['intl', { intl: true }, 'script.intl', 'there'],
  ] as const)('tells what differs without harm: %s', (_, switches, name, found) => {
    session.google.set(switches);
    const text = report();
    const lines = deviations(text);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^\[differs, harmless\] /);
    expect(lines[0]).toContain(` ${name} · `);
    expect(lines[0]).toMatch(new RegExp(`found ${found}$`));
    expect(text).toContain('0 wrong, 1 differs without harm.');
  });

  test('tells what the clock’s last run has found, with a document and without', () => {
    session = nightSession();
    session.google.set({ clockDocument: 'absent' });
    passTo(session, '2026-04-03T12:00:00Z');
    const found = () =>
      report()
        .split('\n')
        .filter((line) => line.includes(' clock.') || line.includes('“At night”'))
        .map((line) => line.replace(/ · .*: /, ' '));
    expect(found()).toEqual([
      '[WRONG] clock.document expected there, found absent',
      '[WRONG] clock.properties expected there, found absent',
      '[WRONG] clock.lock expected there, found absent',
      '[differs, harmless] clock.cache expected there, found absent',
      expect.stringMatching(/^\[ok\] clock\.account /),
      expect.stringMatching(/^\[ok\] clock\.trigger /),
      expect.stringMatching(/^The findings “At night” are of 2026-04-03T\d\d:/),
    ]);
    session.google.set({ clockDocument: 'there' });
    passTo(session, '2026-04-04T12:00:00Z');
    expect(found().filter((line) => line.startsWith('[ok]'))).toHaveLength(6);
  });

  test('tells how names of headers are spelled where Google gives them as they were sent', () => {
    const google = new Google({
      project: readProject('dist'),
      switches: { headerNames: 'as sent' },
      network: ({ url }) => ({
        kind: 'response',
        status: url.endsWith('settings') ? 401 : 404,
        headers: { 'content-type': 'application/json' },
        body: '{}',
        milliseconds: 5,
      }),
    });
    google.run('checkInstallation');
    expect(google.dialog()?.content).toMatch(
      /\[differs, harmless\] fetch\.headers .*expected Title-Case, found content-type/,
    );
  });

  test.each([
    ['null', 'none given'],
    ['refused', 'busy'],
    ['thrown', '! There are too many LockService operations'],
  ] as const)('tells that the lock is not to be had: %s', (lock, found) => {
    session.google.set({ lock });
    const [line, ...others] = deviations(report());
    expect(others).toEqual([]);
    expect(line).toMatch(/^\[WRONG\] lock\.document · /);
    expect(line).toContain(`found ${found}`);
  });

  test('tells that permissions are missing', () => {
    session.google.set({ authorized: false });
    expect(deviations(report())).toEqual([
      expect.stringMatching(
        /^\[WRONG\] person\.consent · .*expected NOT_REQUIRED, found REQUIRED$/,
      ),
      expect.stringMatching(/person\.scopes · .*found missing: sheets, dialogs, requests/),
    ]);
  });

  test('tells what the day’s quota of requests refuses', () => {
    session.google.use('fetch', 20_000);
    const lines = deviations(report());
    expect(lines.map((line) => /^\[.*?\] (\S+)/.exec(line)?.[1])).toEqual([
      'fetch.batch',
      'fetch.many',
      'fetch.headers',
      'fetch.charset',
      'fetch.accents',
    ]);
    expect(lines[0]).toContain('Service invoked too many times for one day');
  });

  test('leaves no trace: not in the sheet, the selection, the stores or the cache', () => {
    session.type([{ 'Payer ID': '123456', Amount: '20' }]);
    session.google.workbook.select('Bundles', 'C2:D3', session.google.user);
    const kept = () => [
      session.google.properties('document'),
      ownProperties(session),
      session.google.cached('document'),
      session.google.moment().workbook,
      session.google.snapshot().state.locks,
    ];
    const before = kept();
    report();
    expect(kept()).toEqual(before);
  });

  test('takes its scratch tab away also where a probe throws', () => {
    const tabs = session.google.workbook.sheets().map(({ name }) => name);
    session.google.setQuotas({ cellCharacters: 3 });
    const lines = deviations(report());
    expect(lines).toContainEqual(
      expect.stringMatching(/^\[WRONG\] sheet\.unsaved .*more than the maximum of 3 characters/),
    );
    expect(session.google.workbook.sheets().map(({ name }) => name)).toEqual(tabs);
  });

  test('takes away the tab of a check that was cut off, and no tab of anybody else’s', () => {
    session.google.set({ onKill: 'kept' });
    const run = session.google.run('checkInstallation', {
      onCall: ({ kind }) => (kind === 'fetch' ? 'kill' : undefined),
    });
    expect(run.outcome).toBe('killed');
    const left = () =>
      session.google.workbook
        .sheets()
        .map(({ name }) => name)
        .filter((name) => /check/i.test(name));
    expect(left()).toEqual([expect.stringMatching(/^Bundles for Qomon check \d{13}$/)]);
    session.google.workbook.addSheet('Bundles for Qomon check list');
    // A colleague may be at it just now.
    report();
    expect(left()).toHaveLength(2);
    session.google.clock.advance(15 * 60_000);
    report();
    expect(left()).toEqual(['Bundles for Qomon check list']);
  });

  test('shows no key, no address and nothing of the rows, and sends no key', () => {
    session.type([{ 'Payer email': 'camille.moreau@example.org', Comment: 'Very private' }]);
    const run = session.call('checkInstallation');
    const content = session.google.dialog()?.content ?? '';
    expect(content).not.toMatch(/@example|sample-key|Very private|Camille|anna/);
    expect(content).not.toContain('Untitled');
    for (const { headers, method } of run.requests) {
      expect(headers.authorization).toBeUndefined();
      expect(method).toBe('GET');
    }
  });

  test('tells of charts on a sheet of their own', () => {
    session.google.workbook.addObject('Chart', 'OBJECT');
    expect(report()).toMatch(/^\[ok\] sheet\.kinds · .*: OBJECT: throws$/m);
  });

  test('is in French for a user who reads French', () => {
    session = Session.ready({ google: { userLocale: 'fr', locale: 'fr_FR' } });
    expect(report()).toContain(`Les ${KNOWN.length} points sont conformes.`);
    expect(session.google.dialog()).toMatchObject({ title: 'Vérifier cette installation' });
    expect(session.google.dialog()?.content).toContain('<html lang="fr">');
  });

  test('says of what is as expected what was found only where that may differ, in one language', () => {
    session = Session.ready({ google: { userLocale: 'fr', locale: 'fr_FR' } });
    session.google.workbook.addObject('Chart', 'OBJECT');
    const lines = report()
      .split('\n')
      .filter((line) => /^(?:\[|\()/.test(line));
    expect(lines.length).toBeGreaterThan(60);
    expect(lines.filter((line) => /[^\s\u00a0:]: /.test(line.replace('OBJECT: ', '')))).toEqual([]);
    const english =
      /(?<![\w.-])(?:kept|seen|lost|there|known|none|all|blank|taken|held|released|refused|waits|given|here|answers|throws|alone|alike|came|number|text|string|boolean|yes|not)(?![\w.-])/;
    expect(
      lines.map((line) => line.replace(/«[^»]*»/g, '')).filter((line) => english.test(line)),
    ).toEqual([]);
    session.google.set({ intl: true });
    expect(report()).toContain('attendu «\u202fnot there\u202f», trouvé «\u202fthere\u202f»');
  });

  test('shows a page that runs nothing and asks nobody for anything', () => {
    report();
    const page = session.google.dialog()?.content ?? '';
    expect(page).not.toMatch(/<script|\son\w+=|https?:/i);
  });
});
