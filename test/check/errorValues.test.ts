import { beforeAll, describe, expect, test } from '@jest/globals';
import { COLUMN_KEYS, COLUMNS } from '../../src/model/columns';
import { headerIn } from '../../src/text/stored';
import { addColumns, type Fate, PAYMENT, tryRows } from '../support/rows';
import { Session } from '../support/session';

/** Formulas that are in error, as they are typed, and errors as they come with a paste. */
const ERRORS = ['=NA()', '=1/0', '=#REF!', '=#NAME?', '#N/A', '#NOM?', '#ERREUR!', 'Loading...'];

const OPTIONAL = COLUMN_KEYS.filter((key) => COLUMNS[key].optional && !COLUMNS[key].addOn);

// Those that imports and slips lay down are of rows that have some.
const HEADERS = COLUMN_KEYS.filter((key) => !COLUMNS[key].optional || OPTIONAL.includes(key)).map(
  (key) => headerIn(key, 'en'),
);

const CASES = HEADERS.flatMap((header, at) =>
  // Each column has a formula and a pasted error, and all columns together have them all.
  [ERRORS[at % 4], ERRORS[4 + (at % 4)]].map((text = '') => [header, text] as const),
);

/** What the add-on writes without having read it: an error that was pasted there is written over. */
const RESULTS = COLUMN_KEYS.filter(
  (key) => COLUMNS[key].kind === 'result' && key !== 'bundleId',
).map((key) => headerIn(key, 'en'));

/** Of these it writes the one where nothing else stands, and the other with a refund alone. */
const NEVER_IN_THE_WAY = ['Payer name', 'Refunded'];

function isWrittenOver(header: string, text: string): boolean {
  if (!RESULTS.includes(header)) return false;
  return !text.startsWith('=') || NEVER_IN_THE_WAY.includes(header);
}

describe('an error in a cell', () => {
  let found: Fate[] = [];
  let formulas: string[] = [];
  beforeAll(() => {
    const session = Session.ready();
    const { workbook } = session.google;
    addColumns(
      session,
      OPTIONAL.map((key) => headerIn(key, 'en')),
    );
    session.type(
      CASES.map(() => ({ ...PAYMENT, Amount: '70', Membership: '#10', Donation: '#20' })),
    );
    CASES.forEach(([header, text], at) => {
      const cell = session.at(header, at + 2);
      workbook.format('Bundles', cell, '0');
      if (text.startsWith('=')) workbook.type('Bundles', cell, text);
      else workbook.put('Bundles', cell, [[text]]);
    });
    found = tryRows(
      session,
      CASES.map(() => ({})),
    );
    formulas = CASES.map(([header], at) => {
      return workbook.formulas('Bundles', session.at(header, at + 2))[0]?.[0] ?? '';
    });
  });

  test.each(CASES.map((one, at) => [...one, at] as const))(
    '%s: %s is told, or is in nobody’s way, and a formula stays',
    (header, text, at) => {
      const fate = found[at];
      expect(formulas[at]).toBe(text.startsWith('=') ? text : '');
      if (isWrittenOver(header, text)) {
        expect(fate).toMatchObject({ state: 'Sent', marked: [] });
        return;
      }
      expect(fate).toMatchObject({ marked: [header], body: undefined });
      if (header !== 'State') expect(fate?.state).toBe('Invalid');
      // A formula in `Message` leaves the mark and the note to tell it.
      if (header !== 'Message')
        expect(fate?.message).toMatch(new RegExp(`^${header}: .+\\.$`, 'm'));
    },
  );
});
