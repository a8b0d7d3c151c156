import { beforeAll, describe, expect, test } from '@jest/globals';
import { addColumns, type Fate, PAYMENT, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

const MEMBER: Typed = { ...PAYMENT, Membership: '#10' };
const DONOR: Typed = { ...PAYMENT, Amount: '50', Donation: '#20' };

describe('an ID', () => {
  const GOOD: ReadonlyArray<readonly [typed: string, sent: number]> = [
    ['123456', 123_456],
    [' 123456 ', 123_456],
    ['0123456', 123_456],
  ];
  const BAD = ['0', '-123456', '1234.5', 'Camille', '123456 Camille', '2147483648', '99999999999'];
  const COLUMNS: ReadonlyArray<readonly [header: string, row: Typed]> = [
    ['Payer ID', PAYMENT],
    ['Member ID', MEMBER],
    ['Donor ID', DONOR],
    ['Reference', PAYMENT],
  ];

  describe.each(COLUMNS)('in %s', (header, row) => {
    const typed = [...(header === 'Reference' ? [] : GOOD.map(([text]) => text)), ...BAD];
    let found: Fate[] = [];
    beforeAll(() => {
      const rows = typed.map((text) => ({ ...row, [header]: text }));
      found = tryRows(Session.ready(), rows, { text: [header] });
    });

    test.each(typed.map((text, index) => [text, index] as const))('%j', (text, index) => {
      const sent = GOOD.find(([good]) => good === text)?.[1];
      const fate = found[index];
      if (sent === undefined) {
        expect(fate).toMatchObject({ state: 'Invalid', marked: [header], body: undefined });
        expect(fate?.message).toMatch(
          header === 'Reference'
            ? /^Reference: “.*” is not the number by which the add-on knows the row/m
            : new RegExp(
                `^${header}: “.*” is not an ID, which is a whole number such as 123456\\. Find the person`,
                'm',
              ),
        );
      } else {
        const { transactions, memberships, donations } = fate?.body ?? { transactions: [] };
        const [item] = header === 'Payer ID' ? transactions : (memberships ?? donations ?? []);
        expect(item?.contact_id).toBe(sent);
      }
    });
  });
});

describe('a checkbox', () => {
  const sendTicked = (typed: string | undefined, userLocale: 'en' | 'fr') => {
    const locale = userLocale === 'fr' ? 'fr_FR' : 'en_GB';
    const session = Session.ready({ google: { locale } });
    return tryRows(session, [{ ...MEMBER, ...(typed ? { 'Rolling year': typed } : {}) }])[0];
  };

  test('that is ticked is sent', () => {
    expect(sendTicked('TRUE', 'en')?.body?.memberships).toMatchObject([{ rolling_year: true }]);
    expect(sendTicked('VRAI', 'fr')?.body?.memberships).toMatchObject([{ rolling_year: true }]);
  });

  test.each([
    ['unticked', 'FALSE'],
    ['never touched', undefined],
  ])('that is %s is not sent', (_name, typed) => {
    const [membership] = sendTicked(typed, 'en')?.body?.memberships ?? [];
    expect(membership).toMatchObject({ membership_price_id: 10 });
    expect(membership).not.toHaveProperty('rolling_year');
  });

  test('that holds a text is a problem of its cell', () => {
    const session = Session.ready();
    session.google.workbook.put('Bundles', session.at('Rolling year', 2), [['perhaps']]);
    const [fate] = tryRows(session, [MEMBER]);
    expect(fate).toMatchObject({ state: 'Invalid', marked: ['Rolling year'], body: undefined });
    expect(fate?.message).toMatch(
      /^Rolling year: “perhaps” is no tick\. Tick the box or leave it unticked\./m,
    );
  });
});

describe('Payment details', () => {
  const GOOD: ReadonlyArray<readonly [typed: string, sent: object]> = [
    ['{"bank": "BNP", "cheque": "0012345"}', { bank: 'BNP', cheque: '0012345' }],
    [
      '{"card":{"last4":"4242","year":2029},"tags":["a","b"]}',
      { card: { last4: '4242', year: 2029 }, tags: ['a', 'b'] },
    ],
    ['{}', {}],
  ];
  const BAD = ['{bank: BNP}', '[1, 2]', '"BNP"', '12', 'null', '{"bank": "BNP"'];
  const typed = [...GOOD.map(([text]) => text), ...BAD];
  let found: Fate[] = [];
  beforeAll(() => {
    const session = Session.ready();
    addColumns(session, ['Payment details']);
    found = tryRows(
      session,
      typed.map((text) => ({ ...PAYMENT, 'Payment details': text })),
    );
  });

  test.each(GOOD.map(([text, sent], index) => [text, sent, index] as const))(
    '%s goes out as that object',
    (_text, sent, index) => {
      expect(found[index]?.body?.transactions).toMatchObject([{ payment_method: sent }]);
    },
  );

  test.each(BAD.map((text, index) => [text, GOOD.length + index] as const))(
    '%s is no JSON object: a problem of its cell',
    (_text, index) => {
      expect(found[index]).toMatchObject({ state: 'Invalid', marked: ['Payment details'] });
      expect(found[index]?.message).toMatch(
        /^Payment details: this is not a JSON object\. Type it like \{"key": "value"\}/m,
      );
    },
  );
});
