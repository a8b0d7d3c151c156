import { afterEach, describe, expect, test } from '@jest/globals';
import { Session } from '../support/session';
import { SidebarPage } from '../support/sidebarPage';
import { bringIn, lines, MEMBERSHIPS, preview, ready } from './support';

/** What another spreadsheet has recorded is told by the key that went out as the payment's comment. */

const CAMILLE = { 'Référence commande': '900000001' };
const LOUIS = {
  'Référence commande': '900000002',
  'Nom adhérent': 'Bernard',
  'Prénom adhérent': 'Louis',
  'Nom payeur': 'BERNARD',
  'Prénom payeur': 'Louis',
  'Email payeur': 'louis.bernard@example.com',
};

const ROWS = lines(CAMILLE, LOUIS);

/** Another spreadsheet of the same space, which knows how the sample is read, and nothing else. */
function beside(session: Session): Session {
  const other = session.secondSpreadsheet();
  other.connect();
  other.call('setUpSpreadsheet');
  other.page('saveSource', { source: MEMBERSHIPS });
  return other;
}

/** A spreadsheet that has recorded the first of two orders, and another one beside it. */
function recorded(userLocale = 'en'): { readonly other: Session; readonly bundleId: number } {
  const session = Session.ready({ google: { userLocale } });
  session.page('saveSource', { source: MEMBERSHIPS });
  bringIn(session, lines(CAMILLE));
  session.send('2');
  expect(session.qomon.ledger.bundles).toHaveLength(1);
  return { other: beside(session), bundleId: Number(session.qomon.ledger.bundles[0]?.id) };
}

const listRequests = ({ qomon }: Session): number =>
  qomon.requests.filter(
    ({ method, path }) => method.toUpperCase() === 'GET' && path.includes('bundles'),
  ).length;

describe('a key that another spreadsheet has recorded', () => {
  test('is told with its bundle, and of the others nothing', () => {
    const { other, bundleId } = recorded();
    expect(preview(other, ROWS)).toMatchObject({
      isLookedUp: true,
      totals: { file: 4000, fresh: 4000 },
      orders: [
        {
          inQomon: 'key',
          why: expect.stringMatching(`bundle ${bundleId}, recorded on \\d\\d/\\d\\d/2026`),
        },
        { key: 'helloasso 900000002' },
      ],
    });
    expect(preview(other, ROWS).orders[1].inQomon).toBeUndefined();
    expect(preview(other, ROWS).orders[1].why).toBeUndefined();
  });

  test('is told of a row that was deleted here once it was sent', () => {
    const session = ready();
    bringIn(session, lines(CAMILLE));
    session.send('2');
    session.google.workbook.deleteRows('Bundles', 2, 1);
    expect(preview(session, ROWS).orders).toMatchObject([
      { verdict: 'hereDeleted', inQomon: 'key' },
      { verdict: 'fresh' },
    ]);
  });

  test.each([
    ['with more behind it', 'helloasso 900000001, cheque bounced', 'key'],
    ['of a longer number', 'helloasso 9000000011', undefined],
    ['of another source', 'ourform 900000001', 'payment'],
  ])('is known %s', (_, comment, by) => {
    const session = ready();
    bringIn(session, lines(CAMILLE));
    session.google.workbook.type('Bundles', session.at('Comment', 2), comment);
    session.send('2');
    expect(preview(beside(session), ROWS).orders[0].inQomon).toBe(by);
  });

  test('is not looked for again by the other parts of the file', () => {
    const { other } = recorded();
    const before = listRequests(other);
    const { previewId } = preview(other, ROWS);
    const once = listRequests(other);
    expect(once).toBeGreaterThan(before);
    expect(preview(other, ROWS, { previewId }).orders[0].inQomon).toBe('key');
    expect(listRequests(other)).toBe(once);
    preview(other, ROWS);
    expect(listRequests(other)).toBeGreaterThan(once);
  });

  test('is said not to have been looked for where Qomon does not answer', () => {
    const { other } = recorded();
    other.qomon.faults.add({ fault: '503', path: /bundles/, times: 99 });
    expect(preview(other, ROWS)).toMatchObject({ ok: true, isLookedUp: false });
    expect(bringIn(other, ROWS)).toMatchObject({ ok: true, written: 2 });
  });
});

test('a payment that equals one which was typed by hand is told, and comes in all the same', () => {
  const session = ready();
  const other = beside(session);
  bringIn(session, lines(CAMILLE));
  session.google.workbook.type('Bundles', session.at('Comment', 2), 'typed at the stand');
  session.send('2');
  expect(preview(other, ROWS).orders).toMatchObject([
    { verdict: 'fresh', inQomon: 'payment', why: expect.stringContaining('equal payment') },
    { verdict: 'fresh' },
  ]);
  expect(bringIn(other, ROWS)).toMatchObject({ written: 2 });
});

describe.each([
  ['en', 'Left out: 1', 'Bring in 1 payment, 20.00 EUR', /Bring in 2 payments/, 'Look again'],
  [
    'fr',
    'Laissés de côté\u00a0: 1',
    'Importer 1 paiement, 20,00\u00a0EUR',
    /Importer 2 paiements/,
    'Regarder de nouveau',
  ],
] as const)('the panel (%s)', (userLocale, leftOut, one, both, again) => {
  const pages: SidebarPage[] = [];
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });

  test('leaves out what Qomon has already, until a person ticks it', async () => {
    const { other, bundleId } = recorded(userLocale);
    const page = await SidebarPage.open(other, other.google.user, { item: 'showImport' });
    pages.push(page);
    const input = page.panel().querySelector('#import-file');
    const text = ROWS.map((cells) => cells.join(';')).join('\r\n');
    const file = new page.window.File([text], 'export.csv');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input?.dispatchEvent(new page.window.Event('change', { bubbles: true }));
    await page.settle();
    expect(page.terms()).toMatchObject({ [leftOut]: expect.stringMatching(/^20[.,]00/) });
    expect(page.text()).toContain(String(bundleId));
    const boxes = (checked: boolean) =>
      page
        .fields()
        .filter(
          (field) =>
            field.closest('details') && (field as { checked?: boolean }).checked === checked,
        );
    expect([boxes(true).length, boxes(false).length]).toEqual([1, 1]);
    boxes(false)[0]?.click();
    await page.press(again);
    expect(page.button(both).disabled).toBe(false);
    // The first of the list is the one that Qomon has.
    boxes(true)[0]?.click();
    await page.press(again);
    await page.press(one);
    const keys = other.column(userLocale === 'fr' ? 'Provenance' : 'Source');
    expect(keys.filter((key) => key !== '')).toEqual(['helloasso 900000002']);
  });
});
