import { describe, expect, test } from '@jest/globals';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

/** One payment that was sent, one that was not. */
function made(language: string): Session {
  const session = Session.ready();
  session.page('setSettings', { language, defaultPeriod: 'calendar' });
  session.type([PAYMENT, { ...PAYMENT, 'Payer ID': '789012' }]);
  session.send('2');
  session.google.clock.advance(3_600_000);
  session.dialogs.length = 0;
  return session;
}

type Method = 'get' | 'post' | 'patch' | 'delete';

const select = ({ google }: Session, cell: string): void =>
  google.workbook.select('Bundles', cell, google.user);

/** Each command that asks Qomon to change something or waits for its list: the request, and all that is read then. */
const COMMANDS: ReadonlyArray<[string, Method, (session: Session) => unknown]> = [
  ['a send', 'post', (session) => session.send('3')],
  [
    'a slice',
    'post',
    (session) => {
      select(session, 'A3');
      return session.page('sendNext', { scope: 'selection' });
    },
  ],
  [
    'a cancellation',
    'delete',
    (session) => {
      select(session, 'A2');
      return session.call('cancelSelectedBundles');
    },
  ],
  [
    'a cancellation whose bundles cannot be read',
    'get',
    (session) => {
      select(session, 'A2');
      return session.call('cancelSelectedBundles');
    },
  ],
  [
    'a correction',
    'delete',
    (session) => {
      session.type([{ Amount: '21' }], { from: 2 });
      select(session, 'A2');
      return session.call('correctSelectedBundle');
    },
  ],
  [
    'another status',
    'patch',
    (session) => {
      session.answer = ({ kind, buttons }) =>
        kind === 'prompt' ? { button: 'OK', text: '3' } : (buttons[0] ?? 'OK');
      select(session, 'A2');
      return session.call('changePaymentStatus');
    },
  ],
  [
    'a refund',
    'patch',
    (session) =>
      session.page('refund', {
        bundleId: session.cell('Bundle ID', 2),
        transactionId: session.cell('Transaction ID', 2),
        amount: 500,
        items: [],
      }),
  ],
  [
    'a bundle that is opened for a refund',
    'get',
    (session) => {
      select(session, 'A2');
      return session.page('openRefund');
    },
  ],
  [
    'a new contact',
    'post',
    (session) =>
      session.page('createContact', {
        firstname: 'Zoé',
        surname: 'Quelconque',
        mail: 'zoe@example.org',
        anyway: true,
      }),
  ],
  [
    'the list for files',
    'get',
    (session) =>
      session.page('readBundles', { offset: 0, limit: 50, from: '2026-01-01', to: '2026-12-31' }),
  ],
];

/** What `Retry-After` says, and what a person reads of it in each language. */
const WAITS: ReadonlyArray<[string, string | undefined, Readonly<Record<'en' | 'fr', string>>]> = [
  ['a day', '86400', { en: 'for another 24 hours', fr: 'pendant encore 24 heures' }],
  ['half an hour', '1800', { en: 'for another 30 minutes', fr: 'pendant encore 30 minutes' }],
];

const A_MINUTE = /Wait a minute|in a minute|Attendez une minute|dans une minute/;

describe.each(COMMANDS)('%s that Qomon wants to wait', (_name, method, act) => {
  test.each(WAITS)('%s says so', (_wait, retryAfter, words) => {
    for (const language of ['en', 'fr'] as const) {
      const session = made(language);
      session.qomon.faults.add({
        method,
        fault: { kind: 'status', status: 429, ...(retryAfter && { retryAfter }) },
        times: Number.POSITIVE_INFINITY,
      });
      const answer = act(session);
      const cells = session.google.workbook.records('Bundles').map(({ Message }) => Message);
      const read = [
        ...session.dialogs.map(({ prompt }) => prompt),
        JSON.stringify(answer),
        ...cells,
      ];
      expect(read.join('\n')).toContain(words[language]);
      expect(read.join('\n')).not.toMatch(A_MINUTE);
    }
  });
});
