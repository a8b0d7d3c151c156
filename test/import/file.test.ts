import { afterEach, describe, expect, test } from '@jest/globals';
import { Session } from '../support/session';
import { SidebarPage } from '../support/sidebarPage';
import { fixture, rowsOf } from './support';

const pages: SidebarPage[] = [];

async function open(session: Session): Promise<SidebarPage> {
  const page = await SidebarPage.open(session, session.google.user, { item: 'showImport' });
  pages.push(page);
  return page;
}

afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

/** Chooses a file, as a person does. */
async function choose(page: SidebarPage, bytes: Buffer | string): Promise<void> {
  const input = page.panel().querySelector('#import-file');
  if (!input) throw new Error(`There is no field for a file: ${page.text()}`);
  const file = new page.window.File([new Uint8Array(Buffer.from(bytes))], 'export.csv');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  input.dispatchEvent(new page.window.Event('change', { bubbles: true }));
  await page.settle();
}

/** Chooses what an option says. */
function pick(page: SidebarPage, label: string, option: string): void {
  const field = page.field(label);
  const found = [...field.querySelectorAll('option')].find(({ textContent }) =>
    textContent.startsWith(option),
  );
  if (!found) throw new Error(`"${label}" offers no "${option}": ${field.textContent}`);
  page.fill(label, found.getAttribute('value') ?? found.textContent);
}

/** Everybody whom the page asks about is to be created. */
function createAll(page: SidebarPage): void {
  for (const field of page.fields()) {
    if (!field.id.startsWith('person-')) continue;
    field.value = 'create';
    field.dispatchEvent(new page.window.Event('change', { bubbles: true }));
  }
}

const EN = {
  paper: ['The amounts of “Montant Journal papier” are', 'Don libre'],
  shirt: ['“Tee-shirt” is', 'left out'],
  keep: 'Keep and look again',
  again: 'Look again',
  fresh: 'New: 6',
  freshSum: '1,137.50 EUR',
  decision: 'To be decided: 1',
  left: 'Left out: 2',
  total: 'Total of the file',
  totalSum: '1,202.50 EUR',
  bring: 'Bring in 6 payments, 1,137.50 EUR',
  soFar: 'Total of the file so far',
  done: '6 payments were brought in: “Bundles”, rows 2–9. Look the rows over, tick them, then send them. 1 payment still waits for a decision: choose the file again',
};

const FR = {
  paper: ['Les montants de «\u202fMontant Journal papier\u202f» sont', 'Don libre'],
  shirt: ['«\u202fTee-shirt\u202f» est', 'à laisser de côté'],
  keep: 'Conserver et regarder de nouveau',
  again: 'Regarder de nouveau',
  fresh: 'Nouveaux\u00a0: 6',
  freshSum: '1\u202f137,50\u00a0EUR',
  decision: 'À décider\u00a0: 1',
  left: 'Laissés de côté\u00a0: 2',
  total: 'Total du fichier',
  totalSum: '1\u202f202,50\u00a0EUR',
  bring: 'Importer 6 paiements, 1\u202f137,50\u00a0EUR',
  soFar: 'Total du fichier jusqu’ici',
  done: '6 paiements importés\u00a0: «\u202fBundles\u202f», lignes 2 à 9. Relisez les lignes, cochez-les, puis envoyez-les. 1 paiement attend encore une décision\u00a0: choisissez de nouveau le fichier',
};

describe.each([
  ['en', EN],
  ['fr', FR],
] as const)('the panel (%s)', (userLocale, words) => {
  test.each(['helloasso-membership.csv', 'helloasso-membership.latin1.csv'])(
    'asks what %s means, balances to the cent, and writes it once',
    async (name) => {
      const session = Session.ready({ google: { userLocale } });
      const page = await open(session);
      await choose(page, fixture(name));
      expect(page.terms()).toHaveProperty(words.soFar);
      pick(page, words.paper[0] ?? '', words.paper[1] ?? '');
      pick(page, words.shirt[0] ?? '', words.shirt[1] ?? '');
      await page.press(words.keep);
      createAll(page);
      await page.press(words.again);
      expect(page.problem()).toBe('');
      expect(page.terms()).toMatchObject({
        [words.fresh]: words.freshSum,
        [words.decision]: expect.stringMatching(/^20[.,]00/),
        [words.left]: expect.stringMatching(/^45[.,]00/),
        [words.total]: words.totalSum,
      });
      // What waits for a person stands open.
      const opened = [...page.panel().querySelectorAll('details[open] > summary')];
      expect(opened.map(({ textContent }) => textContent)).toContain(words.decision);
      await page.press(words.bring);
      expect(page.problem()).toBe('');
      expect(page.status()).toContain(words.done);
      const source = userLocale === 'fr' ? 'Provenance' : 'Source';
      const keys = session.column(source).filter((one) => one !== '');
      expect(keys).toHaveLength(8);
      expect(new Set(keys).size).toBe(6);
      expect(session.qomon.ledger.bundles).toEqual([]);

      await choose(page, fixture(name));
      expect(page.terms()).toMatchObject({ [words.total]: words.totalSum });
      expect(page.button(/^(Bring in|Importer)$/).disabled).toBe(true);
    },
  );
});

test('what is brought in can be checked and sent as it stands', async () => {
  const session = Session.ready();
  const page = await open(session);
  await choose(page, fixture('helloasso-membership.csv'));
  pick(page, EN.paper[0] ?? '', EN.paper[1] ?? '');
  pick(page, EN.shirt[0] ?? '', EN.shirt[1] ?? '');
  await page.press(EN.keep);
  createAll(page);
  await page.press(EN.again);
  await page.press(EN.bring);
  session.send('2:9');
  expect(rowsOf(session, 'State').flat()).toEqual(Array.from({ length: 8 }, () => 'Sent'));
  const cents = session.qomon.ledger.bundles
    .flatMap(({ transactions }) => transactions)
    .reduce((sum, { amount }) => sum + Number(amount), 0);
  expect(cents).toBe(113_750);
  // 23:05 in UTC: the day is that of the spreadsheet.
  expect(String(session.google.workbook.records('Bundles')[3]?.['Payment date'])).toContain('2026');
});

test('a broken file says where, and brings in nothing', async () => {
  const session = Session.ready();
  const page = await open(session);
  await choose(page, 'Référence commande;Montant\n1;2\n"3;4\n');
  expect(page.problem()).toContain('broken from line 3 on');
  await choose(page, 'Référence commande;Montant\n1;2\n3\n');
  expect(page.problem()).toContain('broken on line 3');
  await choose(page, fixture('credit-agricole.latin1.csv'));
  expect(page.problem()).toContain('bank statement');
  expect(page.calls.filter(({ name }) => name === 'previewImport')).toEqual([]);
});

test('an unknown export is described once, and read by that ever after', async () => {
  const session = Session.ready();
  const page = await open(session);
  const pasted = [
    'Id\tQuand\tCombien\tCourriel\tNom',
    'A1\t03/02/2026\t1 234,50 €\tcamille.moreau@example.org\tMoreau',
    'A2\t04/02/2026\t20,00\tlouis.bernard@example.com\tBernard',
  ].join('\n');
  page.fill('The table, with its headers', pasted);
  await page.press('Read it');
  page.fill('What you call this export', 'Our form');
  pick(page, 'Payments are numbered in', 'Id');
  pick(page, 'The amount stands in', 'Combien');
  pick(page, 'Amounts are written like', '20,50');
  pick(page, 'The day of the payment stands in', 'Quand');
  pick(page, 'The payer’s email stands in', 'Courriel');
  pick(page, 'The payer’s surname stands in', 'Nom');
  pick(page, 'Every line is', 'Don libre');
  pick(page, 'Everything was paid by', 'VIR');
  await page.press('Keep and preview');
  expect(page.problem()).toBe('');
  await page.press('Bring in 2 payments, 1,254.50 EUR');
  expect(rowsOf(session, 'Source', 'Amount', 'Payer ID', 'Donation')).toEqual([
    ['our-form A1', 1234.5, 123456, 'Don libre (#20)'],
    ['our-form A2', 20, 789012, 'Don libre (#20)'],
  ]);
  page.fill(
    'The table, with its headers',
    `${pasted}\nA3\t05/02/2026\t5\tlouis.bernard@example.com\tBernard`,
  );
  await page.press('Read it');
  expect(page.text()).toContain('Read as Our form.');
  page.fill('Expected total of the new payments in EUR', '6');
  await page.settle();
  expect(page.button(/^Bring in/).disabled).toBe(true);
  page.fill('Expected total of the new payments in EUR', '5');
  await page.press('Bring in 1 payment, 5.00 EUR');
  expect(page.status()).toContain('1 payment was brought in: “Bundles”, row 4.');

  await page.press('Take back…');
  await page.press('Yes, take its rows away');
  expect(page.status()).toContain(
    'The rows of 1 payment were taken away. Whoever was created in Qomon for them stays there.',
  );
  expect(rowsOf(session, 'Source').flat()).toEqual(['our-form A1', 'our-form A2']);
});

test('what Google does not answer is told, and the same again writes nothing twice', async () => {
  const session = Session.ready();
  const page = await open(session);
  await choose(page, fixture('helloasso-event.csv'));
  pick(page, '“Plein tarif” is', 'a payment alone');
  await page.press('Keep and look again');
  createAll(page);
  await page.press('Look again');
  const { importRows } = page.answers;
  page.answers.importRows = (request) => {
    session.google.page().call('importRows', request);
    throw new Error('Exception');
  };
  await page.press('Bring in 1 payment, 16.00 EUR');
  expect(page.problem()).toContain('is not written twice');
  if (importRows === undefined) delete page.answers.importRows;
  await page.press('Bring in 1 payment, 16.00 EUR');
  expect(rowsOf(session, 'Source', 'Amount')).toEqual([['helloasso 910000001', 16]]);
});
