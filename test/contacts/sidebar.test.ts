import { describe, expect, test } from '@jest/globals';
import { choose, PAYMENT } from '../support/rows';
import { Session } from '../support/session';

const LEFEVRES = [
  { id: 300001, name: 'Anne Lefèvre', mail: 'les.lefevre@example.org' },
  { id: 300002, name: 'Marc Lefèvre', mail: 'les.lefevre@example.org' },
];
const ZOE = { firstname: 'Zoé', surname: 'Neuve', mail: 'zoe.neuve@example.org' };

const find = (session: Session, text: string | number) => session.page('findContacts', { text });
const posts = (session: Session) =>
  session.qomon.requests.filter(({ method, path }) => method === 'POST' && path === '/contacts');

describe('finding people', () => {
  test('an address that several share brings all of them, and nobody of another address', () => {
    const session = Session.ready();
    expect(find(session, ' LES.Lefevre@example.org ')).toEqual({
      ok: true,
      contacts: LEFEVRES,
      more: false,
    });
    expect(find(session, 'harriet.bell@example.com')).toMatchObject({ contacts: [{ id: 300030 }] });
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
    const answer = find(Session.ready(), text) as { contacts: { id: number }[] };
    expect(answer.contacts.map(({ id }) => id)).toEqual(ids);
  });

  test('shows the first of many, and says that there are more', () => {
    const session = Session.ready();
    const model = session.qomon.space.contact(300003);
    if (!model) throw new Error('The sample space has no Sophie');
    session.qomon.space.add(
      'contacts',
      ...Array.from({ length: 60 }, (_, index) => ({ ...model, id: 700_001 + index })),
    );
    const answer = find(session, 'Sophie') as { contacts: unknown[]; more: boolean };
    expect(answer.contacts).toHaveLength(50);
    expect(answer.more).toBe(true);
  });

  test('says what to do where nothing is typed, nobody is connected, or Qomon is gone', () => {
    const session = Session.ready();
    expect(find(session, '  ')).toMatchObject({ ok: false, problem: /Type an email/ });
    session.qomon.space.revoke('sample-key-full');
    expect(find(session, 'Girard')).toMatchObject({ ok: false, why: 'key refused' });
    session.page('disconnect');
    expect(find(session, 'Girard')).toMatchObject({ ok: false, why: 'not connected' });
  });
});

describe('using a person', () => {
  const at = (session: Session, header: string, row = 2) =>
    session.google.workbook.select('Bundles', session.at(header, row), session.google.user);

  test.each(['Payer ID', 'Member ID', 'Donor ID'])('puts the ID into a cell of %s', (header) => {
    const session = Session.ready();
    at(session, header, 4);
    expect(session.page('useContact', { contactId: 300003 })).toEqual({
      ok: true,
      tab: 'Bundles',
      cell: session.at(header, 4),
      column: header,
      name: 'Sophie Girard',
    });
    expect(session.cell(header, 4)).toBe(300003);
    expect(session.cell('Payer name', 4)).toBe(header === 'Payer ID' ? 'Sophie Girard' : '');
  });

  test.each([
    ['nothing', {}, 'Payer ID', 'Payer email'],
    ['an address that nobody has', { 'Payer email': 'x@example.org' }, 'Payer ID', 'Payer email'],
    ['a name for an ID', { 'Payer ID': 'Sophie' }, 'Payer ID', 'Payer ID'],
    ['a shared address', { 'Payer email': LEFEVRES[0]?.mail }, 'Payer email', 'Payer email'],
    [
      'a shared address of a member',
      { 'Payer ID': '123456', Membership: '#10', 'Member email': LEFEVRES[0]?.mail },
      'Member ID',
      'Member email',
    ],
    [
      'a name for a donor',
      { 'Payer ID': '123456', 'Donation amount': '20', 'Donor ID': 'Anne' },
      'Donor ID',
      'Donor ID',
    ],
  ] as const)('takes away what was said of %s, and nothing else', (_, typed, chosen, marked) => {
    const session = Session.ready();
    const { workbook } = session.google;
    const said = (header: string) => {
      const cell = session.at(header, 2);
      return [
        workbook.backgrounds('Bundles', cell)[0]?.[0],
        workbook.notes('Bundles', cell)[0]?.[0],
      ];
    };
    session.type([
      { ...PAYMENT, 'Payer ID': '', Membership: '', ...typed, 'Payment method': 'PayPal' } as never,
    ]);
    choose(session, 'checkRows', '2:2');
    const [colour, note] = said(marked);
    expect([typeof colour, String(note)]).toEqual([
      'string',
      expect.stringContaining('Bundles for Qomon'),
    ]);
    const other = said('Payment method');
    expect(other[0]).toBe(colour);
    at(session, chosen);
    expect(session.page('useContact', { contactId: 300001 })).toMatchObject({ ok: true });
    expect(said(marked)).toEqual([null, '']);
    expect(said(chosen)).toEqual([null, '']);
    expect(said('Payment method')).toEqual(other);
  });

  test('takes a name as text, whatever it looks like', () => {
    const session = Session.ready();
    at(session, 'Payer ID');
    session.page('useContact', { contactId: 300023 });
    expect(session.cell('Payer name', 2)).toBe('=SUM(A1:A9) Martin');
  });

  test.each(['Amount', 'Membership', 'State'])(
    'refuses a cell of %s, naming those that tell of a person',
    (header) => {
      const session = Session.ready();
      at(session, header);
      const before = session.everything();
      expect(session.page('useContact', { contactId: 300003 })).toEqual({
        ok: false,
        problem: expect.stringContaining('Payer email, Payer ID, Member ID, Donor ID'),
      });
      at(session, 'Payer ID', 1);
      expect(session.page('useContact', { contactId: 300003 })).toMatchObject({ ok: false });
      expect(session.everything()).toBe(before);
    },
  );

  test('leaves a row that was sent as it is', () => {
    const session = Session.ready();
    session.type([PAYMENT]);
    session.send('2');
    at(session, 'Payer ID');
    expect(session.page('useContact', { contactId: 300003 })).toMatchObject({ ok: false });
    expect(session.cell('Payer ID', 2)).toBe(123456);
  });

  test('asks for the person again: somebody who was merged away since is not filled in', () => {
    const session = Session.ready();
    session.type([{ ...PAYMENT, 'Payer ID': '300003' }]);
    choose(session, 'checkRows', '2:3');
    const { contacts } = session.qomon.space.state;
    session.qomon.space.change({ contacts: contacts.filter(({ id }) => id !== 300003) });
    at(session, 'Payer ID', 3);
    expect(session.page('useContact', { contactId: 300003 })).toEqual({
      ok: false,
      problem: expect.stringContaining('Nobody in Qomon has this ID'),
    });
    expect(session.cell('Payer ID', 3)).toBe('');
  });

  test.each([{ contactId: 'x' }, {}, null, { contactId: 0 }])('%j is nobody', (request) => {
    const session = Session.ready();
    at(session, 'Payer ID');
    expect(session.page('useContact', request)).toMatchObject({ ok: false });
  });
});

describe('creating a person', () => {
  test('creates them, and they are found at once by all, though the search finds them late', () => {
    const session = Session.ready();
    const answer = session.page('createContact', ZOE) as { contact: { id: number } };
    const { id } = answer.contact;
    expect(answer).toEqual({ ok: true, contact: { id, name: 'Zoé Neuve', mail: ZOE.mail } });
    expect(find(session, ZOE.mail)).toMatchObject({ contacts: [{ id }] });
    expect(find(session, 'Neuve')).toMatchObject({ contacts: [{ id }] });
    session.type([{ ...PAYMENT, 'Payer ID': '', 'Payer email': ZOE.mail }]);
    choose(session, 'checkRows', '2:3');
    expect(session.cell('Payer ID', 2)).toBe(id);
  });

  test('creates them with where they live, as far as that is filled in', () => {
    const session = Session.ready();
    const address = { street: ' 3 rue Haute ', postalcode: '35000', city: '', unknown: 'x' };
    const answer = session.page('createContact', { ...ZOE, address }) as {
      contact: { id: number };
    };
    const created = session.qomon.space.contact(answer.contact.id);
    expect(created?.address).toEqual({ street: '3 rue Haute', postalcode: '35000' });
  });

  test('refuses a place of more than 200 characters, and creates nobody', () => {
    const session = Session.ready();
    const address = { street: 'x'.repeat(201) };
    expect(session.page('createContact', { ...ZOE, address })).toMatchObject({
      ok: false,
      problem: expect.stringContaining('at most 200 characters'),
    });
    expect(posts(session)).toEqual([]);
  });

  test('asks once more where somebody bears the address, and creates another one if told to', () => {
    const session = Session.ready();
    const twin = { ...ZOE, mail: 'les.lefevre@example.org' };
    expect(session.page('createContact', twin)).toMatchObject({ ok: false, existing: LEFEVRES });
    expect(posts(session)).toHaveLength(0);
    expect(session.page('createContact', { ...twin, anyway: true })).toMatchObject({ ok: true });
    expect(posts(session)).toHaveLength(1);
  });

  test('asks once more where nobody gave an address and somebody bears the whole name', () => {
    const session = Session.ready();
    const sophie = { firstname: 'sophie', surname: 'GIRARD', mail: '' };
    expect(session.page('createContact', sophie)).toMatchObject({
      ok: false,
      existing: [{ id: 300003 }],
    });
  });

  test('an answer that never came is told, and the same person is not created again unasked', () => {
    const session = Session.ready();
    session.qomon.faults.add({
      fault: { kind: 'lost', recorded: true },
      method: 'POST',
      path: '/contacts',
    });
    session.qomon.switches = { ...session.qomon.switches, searchDelay: 3_600_000 };
    const unconfirmed = {
      ok: false,
      unconfirmed: true,
      problem: expect.stringContaining('may or may not'),
    };
    expect(session.page('createContact', ZOE)).toEqual(unconfirmed);
    expect(session.page('createContact', ZOE)).toEqual(unconfirmed);
    expect(posts(session)).toHaveLength(1);
    expect(session.page('createContact', { ...ZOE, anyway: true })).toMatchObject({ ok: true });
  });

  test.each([
    [{ mail: 'a@example.org' }, 'first name, a surname'],
    [{ surname: 'X', mail: 'a@b' }, 'not an email address'],
    [{ surname: 'x'.repeat(201) }, 'at most 200'],
    [null, 'first name, a surname'],
  ])('refuses %j without a request', (request, words) => {
    const session = Session.ready();
    const requests = session.qomon.requests.length;
    expect(session.page('createContact', request)).toEqual({
      ok: false,
      problem: expect.stringContaining(words),
    });
    expect(session.qomon.requests).toHaveLength(requests);
  });

  test('keeps names and addresses out of the journal and the log', () => {
    const session = Session.ready();
    const run = session.google.page().call('createContact', ZOE);
    expect(JSON.stringify(run.logs)).not.toMatch(/Neuve/);
    expect(session.everything()).not.toMatch(/Neuve/);
  });
});
