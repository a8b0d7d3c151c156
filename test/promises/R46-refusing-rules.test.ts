import { describe, expect, test } from '@jest/globals';
import type { Hook } from '../../local/google/index';
import { passTo, READY, setNightly } from '../support/night';
import { Session, type Typed } from '../support/session';
import { someOf } from './campaign';

/** Rules of data validation that refuse whatever the add-on writes, met by every function. */

const RULE = {
  criteria: 'VALUE_IN_LIST',
  args: [['Fait', 'Non'], true],
  allowInvalid: false,
  help: null,
};

/** Every column into which the add-on writes: those that people fill too, and those that are its own. */
const FILLED = ['Reference', 'Payer ID', 'Membership', 'Start date', 'End date', 'Donation amount'];
const OWN = [
  ...['Payer name', 'State', 'Message', 'Bundle ID', 'Transaction ID', 'Membership ID'],
  ...['Donation ID', 'Sent at', 'Refunded'],
];

const COUPLE: Typed = {
  ...READY,
  Amount: '50',
  'Payer ID': '',
  'Payer email': 'camille.moreau@example.org',
  Membership: '#10',
  Donation: '#20',
};

type Act = (it: Session) => void;

function select(it: Session, cell = 'A2'): void {
  it.google.workbook.select('Bundles', cell, it.google.user);
}

const choose =
  (name: string): Act =>
  (it) => {
    select(it);
    it.call(name);
  };

function refund(it: Session): void {
  select(it);
  const [bundle] = it.qomon.ledger.bundles;
  const [donation] = bundle?.donations ?? [];
  const [transaction] = bundle?.transactions ?? [];
  const answer = it.page('refund', {
    bundleId: bundle?.id,
    transactionId: transaction?.id,
    amount: 500,
    items: [{ kind: 'donation', id: donation?.id, amount: 500 }],
  });
  expect(answer).toMatchObject({ ok: true });
}

/** What is done before the rule is there, what is done then, and what the row reads in the end. */
const ACTS: ReadonlyArray<readonly [name: string, before: Act, act: Act, state: string]> = [
  ['a check', () => {}, choose('checkRows'), ''],
  ['a send', () => {}, choose('sendReadyRows'), 'Sent'],
  ['a send from the sidebar', () => {}, (it) => it.page('sendNext', { scope: 'ready' }), 'Sent'],
  [
    'the night',
    (it) => {
      setNightly(it);
    },
    (it) => {
      passTo(it, '2026-04-03T09:00:00Z');
    },
    'Sent',
  ],
  ['a refund', choose('sendReadyRows'), refund, 'Part refunded'],
  ['a cancellation', choose('sendReadyRows'), choose('cancelSelectedBundles'), 'Cancelled'],
  [
    'a correction',
    (it) => {
      it.call('sendReadyRows');
      it.google.workbook.type('Bundles', it.at('Comment', 2), 'corrected');
    },
    choose('correctSelectedBundle'),
    'Sent',
  ],
  [
    'a comparison',
    (it) => {
      it.call('sendReadyRows');
      const [bundle] = it.qomon.ledger.bundles;
      const id = bundle?.transactions[0]?.id ?? 0;
      it.qomon.ledger.edit(id, { amount: 4000 }, it.google.clock.now());
    },
    choose('compareWithQomon'),
    'Changed in Qomon',
  ],
  [
    'a look-up',
    (it) => {
      // The run is killed when Qomon has recorded, and looked up when the list has had its time.
      const onCall: Hook = ({ kind, phase }) => {
        const isRecorded = it.qomon.ledger.bundles.length > 0;
        return kind === 'fetch' && phase === 'after' && isRecorded ? 'kill' : undefined;
      };
      it.google.run('sendReadyRows', { onCall });
      it.google.clock.advance(7_200_000);
    },
    choose('resolveDoubtfulRows'),
    'Sent',
  ],
];

interface Case {
  readonly onInvalid: 'write' | 'flush';
  readonly headers: readonly string[];
  readonly before: Act;
  readonly act: Act;
}

function run({ onInvalid, headers, before, act }: Case): Session {
  const it = Session.ready();
  it.google.set({ onInvalid });
  it.type([COUPLE]);
  before(it);
  for (const header of headers) it.google.workbook.addRule('Bundles', it.at(header, 2), RULE);
  act(it);
  return it;
}

/** The row tells what Qomon holds, and nobody is told of a rule in Google's words. */
function expectTold(it: Session, state: string): void {
  const [bundle] = it.qomon.ledger.bundles;
  expect(it.cell('State', 2)).toBe(state);
  expect(it.cell('Bundle ID', 2)).toBe(bundle?.id ?? '');
  expect(it.qomon.ledger.bundles.length).toBeLessThan(2);
  expect(it.dialogs.map(({ prompt }) => prompt).join()).not.toContain('violates');
}

describe.each(['write', 'flush'] as const)('rules that refuse, at the %s,', (onInvalid) => {
  describe.each(someOf(ACTS, 0.9))('do not stop %s', (_name, before, act, state) => {
    test.each([
      ['its own columns', OWN],
      ['columns that people fill too', FILLED],
      ['all', [...OWN, ...FILLED]],
    ] as const)('in %s', (_where, headers) => {
      expectTold(run({ onInvalid, headers, before, act }), state);
    });
  });

  test.each(['Payer ID', 'Payer name'])('do not keep a contact from %s', (header) => {
    const use: Act = (it) => {
      select(it, it.at('Payer ID', 2));
      expect(it.page('useContact', { contactId: 300_003 })).toMatchObject({ ok: true });
    };
    const it = run({ onInvalid, headers: [header], before: () => {}, act: use });
    expect(it.cell('Payer ID', 2)).toBe(300_003);
    expect(it.cell('Payer name', 2)).toBe('Sophie Girard');
  });

  test('of people stay on the columns that they fill, and warn', () => {
    const it = run({
      onInvalid,
      headers: ['Start date', 'Comment', 'Message'],
      before: () => {},
      act: choose('sendReadyRows'),
    });
    const ruleOf = (header: string) =>
      it.google.workbook.rules('Bundles', it.at(header, 2))[0]?.[0];
    expect(ruleOf('Start date')).toEqual({ ...RULE, allowInvalid: true });
    // Nothing was written there.
    expect(ruleOf('Comment')).toEqual(RULE);
    expect(ruleOf('Message')).toBeNull();
  });
});

test.each(someOf([...OWN, ...FILLED], 0.6))(
  'rules that refuse in %s alone stop neither a send nor a refund',
  (header) => {
    const [onInvalid, headers] = ['flush', [header]] as const;
    const [send, back] = [choose('sendReadyRows'), refund];
    expectTold(run({ onInvalid, headers, before: () => {}, act: send }), 'Sent');
    expectTold(run({ onInvalid, headers, before: send, act: back }), 'Part refunded');
  },
);
