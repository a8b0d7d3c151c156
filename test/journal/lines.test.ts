import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { codesCell, readCodes } from '../../src/journal/codes';
import { readLine } from '../../src/journal/reading';
import { JOURNAL_COLUMNS, type JournalColumn } from '../../src/model/journalColumns';
import {
  JOURNAL_ACTIONS,
  JOURNAL_OUTCOMES,
  JOURNAL_REASONS,
  type LineCodes,
} from '../../src/model/journalLine';
import { LANGUAGES } from '../../src/model/language';
import type { Cell } from '../../src/model/ports';
import { wordsIn } from '../../src/text';
import { lineInWords } from '../../src/text/journalLine';

/** A line as it stands in the tab; what is left out is blank. */
function line(cells: Partial<Record<JournalColumn, Cell>>): Cell[] {
  return JOURNAL_COLUMNS.map((column) => cells[column] ?? '');
}

const whole = fc.nat();

const list = fc.constantFrom('transactions', 'memberships', 'donations');

const codes: fc.Arbitrary<LineCodes> = fc.record(
  {
    why: fc.constantFrom(...JOURNAL_REASONS),
    approved: fc.string(),
    transactions: fc.array(whole),
    memberships: fc.array(whole),
    donations: fc.array(whole),
    target: fc.array(fc.record({ list, id: whole, before: whole, after: whole })),
    inPlaceOf: whole,
  },
  { requiredKeys: [] },
);

describe('the codes of a line', () => {
  test('are read as they were written', () => {
    fc.assert(fc.property(codes, (one) => expect(readCodes(codesCell(one))).toEqual(one)));
  });

  test.each(['', 'nonsense', '[]', '7', 'null', '{"why":"because"}', '{"target":[["cells",1,2]]}'])(
    'that somebody has changed to %j say nothing',
    (text) => expect(readCodes(text)).toEqual({}),
  );
});

describe('a line of the journal', () => {
  test.each(JOURNAL_ACTIONS)('%s is known by its codes, whatever its words are', (action) => {
    for (const outcome of JOURNAL_OUTCOMES) {
      const detail = 'agreed 0123456789abcdef · transactions/7/reimbursed_amount 0>1000';
      const read = readLine(line({ reference: 1, action, outcome, detail }));
      expect(read).toMatchObject({ action, outcome, codes: {} });
    }
  });

  test('bears its amount in the currency’s own decimals', () => {
    const read = (amount: Cell, currency: Cell) =>
      readLine(line({ reference: 1, action: 'send', amount, currency }))?.money;
    expect(read(20.5, 'EUR')).toEqual({ amount: 2050, currency: 'eur' });
    expect(read(500, 'JPY')).toEqual({ amount: 500, currency: 'jpy' });
    expect(read(1.234, 'KWD')).toEqual({ amount: 1234, currency: 'kwd' });
    for (const amount of ['20.5', '', -1, 20.555]) expect(read(amount, 'EUR')).toBeUndefined();
    expect(read(20.5, 'euros')).toBeUndefined();
  });

  test('says in words what its codes say, in each language', () => {
    for (const language of LANGUAGES) {
      const { journal } = wordsIn(language);
      const said = new Set(
        JOURNAL_ACTIONS.flatMap((action) =>
          JOURNAL_OUTCOMES.flatMap((outcome) =>
            JOURNAL_REASONS.map((why) =>
              lineInWords(
                { action, outcome, reference: 1 as never, codes: { why } },
                journal,
                language,
              ),
            ),
          ),
        ),
      );
      expect(said.size).toBe(
        JOURNAL_ACTIONS.length * JOURNAL_OUTCOMES.length * JOURNAL_REASONS.length,
      );
    }
  });
});

/** Written out here once more: what 0.1.0 wrote is read for ever. */
const EARLIER = {
  send: ['Send', 'Envoi'],
  lookUp: ['Look up', 'Recherche'],
  refund: ['Refund', 'Remboursement'],
  cancel: ['Cancel', 'Annulation'],
  correct: ['Correct', 'Correction'],
} as const;

const EARLIER_OUTCOMES = {
  intended: ['Intended', 'Prévu'],
  recorded: ['Recorded', 'Enregistré'],
  rejected: ['Refused', 'Refusé'],
  waiting: ['Not sent', 'Non envoyé'],
  toCheck: ['To check', 'À vérifier'],
} as const;

describe('a line of 0.1.0', () => {
  test('is read in either language', () => {
    for (const [action, labels] of Object.entries(EARLIER)) {
      for (const label of labels) {
        expect(readLine(line({ reference: 1, action: label }))).toMatchObject({ action });
      }
    }
    for (const [outcome, labels] of Object.entries(EARLIER_OUTCOMES)) {
      for (const label of labels) {
        expect(readLine(line({ reference: 1, outcome: label }))).toMatchObject({ outcome });
      }
    }
  });

  test.each([
    ['agreed 0123456789abcdef · transactions 90001', { approved: '0123456789abcdef' }],
    ['accord 0123456789abcdef · transactions 90001', { approved: '0123456789abcdef' }],
    [
      'transactions/7/reimbursed_amount 0>1000 donations/9/amount 500>0',
      {
        target: [
          { list: 'transactions', id: 7, before: 0, after: 1000 },
          { list: 'donations', id: 9, before: 500, after: 0 },
        ],
      },
    ],
    ['transactions 90001 · memberships 90002', {}],
    ['', {}],
  ])('holds in its detail %j what codes hold now', (detail, held) => {
    expect(readLine(line({ reference: 1, action: 'Correct', detail }))?.codes).toEqual(held);
    // What stands behind it is no column of that release.
    const beside = { reference: 1, action: 'Refund', detail, codes: '{"approved":"x"}' };
    expect(readLine(line(beside))?.codes).toEqual(held);
  });
});
