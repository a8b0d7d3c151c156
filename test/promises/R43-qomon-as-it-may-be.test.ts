import { describe, expect, test } from '@jest/globals';
import { errors } from '../../local/qomon/options/errors';
import { space } from '../../local/qomon/options/space';
import type { Switches } from '../../local/qomon/switches';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';
import { BUNDLES } from './scene';

/** Three payments, of which the one of 13.00 is the odd one. */
function three(switches: Partial<Switches>): Session {
  const session = Session.ready();
  session.qomon.turn(switches);
  session.type([
    { ...PAYMENT, Amount: '20' },
    { ...PAYMENT, Amount: '13' },
    { ...PAYMENT, Amount: '50' },
  ]);
  return session;
}

describe('R43: a 403 about one row beside others that are accepted', () => {
  test.each([errors.errors.kind, ...errors.errors.hostile])('as %s, refuses that row', (shape) => {
    const session = three({ forbiddenAmount: 1300, errors: shape });
    session.send('2:4');
    expect(session.column('State')).toEqual(['Sent', 'Rejected', 'Sent']);
    expect(session.cell('Message', 3)).toMatch(/^Qomon refused this and recorded nothing\./);
    const isTelling = !['html', 'empty'].includes(shape);
    if (isTelling) expect(session.cell('Message', 3)).toContain('Qomon says “');
    if (shape === 'empty') expect(session.cell('Message', 3)).toContain('Qomon gave no reason');
    expect(session.column('HTTP status', 'Journal')).toContain(403);
  });

  test('alone, it may be the key’s right that is missing, if it names nothing', () => {
    const session = three({ forbiddenAmount: 1300, errors: 'empty' });
    session.send('3');
    expect(session.column('State')).toEqual(['', 'Waiting', '']);
  });
});

describe('R43: a property that Qomon does not expect', () => {
  test('a status that nobody typed is left out, and that is remembered', () => {
    const session = three({ refusedProperty: 'status_id' });
    const first = session.send('2:3');
    expect(session.column('State')).toEqual(['Sent', 'Sent', '']);
    expect(session.posted(first)).toHaveLength(4);
    const second = session.send('4');
    expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(session.posted(second)).toHaveLength(1);
    expect(JSON.stringify(session.posted(second))).not.toContain('status_id');
    expect(session.qomon.ledger.bundles).toHaveLength(3);
  });

  test('one that a person typed stays a refusal', () => {
    const session = three({ refusedProperty: 'status_id' });
    session.google.workbook.put('Bundles', session.at('Payment status', 3), [['#2']]);
    session.send('2:4');
    expect(session.column('State')).toEqual(['Sent', 'Rejected', 'Sent']);
    expect(session.cell('Message', 3)).toContain('Payment status');
  });

  test('a donation’s original amount is left out', () => {
    const session = Session.ready();
    session.qomon.turn({ refusedProperty: 'amount_initial' });
    session.type([{ ...PAYMENT, Donation: '#20' }]);
    session.send('2');
    expect(session.column('State')).toEqual(['Sent']);
    expect(session.qomon.ledger.bundles).toHaveLength(1);
  });
});

/** Each odd form of the settings and lists; what makes them unusable is told, and is not tried here. */
const LISTS = Object.entries(space).flatMap(([name, line]) =>
  name === 'spaces' || name === 'listNesting'
    ? []
    : line.hostile.map((value) => [`${name}: ${value}`, { [name]: value }] as const),
);

/** Nothing is connected and nothing is set up yet. */
const NEW = new Session();
const UNTOUCHED = NEW.snapshot();

describe('R43: settings and lists', () => {
  test.each(LISTS)(
    'with %s, a new spreadsheet is connected, and a row is sent',
    (_name, switches) => {
      NEW.restore(UNTOUCHED);
      NEW.qomon.turn(switches);
      expect(NEW.connect()).toMatchObject({ ok: true });
      NEW.call('setUpSpreadsheet');
      NEW.type([PAYMENT]);
      NEW.send('2');
      expect(NEW.column('State')).toEqual(['Sent']);
      expect(NEW.qomon.ledger.totals().eur).toMatchObject({ transactions: 2000 });
    },
  );
});

test('R43: a wait of a day is told as such, on the rows and in the result', () => {
  const session = three({});
  const fault = { kind: 'status', status: 429, retryAfter: '86400' } as const;
  for (const _ of [1, 2, 3]) session.qomon.faults.add({ fault, ...BUNDLES });
  session.send('2:4');
  expect(session.column('State')).toEqual(['Waiting', 'Waiting', 'Waiting']);
  for (const row of [2, 3, 4])
    expect(session.cell('Message', row)).toMatch(/^Qomon wants no request for another 24 hours/);
  expect(session.said()).toContain('24 hours');
  expect(session.qomon.ledger.bundles).toHaveLength(0);
});
