import type { Rule } from '../../local/qomon/faults';
import { ALL_OUTCOMES, FAILED, LOST, manyPayments, PAYMENTS, REFUSED, SLOWED } from './payments';
import type { Person } from './person';

const BUNDLES = '/v1/transaction_bundles';
const ONE_BUNDLE = /transaction_bundles\/\d+$/;

const POST = { method: 'POST', path: BUNDLES } as const;
const PATCH = { method: 'PATCH', path: ONE_BUNDLE } as const;
const DELETE = { method: 'DELETE', path: ONE_BUNDLE } as const;

/** The rows of PAYMENTS, as they stand. */
const ROW = { member: 2, couple: 3, partner: 4, donor: 5, both: 6, kept: 7 } as const;

/** What happened to a spreadsheet before it was frozen, by name; some give what the sidebar was told. */
export const STORIES: Readonly<Record<string, (person: Person) => unknown>> = {
  send(person) {
    person.type(ALL_OUTCOMES);
    for (const [comment, fault] of Object.entries(OUTCOMES)) {
      const matching: Rule['matching'] = ({ body }) => body.includes(JSON.stringify(comment));
      person.qomon.faults.add({ ...POST, matching, fault, times: Number.POSITIVE_INFINITY });
    }
    person.choose('sendSelectedRows', 2, ALL_OUTCOMES.length + 1);
  },

  refund(person) {
    sent(person);
    person.call('refund', person.refundRequest(ROW.member, 500));
    person.call('refund', person.refundRequest(ROW.donor));
    const request = person.refundRequest(ROW.both, 1000);
    person.qomon.faults.add({ ...PATCH, fault: '500 after recording' }, notReadAgain());
    person.call('refund', request);
  },

  cancel(person) {
    sent(person);
    person.choose('cancelSelectedBundles', ROW.member, ROW.partner);
    person.qomon.faults.add({ ...DELETE, fault: '500 after recording' }, notReadAgain());
    person.choose('cancelSelectedBundles', ROW.donor);
  },

  correct(person) {
    sent(person);
    person.type([{ amount: '55' }], ROW.donor);
    person.choose('correctSelectedBundle', ROW.donor);
  },

  compare(person) {
    sent(person);
    const { ledger } = person.qomon;
    const now = person.google.clock.now();
    const [first, , third] = ledger.bundles;
    if (!first?.transactions[0] || !third) throw new Error('Qomon holds too few bundles');
    ledger.edit(first.transactions[0].id, { amount: 2500 }, now);
    ledger.delete(third, now);
    person.choose('compareWithQomon', 2);
  },

  'half sent from the sidebar'(person) {
    person.type(manyPayments(A_CHUNK + 2));
    person.google.workbook.select('Bundles', `A2:A${A_CHUNK + 3}`, person.google.user);
    // One chunk takes the whole of a slice.
    person.qomon.faults.add({ ...POST, fault: 'slow', times: Number.POSITIVE_INFINITY });
    return person.call('sendNext', { scope: 'selection' });
  },

  'killed send, asked': (person) => killedSend(person, 'timeout before recording'),
  'killed send, answered': (person) => killedSend(person, 'timeout after recording'),

  'killed send, half written'(person) {
    person.type(PAYMENTS);
    person.google.set({ onKill: 'prefix', prefix: (buffered) => Math.floor(buffered / 2) });
    person.google.workbook.select('Bundles', `A2:A${PAYMENTS.length + 1}`, person.google.user);
    const end = person.google.onCall(({ method, phase }) => {
      const hasLeft = person.qomon.ledger.bundles.length > 0;
      return hasLeft && phase === 'before' && method === 'flush' ? 'kill' : undefined;
    });
    mustBeKilled(person.google.run('sendSelectedRows').outcome);
    end();
  },

  'killed night'(person) {
    person.type(PAYMENTS);
    person.call('setNightly', { on: true, hour: 2, recipients: ['treasurer@example.org'] });
    killer(person, { ...POST, nth: 3 }, 'timeout after recording');
    const runs = person.google.advanceTo('2026-04-03T02:00:00Z');
    mustBeKilled(runs.find(({ outcome }) => outcome === 'killed')?.outcome);
  },

  'killed refund, asked': (person) => killedRefund(person, 'timeout before recording'),
  'killed refund, answered': (person) => killedRefund(person, 'timeout after recording'),

  'killed cancel, asked': (person) => killedCancel(person, 'timeout before recording'),
  'killed cancel, answered': (person) => killedCancel(person, 'timeout after recording'),

  'killed correct, asked': (person) => killedCorrect(person, DELETE, 'timeout before recording'),
  'killed correct, deleted': (person) => killedCorrect(person, DELETE, 'timeout after recording'),
  'killed correct, recorded': (person) => killedCorrect(person, POST, 'timeout after recording'),
};

const OUTCOMES: Readonly<Record<string, Rule['fault']>> = {
  [REFUSED]: { kind: 'status', status: 422, detail: 'not accepted' },
  [SLOWED]: { kind: 'status', status: 429, retryAfter: '3600' },
  [LOST]: '500 after recording',
  [FAILED]: '500',
};

/** As many rows as leave side by side. */
const A_CHUNK = 40;

function sent(person: Person): void {
  person.type(PAYMENTS);
  person.choose('sendSelectedRows', 2, PAYMENTS.length + 1);
}

/**
 * The bundle is read once before it is changed; the questions after that get no answer, so that what
 * became of the change stays open.
 */
function notReadAgain(): Rule {
  const times = Number.POSITIVE_INFINITY;
  return { method: 'GET', path: ONE_BUNDLE, fault: '500', nth: 2, times };
}

type Lost = 'timeout before recording' | 'timeout after recording';

/** Kills the run whose request this is, when Qomon has it, and has recorded it or not. */
function killer({ google, qomon }: Person, target: Omit<Rule, 'fault'>, fault: Lost): void {
  qomon.faults.add({
    ...target,
    fault,
    matching: () => {
      google.kill();
      return true;
    },
  });
}

function killedSend(person: Person, fault: Lost): void {
  person.type(PAYMENTS);
  killer(person, POST, fault);
  killed(person, 'sendSelectedRows', 2, PAYMENTS.length + 1);
}

function killedRefund(person: Person, fault: Lost): void {
  sent(person);
  const request = person.refundRequest(ROW.both, 1000);
  killer(person, PATCH, fault);
  mustBeKilled(person.google.page().call('refund', request).outcome);
}

function killedCancel(person: Person, fault: Lost): void {
  sent(person);
  killer(person, DELETE, fault);
  killed(person, 'cancelSelectedBundles', ROW.member, ROW.donor);
}

function killedCorrect(person: Person, target: Omit<Rule, 'fault'>, fault: Lost): void {
  sent(person);
  person.type([{ amount: '55' }], ROW.donor);
  killer(person, target, fault);
  killed(person, 'correctSelectedBundle', ROW.donor, ROW.donor);
}

function killed({ google }: Person, name: string, first: number, last: number): void {
  google.workbook.select('Bundles', `A${first}:A${last}`, google.user);
  mustBeKilled(google.run(name).outcome);
}

function mustBeKilled(outcome: string | undefined): void {
  if (outcome !== 'killed') throw new Error(`The run was not killed but ${outcome}`);
}
