import { afterEach, describe, expect, test } from '@jest/globals';
import { ownProperties } from '../support/ownProperties';
import { Session } from '../support/session';
import { SidebarPage } from '../support/sidebarPage';

const KEY = 'sample-key-full';
const MINUTE = 60_000;

/** A spreadsheet that is set up, of somebody who is not connected. */
function notConnected(options = {}): Session {
  const session = Session.ready(options);
  session.page('disconnect');
  return session;
}

const pages: SidebarPage[] = [];

async function open(session: Session, user?: string): Promise<SidebarPage> {
  const page = await SidebarPage.open(session, user);
  pages.push(page);
  return page;
}

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

describe('a slow Google', () => {
  test('lets a person see that the key is being tried, and press once only', async () => {
    const session = notConnected();
    const page = await open(session);
    page.fill('API key', KEY);
    page.hold();
    await page.press('Connect');
    expect(page.button('Connecting…').disabled).toBe(true);
    expect(page.window.document.querySelector('[data-busy="true"]')).not.toBeNull();
    await page.press('Connecting…');
    const requests = session.qomon.requests.length;
    await page.answer();
    const asked = session.qomon.requests.slice(requests).map(({ path }) => path);
    expect(asked.filter((path) => path === '/v1/transaction_settings')).toHaveLength(1);
    expect(page.text()).toContain('Key ending in full');
    expect(page.window.document.querySelector('[data-busy="true"]')).toBeNull();
  });
});

describe('a Google that does not answer', () => {
  const fail = (session: Session) => session.google.onCall(() => 'kill');

  test('is told in words, when the sidebar opens and when a key is tried', async () => {
    const session = notConnected();
    const page = await open(session);
    const end = fail(session);
    page.fill('API key', KEY);
    await page.press('Connect');
    expect(page.problem()).toContain('Google did not answer');
    end();
    await page.press('Connect');
    expect(page.problem()).toBe('');
    expect(page.text()).toContain('Key ending in full');
  });

  test('leaves what is known of the connection in place', async () => {
    const session = Session.ready();
    const page = await open(session);
    await page.go('Connection');
    const end = fail(session);
    await page.press('Refresh lists');
    expect(page.problem()).toContain('Google did not answer');
    expect(page.text()).toContain('Key ending in full');
    expect(page.button('Refresh lists').disabled).toBe(false);
    end();
  });
});

describe('the sidebar of somebody who is connected', () => {
  test('shows it at once, with the age of the lists, and never the key', async () => {
    const session = Session.ready();
    session.google.clock.advance(5 * MINUTE);
    const page = await open(session);
    await page.go('Connection');
    expect(page.terms()).toMatchObject({ Lists: 'fetched 5 minutes ago' });
    expect(page.everything()).not.toContain('sample-key');
    expect(page.fields()).toEqual([]);
  });

  test('refreshes the lists, and shows that they are new', async () => {
    const session = Session.ready();
    session.google.clock.advance(300 * MINUTE);
    const page = await open(session);
    await page.go('Connection');
    expect(page.terms()).toMatchObject({ Lists: 'fetched 5 hours ago' });
    await page.press('Refresh lists');
    expect(page.terms()).toMatchObject({ Lists: 'just fetched' });
    expect(session.said()).toContain('up to date');
  });

  test('disconnects, and asks for a key again', async () => {
    const session = Session.ready();
    const page = await open(session);
    await page.go('Connection');
    await page.press('Disconnect');
    expect(page.field('API key').value).toBe('');
    expect(page.text()).not.toContain('Key ending');
    expect(ownProperties(session)).toEqual({});
  });
});

describe('the language of the sidebar', () => {
  test('is the one that Google knows of the person, whatever the browser’s', async () => {
    const session = notConnected({ google: { userLocale: 'fr' } });
    const page = await open(session);
    expect(session.google.sidebar()?.title).toBe('Bundles for Qomon');
    expect(page.window.navigator.language).toMatch(/^en/);
    expect(page.window.document.documentElement.lang).toBe('fr');
    page.fill('Clé API', 'sample-key-wrong');
    await page.press('Se connecter');
    expect(page.problem()).toContain('n’accepte pas cette clé');
    page.fill('Clé API', KEY);
    await page.press('Se connecter');
    expect(page.text()).toContain('Clé se terminant par full');
    expect(page.text()).not.toMatch(/Connect|Server|Currency|Lists/);
  });

  test('is each person’s own', async () => {
    const session = notConnected();
    session.google.setUserLocale('ben@example.org', 'fr');
    expect((await open(session, 'ben@example.org')).button('Se connecter')).toBeDefined();
    expect((await open(session)).button('Connect')).toBeDefined();
  });
});
