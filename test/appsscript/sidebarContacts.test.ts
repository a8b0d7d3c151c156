import { afterEach, describe, expect, test } from '@jest/globals';
import { Session } from '../support/session';
import { SidebarPage } from '../support/sidebarPage';

const pages: SidebarPage[] = [];

async function open(session: Session, panel = 'Contacts'): Promise<SidebarPage> {
  const page = await SidebarPage.open(session);
  pages.push(page);
  await page.go(panel);
  return page;
}

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

const uses = (page: SidebarPage) =>
  [...page.panel().querySelectorAll('li button')].map(
    (one) => one.getAttribute('aria-label') ?? '',
  );

async function use(page: SidebarPage, label: string): Promise<void> {
  const button = page.panel().querySelector(`[aria-label="${label}"]`);
  if (!button) throw new Error(`There is no button "${label}"`);
  button.dispatchEvent(new page.window.MouseEvent('click', { bubbles: true }));
  await page.settle();
}

describe('the panel of contacts', () => {
  test('lists all who share an address, and puts the one who is chosen into the selected cell', async () => {
    const session = Session.ready();
    const page = await open(session);
    page.fill('Email, name or ID', 'les.lefevre@example.org');
    await page.press('Search');
    expect(page.status()).toBe('2 people found.');
    expect(page.text()).toContain('They share an email address: choose the right one.');
    expect(uses(page)).toEqual(['Use Anne Lefèvre, ID 300001', 'Use Marc Lefèvre, ID 300002']);
    await use(page, 'Use Marc Lefèvre, ID 300002');
    expect(page.problem()).toContain('Payer ID, Member ID, Donor ID');
    const cell = session.at('Member ID', 3);
    session.google.workbook.select('Bundles', cell, session.google.user);
    await use(page, 'Use Marc Lefèvre, ID 300002');
    expect(page.problem()).toBe('');
    expect(page.status()).toBe(`The ID of Marc Lefèvre stands in Member ID, cell ${cell}.`);
    expect(session.cell('Member ID', 3)).toBe(300002);
  });

  test('creates somebody whom nobody is, and offers to use them', async () => {
    const session = Session.ready();
    session.google.workbook.select('Bundles', session.at('Payer ID', 2), session.google.user);
    const page = await open(session);
    page.fill('Email, name or ID', 'zoe.neuve@example.org');
    await page.press('Search');
    expect(page.status()).toContain('Nobody was found.');
    expect(page.field('Email (optional)').value).toBe('zoe.neuve@example.org');
    await page.press('Create');
    expect(page.problem()).toContain('Type a first name');
    page.fill('First name', 'Zoé');
    page.fill('Surname', 'Neuve');
    await page.press('Create');
    expect(page.status()).toMatch(/^Zoé Neuve was created with the ID \d+\./);
    const [label = ''] = uses(page);
    await use(page, label);
    expect(session.cell('Payer name', 2)).toBe('Zoé Neuve');
  });

  test('offers whom the selected row is about, until somebody else is typed', async () => {
    const session = Session.ready();
    session.type([
      { 'Payer email': 'les.lefevre@example.org', 'Member ID': 'Zoé Neuve' },
      { 'Payer name': 'Girard' },
      { 'Payer ID': '300003', 'Payer name': 'Girard' },
      { 'Payer ID': 'Paul Martin', 'Payer email': 'x' },
    ]);
    const select = (header: string, row: number): void =>
      session.google.workbook.select('Bundles', session.at(header, row), session.google.user);
    const sought = (header: string, row: number): unknown => {
      select(header, row);
      return session.page('getSelectedPerson', {});
    };
    for (const [header, row, text] of [
      ['Amount', 2, 'les.lefevre@example.org'],
      ['Member email', 2, 'Zoé Neuve'],
      ['Donor ID', 2, ''],
      ['Payer ID', 3, 'Girard'],
      ['Payer ID', 4, 'Girard'],
      ['Payer ID', 5, 'Paul Martin'],
      ['Payer ID', 9, ''],
      ['Payer ID', 1, ''],
    ] as const)
      expect([header, row, sought(header, row)]).toEqual([header, row, { ok: true, text }]);

    select('Payer ID', 2);
    const page = await open(session);
    const field = (): string => page.field('Email, name or ID').value;
    expect(field()).toBe('les.lefevre@example.org');
    await page.press('Search');
    expect(uses(page)).toHaveLength(2);
    select('Payer ID', 3);
    await page.comeBack();
    // Who was found for the row before is not offered for this one.
    expect([field(), uses(page)]).toEqual(['Girard', []]);
    page.fill('Email, name or ID', 'Neuve');
    select('Payer ID', 2);
    await page.comeBack();
    expect(field()).toBe('Neuve');
  });

  test('offers the next row’s person once whoever was typed has been used, and keeps them for a row of nobody', async () => {
    const session = Session.ready();
    session.type([
      { 'Payer email': 'yann.legof@example.net' },
      { Amount: '20' },
      { 'Payer email': 'les.lefevre@example.org' },
    ]);
    const select = (row: number): void =>
      session.google.workbook.select('Bundles', session.at('Amount', row), session.google.user);
    const cell = session.at('Payer email', 2);
    session.google.workbook.select('Bundles', cell, session.google.user);
    const page = await open(session);
    const field = (): string => page.field('Email, name or ID').value;
    page.fill('Email, name or ID', 'le goff');
    await page.press('Search');
    await use(page, 'Use Yann Le Goff, ID 300012');
    expect(session.cell('Payer ID', 2)).toBe(300012);
    select(3);
    await page.comeBack();
    expect([field(), uses(page)]).toEqual(['le goff', ['Use Yann Le Goff, ID 300012']]);
    select(4);
    await page.comeBack();
    expect([field(), uses(page)]).toEqual(['les.lefevre@example.org', []]);
  });

  test('asks once more where somebody is there already, and no longer once the name is changed', async () => {
    const session = Session.ready();
    const page = await open(session);
    page.fill('Surname', 'Lefèvre');
    page.fill('Email (optional)', 'les.lefevre@example.org');
    await page.press('Create');
    expect(page.problem()).toContain('2 people like this are in Qomon already');
    expect(uses(page)).toHaveLength(2);
    expect(page.button('Create another one all the same').disabled).toBe(false);
    page.fill('Email (optional)', 'paule.lefevre@example.org');
    await page.settle();
    expect(page.problem()).toBe('');
    expect(() => page.button('Create another one all the same')).toThrow('no button');
    expect(session.qomon.requests.filter(({ path }) => path === '/contacts')).toEqual([]);
  });

  test('says that nobody knows, where Google does not answer a creation', async () => {
    const session = Session.ready();
    const page = await open(session);
    page.fill('Surname', 'Neuve');
    page.answers.createContact = () => {
      throw new Error('Exception');
    };
    await page.press('Create');
    expect(page.problem()).toContain('may or may not have been created');
    expect(page.field('Surname').value).toBe('Neuve');
  });

  test.each([
    ['en', 'Contacts', 'Email, name or ID', 'Search', 'Searching…', 'Go to Connection', 'API key'],
    [
      'fr',
      'Contacts',
      'E-mail, nom ou ID',
      'Rechercher',
      'Recherche…',
      'Aller à Connexion',
      'Clé API',
    ],
  ])(
    'shows that it searches, and leads to the connection where the key is refused (%s)',
    async (userLocale, panel, field, search, searching, lead, key) => {
      const session = Session.ready({ google: { userLocale } });
      const page = await open(session, panel);
      page.fill(field, 'Girard');
      page.hold();
      await page.press(search);
      expect(page.button(searching).disabled).toBe(true);
      session.qomon.space.revoke('sample-key-full');
      await page.answer();
      expect(page.problem()).toContain('Qomon');
      await page.press(lead);
      expect(page.focused()).toBe(key);
    },
  );
});

describe('the panel of settings', () => {
  test('changes the language of the page at once, and back to that of the account', async () => {
    const session = Session.ready();
    const page = await open(session, 'Settings');
    expect(page.field('Language').value).toBe('auto');
    page.fill('Language', 'fr');
    await page.press('Save');
    expect(page.status()).toBe('Enregistré.');
    expect(page.window.document.documentElement.lang).toBe('fr');
    expect((await open(session, 'Réglages')).field('Langue').value).toBe('fr');
    page.fill('Langue', 'auto');
    await page.press('Enregistrer');
    expect(page.button('Save').disabled).toBe(false);
    expect(page.window.document.documentElement.lang).toBe('en');
  });

  test('keeps the default period and the first reference, and says what is wrong with one', async () => {
    const session = Session.ready();
    session.type([{ Reference: '900' }]);
    const page = await open(session, 'Settings');
    page.tick('a year from the payment');
    page.fill('Next reference', '12.5');
    await page.settle();
    expect(page.text()).toContain('Type a whole number above 0.');
    expect(page.button('Save').disabled).toBe(true);
    page.fill('Next reference', '900');
    await page.press('Save');
    expect(page.text()).toContain('This cannot be taken back');
    await page.press('Yes, save');
    expect(page.problem()).toContain('from 901 to 2000000000');
    page.fill('Next reference', '901');
    await page.press('Save');
    await page.press('Yes, save');
    expect(page.status()).toBe('Saved.');
    expect(page.field('Next reference').value).toBe('901');
    expect(session.page('getSettings')).toMatchObject({
      defaultPeriod: 'rolling',
      firstReference: 901,
    });
  });

  test.each([
    ['defaultPeriod', 'rolling', 'calendar'],
    ['checksTyping', true, false],
    ['firstReference', 8000, 5000],
    ['language', 'fr', 'auto'],
  ] as const)(
    'leaves %s as somebody has changed it meanwhile, where nobody touched it',
    async (name, now, before) => {
      const session = Session.ready();
      session.page('setSettings', { firstReference: 5000 });
      expect(session.page('getSettings')).toMatchObject({ [name]: before });
      const page = await open(session, 'Settings');
      session.page('setSettings', { [name]: now });
      if (name === 'checksTyping') page.tick('a year from the payment');
      else page.tick('Check cells while typing');
      await page.press('Save');
      expect(page.problem()).toBe('');
      expect(session.page('getSettings')).toMatchObject({ [name]: now });
    },
  );

  test('brings a refusal into view, in the words of the field', async () => {
    const session = Session.ready();
    session.type([{ Reference: '900' }]);
    const page = await open(session, 'Settings');
    const shown: string[] = [];
    page.window.Element.prototype.scrollIntoView = function scrolled() {
      shown.push(this.textContent);
    };
    page.fill('Next reference', '900');
    await page.press('Save');
    await page.press('Yes, save');
    expect(shown).toEqual([page.problem()]);
    expect(page.problem()).toContain('The next reference is');
  });

  test('can be loaded again where Google did not answer', async () => {
    const session = Session.ready();
    const page = await SidebarPage.open(session);
    pages.push(page);
    const end = session.google.onCall(() => 'kill');
    await page.go('Settings');
    end();
    expect(page.problem()).toContain('Google did not answer');
    await page.press('Refresh');
    expect(page.field('Language').value).toBe('auto');
  });
});
