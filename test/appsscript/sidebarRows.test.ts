import { describe, expect, test } from '@jest/globals';
import { seenOn } from '../report/session';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';
import { SidebarPage, sidebarPages } from '../support/sidebarPage';

const { open, pages } = sidebarPages();

const select = (session: Session, range: string) =>
  session.google.workbook.select('Bundles', range, session.google.user);

/** A session with so many good rows, all of them selected. */
function sessionWith(count: number, options = {}): Session {
  const session = Session.ready(options);
  const values: readonly [header: string, french: string, value: string | number | Date][] = [
    ['Payer ID', 'ID du payeur', 123456],
    ['Amount', 'Montant', 20],
    ['Payment method', 'Moyen de paiement', 'CB'],
    ['Payment date', 'Date de paiement', new Date('2026-03-28T23:00:00Z')],
  ];
  const [header = []] = session.google.workbook.values('Bundles');
  for (const [english, french, value] of values) {
    const cell = session.at(header.includes(english) ? english : french, 2);
    session.google.workbook.put(
      'Bundles',
      cell,
      Array.from({ length: count }, () => [value]),
    );
  }
  select(session, `A2:A${count + 1}`);
  return session;
}

describe('the panel of rows', () => {
  test('shows what the selection comes to, and leads to the cell of each problem', async () => {
    const session = Session.ready();
    const donation = { ...PAYMENT, Donation: '#20' };
    session.type([donation, { ...donation, Amount: 'twenty' }]);
    select(session, 'A2:A3');
    const page = await open(session);
    expect(page.status()).toBe('1 payment (1 row)');
    expect(page.terms()).toMatchObject({ Total: '20.00 EUR', 'CB — card': '20.00 EUR (1×)' });
    expect(page.text()).toContain('1 problem');
    expect(page.links()).toEqual(['Row 3, Amount']);
    await page.press('Row 3, Amount');
    expect(page.calls.at(-1)).toEqual({
      name: 'goToCell',
      request: { tab: 'Bundles', cell: session.at('Amount', 3) },
    });
    expect(page.problem()).toBe('');
  });

  test('looks the rows over again when the person comes back from the sheet', async () => {
    const session = sessionWith(3);
    const page = await open(session);
    expect(page.button('Send 3 payments').disabled).toBe(false);
    select(session, 'A2:A3');
    page.hold();
    await page.comeBack();
    // Until the rows are known again nothing can be sent; what stood there stays in its place.
    expect(page.panel().querySelector('[data-busy="true"]')).not.toBeNull();
    expect(page.status()).toBe('3 payments (3 rows)');
    expect(page.button('Send 3 payments').disabled).toBe(true);
    await page.answer();
    expect(page.panel().querySelector('[data-busy="true"]')).toBeNull();
    expect(page.button('Send 2 payments').disabled).toBe(false);
  });

  test('sends only when the expected count and total match, typed as the spreadsheet’s locale has it', async () => {
    const session = sessionWith(3, { google: { locale: 'fr_FR' } });
    const page = await open(session);
    page.fill('Expected number of payments', '4');
    page.fill('Expected total in EUR', '60,00');
    await page.settle();
    expect(page.button('Send 3 payments').disabled).toBe(true);
    expect(page.text()).toContain('You expect 4, but the rows come to 3.');
    page.fill('Expected number of payments', '3');
    page.fill('Expected total in EUR', '1.000');
    await page.settle();
    expect(page.text()).toContain('You expect 1,000.00 EUR, but the rows come to 60.00 EUR.');
    for (const [typed, fault] of [
      ['abc', 'This is not an amount'],
      ['60,001', 'has 2 decimals'],
    ] as const) {
      page.fill('Expected total in EUR', typed);
      await page.settle();
      expect(page.text()).toContain(fault);
      expect(page.button('Send 3 payments').disabled).toBe(true);
    }
    page.fill('Expected total in EUR', '60 €');
    await page.settle();
    await page.press('Send 3 payments');
    expect(session.qomon.ledger.bundles).toHaveLength(3);
  });

  test('sends what was shown and nothing else: rows that changed meanwhile are shown again', async () => {
    const session = sessionWith(2);
    const page = await open(session);
    session.type([{ Amount: '99' }]);
    await page.press('Send 2 payments');
    expect(session.qomon.ledger.bundles).toEqual([]);
    expect(page.problem()).toContain('2 payments and 119.00 EUR, which is not what you expected');
    expect(page.terms()).toMatchObject({ Total: '119.00 EUR' });
    await page.press('Send 2 payments');
    expect(session.qomon.ledger.bundles).toHaveLength(2);
  });

  test('names each row that a send left behind, and goes back to the rows', async () => {
    const session = sessionWith(3);
    session.type([{ Amount: '' }], { from: 3 });
    const page = await open(session);
    await page.press('Send 2 payments');
    expect(page.text()).toContain('2 payments sent, 40.00 EUR.');
    expect(page.focused()).toBe('2 payments sent, 40.00 EUR.');
    expect(page.text()).toContain('1 row was left behind');
    expect(page.text()).toContain('Invalid — Amount: this cell is blank');
    expect(page.links()).toEqual(['Row 3']);
    await page.press('Back to the rows');
    expect(page.status()).toContain('None of the selected rows can be sent');
    expect(page.button('Send').disabled).toBe(true);
  });

  test('has the report of the send written at its end, and mailed to nobody who says No', async () => {
    const session = sessionWith(3);
    session.type([{ Amount: '' }], { from: 3 });
    const page = await open(session);
    await page.press('Send 2 payments');
    session.answer = ({ buttons }) => (buttons.includes('NO') ? 'NO' : (buttons[0] ?? 'OK'));
    await page.press('Write the report');
    expect(page.calls.at(-1)).toEqual({ name: 'makeReport', request: {} });
    const { said, lists } = seenOn(session);
    expect(said[1]).toMatch(/^About the send of/);
    expect(said).toContain('Sent: 2 payments, 40.00 EUR');
    expect(lists.get('Not sent')?.map(({ Row }) => Row)).toEqual(['“Bundles”, row 3']);
    expect(session.said()).toContain('Mail the report to you');
    expect(session.google.outbox).toHaveLength(0);
    // What came of the send stays there, and the report can be had again.
    expect(page.text()).toContain('2 payments sent, 40.00 EUR.');
    expect(page.button('Write the report').disabled).toBe(false);
    expect(page.problem()).toBe('');
  });

  test('says at the end of a send why no report can be written', async () => {
    const answers = { makeReport: () => ({ ok: false, problem: 'Somebody else is at work.' }) };
    const page = await SidebarPage.open(sessionWith(2), undefined, { answers });
    pages.push(page);
    await page.press('Send 2 payments');
    await page.press('Write the report');
    expect(page.problem()).toContain('Somebody else is at work.');
    expect(page.text()).toContain('2 payments sent, 40.00 EUR.');
    expect(page.button('Write the report').disabled).toBe(false);
  });

  test('sends the ready rows of every tab where that is chosen', async () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, Ready: 'TRUE' }, PAYMENT]);
    const page = await open(session);
    page.tick('All ready rows, on every tab');
    await page.settle();
    await page.press('Send 1 payment');
    expect(session.column('State')).toEqual(['Sent', '']);
  });

  test('checks the rows, which fills in what a review only finds', async () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, 'Payer ID': '', 'Payer email': 'sophie.girard@example.net' }]);
    select(session, 'A2');
    const page = await open(session);
    expect(page.button('Send 1 payment').disabled).toBe(false);
    expect(session.cell('Payer ID', 2)).toBe('');
    await page.press('Check rows');
    expect(session.cell('Payer ID', 2)).toBe(300003);
    expect(page.button('Check rows').disabled).toBe(false);
  });
});

describe('a send that lasts', () => {
  test('shows its progress, and stops after the rows that are under way', async () => {
    const session = sessionWith(320);
    const page = await open(session);
    page.hold();
    await page.press('Send 320 payments');
    expect(page.text()).toContain('Checking the rows once more, then sending the first…');
    expect(page.focused()).toBe('Stop');
    await page.answerOne('sendNext');
    const sent = session.qomon.ledger.bundles.length;
    expect(sent).toBeGreaterThan(0);
    expect(page.status()).toBe(`${sent} of 320 sent, ${(sent * 20).toLocaleString('en')}.00 EUR`);
    const bar = page.panel().querySelector('progress');
    expect([bar?.getAttribute('value'), bar?.getAttribute('max')]).toEqual([`${sent}`, '320']);
    await page.press('Stop');
    expect(page.text()).toContain('Stopping after the rows that are under way…');
    await page.answerOne('stopSending');
    await page.answer();
    const all = session.qomon.ledger.bundles.length;
    expect(all).toBeLessThan(320);
    expect(page.text()).toContain(
      `${all} payments sent, ${(all * 20).toLocaleString('en')}.00 EUR.`,
    );
    expect(page.problem()).toBe('Stopped by you. Continue sends the rest.');
    expect(page.text()).toContain(`${320 - all} rows were left behind`);
    // One sentence for all of them, and none of “and 200 more”.
    expect(page.links()).toEqual([`Rows ${all + 2}–321`]);
    expect(page.text()).not.toMatch(/and \d+ more/);
    // Whatever is selected by now: what goes on is what was approved.
    select(session, 'A2');
    await page.press('Continue');
    expect(page.text()).toContain('320 payments sent, 6,400.00 EUR.');
    expect(page.text()).not.toContain('left behind');
    expect(session.qomon.ledger.bundles).toHaveLength(320);
    expect(session.column('State')).toEqual(Array(320).fill('Sent'));
  });

  test.each([
    [
      'en',
      'Send 150 payments',
      'Qomon no longer accepts the API key',
      'Go to Connection',
      'API key',
    ],
    [
      'fr',
      'Envoyer 150 paiements',
      'Qomon n’accepte plus la clé API',
      'Aller à Connexion',
      'Clé API',
    ],
  ])(
    'leads to the connection where the key is revoked in the middle (%s)',
    async (userLocale, send, words, lead, field) => {
      const session = sessionWith(150, { google: { userLocale } });
      const page = await open(session);
      let chunks = 0;
      const end = session.google.onCall(({ kind, phase }) => {
        if (kind === 'fetch' && phase === 'before' && session.qomon.ledger.bundles.length > 0) {
          chunks += 1;
          if (chunks === 1) session.qomon.space.revoke('sample-key-full');
        }
        return undefined;
      });
      await page.press(send);
      end();
      const sent = session.qomon.ledger.bundles.length;
      expect(sent).toBeGreaterThan(0);
      expect(sent).toBeLessThan(150);
      expect(page.problem()).toContain(words);
      expect(page.text()).toContain(`${sent} `);
      await page.press(lead);
      expect(page.focused()).toBe(field);
      expect(page.field(field).value).toBe('');
      expect(page.everything()).not.toContain('sample-key');
    },
  );

  test('a Google that does not answer in the middle is told, and nothing is sent twice afterwards', async () => {
    const session = sessionWith(50);
    const page = await open(session);
    let calls = 0;
    const end = session.google.onCall(({ kind, phase }) => {
      if (kind !== 'fetch' || phase !== 'after' || !session.column('State').includes('Sending')) {
        return undefined;
      }
      calls += 1;
      return calls === 1 ? 'kill' : undefined;
    });
    await page.press('Send 50 payments');
    end();
    expect(page.problem()).toContain('it is not known how far this send came');
    await page.press('Back to the rows');
    session.google.clock.advance(10 * 60_000);
    session.call('resolveDoubtfulRows');
    await page.press('Refresh');
    if (!page.text().includes('None of the selected rows')) await page.press(/^Send \d/);
    expect(session.column('State')).toEqual(Array(50).fill('Sent'));
    expect(session.qomon.ledger.bundles).toHaveLength(50);
  });

  test('waits where somebody else holds the spreadsheet, and goes on when told to', async () => {
    const session = sessionWith(320);
    const page = await open(session);
    page.hold();
    await page.press('Send 320 payments');
    await page.answerOne('sendNext');
    const busy = { ok: false, why: 'busy', problem: 'ben@example.org has been working here.' };
    page.answers.sendNext = () => busy;
    await page.answerOne('sendNext');
    expect(page.problem()).toBe(busy.problem);
    expect(page.focused()).toBe('Continue');
    delete page.answers.sendNext;
    await page.answer();
    await page.press('Continue');
    expect(page.text()).toContain('320 payments sent, 6,400.00 EUR.');
    expect(session.qomon.ledger.bundles).toHaveLength(320);
  });
});

describe('a review that fails', () => {
  test.each([
    ['en', 'Google did not answer', 'Refresh', 'Send 1 payment'],
    ['fr', 'Google n’a pas répondu', 'Actualiser', 'Envoyer 1 paiement'],
  ])('says so, and can be tried again (%s)', async (userLocale, words, again, send) => {
    const session = sessionWith(1, { google: { userLocale } });
    const end = session.google.onCall(() => 'kill');
    session.google.run('showSidebar');
    end();
    const page = await open(session);
    const stop = session.google.onCall(() => 'kill');
    await page.press(again);
    stop();
    expect(page.problem()).toContain(words);
    await page.press(again);
    expect(page.problem()).toBe('');
    expect(page.button(send).disabled).toBe(false);
  });

  test('shows what the server says as text', async () => {
    const session = sessionWith(1);
    const page = await open(session);
    page.answers.reviewSelection = () => ({ ok: false, problem: '<img src=x onerror=alert(1)>' });
    await page.press('Refresh');
    expect(page.problem()).toBe('<img src=x onerror=alert(1)>');
    expect(page.panel().querySelector('img')).toBeNull();
  });
});

describe('the panels', () => {
  test('are tabs that the arrow keys go through, with the focus on the one in view', async () => {
    const page = await open(Session.ready());
    const press = async (key: string): Promise<string> => {
      const { document, KeyboardEvent } = page.window;
      const tab = document.querySelector('[role="tab"][aria-selected="true"]');
      tab?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await page.settle();
      return page.focused();
    };
    expect(await press('ArrowRight')).toBe('Contacts');
    expect(await press('ArrowDown')).toBe('Nightly');
    expect(await press('End')).toBe('Settings');
    expect(await press('ArrowRight')).toBe('Rows');
    expect(await press('ArrowLeft')).toBe('Settings');
    expect(await press('Home')).toBe('Rows');
    const tabs = [...page.window.document.querySelectorAll('[role="tab"]')];
    expect(tabs).toHaveLength(8);
    expect(tabs.map((tab) => tab.getAttribute('tabindex'))).toEqual(['0', ...Array(7).fill('-1')]);
  });

  test('label every field and every panel', async () => {
    const page = await open(sessionWith(1));
    for (const name of ['Rows', 'Contacts', 'Connection', 'Settings']) {
      await page.go(name);
      for (const { labels } of page.fields()) expect([name, labels.length]).toEqual([name, 1]);
      expect(page.panel().getAttribute('aria-labelledby')).toBe(`tab-${name.toLowerCase()}`);
      expect(page.panel().querySelector('h2')?.textContent).toBe(name);
    }
  });
});
