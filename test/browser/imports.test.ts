import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { ColumnKey } from '../../src/model/columns';
import { importPanel as en } from '../../src/text/en/importPanel';
import { importPanel as fr } from '../../src/text/fr/importPanel';
import { headerIn } from '../../src/text/stored';
import type { Person } from './person';
import { Stage } from './stage';

const LANGUAGES = {
  en: {
    words: en,
    options: { userLocale: 'en', locale: 'en_GB' },
    menu: 'Bring in payments…',
    panel: 'Import',
    sums: ['1,137.50 EUR', '20.00 EUR', '45.00 EUR', '1,202.50 EUR'],
    money: ['16.00 EUR', '45.00 EUR'],
    shown: /^1,020\.00$/,
  },
  fr: {
    words: fr,
    options: { userLocale: 'fr', locale: 'fr_FR' },
    menu: 'Importer des paiements…',
    panel: 'Importer',
    sums: ['1\u202f137,50\u00a0EUR', '20,00\u00a0EUR', '45,00\u00a0EUR', '1\u202f202,50\u00a0EUR'],
    money: ['16,00\u00a0EUR', '45,00\u00a0EUR'],
    shown: /^1\s020,00$/,
  },
} as const;

const KEYS = [1, 2, 2, 3, 3, 7, 8, 9].map((at) => `helloasso 90000000${at}`);

describe.each(['en', 'fr'] as const)('exports in the sidebar (%s)', (language) => {
  const { words, options, menu, panel, sums, money, shown } = LANGUAGES[language];
  let stage: Stage;
  let treasurer: Person;

  beforeAll(async () => {
    stage = await Stage.ready(options);
    treasurer = await stage.person();
    await treasurer.choose(menu);
    await treasurer.sidebar.shows(panel);
  });

  afterAll(() => stage.close());

  const choose = async (name: string): Promise<void> => {
    const field = treasurer.sidebar.panel.locator('input[type=file]');
    await field.setInputFiles(`test/fixtures/import/${name}`);
    await treasurer.sidebar.settled();
  };
  const pick = async (label: string, option: string): Promise<void> => {
    const field = treasurer.sidebar.field(label);
    const text = field.locator('option').filter({ hasText: option }).first();
    await field.selectOption({ label: await text.innerText() });
  };
  const people = (): Locator => treasurer.sidebar.panel.locator('select[id^=person-]');
  /** Whoever is not known is created, each by a choice of their own. */
  const createEverybody = async (): Promise<void> => {
    // Between a save and the preview after it nothing is busy for a moment.
    await people().first().waitFor();
    const all = await people().count();
    for (let at = 0; at < all; at += 1) await people().nth(at).selectOption('create');
    await treasurer.sidebar.press(words.lookAgain);
    await treasurer.sidebar.settled();
  };
  /** Of what is told then, how many; the rows follow. */
  const written = (count: number): string =>
    words.written({ written: count, left: 0, undecided: 0, where: ['@'] }).split(' @')[0] ?? '';
  const summed = (): Promise<string[]> =>
    treasurer.sidebar.panel.locator('dl.sums dt, dl.sums dd').allInnerTexts();
  const cells = (...keys: readonly ColumnKey[]): unknown[][] => {
    const names = keys.map((key) => headerIn(key, language));
    const source = headerIn('source', language);
    const rows = stage.google.workbook.records('Bundles');
    return rows.filter((row) => row[source]).map((row) => names.map((name) => row[name] ?? ''));
  };
  const isDisabled = (name: string): Promise<boolean> =>
    treasurer.sidebar.button(name).isDisabled();

  test('a bank statement brings in nothing, and says so', async () => {
    await choose('credit-agricole.latin1.csv');
    await treasurer.sidebar.says(words.bankStatement);
    expect(cells('source')).toEqual([]);
  });

  test('memberships become rows, to the cent, and are here the second time', async () => {
    const { sidebar } = treasurer;
    await choose('helloasso-membership.csv');
    await pick(words.whereGoes('Montant Journal papier'), 'Don libre');
    await pick(words.whatIs('Tee-shirt'), words.leaveOut);
    expect(await isDisabled(words.bringIn({ orders: 0, money: '' }))).toBe(true);
    await sidebar.press(words.saveAnswers);
    await sidebar.settled();
    expect(await people().count()).toBe(7);
    await sidebar.says(words.born('03/02/1990'));
    await createEverybody();
    const [fresh, decision, left, file] = sums;
    expect(await summed()).toEqual([
      ...[words.verdicts.fresh(6), fresh, words.verdicts.decision(1), decision],
      ...[words.verdicts.leftOut(2), left, words.fileTotal, file],
    ]);
    await sidebar.press(words.bringIn({ orders: 6, money: fresh }));
    await sidebar.says(written(6));
    expect(cells('source')).toEqual(KEYS.map((key) => [key]));
    expect(cells('state', 'ready')).toEqual(KEYS.map(() => ['', expect.anything()]));
    // What stands in the grid is what a person reads there.
    const at = (key: ColumnKey, row: number) => treasurer.at(headerIn(key, language), row);
    await treasurer.sees(at('source', 2), 'helloasso 900000001');
    expect(await treasurer.shown(at('amount', 9))).toMatch(shown);
    await treasurer.sees(at('payerName', 3), 'Basile MODELE');
    expect(stage.qomon.ledger.bundles).toEqual([]);

    // The same orders, as an older program has saved them.
    await choose('helloasso-membership.latin1.csv');
    expect(await summed()).toContain(words.verdicts.here(6));
    expect(await summed()).toContain(file);
    expect(await isDisabled(words.bringIn({ orders: 0, money: '' }))).toBe(true);
    await sidebar.press(words.another);
    expect(cells('source')).toHaveLength(KEYS.length);
  });

  test('tickets are one payment', async () => {
    const { sidebar } = treasurer;
    await choose('helloasso-event.csv');
    await pick(words.whatIs('Plein tarif'), words.paymentOnly);
    await sidebar.press(words.saveAnswers);
    await sidebar.settled();
    // Anna was created a moment ago; of Karl a payment alone asks nothing.
    expect(await people().count()).toBe(0);
    await sidebar.press(words.bringIn({ orders: 1, money: money[0] }));
    await sidebar.says(written(1));
    expect(cells('source', 'amount').at(-1)).toEqual(['helloasso 910000001', 16]);
  });

  test('what Stripe exports is described once, and its day is that of the spreadsheet', async () => {
    const { sidebar } = treasurer;
    await choose('stripe-balance.csv');
    await sidebar.says(words.stripe);
    await sidebar.field(words.sourceName).fill('Stripe');
    const { columns } = words;
    for (const [label, option] of [
      [columns.order, 'balance_transaction_id'],
      [columns.amount, 'gross'],
      [words.decimalMark, '20.50'],
      [columns.date, 'created_utc'],
      [words.dateFormat, '2026-01-31'],
      [words.dateZone, words.zones.UTC],
      [columns.surname, 'description'],
      [columns.status, 'reporting_category'],
      [words.allItems, 'Don libre'],
      [words.allMethod, 'CB'],
    ] as const)
      await pick(label, option);
    await sidebar.field('charge').check();
    await sidebar.press(words.saveSource);
    await sidebar.settled();
    await createEverybody();
    expect(await summed()).toEqual([
      ...[words.verdicts.fresh(1), money[1], words.verdicts.leftOut(2), expect.anything()],
      ...[words.fileTotal, expect.stringContaining('44')],
    ]);
    await sidebar.press(words.bringIn({ orders: 1, money: money[1] }));
    await sidebar.says(written(1));
    const [[key, amount, day] = []] = cells('source', 'amount', 'paymentDate').slice(-1);
    expect([key, amount]).toEqual(['stripe txn_A', 45]);
    expect(new Date(day as string | Date).toISOString()).toBe('2025-12-31T23:00:00.000Z');
    expect(stage.complaints).toEqual([]);
  });
});
