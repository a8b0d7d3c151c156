import { describe, expect, test } from '@jest/globals';
import type { PriceMeaning, Source } from '../../src/import/source';
import { importPanel as words } from '../../src/text/en/importPanel';
import type { Session } from '../support/session';
import { SidebarPage, sidebarPages } from '../support/sidebarPage';
import { type Answer, bringIn, lines, MEMBERSHIPS, preview, ready, rowsOf } from './support';

const CAMILLE = { 'Référence commande': '900000001' };

const GIFT = { ...CAMILLE, Tarif: 'Don libre' };

/** How the sample file is read, with some of its answers changed; null: not answered. */
function answered(prices: Record<string, PriceMeaning | null>, methods = {}): Source {
  const { price, method } = MEMBERSHIPS.values;
  const of = Object.entries({ ...price?.of, ...prices }).filter(([, one]) => one !== null);
  return {
    ...MEMBERSHIPS,
    values: {
      price: { column: 'Tarif', of: Object.fromEntries(of) as Record<string, PriceMeaning> },
      method: { column: 'Moyen de paiement', of: { ...method?.of, ...methods } },
    },
  };
}

const keep = (session: Session, source: Source): unknown => session.page('saveSource', { source });

describe('a preview says of each payment what it becomes', () => {
  test.each<[string, Record<string, string>[], string | undefined]>([
    ['a membership', [CAMILLE], 'Membership: Adhésion annuelle — 20.00 EUR (#10) · CB — card'],
    ['a gift', [GIFT], 'Donation: Don libre (#20) · CB — card'],
    [
      'a membership with a gift beside it, by cheque',
      [
        {
          ...CAMILLE,
          'Moyen de paiement': 'Chèque',
          'Montant Journal papier': '12,50',
        },
      ],
      'Membership: Adhésion annuelle — 20.00 EUR (#10), 20.00 EUR + Donation: Don libre (#20), 12.50 EUR · CHQ — cheque',
    ],
    [
      'somebody who is still to be chosen',
      [{ ...CAMILLE, 'Nom adhérent': 'Inconnu', 'Prénom adhérent': 'Paul' }],
      'Membership: Adhésion annuelle — 20.00 EUR (#10) · CB — card',
    ],
    ['a payment alone', [{ ...CAMILLE, Tarif: 'Entrée' }], 'A payment alone · CB — card'],
    ['what is left out', [{ ...CAMILLE, Tarif: 'Tee-shirt' }], 'Left out'],
    ['a text that nobody has told', [{ ...CAMILLE, Tarif: 'Soutien' }], undefined],
    ['a method that nobody has told', [{ ...CAMILLE, 'Moyen de paiement': 'Troc' }], undefined],
  ])('%s', (_, records, becomes) => {
    const session = ready(answered({ Entrée: { to: 'payment' } }));
    const [order] = preview(session, lines(...records)).orders;
    expect(order.becomes).toBe(becomes);
  });
});

describe('rows that were written by another answer than is kept now', () => {
  const told = (session: Session, rows: string[][]): Answer =>
    preview(session, rows).orders.map(({ verdict, becomes, why }: Answer) => ({
      ...{ verdict, becomes, why },
    }));

  test.each<[string, Record<string, string>, Source, Source, string]>([
    [
      'a gift that was said to be a membership',
      GIFT,
      answered({ 'Don libre': { to: 'membership', price: 10 } }),
      MEMBERSHIPS,
      'Donation: Don libre (#20) · CB — card',
    ],
    [
      'another price',
      CAMILLE,
      MEMBERSHIPS,
      answered({ 'Adhésion annuelle': { to: 'membership', price: 12 } }),
      'Membership: Adhésion réduite — 10.00 EUR (#12) · CB — card',
    ],
    [
      'a payment alone by now',
      CAMILLE,
      MEMBERSHIPS,
      answered({ 'Adhésion annuelle': { to: 'payment' } }),
      'A payment alone · CB — card',
    ],
    [
      'left out by now',
      CAMILLE,
      MEMBERSHIPS,
      answered({ 'Adhésion annuelle': { to: 'leaveOut' } }),
      'Left out',
    ],
    [
      'another method',
      CAMILLE,
      MEMBERSHIPS,
      answered({}, { 'Carte bancaire': 'VIR' }),
      'Membership: Adhésion annuelle — 20.00 EUR (#10) · VIR — transfer',
    ],
  ])('are told, with what they would be: %s', (_, record, before, after, becomes) => {
    const session = ready(before);
    const rows = lines(record);
    bringIn(session, rows);
    expect(told(session, rows)).toEqual([{ verdict: 'here' }]);
    const start = rowsOf(session, 'Membership', 'Donation', 'Payment method');
    keep(session, after);
    const why = expect.stringContaining('take that import back, then bring it in again');
    expect(told(session, rows)).toEqual([{ verdict: 'changed', becomes, why }]);
    // A check fills in more; none of it is an answer.
    session.call('checkRows');
    expect(told(session, rows)).toEqual([{ verdict: 'changed', becomes, why }]);
    expect(bringIn(session, rows)).toMatchObject({ written: 0 });
    expect(rowsOf(session, 'Membership', 'Donation', 'Payment method')).toEqual(start);
    session.send('2');
    const resend = expect.stringContaining('Correct and resend');
    expect(told(session, rows)).toEqual([{ verdict: 'changed', becomes, why: resend }]);
    keep(session, before);
    expect(told(session, rows)).toEqual([{ verdict: 'here' }]);
  });

  test('come in right once their import is taken back', () => {
    const session = ready(answered({ 'Don libre': { to: 'membership', price: 10 } }));
    bringIn(session, lines(GIFT));
    keep(session, MEMBERSHIPS);
    const { imports } = session.page('getSources') as Answer;
    session.page('takeBackImport', { importId: imports[0].importId });
    expect(bringIn(session, lines(GIFT))).toMatchObject({ written: 1 });
    expect(rowsOf(session, 'Membership', 'Donation')).toEqual([['', 'Don libre (#20)']]);
  });

  test('are quiet once somebody has corrected them, and where nothing that was answered differs', () => {
    const session = ready(answered({ 'Adhésion annuelle': { to: 'membership', price: 12 } }));
    const rows = lines(CAMILLE);
    bringIn(session, rows);
    keep(session, { ...MEMBERSHIPS, constants: { affectation: 'Siège' } });
    session.type([{ Membership: 'Adhésion annuelle — 20.00 EUR (#10)' }]);
    expect(told(session, rows)).toEqual([{ verdict: 'here' }]);
  });

  test('are quiet while nobody says what a text means, which is asked again', () => {
    const session = ready();
    bringIn(session, lines(CAMILLE));
    keep(session, answered({ 'Adhésion annuelle': null }));
    const seen = preview(session, lines(CAMILLE));
    expect(seen.orders).toMatchObject([{ verdict: 'here' }]);
    expect(seen.questions).toEqual({ prices: ['Adhésion annuelle'], methods: [], amounts: [] });
  });
});

describe('what nobody can decide in the panel', () => {
  test.each([
    ['an item below nothing', [{ ...CAMILLE, 'Montant code promo': '30,00' }]],
    ['a payment beside a membership', [CAMILLE, { ...CAMILLE, Tarif: 'Entrée' }]],
    [
      'several methods, of an organisation',
      [
        { ...CAMILLE, 'Raison sociale': 'Société' },
        { ...GIFT, 'Moyen de paiement': 'Chèque' },
      ],
    ],
  ])('stands apart, with nothing to tick, and asks nothing: %s', (_, records) => {
    const session = ready(answered({ Entrée: { to: 'payment' } }));
    const { orders, totals, people, questions } = preview(session, lines(...records));
    expect(orders).toMatchObject([{ verdict: 'byHand', why: expect.stringContaining('by hand') }]);
    expect(orders[0].asks).toBeUndefined();
    expect(totals).toMatchObject({ decision: 0, byHand: totals.file });
    expect([people, questions]).toEqual([[], { prices: [], methods: [], amounts: [] }]);
  });

  test('is not said before the answers are known on which it hangs', () => {
    const session = ready();
    const both = [CAMILLE, { ...GIFT, 'Moyen de paiement': 'Carte' }];
    const seen = preview(session, lines(...both));
    expect(seen.orders).toMatchObject([{ verdict: 'decision' }]);
    expect(seen.questions.methods).toEqual(['Carte']);
    keep(session, answered({}, { Carte: 'CB' }));
    expect(preview(session, lines(...both)).orders).toMatchObject([{ verdict: 'fresh' }]);
  });
});

describe('the answers that are kept, in the panel', () => {
  const { pages } = sidebarPages();

  async function choose(session: Session, rows: string[][]): Promise<SidebarPage> {
    const page = await SidebarPage.open(session, session.google.user, { item: 'showImport' });
    pages.push(page);
    await chooseAgain(page, rows);
    return page;
  }

  async function chooseAgain(page: SidebarPage, rows: string[][]): Promise<void> {
    const input = page.panel().querySelector('#import-file');
    const text = rows.map((cells) => cells.join(';')).join('\n');
    const file = new page.window.File([new Uint8Array(Buffer.from(text))], 'export.csv');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input?.dispatchEvent(new page.window.Event('change', { bubbles: true }));
    await page.settle();
  }

  const wrong = answered({ 'Don libre': { to: 'membership', price: 10 } });

  test('are listed and changed, before and after rows are written', async () => {
    const session = ready(wrong);
    const page = await choose(session, lines(GIFT));
    expect(page.text()).toContain('Membership: Adhésion annuelle');
    expect(page.text()).toContain(words.answers(7));
    const label = words.whatIs('Don libre');
    expect(page.field(label).value).toContain('membership');
    await page.press(words.bringIn({ orders: 1, money: '20.00 EUR' }));
    await chooseAgain(page, lines(GIFT));
    expect(page.text()).toContain(words.verdicts.here(1));
    page.fill(label, '{"to":"donation","price":20}');
    await page.press(words.saveAnswers);
    expect(page.text()).toContain(words.verdicts.changed(1));
    expect(page.text()).toContain('Donation: Don libre (#20)');
  });

  test('are asked again once they are taken away, and no other is lost', async () => {
    const session = ready(wrong);
    const page = await choose(session, lines(GIFT, { ...CAMILLE, 'Référence commande': '2' }));
    page.fill(words.whatIs('Don libre'), '');
    await page.press(words.saveAnswers);
    expect(page.text()).toContain(words.questions);
    // What is called as a price of the space is likely that: a person says so.
    expect(page.field(words.whatIs('Don libre')).value).toContain('donation');
    await page.press(words.saveAnswers);
    const { sources } = session.page('getSources') as Answer;
    const [kept] = sources as Source[];
    expect(kept?.values).toEqual(MEMBERSHIPS.values);
    expect(kept?.amount.added).toEqual(MEMBERSHIPS.amount.added);
  });
});
