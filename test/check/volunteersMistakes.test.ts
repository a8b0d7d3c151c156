import { describe, expect, test } from '@jest/globals';
import { type Act, actFor } from '../../src/model/acts';
import type { Fault } from '../../src/model/faults';
import { messagesIn } from '../../tools/docs/messages';
import { offered } from '../support/dropdown';
import { choose, PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

/** A problem as the sidebar has it: the cell, the column's header, and what is to be done there. */
interface Problem {
  readonly row: number;
  readonly column: string;
  readonly cell: string;
  readonly act: Act;
}

interface Mistake {
  readonly what: string;
  /** As they were typed from row 2 on. */
  readonly rows: readonly Typed[];
  /** What stands on the volunteer’s paper, by column; `who`: the payer’s name. */
  readonly paper: Typed & { readonly who?: string };
  /** What the first problem asks for: where and what. */
  readonly code: readonly [string, Act];
  /** What happened before the row is checked. */
  readonly before?: (session: Session) => void;
}

const one = (cells: Typed): readonly Typed[] => [{ ...PAYMENT, ...cells }];

/** Each is made every evening at some stand. */
const MISTAKES: readonly Mistake[] = [
  {
    what: 'an amount in words',
    rows: one({ Amount: 'twenty' }),
    paper: { Amount: '20' },
    code: ['Amount', 'type'],
  },
  {
    what: 'two members in one cell',
    rows: one({
      Membership: '#10',
      'Member email': 'louis.bernard@example.com; julien.girard@example.net',
    }),
    paper: { 'Member email': 'louis.bernard@example.com' },
    code: ['Member email', 'type'],
  },
  {
    what: 'no amount',
    rows: one({ Amount: '', Comment: 'stand' }),
    paper: { Amount: '20' },
    code: ['Amount', 'type'],
  },
  {
    what: 'three decimals',
    rows: one({ Amount: '20.555' }),
    paper: { Amount: '20.55' },
    code: ['Amount', 'type'],
  },
  {
    what: 'a minus',
    rows: one({ Amount: '-20' }),
    paper: { Amount: '20' },
    code: ['Amount', 'type'],
  },
  {
    what: 'a day that does not exist',
    rows: one({ 'Payment date': '31/02/2026' }),
    paper: { 'Payment date': '28/02/2026' },
    code: ['Payment date', 'type'],
  },
  {
    what: 'a day in words',
    rows: one({ 'Payment date': 'yesterday' }),
    paper: { 'Payment date': '29/03/2026' },
    code: ['Payment date', 'type'],
  },
  {
    what: 'a day that the cell shows as a number',
    rows: one({}),
    paper: { 'Payment date': '29/03/2026' },
    code: ['Payment date', 'format'],
    before: (session) => {
      const cell = session.at('Payment date', 2);
      session.google.workbook.format('Bundles', cell, '0');
      session.google.workbook.put('Bundles', cell, [[46_110]]);
    },
  },
  {
    what: 'a method as people say it',
    rows: one({ 'Payment method': 'chequ' }),
    paper: { 'Payment method': 'CHQ' },
    code: ['Payment method', 'choose'],
  },
  {
    what: 'a price that is not in the list',
    rows: one({ Membership: 'Gold' }),
    paper: { Membership: '(#10)' },
    code: ['Membership', 'choose'],
  },
  {
    what: 'nobody who paid',
    rows: one({ 'Payer ID': '', Comment: 'stand' }),
    paper: { who: 'Camille Moreau' },
    code: ['Payer email', 'person'],
  },
  {
    what: 'a name for an ID',
    rows: one({ 'Payer ID': 'Sophie' }),
    paper: { who: 'Sophie Girard' },
    code: ['Payer ID', 'person'],
  },
  {
    what: 'a slip in an address',
    rows: one({ 'Payer ID': '', 'Payer email': 'camile@example.org' }),
    paper: { who: 'Camille Moreau', 'Payer email': '' },
    code: ['Payer email', 'person'],
  },
  {
    what: 'an address that a couple shares',
    rows: one({ 'Payer ID': '', 'Payer email': 'les.lefevre@example.org' }),
    paper: { who: 'Anne Lefèvre' },
    code: ['Payer email', 'person'],
  },
  {
    what: 'more than the membership costs',
    rows: one({ Membership: '#10', Amount: '25' }),
    paper: { Amount: '20' },
    code: ['Amount', 'type'],
  },
  {
    what: 'one family, spelled in two ways',
    rows: [
      { ...PAYMENT, Amount: '40', Group: 'Hélène', Membership: '#10' },
      { Group: 'Helene', Membership: '#10', 'Member ID': '300003' },
    ],
    paper: { Group: 'Hélène' },
    code: ['Group', 'type'],
  },
  {
    what: 'a copy of a row that was sent',
    rows: one({}),
    paper: {},
    code: ['Reference', 'empty'],
    before: (session) => {
      session.send('2');
      session.pasteRows(session, '2:2', 3);
    },
  },
];

/** Does what the code of a problem says, with no more than what stands on the paper. */
function correct(session: Session, { row, column, cell, act }: Problem, paper: Mistake['paper']) {
  const { workbook } = session.google;
  switch (act) {
    case 'type':
      return workbook.type('Bundles', cell, paper[column] ?? '');
    case 'choose': {
      const entry = offered(session, column, row).find((text) =>
        String(text).includes(paper[column] ?? '?'),
      );
      return workbook.type('Bundles', cell, String(entry));
    }
    case 'empty':
      return workbook.type('Bundles', cell, '');
    case 'format':
      workbook.format('Bundles', cell, 'dd/MM/yyyy');
      return workbook.type('Bundles', cell, paper[column] ?? '');
    case 'person': {
      if (paper[column] !== undefined) workbook.type('Bundles', cell, paper[column]);
      workbook.select('Bundles', cell, session.google.user);
      const answer = session.page('findContacts', { text: paper.who });
      const [found] = (answer as { contacts: { id: number }[] }).contacts;
      return session.page('useContact', { contactId: found?.id });
    }
    default:
      throw new Error(`A volunteer cannot ${act}`);
  }
}

function problemsOf(session: Session, rows: string): readonly Problem[] {
  const [first, last = first] = rows.split(':');
  choose(session, 'checkRows', rows);
  session.google.workbook.select('Bundles', `A${first}:A${last}`, session.google.user);
  return (session.page('reviewSelection') as { problems: readonly Problem[] }).problems;
}

describe('a volunteer corrects from the message alone', () => {
  test.each(MISTAKES)('$what', ({ rows, paper, code, before }) => {
    const session = Session.ready();
    session.type(rows);
    before?.(session);
    const recorded = session.qomon.ledger.bundles.length;
    const chosen = '2:3';
    const found = problemsOf(session, chosen);
    expect(found.map(({ column, act }) => [column, act])).toContainEqual(code);

    for (const problem of found) {
      if (problem.act !== 'other row') correct(session, problem, paper);
    }

    expect(problemsOf(session, chosen)).toEqual([]);
    session.send(chosen);
    const states = session.column('State').filter((state) => state !== '');
    expect(states).toEqual(Array(recorded + rows.length).fill('Sent'));
    expect(session.qomon.ledger.bundles).toHaveLength(recorded + 1);
  });
});

/** How a sentence says what is to be done. */
const SAID: Readonly<Record<'en' | 'fr', Readonly<Record<Act, RegExp>>>> = {
  en: {
    type: /type|tick|fill|correct|check the number|add the header|use another group/i,
    choose: /choose/i,
    empty: /empty/i,
    person: /Contacts/,
    format: /format/i,
    undo: /undo|take the formula away|Type “Sent”|brings its IDs back/i,
    resolve: /Resolve doubtful rows/,
    wait: /check the row again|Refresh lists/i,
    'other row': /correct that one/i,
  },
  fr: {
    type: /saisi|coche|remplissez|corrige|vérifiez le nombre|ajoutez les en-têtes|utilisez un autre groupe/i,
    choose: /choisissez/i,
    empty: /videz/i,
    person: /Contacts/,
    format: /format/i,
    undo: /annulez la modification|retirez la formule|saisissez «\s?Envoyé|rétablit ses ID/i,
    resolve: /Rechercher les lignes à vérifier/,
    wait: /vérifiez à nouveau|Actualiser les listes/i,
    'other row': /corrigez-la/i,
  },
};

test.each(['en', 'fr'] as const)('in %s, every problem says what its code says', (language) => {
  const wrong = messagesIn(language).flatMap(({ path, text }) => {
    const kind = path.replace(/^faults\./, '');
    if (kind === path) return [];
    const act = actFor({ kind } as Fault);
    return SAID[language][act].test(text) ? [] : [`${act}: ${text}`];
  });
  expect(wrong).toEqual([]);
});
