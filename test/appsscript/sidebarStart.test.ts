import { describe, expect, test } from '@jest/globals';
import { BRUNO } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';
import { SidebarPage, sidebarPages } from '../support/sidebarPage';

const { open, pages } = sidebarPages();

/** The steps above the panels, as they are read; nothing where they are not shown. */
function steps(page: SidebarPage): string[] {
  const lines = [...page.window.document.querySelectorAll('.start li')];
  return lines.map(({ textContent }) => textContent.trim());
}

async function press(page: SidebarPage, label: string): Promise<void> {
  const buttons = [...page.window.document.querySelectorAll('.start button')];
  const button = buttons.find(({ textContent }) => textContent === label);
  if (!button) throw new Error(`There is no “${label}”: ${steps(page).join(' / ')}`);
  (button as unknown as { click(): void }).click();
  await page.settle();
}

const heading = (page: SidebarPage): string => page.panel().querySelector('h2')?.textContent ?? '';

describe('the first steps', () => {
  test('lead from an empty file to a sent row, each by a button', async () => {
    const session = new Session();
    const page = await open(session);
    expect(heading(page)).toBe('Connection');
    expect(steps(page)).toEqual([
      'Connect to Qomon.',
      'Set up this spreadsheet.',
      expect.stringMatching(/^Type a payment on a row of the sheet, .* under Rows\.$/),
    ]);
    await page.go('Contacts');
    await press(page, 'Go to Connection');
    page.fill('API key', 'sample-key-full');
    await page.press('Connect');
    expect(steps(page).slice(0, 2)).toEqual([
      'Connect to Qomon. ✓ done',
      'Set up this spreadsheet.Set up',
    ]);
    await press(page, 'Set up');
    expect(session.said()).toContain('The tab “Bundles” is ready');
    expect(steps(page)[1]).toBe('Set up this spreadsheet. ✓ done');
    expect(page.focused()).toBe('First steps');
    await page.go('Contacts');
    expect(steps(page)).toEqual([]);
    await page.go('Connection');
    await press(page, 'Go to Rows');
    expect(heading(page)).toBe('Rows');
    session.type([PAYMENT]);
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    await page.comeBack();
    await page.press('Send 1 payment');
    expect(page.text()).toContain('1 payment sent, 20.00 EUR.');
    expect(steps(page)).toEqual([]);
    expect(steps(await open(session))).toEqual([]);
  });

  test('follow what is done in the menu, or by somebody else, as soon as a person comes back', async () => {
    const session = new Session();
    const page = await open(session);
    page.fill('API key', 'sample-key-full');
    await page.press('Connect');
    session.call('setUpSpreadsheet');
    await page.comeBack();
    expect(steps(page)[1]).toBe('Set up this spreadsheet. ✓ done');
    const second = await SidebarPage.open(session, BRUNO);
    pages.push(second);
    second.fill('API key', 'not one');
    await second.press('Connect');
    expect(second.problem()).toContain('This is not an API key.');
    await second.comeBack();
    expect(second.problem()).toContain('This is not an API key.');
    expect(second.field('API key').value).toBe('not one');
    session.connect({ apiKey: 'sample-key-full', region: 'eu', shared: 'checking' });
    await second.comeBack();
    expect([steps(second), second.problem()]).toEqual([[], '']);
    expect(second.text()).toContain('Key ending in full');
    session.type([PAYMENT]);
    session.send('2');
    await page.comeBack();
    expect(steps(page)).toEqual([]);
    const asked = page.calls.length;
    await page.comeBack();
    const after = page.calls.slice(asked).map(({ name }) => name);
    expect(after).not.toContain('getConnection');
  });

  test('say what is missing for a second person, and no more once they may check', async () => {
    const session = Session.ready();
    const bruno = async (): Promise<SidebarPage> => {
      const page = await SidebarPage.open(session, BRUNO);
      pages.push(page);
      return page;
    };
    const page = await bruno();
    expect(page.text()).toContain(
      'Somebody else has connected this spreadsheet and does not share',
    );
    expect(steps(page).slice(0, 2)).toEqual([
      'Connect to Qomon.',
      'Set up this spreadsheet. ✓ done',
    ]);
    session.connect({ apiKey: 'sample-key-full', region: 'eu', shared: 'checking' });
    expect(steps(await bruno())).toEqual([]);
  });

  test('tell what keeps the spreadsheet from being set up', async () => {
    const page = await SidebarPage.open(Session.ready(), undefined, {
      answers: {
        setUpSpreadsheet: () => ({ ok: false, problem: 'Google has no permission.' }),
        getConnection: () => ({
          ok: true,
          connection: { connected: true, isSetUp: false, hasBegun: false, language: 'fr' },
        }),
      },
    });
    pages.push(page);
    await press(page, 'Préparer');
    const alerts = [...page.window.document.querySelectorAll('.start [role="alert"]')];
    expect(alerts.map(({ textContent }) => textContent)).toEqual(['Google has no permission.']);
    expect(steps(page)[1]).toBe('Préparez cette feuille de calcul.Préparer');
  });
});
