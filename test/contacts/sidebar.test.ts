import { describe, expect, test } from '@jest/globals';
import { Office } from '../support/office';
import { choose, PAYMENT } from '../support/rows';

const LEFEVRES = [
  { id: 300001, name: 'Anne Lefèvre', mail: 'les.lefevre@example.org' },
  { id: 300002, name: 'Marc Lefèvre', mail: 'les.lefevre@example.org' },
];
const ZOE = { firstname: 'Zoé', surname: 'Neuve', mail: 'zoe.neuve@example.org' };

const find = (office: Office, text: string | number) => office.page('findContacts', { text });
const posts = (office: Office) =>
  office.qomon.requests.filter(({ method, path }) => method === 'POST' && path === '/contacts');

describe('finding people', () => {
  test('an address that several share brings all of them, and nobody of another address', () => {
    const office = Office.ready();
    expect(find(office, ' LES.Lefevre@example.org ')).toEqual({
      ok: true,
      contacts: LEFEVRES,
      more: false,
    });
    expect(find(office, 'harriet.bell@example.com')).toMatchObject({ contacts: [{ id: 300030 }] });
  });

  test.each([
    ['Girard', [300004, 300003]],
    ['girard sophie', [300003]],
    ['Lefèvre', [300001, 300002]],
    ['Oliver Hughes', [300018, 300017]],
    ['Jean-Pierre', [300007]],
    ['Sophie Moreau', []],
    ['123456', [123456]],
    ['999999', []],
    ['99999999999', []],
  ])('“%s” finds who bears all of it', (text, ids) => {
    const answer = find(Office.ready(), text) as { contacts: { id: number }[] };
    expect(answer.contacts.map(({ id }) => id)).toEqual(ids);
  });

  test('shows the first of many, and says that there are more', () => {
    const office = Office.ready();
    const model = office.qomon.space.contact(300003);
    if (!model) throw new Error('The sample space has no Sophie');
    office.qomon.space.add(
      'contacts',
      ...Array.from({ length: 60 }, (_, index) => ({ ...model, id: 700_001 + index })),
    );
    const answer = find(office, 'Sophie') as { contacts: unknown[]; more: boolean };
    expect(answer.contacts).toHaveLength(50);
    expect(answer.more).toBe(true);
  });

  test('says what to do where nothing is typed, nobody is connected, or Qomon is gone', () => {
    const office = Office.ready();
    expect(find(office, '  ')).toMatchObject({ ok: false, problem: /Type an email/ });
    office.qomon.space.revoke('sample-key-full');
    expect(find(office, 'Girard')).toMatchObject({ ok: false, why: 'key refused' });
    office.page('disconnect');
    expect(find(office, 'Girard')).toMatchObject({ ok: false, why: 'not connected' });
  });
});

describe('using a person', () => {
  const at = (office: Office, header: string, row = 2) =>
    office.google.workbook.select('Bundles', office.at(header, row), office.google.user);

  test.each(['Payer ID', 'Member ID', 'Donor ID'])('puts the ID into a cell of %s', (header) => {
    const office = Office.ready();
    at(office, header, 4);
    expect(office.page('useContact', { contactId: 300003 })).toEqual({
      ok: true,
      tab: 'Bundles',
      cell: office.at(header, 4),
      column: header,
      name: 'Sophie Girard',
    });
    expect(office.cell(header, 4)).toBe(300003);
    expect(office.cell('Payer name', 4)).toBe(header === 'Payer ID' ? 'Sophie Girard' : '');
  });

  test('takes a name as text, whatever it looks like', () => {
    const office = Office.ready();
    at(office, 'Payer ID');
    office.page('useContact', { contactId: 300023 });
    expect(office.cell('Payer name', 2)).toBe('=SUM(A1:A9) Martin');
  });

  test.each(['Amount', 'Payer email', 'State'])(
    'refuses a cell of %s, naming those that take an ID',
    (header) => {
      const office = Office.ready();
      at(office, header);
      const before = office.everything();
      expect(office.page('useContact', { contactId: 300003 })).toEqual({
        ok: false,
        problem: expect.stringContaining('Payer ID, Member ID, Donor ID'),
      });
      at(office, 'Payer ID', 1);
      expect(office.page('useContact', { contactId: 300003 })).toMatchObject({ ok: false });
      expect(office.everything()).toBe(before);
    },
  );

  test('leaves a row that was sent as it is', () => {
    const office = Office.ready();
    office.type([PAYMENT]);
    office.send('2');
    at(office, 'Payer ID');
    expect(office.page('useContact', { contactId: 300003 })).toMatchObject({ ok: false });
    expect(office.cell('Payer ID', 2)).toBe(123456);
  });

  test('asks for the person anew: somebody who was merged away since is not filled in', () => {
    const office = Office.ready();
    office.type([{ ...PAYMENT, 'Payer ID': '300003' }]);
    choose(office, 'checkRows', '2:3');
    const { contacts } = office.qomon.space.state;
    office.qomon.space.change({ contacts: contacts.filter(({ id }) => id !== 300003) });
    at(office, 'Payer ID', 3);
    expect(office.page('useContact', { contactId: 300003 })).toEqual({
      ok: false,
      problem: expect.stringContaining('Nobody in Qomon has this ID'),
    });
    expect(office.cell('Payer ID', 3)).toBe('');
  });

  test.each([{ contactId: 'x' }, {}, null, { contactId: 0 }])('%j is nobody', (request) => {
    const office = Office.ready();
    at(office, 'Payer ID');
    expect(office.page('useContact', request)).toMatchObject({ ok: false });
  });
});

describe('creating a person', () => {
  test('creates them, and they are found at once by all, though the search finds them late', () => {
    const office = Office.ready();
    const answer = office.page('createContact', ZOE) as { contact: { id: number } };
    const { id } = answer.contact;
    expect(answer).toEqual({ ok: true, contact: { id, name: 'Zoé Neuve', mail: ZOE.mail } });
    expect(find(office, ZOE.mail)).toMatchObject({ contacts: [{ id }] });
    expect(find(office, 'Neuve')).toMatchObject({ contacts: [{ id }] });
    office.type([{ ...PAYMENT, 'Payer ID': '', 'Payer email': ZOE.mail }]);
    choose(office, 'checkRows', '2:3');
    expect(office.cell('Payer ID', 2)).toBe(id);
  });

  test('asks once more where somebody bears the address, and creates another one if told to', () => {
    const office = Office.ready();
    const twin = { ...ZOE, mail: 'les.lefevre@example.org' };
    expect(office.page('createContact', twin)).toMatchObject({ ok: false, existing: LEFEVRES });
    expect(posts(office)).toHaveLength(0);
    expect(office.page('createContact', { ...twin, anyway: true })).toMatchObject({ ok: true });
    expect(posts(office)).toHaveLength(1);
  });

  test('asks once more where nobody gave an address and somebody bears the whole name', () => {
    const office = Office.ready();
    const sophie = { firstname: 'sophie', surname: 'GIRARD', mail: '' };
    expect(office.page('createContact', sophie)).toMatchObject({
      ok: false,
      existing: [{ id: 300003 }],
    });
  });

  test('an answer that never came is told, and the same person is not created again unasked', () => {
    const office = Office.ready();
    office.qomon.faults.add({
      fault: { kind: 'lost', recorded: true },
      method: 'POST',
      path: '/contacts',
    });
    office.qomon.switches = { ...office.qomon.switches, searchDelay: 3_600_000 };
    const doubt = { ok: false, inDoubt: true, problem: expect.stringContaining('may or may not') };
    expect(office.page('createContact', ZOE)).toEqual(doubt);
    expect(office.page('createContact', ZOE)).toEqual(doubt);
    expect(posts(office)).toHaveLength(1);
    expect(office.page('createContact', { ...ZOE, anyway: true })).toMatchObject({ ok: true });
  });

  test.each([
    [{ mail: 'a@b.fr' }, 'first name, a surname'],
    [{ surname: 'X', mail: 'a@b' }, 'not an email address'],
    [{ surname: 'x'.repeat(201) }, 'at most 200'],
    [null, 'first name, a surname'],
  ])('refuses %j without a request', (request, words) => {
    const office = Office.ready();
    const requests = office.qomon.requests.length;
    expect(office.page('createContact', request)).toEqual({
      ok: false,
      problem: expect.stringContaining(words),
    });
    expect(office.qomon.requests).toHaveLength(requests);
  });

  test('keeps names and addresses out of the journal and the log', () => {
    const office = Office.ready();
    const run = office.google.page().call('createContact', ZOE);
    expect(JSON.stringify(run.logs)).not.toMatch(/Neuve/);
    expect(office.everything()).not.toMatch(/Neuve/);
  });
});
