import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { columnLetters } from '../../local/columns';
import { SAMPLE_KEY } from '../../local/host/faults';
import { sidebarWords } from '../../src/text/sidebar';
import { violations } from './axe';
import { Stage } from './stage';

/** The page offers the years of its own clock. */
const YEAR = new Date().getFullYear() - 1;

const stages = new Map<'en' | 'fr', Stage>();

beforeAll(async () => {
  stages.set('en', await Stage.ready());
  stages.set('fr', await Stage.ready({ userLocale: 'fr', locale: 'fr_FR' }));
  for (const stage of stages.values()) {
    record(stage);
    gone(stage);
  }
});

afterAll(() => Promise.all([...stages.values()].map((stage) => stage.close())));

/** Somebody has paid for a membership and a gift, of 220 euros in cash, in other software. */
function record({ qomon }: Stage): void {
  const date = `${YEAR}-03-29T00:00:00Z`;
  const of = { contact_id: 300001, currency: 'eur' };
  const data = {
    transactions: [{ ...of, amount: 22_000, date, payment_method_kind: 'ESP' }],
    memberships: [
      {
        ...{ ...of, amount: 2000, amount_initial: 2000, membership_price_id: 10 },
        ...{ start_date: date, end_date: `${YEAR}-12-31T00:00:00Z` },
      },
    ],
    donations: [{ ...of, amount: 20_000, amount_initial: 20_000, donation_price_id: 20, date }],
  };
  const answer = qomon.answer({
    method: 'POST',
    url: 'https://incoming.qomon.app/v1/transaction_bundles',
    headers: { authorization: `Bearer ${SAMPLE_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ data }),
  });
  if (answer.kind !== 'response' || answer.status >= 300)
    throw new Error(`Not recorded: ${JSON.stringify(answer)}`);
}

/** A row of the year reads as recorded, and somebody has deleted its bundle in Qomon. */
function gone({ google: { workbook } }: Stage): void {
  const headers = (workbook.values('Bundles')[0] ?? []).map(String);
  const put = (names: readonly string[], value: string | number): void => {
    const at = headers.findIndex((one) => names.includes(one));
    workbook.put('Bundles', `${columnLetters(at + 1)}2`, [[value]]);
  };
  put(['Payer ID', 'ID du payeur'], 300001);
  put(['Amount', 'Montant'], 9);
  put(['Payment method', 'Moyen de paiement'], 'CB');
  put(['Payment date', 'Date de paiement'], `${YEAR}-03-29`);
  put(['State', 'État'], 'Sent');
  put(['Reference', 'Référence'], 1234);
  put(['Bundle ID', 'ID du lot'], 987654);
}

test.each(['en', 'fr'] as const)(
  'a treasurer makes the file of a year, saves and copies it: %s',
  async (language) => {
    const stage = stages.get(language);
    if (!stage) throw new Error('There is no stage');
    const treasurer = await stage.person();
    const { sidebar, window } = treasurer;
    const { panels, papers } = sidebarWords(language);
    const own = papers.yearEnd;
    await treasurer.choose(language === 'en' ? 'Open sidebar' : 'Ouvrir le panneau latéral');
    await sidebar.choose(panels.papers);
    await sidebar.settled();
    await sidebar.field(own.year).selectOption(String(YEAR));
    await sidebar.press(own.make);
    const money = (euros: string): RegExp => new RegExp(`${euros}\\sEUR`);
    await sidebar.says(money(language === 'en' ? '220\\.00' : '220,00'));
    await sidebar.says(own.working.plain);
    await sidebar.says(own.unmet(1));
    expect(await violations(window.page, 'aside.sidebar')).toEqual([]);

    const saved = async (): Promise<readonly [name: string, text: string]> => {
      const [download] = await Promise.all([
        window.page.waitForEvent('download'),
        sidebar.press(own.download),
      ]);
      return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
    };
    const [name, csv] = await saved();
    expect(name).toBe(own.fileName({ year: YEAR, kind: 'plain' }));
    const separator = language === 'en' ? ',' : ';';
    const [header = '', first = '', ...others] = csv.trimEnd().split('\r\n');
    expect(header.startsWith(`\ufeff${own.file.columns.entry}${separator}`)).toBe(true);
    expect(others).toHaveLength(1);
    expect(first).toContain(['', 'Lefèvre', 'Anne', ''].join(separator));
    expect(first).toContain(language === 'en' ? ',20.00,' : ';20,00;');

    // A party's file is the same reading, with warnings by the law.
    await sidebar.field(own.kinds.party).check();
    await sidebar.says(own.working.party);
    await sidebar.says(own.limits);
    await sidebar.says(/art\. 11-4/);
    const [tsvName, tsv] = await saved();
    expect(tsvName).toBe(own.fileName({ year: YEAR, kind: 'party' }));
    const cells = tsv.split('\r\n').map((line) => line.split('\t'));
    expect(new Set(cells.slice(0, 3).map(({ length }) => length)).size).toBe(1);
    expect(cells[0]).toContain(own.file.columns.nationality);

    await sidebar.press(own.copy);
    await sidebar.says(own.copied);
    const lines = (await sidebar.field(own.text).inputValue()).split('\n');
    expect(lines[0]?.split('\t')).toContain(own.file.columns.amount);
    expect(lines[1]).toContain('Lefèvre\tAnne');
    // Whoever paid for last year alone is found under the renewals.
    const { renewals } = papers;
    await sidebar.press(renewals.make);
    await sidebar.says(renewals.found(1));
    await sidebar.says(renewals.unseen);
    expect(await violations(window.page, 'aside.sidebar')).toEqual([]);
    expect(
      JSON.stringify(
        stage.google.workbook.sheets().map((one) => stage.google.workbook.values(one.name)),
      ),
    ).not.toContain('Lefèvre');
    expect(stage.complaints).toEqual([]);
  },
);
