import { describe, expect, test } from '@jest/globals';
import type { Contact } from '../../src/contacts/contact';
import { agrees } from '../../src/import/people';
import { birthIn, NOBODY, personKey, type Written } from '../../src/import/written';
import type { ContactId } from '../../src/model/ids';
import type { Session } from '../support/session';
import { bringIn, lines, MEMBERSHIPS, preview, ready, rowsOf } from './support';

/** The same export with what its form asks of members. */
const WITH_HOME = ['Date de naissance', 'Adresse', 'Code postal', 'Ville'];

/** Lines with an answer to each of those questions. */
function answered(
  ...records: ReadonlyArray<readonly [record: Record<string, string>, ...answers: string[]]>
): string[][] {
  const [header = [], ...rows] = lines(...records.map(([record]) => record));
  return [
    [...header, ...WITH_HOME],
    ...rows.map((row, at) => [
      ...row,
      ...WITH_HOME.map((_, index) => String(records[at]?.[index + 1] ?? '')),
    ]),
  ];
}

const nobody = (order: string, name = 'Tessier', mail = ''): Record<string, string> => ({
  'Référence commande': order,
  ...{ 'Nom adhérent': name, 'Prénom adhérent': 'Jean' },
  ...{ 'Nom payeur': name, 'Prénom payeur': 'Jean', 'Email payeur': mail },
});

const made = (session: Session, surname: string) =>
  session.qomon.space.state.contacts.filter((one) => one.surname === surname);

const written = (change: Partial<Written>): Written => ({ ...NOBODY, ...change });

const contact = (change: Partial<Contact>): Contact => ({
  ...{ id: 1 as ContactId, name: '', address: '' },
  ...change,
});

describe('a contact who bears the address', () => {
  test.each([
    ['Jean', 'Martin', 'Jean Martin', true],
    ['Jean', 'MARTIN', 'Martin Jean', true],
    ['Jean-Pierre', 'Martin', 'Jean Pierre MARTIN', true],
    ['Jean', 'Martin-Dupont', 'Jean Martin', true],
    ['', 'Martin', 'Jean Martin', true],
    ['Jean', 'Martin', 'Martin', true],
    ['Anne', 'Lefèvre', 'Anne Dupont', true],
    // A couple with one address is two people.
    ['Marie', 'Martin', 'Jean Martin', false],
    ['J.', 'Martin', 'Jean Martin', false],
    ['Paul', 'Durand', 'Jean Martin', false],
    ['', '', 'Jean Martin', false],
  ])('%s %s is %s: %s', (firstname, surname, name, is) => {
    expect(agrees(written({ firstname, surname }), contact({ name }))).toBe(is);
  });

  test('is nobody who was born on another day', () => {
    const jean = written({ firstname: 'Jean', surname: 'Martin', birth: '1950-03-02' });
    const by = (birth: string | undefined): boolean =>
      agrees(jean, contact({ name: 'Jean Martin', birth }));
    expect([by('1950-03-02'), by('1985-01-09'), by(undefined)]).toEqual([true, false, true]);
  });
});

test.each([
  ['03/02/1950', 'dmy', '1950-02-03'],
  ['02/03/1950', 'mdy', '1950-02-03'],
  ['1950-02-03 00:00', 'dmy', '1950-02-03'],
  ['3.2.1950', 'dmy', '1950-02-03'],
  ['31/02/1950', 'dmy', ''],
  ['03/02/50', 'dmy', ''],
  ['en mars', 'dmy', ''],
] as const)('a birth date written %s (%s) is %s', (text, format, day) => {
  expect(birthIn(text, format)).toBe(day);
});

test('two of one name are two where birth or, without more, the postcode says so', () => {
  const jean = { firstname: 'Jean', surname: 'Martin' };
  const keys = [
    written(jean),
    written({ ...jean, birth: '1950-02-03' }),
    written({ ...jean, postcode: '35000' }),
    written({ ...jean, mail: 'jean@example.org' }),
  ].map(personKey);
  expect(new Set(keys).size).toBe(4);
  expect(personKey(written({ ...jean, mail: 'jean@example.org', postcode: '35000' }))).toBe(
    keys[3],
  );
});

describe('somebody to be created', () => {
  test('gets the address of the file, as the member and as the payer who is the member', () => {
    const session = ready();
    const home = ['03/02/1990', '3 rue Haute', '01000', 'Bourg'] as const;
    const rows = answered([nobody('900000001', 'Tessier', 'jean@example.org'), ...home]);
    const [person] = preview(session, rows).people;
    expect(person).toMatchObject({
      ...{ birth: '1990-02-03', street: '3 rue Haute', postcode: '01000', city: 'Bourg' },
      key: 'jean@example.org jean tessier 1990-02-03',
    });
    const choices = { people: { [person.key]: 'create' }, orders: {} };
    expect(bringIn(session, rows, { choices })).toMatchObject({ written: 1 });
    expect(made(session, 'Tessier')).toMatchObject([
      { address: { street: '3 rue Haute', postalcode: '01000', city: 'Bourg' } },
    ]);
    expect(rowsOf(session, 'Payer ID')).toEqual([[made(session, 'Tessier')[0]?.id]]);
  });

  test('is not taken for another of that name, who was created just before', () => {
    for (const [first, second] of [
      [['03/02/1950'], ['09/01/1985']],
      [
        ['', '', '35000'],
        ['', '', '75002'],
      ],
    ] as const) {
      const session = ready();
      const rows = answered([nobody('1'), ...first], [nobody('2'), ...second]);
      const { people } = preview(session, rows);
      expect(people).toHaveLength(2);
      const all = people.map(({ key }: { key: string }) => [key, 'create']);
      const choices = { people: Object.fromEntries(all), orders: {} };
      expect(bringIn(session, rows, { choices })).toMatchObject({ written: 2, problems: [] });
      const ids = rowsOf(session, 'Payer ID').flat();
      expect([new Set(ids).size, made(session, 'Tessier').length]).toEqual([2, 2]);
    }
  });

  test('is created for an order that is written alone', () => {
    const session = ready();
    const rows = lines({ ...nobody('1'), 'Raison sociale': 'Société Exemple' });
    const [{ key }] = preview(session, rows).people;
    const choices = { people: { [key]: 'create' }, orders: {} };
    expect(bringIn(session, rows, { choices })).toMatchObject({ written: 0 });
    expect(made(session, 'Tessier')).toEqual([]);
  });

  test('is created by the next call, where the time of one is up', () => {
    const session = ready();
    const rows = lines(...['A', 'B', 'C'].map((name) => nobody(name, `Tessier${name}`)));
    const all = preview(session, rows).people.map(({ key }: { key: string }) => [key, 'create']);
    const choices = { people: Object.fromEntries(all), orders: {} };
    const { previewId, digest } = preview(session, rows, { choices });
    session.google.setLatency({ fetchAll: 50_000 });
    const ask = () =>
      session.page('importRows', {
        ...{ sourceId: MEMBERSHIPS.id, rows, choices, previewId, digest },
      }) as { more: boolean };
    const first = ask();
    expect(first).toMatchObject({ ok: true, more: true });
    let answer = first;
    for (let calls = 0; answer.more && calls < 5; calls += 1) answer = ask();
    expect(answer).toMatchObject({ ok: true, more: false, left: [] });
    expect(rowsOf(session, 'Source').flat().sort()).toEqual(
      ['A', 'B', 'C'].map((name) => `helloasso ${name}`),
    );
    for (const name of ['A', 'B', 'C']) expect(made(session, `Tessier${name}`)).toHaveLength(1);
  });
});

test('who bears a name is shown with birth date and postcode, and never taken', () => {
  const session = ready();
  const [model] = session.qomon.space.state.contacts;
  if (!model) throw new Error('The sample space has no contacts');
  const jean = (id: number, birthdate: string, postalcode: string) => ({
    ...{ ...model, id, firstname: 'Jean', surname: 'Martin', mail: 'martin@example.org' },
    ...{ birthdate, address: { postalcode } },
  });
  session.qomon.space.change({
    contacts: [jean(500_001, '1950-02-03T00:00:00Z', '35000'), jean(500_002, '', '75002')],
  });
  const rows = answered([nobody('1', 'Martin', 'martin@example.org'), '03/02/1950']);
  expect(preview(session, rows)).toMatchObject({
    totals: { fresh: 0, decision: 2000 },
    people: [
      {
        candidates: [
          { id: 500_001, birth: '1950-02-03', postcode: '35000' },
          { id: 500_002, postcode: '75002' },
        ],
      },
    ],
  });
});
