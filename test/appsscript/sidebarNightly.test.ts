import { afterEach, describe, expect, test } from '@jest/globals';
import { Session } from '../support/session';
import { type Answer, SidebarPage } from '../support/sidebarPage';

const pages: SidebarPage[] = [];

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

const NIGHT = {
  ok: true,
  on: false,
  hour: 22,
  recipients: ['anna@example.org'],
  owner: 'anna@example.org',
  isMine: true,
  lastRun: '2026-03-29 22:14',
  lastSuccess: '2026-03-28 22:10',
  nextRun: '',
  problem: '',
  lastReport: '',
};

async function open(answers: Readonly<Record<string, Answer>>, options = {}): Promise<SidebarPage> {
  const session = Session.ready(options);
  const page = await SidebarPage.open(session, undefined, { item: 'showNightlySettings', answers });
  pages.push(page);
  return page;
}

const asked = (page: SidebarPage) =>
  page.calls.filter(({ name }) => name === 'setNightly').map(({ request }) => request);

describe('the panel of the night', () => {
  test('opens from the menu, and shows whose night it is and how it went', async () => {
    const page = await open({ getNightly: () => NIGHT });
    expect(page.terms()).toEqual({
      'Runs under the name of': 'you (anna@example.org)',
      'Last run': '29/03/2026 22:14',
      'Last success': '28/03/2026 22:10',
      'Next run': 'none',
    });
    expect(page.field('Send the ready rows every night')).toMatchObject({ checked: false });
    expect(page.field('From').value).toBe('22');
    expect(page.field('Send the report to').value).toBe('anna@example.org');
  });

  test('keeps the hour and who gets the report, an address on each line', async () => {
    const page = await open({
      getNightly: () => NIGHT,
      setNightly: (request) => ({ ...NIGHT, ...(request as object), nextRun: 'tonight' }),
    });
    page.tick('Send the ready rows every night');
    page.fill('From', '3');
    page.fill('Send the report to', 'a@example.org\n b@example.org, c@example.org\n');
    page.hold();
    await page.press('Save');
    expect(page.button('Saving…').disabled).toBe(true);
    await page.answer();
    expect(asked(page)).toEqual([
      { on: true, hour: 3, recipients: ['a@example.org', 'b@example.org', 'c@example.org'] },
    ]);
    expect(page.status()).toBe('Saved.');
    expect(page.terms()).toMatchObject({ 'Next run': 'tonight' });
  });

  test('of somebody else can be taken over, and not changed before', async () => {
    const theirs = {
      ...NIGHT,
      on: true,
      owner: 'left@example.org',
      isMine: false,
      problem: 'Gone.',
    };
    const page = await open({
      getNightly: () => theirs,
      setNightly: () => ({ ...NIGHT, on: true }),
    });
    expect(page.text()).toContain('Gone.');
    expect(page.text()).toContain('These settings belong to left@example.org.');
    expect(() => page.button('Save')).toThrow('no button');
    expect(page.panel().querySelector('fieldset')).toMatchObject({ disabled: true });
    await page.press('Take over');
    expect(asked(page)).toMatchObject([{ on: true, hour: 22, takeOver: true }]);
    expect(page.terms()).toMatchObject({ 'Runs under the name of': 'you (anna@example.org)' });
    expect(page.button('Save').disabled).toBe(false);
  });

  test('shows the report that could not be mailed, as text', async () => {
    const lastReport = '2 payments sent.\n<b>Row 5</b>: Invalid';
    const page = await open({ getNightly: () => ({ ...NIGHT, lastReport }) });
    expect(page.panel().querySelector('.report')?.textContent).toBe(lastReport);
    expect(page.panel().querySelector('b')).toBeNull();
  });

  test('keeps what was typed where it is refused, and can be loaded again where Google is silent', async () => {
    const problem = 'x@ is not an address.';
    const page = await open({
      getNightly: () => {
        throw new Error('Service unavailable');
      },
    });
    expect(page.problem()).toContain('Google did not answer');
    page.answers.getNightly = () => NIGHT;
    page.answers.setNightly = () => ({ ok: false, problem });
    await page.press('Refresh');
    page.fill('Send the report to', 'x@');
    await page.press('Save');
    expect(page.problem()).toBe(problem);
    expect(page.field('Send the report to').value).toBe('x@');
  });

  test('is in French', async () => {
    const page = await open({ getNightly: () => NIGHT }, { google: { userLocale: 'fr' } });
    expect(page.terms()).toMatchObject({ 'Prochaine exécution': 'aucune' });
    expect(page.button('Enregistrer').disabled).toBe(false);
  });
});
