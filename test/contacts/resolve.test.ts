import { describe, expect, test } from '@jest/globals';
import { type Body, choose, fates, PAYMENT, tryRows } from '../support/rows';
import { Session, type Typed } from '../support/session';

const SOPHIE = 'sophie.girard@example.net';
const BY_ADDRESS: Typed = {
  ...PAYMENT,
  Donation: '#20',
  'Payer ID': '',
  'Payer email': SOPHIE,
};

function check(session: Session, count = 1) {
  return fates(session, choose(session, 'checkRows', '2:9'), count);
}

const ROLES = [
  {
    email: 'Payer email',
    id: 'Payer ID',
    row: { ...PAYMENT, 'Payer ID': '' },
    sent: ({ transactions }: Body) => transactions[0]?.contact_id,
  },
  {
    email: 'Member email',
    id: 'Member ID',
    row: { ...PAYMENT, Membership: '#10' },
    sent: ({ memberships }: Body) => memberships?.[0]?.contact_id,
  },
  {
    email: 'Donor email',
    id: 'Donor ID',
    row: { ...PAYMENT, Donation: '#20' },
    sent: ({ donations }: Body) => donations?.[0]?.contact_id,
  },
] as const;

describe.each(ROLES)('$email finds $id', ({ email, id, row, sent }) => {
  const FOUND: ReadonlyArray<readonly [how: string, typed: string, id: number]> = [
    ['as Qomon has it', SOPHIE, 300003],
    ['in another case', 'Sophie.GIRARD@Example.net', 300003],
    ['with spaces around it', `  ${SOPHIE} `, 300003],
    ['where Qomon has it in capitals', 'thomas.petit@example.org', 300022],
    ['of one, though another address holds the same words', 'harriet.bell@example.com', 300030],
    ['of the other', 'x.harriet.bell@example.com', 300031],
    ['without the tag that another address has', 'amelie.rousseau@example.org', 300021],
    ['with a tag', 'amelie.rousseau+club@example.org', 300020],
    ['of somebody without a surname', 'rose@example.net', 300036],
    ['of somebody without a first name', 'contact@example.org', 300037],
  ];
  test('whatever way it is typed, compared whole', () => {
    const session = Session.ready();
    const rows = FOUND.map(([, typed], at) => ({ ...row, [email]: typed, Group: `${at}` }));
    const found = tryRows(session, rows);
    const ids = FOUND.map(([how, , contact]) => [how, contact]);
    expect(FOUND.map(([how], at) => [how, session.cell(id, at + 2)])).toEqual(ids);
    expect(FOUND.map(([how], at) => [how, found[at]?.body && sent(found[at].body)])).toEqual(ids);
  });

  test.each([
    ['nobody', 'nobody@example.net', 'nobody in Qomon has the address nobody@example.net.'],
    [
      'a part of an address',
      'bell@example.com',
      'nobody in Qomon has the address bell@example.com.',
    ],
    ['a contact of another space', 'paul.ailleurs@example.org', 'nobody in Qomon has the address'],
    [
      'two people, and names both',
      'les.lefevre@example.org',
      'several people share this address: Anne Lefèvre (300001), Marc Lefèvre (300002).',
    ],
  ])('but not where it is that of %s', (_whose, typed, told) => {
    const session = Session.ready();
    const [fate] = tryRows(session, [{ ...row, [email]: typed }]);
    expect(fate).toMatchObject({ state: 'Invalid', marked: [email], body: undefined });
    expect(fate?.message).toContain(`${email}: ${told}`);
    expect(session.cell(id, 2)).toBe('');
  });

  test('where several share it, the ID that a person types decides', () => {
    const session = Session.ready();
    const typed = { ...row, [email]: 'les.lefevre@example.org', [id]: '300002' };
    const [fate] = tryRows(session, [typed]);
    expect(fate?.body && sent(fate.body)).toBe(300002);
  });
});

describe('an address that was changed after its ID was filled in', () => {
  test('is never sent on the other person: the row says whose ID it is', () => {
    const session = Session.ready();
    session.type([BY_ADDRESS]);
    expect(check(session)[0]).toMatchObject({ state: '', message: '' });
    session.type([{ 'Payer email': 'julien.girard@example.net' }]);
    const [fate] = fates(session, choose(session, 'sendSelectedRows', '2'), 1);
    expect(fate).toMatchObject({ state: 'Invalid', marked: ['Payer ID'], body: undefined });
    expect(fate?.message).toMatch(
      /^Payer ID: this ID belongs to Sophie Girard, whose address in Qomon is/,
    );
  });

  test('is looked up again once the ID is emptied', () => {
    const session = Session.ready();
    session.type([BY_ADDRESS]);
    check(session);
    session.type([{ 'Payer email': 'julien.girard@example.net', 'Payer ID': '' }]);
    check(session);
    expect(['Payer ID', 'Payer name', 'State'].map((header) => session.cell(header, 2))).toEqual([
      300004,
      'Julien Girard',
      '',
    ]);
  });

  test('may be typed otherwise, as long as it is the same', () => {
    const session = Session.ready();
    session.type([
      { ...BY_ADDRESS, 'Payer ID': '300003', 'Payer email': ' SOPHIE.girard@example.net' },
    ]);
    expect(check(session)[0]).toMatchObject({ state: '', message: '' });
  });
});

describe('Payer name', () => {
  test.each([
    ['first name and surname', '300003', 'Sophie Girard'],
    ['a surname alone', '300037', 'Association Les Tilleuls'],
    ['a first name alone', '300036', 'Rose'],
    ['a name that begins like a formula, as text', '300023', '=SUM(A1:A9) Martin'],
  ])('is %s', (_name, id, name) => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, 'Payer ID': id }]);
    check(session);
    expect(session.cell('Payer name', 2)).toBe(name);
    expect(session.google.workbook.formulas('Bundles', session.at('Payer name', 2))).toEqual([
      [''],
    ]);
  });

  test('that begins like a formula stays text when the row is checked again and sent', () => {
    const session = Session.ready();
    session.type([{ ...BY_ADDRESS, 'Payer email': 'formule.martin@example.org' }]);
    check(session);
    check(session);
    expect(choose(session, 'sendSelectedRows', '2').outcome).toBe('completed');
    expect(session.google.workbook.formulas('Bundles').flat().join('')).toBe('');
    expect(session.cell('State', 2)).toBe('Sent');
  });

  test('follows the ID', () => {
    const session = Session.ready();
    session.type([PAYMENT]);
    check(session);
    session.type([{ 'Payer ID': '789012' }]);
    check(session);
    expect(session.cell('Payer name', 2)).toBe('Louis Bernard');
  });
});

test('no name and no address of anybody comes into the journal or the log', () => {
  const session = Session.ready();
  const people = {
    'Member email': 'julien.girard@example.net',
    'Donor email': 'emily.carter@example.com',
    Amount: '50',
    Membership: '#10',
    Donation: '#20',
  };
  session.type([
    { ...BY_ADDRESS, ...people },
    { ...BY_ADDRESS, 'Payer email': 'x@example.net' },
  ]);
  const runs = [choose(session, 'checkRows', '2:3'), choose(session, 'sendSelectedRows', '2:3')];
  expect(session.column('State')).toEqual(['Sent', 'Invalid']);
  const kept = JSON.stringify([
    session.google.workbook.values('Journal'),
    runs.map(({ logs }) => logs),
  ]);
  expect(kept).toContain('recorded');
  expect(kept).not.toMatch(/Sophie|Julien|Emily|Girard|Carter|example\.(net|com)/i);
});
