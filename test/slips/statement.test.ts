import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { decoded } from '../../appsscript/sidebar/import/fileReading';
import {
  readStatementFile,
  type StatementFile,
} from '../../appsscript/sidebar/papers/statementFile';
import type { Currency } from '../../src/model/money';
import { likelyColumns } from '../../src/slips/likelyColumns';
import { readStatement, type Statement } from '../../src/slips/statement';

const EUR = 'eur' as Currency;

function file(text: string): StatementFile {
  const read = readStatementFile(text);
  if ('why' in read) throw new Error(`${read.why}, line ${read.line}`);
  return read;
}

function read(text: string, currencies: readonly string[] = [EUR]): Statement {
  const { table, columns } = file(text);
  if (!columns) throw new Error(`Its layout is not known: ${table.header.join(';')}`);
  return readStatement(table, columns, currencies as Currency[]);
}

/** Line, day, label and cents of what came in. */
const credits = (text: string): unknown[] =>
  read(text).credits.map(({ line, day, label, amounts }) => [line, day, label, amounts.get(EUR)]);

const REMISE = ['2026-01-03', 'REMISE DE CHEQUES No 12', 141_500];

test('the statement of Crédit Agricole, as it comes, says what came in and nothing else', () => {
  const bytes = readFileSync('test/fixtures/import/credit-agricole.latin1.csv');
  const text = decoded(new Uint8Array(bytes));
  expect(credits(text)).toEqual([
    [9, '2026-01-02', 'VIREMENT EN VOTRE FAVEUR EXEMPLE ANNA COTISATION', 2000],
    [12, ...REMISE],
  ]);
  expect(read(text)).toMatchObject({ unread: [], turned: undefined });
  // However its lines end, and with a mark of its encoding or without.
  const unix = text.replace(/\r\n?/g, '\n');
  for (const other of [
    unix,
    `\ufeff${unix}`,
    unix.replace(/\n/g, '\r\n'),
    unix.replace(/\n/g, '\r'),
    `${unix}\n\n`,
    decoded(new TextEncoder().encode(unix)),
  ])
    expect(credits(other)).toEqual(credits(text));
});

const LAYOUTS: Readonly<Record<string, readonly [bank: string, text: string]>> = {
  'without a day of value, in tabs': [
    'Crédit Agricole',
    'Date\tLibellé\tDébit euros\tCrédit euros\t\n03/01/2026\t"REMISE DE CHEQUES\nNo 12"\t\t1 415,00\t\n',
  ],
  'signed amounts below a line of the account': [
    'BNP Paribas',
    [
      'Compte de chèques;****0000;01/02/2026;;1 234,56',
      'Date operation;Libelle court;Type operation;Libelle operation;Montant operation en euro',
      '02/01/2026;FRAIS;FRAIS BANCAIRES;COTISATION CARTE;-4,50',
      '03/01/2026;REMISE;REMISE CHEQUES;REMISE DE CHEQUES No 12;1 415,00',
    ].join('\n'),
  ],
  'a detail beside the label, and a currency': [
    'Société Générale',
    [
      "Date de l'opération;Libellé;Détail de l'écriture;Montant de l'opération;Devise",
      '03/01/2026;REMISE DE CHEQUES;No 12;1415,00;EUR',
      '04/01/2026;FRAIS;;-4,50;EUR',
    ].join('\n'),
  ],
  'with balances on each line': [
    'Crédit Mutuel, CIC',
    [
      'Date;Date de valeur;Débit;Crédit;Libellé;Solde',
      '02/01/2026;02/01/2026;-4,50;;FRAIS;100,00',
      '03/01/2026;04/01/2026;;1415,00;REMISE DE CHEQUES No 12;1515,00',
    ].join('\n'),
  ],
  'as whoever makes a table writes one': [
    '',
    [
      'Date;Libellé;Débit;Crédit',
      '02/01/2026;FRAIS;-4,50;',
      '03/01/2026;REMISE DE CHEQUES No 12;;1415,00',
    ].join('\n'),
  ],
  'six lines above, in windows-1252': [
    'La Banque Postale',
    [
      ...['Numéro Compte   :;0000000A000', 'Type         :;CCP', 'Compte tenu en  :;euros'],
      ...['Date            :;01/02/2026', 'Solde (EUROS)   :;1234,56', ''],
      'Date;Libellé;Montant(EUROS);Montant(FRANCS)',
      '03/01/2026;"REMISE DE CHEQUES No 12";1415,00;9281,79',
      '04/01/2026;"FRAIS";-4,50;-29,52',
    ].join('\n'),
  ],
};

describe.each(Object.entries(LAYOUTS))('a statement %s', (_name, [bank, text]) => {
  test('is known by its headers', () => {
    expect(file(text).bank).toBe(bank);
    expect(credits(text).map((one) => (one as unknown[]).slice(1))).toEqual([REMISE]);
    expect(read(text).unread).toEqual([]);
    const old = Buffer.from(text.normalize('NFC'), 'latin1');
    expect(credits(decoded(new Uint8Array(old)))).toEqual(credits(text));
  });
});

test('a file of another layout is asked about, and read by its three columns', () => {
  const text = 'When,What,In\n2026-01-03,"REMISE, No 12","1,415.00"\n2026-01-04,FEES,\n,Balance,\n';
  const { table, bank, columns } = file(text);
  expect([bank, columns, table.header]).toEqual(['', undefined, ['When', 'What', 'In']]);
  const chosen = { day: 0, labels: [1], amount: 2, isSigned: false };
  expect(readStatement(table, chosen, [EUR])).toMatchObject({
    credits: [{ line: 2, day: '2026-01-03', label: 'REMISE, No 12' }],
    unread: [],
  });
});

test('a line that cannot be read is named, and lines that are no operation are not', () => {
  const text = [
    'Date;Libellé;Débit euros;Crédit euros;',
    '03/01/2026;"REMISE DE CHEQUES No 12";;1 415,00;',
    'Solde au 31/01/2026;;;1 234,56;',
    '31/02/2026;REMISE;;20,00;',
    '04/01/2026;REMISE;;vingt;',
    '05/01/2026;REMISE; DE CHEQUES;;30,00;;x',
    '06/01/2026;VIREMENT',
    'DE ANNA;;40,00;',
    ';;;;',
    'Date;Libellé;Débit euros;Crédit euros;',
    'Edité le 1er février',
    '07/01/2026;FRAIS;4,50;;',
    '08/01/2026;ANNULATION;;-5,00;',
    '09/01/2026;<b>=1+1</b>;;0,00;',
  ].join('\n');
  const { unread, turned } = read(text);
  expect(credits(text).map((one) => (one as unknown[]).slice(1))).toEqual([REMISE]);
  expect(turned).toBeUndefined();
  expect(unread).toEqual([
    { line: 3, column: 'Date', text: 'Solde au 31/01/2026' },
    { line: 4, column: 'Date', text: '31/02/2026' },
    { line: 5, column: 'Crédit euros', text: 'vingt' },
    { line: 6, column: '', text: '' },
    { line: 7, column: '', text: '' },
  ]);
});

test('a statement that was saved again with the month before the day is not read', () => {
  const text =
    'Date;Libellé;Montant(EUROS)\n01/03/2026;REMISE No 12;1415,00\n01/13/2026;VIREMENT;20,00\n';
  expect(read(text).turned).toMatchObject({ line: 3, column: 'Date', text: '01/13/2026' });
});

test.each([
  ['quote', 'Date;Libellé;Montant(EUROS)\n03/01/2026;"REMISE;1415,00\n04/01/2026;FRAIS;-1,00', 2],
  ['joined', 'Date;Débit;Crédit;Libellé\nDate;Libellé;Montant(EUROS);x\n', 2],
  ['joined', 'Date;Libellé;Montant(EUROS);x\n03/01/2026;A;1,00;\nDate;Débit;Crédit;Libellé\n', 3],
  ['no text', 'PK\u0003\u0004\0\0', 1],
  ['no header', 'REMISE', 1],
])('a file that is broken (%s) is refused with its line', (why, text, line) => {
  expect(readStatementFile(text)).toEqual({ why, line });
});

test('amounts are read to the cent in each currency of the slips, and a currency that is written decides', () => {
  const plain = 'Date;Libellé;Montant(EUROS)\n03/01/2026;REMISE;1 000\n';
  const [first] = read(plain, ['eur', 'xpf', 'tnd']).credits;
  expect([...(first?.amounts ?? [])]).toEqual([
    ['eur', 100_000],
    ['xpf', 1000],
    ['tnd', 1_000_000],
  ]);
  const said = `Date de l'opération;Libellé;Montant de l'opération;Devise\n03/01/2026;REMISE;20,00;EUR\n04/01/2026;REMISE;20,00;USD\n`;
  expect(read(said, ['eur', 'usd']).credits.map(({ amounts }) => [...amounts])).toEqual([
    [['eur', 2000]],
    [['usd', 2000]],
  ]);
  // Neither spaces of other kinds nor a sign of the currency is in the way; floats never are.
  const odd = `Date;Libellé;Montant(EUROS)\n03/01/2026;A;1\u202f415,10 €\n03/01/2026;B;+0,29\n`;
  expect(credits(odd).map((one) => (one as unknown[])[3])).toEqual([141_510, 29]);
});

test.each<readonly [header: string, offered: object]>([
  ['Jour;Texte;Entrée', { day: '0', label: '1', amount: '2' }],
  [
    'Date de valeur;Date de l’opération;Libellé;Débit;Crédit',
    { day: '1', label: '2', amount: '4' },
  ],
  ['Compte;DATE;Montant;Description', { day: '1', label: '3', amount: '2' }],
  ['Date;Details;Paid out;Paid in', { day: '0', label: '1', amount: '3' }],
  ['Posting date;Communication;Amount (EUR)', { day: '0', label: '1', amount: '2' }],
  ['Mise à jour;Solde', {}],
])(
  'of a statement of no known bank its columns are offered as far as %s tells',
  (header, offered) => {
    expect(likelyColumns(header.split(';'))).toEqual(offered);
  },
);

/** Columns that a person has chosen. */
const CHOSEN = { day: 0, labels: [1], amount: 2, isSigned: true };

const sided = (out: string, into: string): string[] =>
  readStatement(
    file(
      `Jour;Texte;Montant;Sens\n03/01/2026;FRAIS;20,00;${out}\n04/01/2026;REMISE;35,00;${into}\n05/01/2026;LOYER;35,00;${out}\n`,
    ).table,
    CHOSEN,
    [EUR],
  ).credits.map(({ label }) => label);

test.each([
  ['D', 'C'],
  ['DÉBIT', 'CRÉDIT'],
  ['débit', ''],
  ['-', '+'],
  ['Sortie', 'Entrée'],
  ['DR', 'CR'],
])(
  'what a column of its own says went out (%s) is no credit, though its amount has no sign',
  (out, into) => {
    expect(sided(out, into)).toEqual(['REMISE']);
  },
);

test('a column that says anything else leaves every amount as it is', () => {
  expect(sided('CB', 'CHQ')).toEqual(['FRAIS', 'REMISE', 'LOYER']);
  expect(sided('C', 'C')).toEqual(['FRAIS', 'REMISE', 'LOYER']);
  // What fills cells that say nothing is no side.
  expect(sided('-', '-')).toEqual(['FRAIS', 'REMISE', 'LOYER']);
  expect(sided('D', '')).toEqual(['FRAIS', 'REMISE', 'LOYER']);
});

describe('a column that says which way amounts went', () => {
  const sidedLines = (...lines: string[]) => {
    const { table } = file(['Date;Libellé;Montant;Sens', ...lines, ''].join('\n'));
    const { credits: found, unread } = readStatement(table, CHOSEN, [EUR]);
    return { credits: found.map(({ label }) => label), unread };
  };
  const CHEQUE = '04/01/2026;CHEQUE EMIS 12;1415,00;Débit';
  const DEPOSIT = '05/01/2026;REMISE;1415,00;Crédit';

  test('is one though lines that are no operations say something else in it', () => {
    expect(sidedLines(CHEQUE, DEPOSIT, ';SOLDE;0,00;Solde')).toEqual({
      credits: ['REMISE'],
      unread: [],
    });
  });

  test('leaves no operation for one that came in of which it says neither', () => {
    const { credits: found, unread } = sidedLines(CHEQUE, DEPOSIT, '06/01/2026;VIR;20,00;Extourne');
    expect(found).toEqual(['REMISE']);
    expect(unread).toEqual([{ line: 4, column: 'Sens', text: 'Extourne' }]);
  });

  test('is none where most of it says something else', () => {
    const others = ['CB', 'VIR', 'PRLV', 'CHQ'].map((what) => `06/01/2026;${what};20,00;${what}`);
    expect(sidedLines(CHEQUE, DEPOSIT, ...others).credits).toHaveLength(6);
  });
});
