import { afterEach, describe, expect, test } from '@jest/globals';
import { Session } from '../support/session';
import { SidebarPage } from '../support/sidebarPage';

const KEY = 'sample-key-full';

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

describe('the sidebar of somebody who is not connected', () => {
  test('asks for the key, the host, and whether to share', async () => {
    const page = await open(notConnected());
    expect(page.field('API key')).toMatchObject({ type: 'password', value: '', required: true });
    expect(page.field('Server')).toMatchObject({ value: 'eu' });
    expect(page.field('No, the key is mine alone')).toMatchObject({ checked: true });
    expect(page.button('Connect')).toMatchObject({ disabled: false, type: 'submit' });
    expect(page.text()).not.toContain('Disconnect');
    expect(page.problem()).toBe('');
  });

  test('has a label for every field, and offers the key to no password store', async () => {
    const page = await open(notConnected());
    expect(page.fields()).toHaveLength(6);
    for (const { labels } of page.fields()) expect(labels).toHaveLength(1);
    expect(page.field('API key').getAttribute('autocomplete')).toBe('off');
  });

  test('connects, and shows the key’s last four characters, host, currency and age of the lists', async () => {
    const page = await open(notConnected());
    page.fill('API key', KEY);
    await page.press('Connect');
    expect(page.problem()).toBe('');
    expect(page.terms()).toEqual({
      'API key': 'Key ending in full',
      Server: 'Europe',
      Currency: 'EUR',
      'Name of the space': expect.stringMatching(/^no name \([0-9a-f]{8}\)$/),
      Lists: 'just fetched',
    });
    expect(page.fields()).toEqual([]);
  });

  test('keeps nothing of the key in the page once it is connected', async () => {
    const page = await open(notConnected());
    page.fill('API key', KEY);
    expect(page.everything()).toContain(KEY);
    await page.press('Connect');
    expect(page.everything()).not.toContain('sample-key');
    await page.press('Disconnect');
    expect(page.everything()).not.toContain('sample-key');
  });

  test('does not say that the space has no currency before it has asked', async () => {
    const page = await open(new Session());
    page.fill('API key', KEY);
    await page.press('Connect');
    expect(page.terms()).toMatchObject({
      'API key': 'Key ending in full',
      Lists: 'not fetched yet',
    });
    expect(page.text()).not.toContain('not set in Qomon');
  });

  test('says so where the space has no currency', async () => {
    const session = notConnected();
    session.qomon.space.changeSettings({ currency: null });
    const page = await open(session);
    page.fill('API key', KEY);
    await page.press('Connect');
    expect(page.terms()).toMatchObject({ Currency: 'not set in Qomon' });
  });

  test('sends the key to the host that was chosen', async () => {
    const session = notConnected();
    session.qomon.space.change({ server: 'https://incoming-us.qomon.app' });
    const page = await open(session);
    page.fill('API key', KEY);
    page.fill('Server', 'us');
    await page.press('Connect');
    expect(page.terms()).toMatchObject({ Server: 'United States' });
  });

  test('shares the key where that is ticked, and says what it means', async () => {
    const session = notConnected();
    const page = await open(session);
    page.fill('API key', KEY);
    page.tick('For checking and sending');
    await page.press('Connect');
    expect(JSON.stringify(session.google.properties('document'))).toContain(KEY);
    expect(page.text()).toContain('This key is shared with the editors of this spreadsheet');
    const theirs = await open(session, 'ben@example.org');
    await theirs.go('Connection');
    expect(theirs.text()).toContain('Key ending in full');
    expect(theirs.everything()).not.toContain('sample-key');
  });

  test('asks nothing of the server while the key is blank', async () => {
    const session = notConnected();
    const requests = session.qomon.requests.length;
    const page = await open(session);
    await page.press('Connect');
    expect(session.qomon.requests).toHaveLength(requests);
    expect(page.button('Connect').disabled).toBe(false);
  });
});

describe('a wrong key', () => {
  test('is told in the place for problems, and the form stays to correct it', async () => {
    const session = notConnected();
    const page = await open(session);
    page.fill('API key', 'sample-key-wrong');
    await page.press('Connect');
    expect(page.problem()).toContain('Qomon does not accept this key');
    expect(session.page('getConnection')).toMatchObject({ connection: { connected: false } });
    page.fill('API key', KEY);
    await page.press('Connect');
    expect(page.problem()).toBe('');
    expect(page.text()).toContain('Key ending in full');
  });

  test('is not called wrong any longer while another is tried', async () => {
    const page = await open(notConnected());
    page.fill('API key', 'sample-key-wrong');
    await page.press('Connect');
    page.hold();
    await page.press('Connect');
    expect(page.problem()).toBe('');
    await page.answer();
    expect(page.problem()).not.toBe('');
  });
});
