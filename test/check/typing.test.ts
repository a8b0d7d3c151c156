import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { columnLetters as letters } from '../../local/columns';
import type { Run } from '../../local/google/index';
import { COLUMN_KEYS, COLUMNS } from '../../src/model/columns';
import { EDITED_CELLS } from '../../src/model/limits';
import { headerIn } from '../../src/text/stored';
import { ALL, someOf } from '../promises/campaign';
import { addColumns, choose, newTab, PAYMENT, putRows, spaced } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { FAULTS, layOut, READERS } from './laidOut';

const GOOD: Typed = { ...PAYMENT, Donation: '#20' };
const [PROBLEM, WARNING] = ['#f4cccc', '#fef5d6'];

/** Columns in which nothing is said while somebody types: the add-on's own, and the row's identity. */
const SILENT = COLUMN_KEYS.filter((key) => COLUMNS[key].addOn || key === 'reference').flatMap(
  (key) => [headerIn(key, 'en'), headerIn(key, 'fr')],
);

/** What Qomon alone can tell, what a send alone can see, and what is of another row's cells. */
const LEFT_TO_CHECK = [
  ...['email without ID', 'nobody with this address', 'several with this address'],
  ...[
    'address of another',
    'name elsewhere',
    'contacts unanswered',
    'payer by name',
    'payer by names',
  ],
  ...['changes by itself', 'problem on another row'],
];

function switchOn(session: Session): Session {
  session.page('setSettings', { checksTyping: true });
  return session;
}

const on = (): Session => switchOn(Session.ready());

/** A cell's colour and note. */
function said(session: Session, header: string, row = 2): readonly [string | null, string] {
  const { workbook } = session.google;
  const cell = session.at(header, row);
  const colour = workbook.backgrounds('Bundles', cell)[0]?.[0] ?? null;
  return [colour, workbook.notes('Bundles', cell)[0]?.[0] ?? ''];
}

function edit(session: Session, header: string, text: string, row = 2): Run {
  return session.google.edit('Bundles', session.at(header, row), text);
}

/** The calls of a run by their names, but for those that only hand an object over. */
function called({ calls }: Run): string[] {
  return calls.map(({ service, method }) => `${service}.${method}`);
}

/** Pastes rows over themselves, so that all of their cells are edited and none is another. */
function touch(session: Session, first: number, last = first): Run {
  const { workbook } = session.google;
  return session.google.paste(
    'Bundles',
    `A${first}`,
    workbook.cells('Bundles', `${first}:${last}`),
  );
}

/** Empties rows, as far as the tab reaches. */
function empty(session: Session, first: number, last = first): Run {
  const width = session.google.workbook.values('Bundles')[0]?.length ?? 1;
  return session.google.clear('Bundles', `A${first}:${letters(width)}${last}`);
}

/** All that stands in the spreadsheet, but for colours and notes of a block of a tab. */
function without(session: Session, but: { tab: string; rows: number[]; columns: number[] }) {
  return session.google.workbook.sheets().map(({ name, rows, ...rest }) => {
    const cells = rows.map((line, down) =>
      line.map((cell, right) => {
        const isEdited =
          name === but.tab && but.rows.includes(down + 1) && but.columns.includes(right + 1);
        if (!cell || !isEdited) return cell ?? null;
        const { note: _note, background: _background, ...kept } = cell;
        return Object.keys(kept).length === 0 ? null : kept;
      }),
    );
    return {
      name,
      cells: cells.map((line) => JSON.stringify(line).replace(/(,null)+\]$/, ']')),
      rest,
    };
  });
}

describe('while it is off, which it is until somebody asks for it', () => {
  test.each([
    ['never switched on', () => Session.ready()],
    [
      'switched off again',
      () => {
        const session = on();
        session.page('setSettings', { checksTyping: false });
        return session;
      },
    ],
  ])('%s: one property is read, and nothing else happens', (_name, open) => {
    const session = open();
    expect(session.page('getSettings')).toMatchObject({ checksTyping: false });
    session.type([GOOD]);
    const run = edit(session, 'Amount', 'x');
    expect(run.outcome).toBe('completed');
    expect(
      called(run).filter((name) => name !== 'PropertiesService.getDocumentProperties'),
    ).toEqual(['Properties.getProperty']);
    expect(said(session, 'Amount')).toEqual([null, '']);
  });
});

describe.each(READERS)('in $language, each kind of problem', (reader) => {
  test.each(someOf(Object.entries(FAULTS), 0.5))('%s', (kind, fault) => {
    const session = switchOn(layOut(fault, reader));
    const last = fault.rows.length + 1;
    const headers = fault.header.split(' / ').map(reader.header);
    const run = touch(session, 2, last);
    expect([run.outcome, run.logs]).toEqual(['completed', []]);
    const isTold = !LEFT_TO_CHECK.includes(kind) && !headers.every((one) => SILENT.includes(one));
    for (const header of headers) {
      const [colour, note] = said(session, header, last);
      const text = reader.language === 'en' ? fault.en : fault.fr;
      const isNamed = colour === PROBLEM && spaced(note).includes(text);
      expect([header, isNamed]).toEqual([header, isTold && !SILENT.includes(header)]);
    }
    for (const header of ['State', 'Message', 'Bundle ID', 'Reference'].map(reader.header)) {
      expect(said(session, header, last)).toEqual([null, '']);
    }
    // All of it goes with what was wrong.
    empty(session, 2, last);
    const marks = session.google.workbook.backgrounds('Bundles').slice(1).flat();
    expect(marks.filter((one) => one === PROBLEM || one === WARNING)).toEqual([]);
    expect(session.google.workbook.notes('Bundles').slice(1).flat().join('')).toBe('');
  });
});

describe('a cell that is corrected loses its mark and its note at once', () => {
  test.each([
    ['Amount', 'x', '20', '“x” is not an amount'],
    ['Payment date', '31/02/2026', '29/03/2026', 'the calendar has no 31/02/2026'],
    ['Payment method', 'PayPal', 'CB', '“PayPal” is not in the list'],
    ['Payer ID', 'Camille', '123456', '“Camille”'],
    ['Payer email', 'camille', 'camille@example.org', 'is not one email address'],
    ['Donation', 'gift', '#20', 'is not in the list'],
    ['Amount', '20.555', '20.55', 'EUR has 2 decimals'],
  ])('%s: %s, then %s', (header, wrong, right, text) => {
    const session = on();
    session.type([GOOD]);
    edit(session, header, wrong);
    expect(said(session, header)).toEqual([PROBLEM, expect.stringContaining(text)]);
    edit(session, header, right);
    expect(said(session, header)).toEqual([null, '']);
    expect([session.cell('State', 2), session.cell('Message', 2)]).toEqual(['', '']);
  });

  test('what is odd is marked more lightly, and its note says why', () => {
    const session = on();
    session.type([GOOD]);
    edit(session, 'Payment date', '29/03/2031');
    expect(said(session, 'Payment date')).toEqual([WARNING, expect.stringContaining('future')]);
    edit(session, 'Payment date', '29/03/2026');
    expect(said(session, 'Payment date')).toEqual([null, '']);
  });

  test('in the order in which people type a row, which is right in the end, nothing is marked', () => {
    const session = on();
    const row = { 'Payer email': 'camille.moreau@example.org', ...GOOD, 'Payer ID': '' };
    for (const [header, text] of Object.entries(row)) edit(session, header, text);
    const colours = session.google.workbook.backgrounds('Bundles', '2:2').flat();
    expect(colours.filter((one) => one === PROBLEM || one === WARNING)).toEqual([]);
  });

  test('a required cell that is emptied says so, and a row that is emptied says nothing', () => {
    const session = on();
    session.type([GOOD]);
    session.google.clear('Bundles', session.at('Amount', 2));
    expect(said(session, 'Amount')).toEqual([PROBLEM, expect.stringContaining('is blank')]);
    empty(session, 2);
    expect(said(session, 'Amount')).toEqual([null, '']);
  });

  test('marks go with a check too, and with a send, wherever the row was corrected', () => {
    const session = on();
    session.type([GOOD, { ...GOOD, Amount: '30' }, { Comment: 'x' }]);
    edit(session, 'Amount', 'x');
    edit(session, 'Payment date', '29/03/2031', 3);
    expect([said(session, 'Amount')[0], said(session, 'Payment date', 3)[0]]).toEqual([
      PROBLEM,
      WARNING,
    ]);
    // Typed where no script sees it: in the app of a phone, or while it was switched off.
    session.page('setSettings', { checksTyping: false });
    session.type([{ Amount: '20' }, { 'Payment date': '29/03/2026' }]);
    choose(session, 'checkRows', '2:3');
    expect(said(session, 'Amount')).toEqual([null, '']);
    expect(said(session, 'Payment date', 3)).toEqual([null, '']);
    session.page('setSettings', { checksTyping: true });
    edit(session, 'Amount', 'x');
    session.type([{ Amount: '20' }]);
    session.send('2');
    expect(session.cell('State', 2)).toBe('Sent');
    expect(said(session, 'Amount')).toEqual([null, '']);
  });

  test('a warning that a check finds too keeps its note, and loses it with the row that is sent', () => {
    const session = on();
    session.type([GOOD, { Comment: 'x' }]);
    edit(session, 'Payment date', '29/03/2031');
    choose(session, 'checkRows', '2:3');
    expect(said(session, 'Payment date')).toEqual([WARNING, expect.stringContaining('future')]);
    session.send('2');
    expect(session.cell('State', 2)).toBe('Sent');
    expect(said(session, 'Payment date')).toEqual([null, '']);
  });

  test('a note of a person’s own stays, and so does that of what was filled in', () => {
    const session = on();
    session.type([{ ...PAYMENT, Membership: '#10' }, { Comment: 'x' }]);
    choose(session, 'checkRows', '2:3');
    const [, filled] = said(session, 'End date');
    expect(filled).toContain('\n= ');
    session.google.workbook.note('Bundles', session.at('Amount', 2), 'Ask Anne');
    touch(session, 2);
    edit(session, 'Amount', 'x');
    edit(session, 'Amount', '20');
    expect(said(session, 'Amount')).toEqual([null, 'Ask Anne']);
    expect(said(session, 'End date')).toEqual([null, filled]);
  });
});

describe('nothing happens', () => {
  /** An edit that would be marked elsewhere, with what keeps it from that. */
  const CASES: ReadonlyArray<readonly [string, (session: Session) => Run]> = [
    [
      'outside of entry tabs',
      (session) => {
        session.google.workbook.addSheet('Own');
        return session.google.edit('Own', 'B2', 'x');
      },
    ],
    ['in the lists', (session) => session.google.edit('Qomon lists', 'B4', 'x')],
    ['in the journal', (session) => session.google.edit('Journal', 'B2', 'x')],
    ['in a header', (session) => session.google.edit('Bundles', session.at('Comment', 1), 'x')],
    ['in a column of the user’s own', (session) => edit(session, 'Own', 'x')],
    ['in State', (session) => edit(session, 'State', 'Nonsense')],
    ['in Reference', (session) => edit(session, 'Reference', 'x')],
    ['in Bundle ID', (session) => edit(session, 'Bundle ID', 'x')],
    [
      'to a row that was sent',
      (session) => {
        session.send('2');
        expect(session.cell('State', 2)).toBe('Sent');
        return edit(session, 'Amount', 'x');
      },
    ],
    [
      'while the lists are not what Qomon gave',
      (session) => {
        session.google.workbook.type('Qomon lists', 'A3', 'other');
        session.google.workbook.deleteSheet('Qomon lists');
        return edit(session, 'Amount', 'x');
      },
    ],
    [
      'where more is pasted than can be looked over',
      (session) => {
        const rows = Math.ceil(EDITED_CELLS / 10);
        const cells = Array.from({ length: rows }, () => Array(40).fill({ content: 'x' }));
        return session.google.paste('Bundles', 'A3', cells);
      },
    ],
  ];

  test.each(CASES)('%s', (_name, act) => {
    const session = on();
    addColumns(session, ['Own']);
    session.type([GOOD]);
    const run = act(session);
    expect([run.outcome, run.logs]).toEqual(['completed', []]);
    expect(called(run).filter((name) => /\.set|\.clear/.test(name))).toEqual([]);
    expect(run.milliseconds).toBeLessThan(30_000);
  });

  test('while a run is at work, whoever does it, and again after it', () => {
    const session = on();
    session.type([GOOD, { ...GOOD, Comment: 'second' }]);
    let during: Run | undefined;
    session.send(
      '2',
      session.atPost('before', () => {
        during = edit(session, 'Amount', 'x', 3);
      }),
    );
    expect(session.cell('State', 2)).toBe('Sent');
    expect(during?.outcome).toBe('completed');
    expect(called(during as Run).filter((name) => /\.set/.test(name))).toEqual([]);
    expect(said(session, 'Amount', 3)).toEqual([null, '']);
    edit(session, 'Amount', 'y', 3);
    expect(said(session, 'Amount', 3)[0]).toBe(PROBLEM);
  });

  test('where a run that Google names nobody for is at work', () => {
    const session = switchOn(
      Session.ready({ google: { switches: { withheld: ['userinfo.email'] } } }),
    );
    session.type([GOOD, { ...GOOD, Comment: 'second' }]);
    let during: Run | undefined;
    session.send(
      '2',
      session.atPost('before', () => {
        during = edit(session, 'Amount', 'x', 3);
      }),
    );
    expect(session.cell('State', 2)).toBe('Sent');
    expect(during?.outcome).toBe('completed');
    expect(said(session, 'Amount', 3)).toEqual([null, '']);
  });

  test('before a run that was cut off is surely over; then it goes on', () => {
    const session = on();
    session.type([GOOD, { ...GOOD, Comment: 'second' }]);
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    const cut = session.google.run('sendSelectedRows', {
      onCall: session.atPost('after', () => session.google.kill()),
    });
    expect(cut.outcome).toBe('killed');
    edit(session, 'Amount', 'x', 3);
    expect(said(session, 'Amount', 3)).toEqual([null, '']);
    session.google.clock.advance(6 * 60_000 + 1000);
    edit(session, 'Amount', 'y', 3);
    expect(said(session, 'Amount', 3)[0]).toBe(PROBLEM);
  });
});

describe('an event that tells little or nothing', () => {
  test.each([
    ['none', []],
    ['an empty one', [{}]],
    ['a range that is none', [{ range: { row: 1 } }]],
    ['null', [null]],
    ['a text', ['edit']],
  ])('%s ends without a word', (_name, args) => {
    const session = on();
    const run = session.google.run('onEdit', { args });
    expect([run.outcome, run.error]).toEqual(['completed', null]);
    expect(session.google.page().call('onEdit', ...args).outcome).toBe('completed');
  });

  test('a cell that the person may not mark is told to the log, and to nobody else', () => {
    const session = on();
    session.type([GOOD]);
    session.google.set({ withheld: ['spreadsheets.currentonly'] });
    const run = edit(session, 'Amount', 'x');
    expect([run.outcome, run.logs.length]).toEqual(['completed', 1]);
  });
});

describe('several entry tabs', () => {
  test('each is looked over by its own headers, in its own order', () => {
    const session = on();
    const headers = ['State', 'Message', 'Bundle ID', 'Montant', 'Reference', 'Own', 'Payer ID'];
    newTab(session, 'Fête', [...headers, 'Payment method', 'Payment date']);
    session.google.edit('Fête', 'D2', 'x');
    session.google.edit('Fête', 'F2', 'x');
    const colours = session.google.workbook.backgrounds('Fête', 'A2:I2').flat();
    expect(colours.map((one) => one === PROBLEM)).toEqual(
      [...headers, '', ''].map((header) => header === 'Montant'),
    );
  });
});

const TEXTS = [
  '',
  'x',
  '20',
  '-1',
  '20,50',
  '29/03/2026',
  '2026-02-31',
  'CB',
  '#10',
  '#20',
  '123456',
];

const act = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    row: fc.nat(6),
    column: fc.nat(44),
    text: fc.constantFrom(...TEXTS),
  }),
  fc.record({
    kind: fc.constant('clear' as const),
    row: fc.nat(6),
    column: fc.nat(44),
    rows: fc.nat(3),
    columns: fc.nat(12),
  }),
  fc.record({
    kind: fc.constant('paste' as const),
    row: fc.nat(6),
    column: fc.nat(44),
    rows: fc.nat(3),
    columns: fc.nat(12),
    text: fc.constantFrom(...TEXTS),
  }),
);

test('I5: whatever is edited, no value changes, and no colour or note but those of the edited cells', () => {
  const session = Session.ready();
  addColumns(session, ['Own', 'Payment details', ...Array.from({ length: 20 }, () => '')]);
  session.type([
    GOOD,
    { ...GOOD, Group: 'Girard' },
    { Group: 'Girard', Membership: '#10' },
    { Amount: 'x' },
  ]);
  session.send('2');
  choose(session, 'checkRows', '3:5');
  const start = session.snapshot();
  let marked = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 1, maxLength: 6 }), (acts) => {
      const seen = [false, true].map((checksTyping) => {
        session.restore(start);
        session.page('setSettings', { checksTyping });
        const rows = new Set<number>();
        const columns = new Set<number>();
        for (const one of acts) {
          const [row, column] = [one.row + 1, one.column + 1];
          const [down, across] = one.kind === 'type' ? [1, 1] : [one.rows + 1, one.columns + 1];
          for (let at = 0; at < down; at += 1) rows.add(row + at);
          for (let at = 0; at < across; at += 1) columns.add(column + at);
          const a1 = `${letters(column)}${row}`;
          const end = `${letters(column + across - 1)}${row + down - 1}`;
          const run =
            one.kind === 'type'
              ? session.google.edit('Bundles', a1, one.text)
              : one.kind === 'clear'
                ? session.google.clear('Bundles', `${a1}:${end}`)
                : session.google.paste(
                    'Bundles',
                    a1,
                    Array.from({ length: down }, () => Array(across).fill({ content: one.text })),
                  );
          expect([run.outcome, run.logs, run.requests]).toEqual(['completed', [], []]);
          if (checksTyping)
            marked += called(run).filter((name) => name.endsWith('.setBackground')).length;
        }
        return without(session, { tab: 'Bundles', rows: [...rows], columns: [...columns] });
      });
      expect(seen[1]).toEqual(seen[0]);
    }),
    { numRuns: ALL ? 400 : 40 },
  );
  // It did mark something, so there was something to get wrong.
  expect(marked).toBeGreaterThan(20);
});

test('what a typed cell costs: twenty calls on a short tab, and hardly more on one of 3,000 rows', () => {
  const costs = [10, 3000].map((rows) => {
    const session = on();
    putRows(
      session,
      Array.from({ length: rows }, (_, at) => ({ ...PAYMENT, 'Payer ID': 100_000 + at })),
    );
    const run = edit(session, 'Amount', 'x', rows + 1);
    expect(said(session, 'Amount', rows + 1)[0]).toBe(PROBLEM);
    return { calls: run.calls.length, milliseconds: run.milliseconds };
  });
  expect(Math.max(...costs.map(({ calls }) => calls))).toBeLessThanOrEqual(24);
  expect(Math.max(...costs.map(({ milliseconds }) => milliseconds))).toBeLessThan(1500);
});
