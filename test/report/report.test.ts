import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { changeStatus } from '../status/session';
import { lastMail, READY, setNightly } from '../support/night';
import { frenchSession, newTab, PAYMENT, putRows, spaced } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { sidebarPages } from '../support/sidebarPage';
import { cents, reportOf, seenOn } from './session';

const { open } = sidebarPages();

const ROWS: readonly Typed[] = [
  { ...PAYMENT, Amount: '30', Membership: '#10', Donation: '#20', 'Campaign code': 'WEB' },
  { ...PAYMENT, Amount: '20', 'Payment method': 'CHQ' },
  { ...PAYMENT, Amount: '7,50', Currency: 'USD' },
  { ...PAYMENT, Amount: 'twenty' },
  { ...PAYMENT, Amount: '12', Group: 'couple' },
  { ...PAYMENT, Amount: '13', Group: 'couple', 'Payer ID': '300004' },
];

/** The day that the spreadsheet has, as a report offers it. */
function today(session: Session): string {
  const now = session.google.clock.now();
  return new Date(now).toISOString().slice(0, 10);
}

function sentRows(): Session {
  const session = Session.ready();
  session.type(ROWS);
  session.send('2:7');
  return session;
}

test('a send is told with its sums by method and currency, each payment, and each row left behind', () => {
  const session = sentRows();
  const { said, lists } = reportOf(session);
  expect(said[0]).toBe('Report of what was sent');
  expect(said[1]).toMatch(/^About the send of \d\d\/\d\d\/2026 \d\d:\d\d\.$/);
  expect(said[2]).toBe(`Done by: ${session.google.user}`);
  expect(said).toContain('Sent: 5 payments, 75.00 EUR + 7.50 USD');
  const sent = lists.get('Sent') ?? [];
  expect(sent.map((line) => [line.Row, line.Payer, line.Amount, line.Currency])).toEqual([
    ['“Bundles”, row 2', 'Camille Moreau', 30, 'EUR'],
    ['“Bundles”, row 3', 'Camille Moreau', 20, 'EUR'],
    ['“Bundles”, row 4', 'Camille Moreau', 7.5, 'USD'],
    ['“Bundles”, row 6', 'Camille Moreau', 12, 'EUR'],
    ['“Bundles”, row 7', session.cell('Payer name', 7), 13, 'EUR'],
  ]);
  expect(sent.map((line) => String(line['Bundle ID']))).toEqual(
    [2, 3, 4, 6, 7].map((row) => String(session.cell('Bundle ID', row))),
  );
  expect(sent.map((line) => String(line.Reference))).toEqual(
    [2, 3, 4, 6, 7].map((row) => String(session.cell('Reference', row))),
  );
  const methods = lists.get('Sent, by payment method') ?? [];
  expect(methods.map((line) => [line.Name, line.Amount, line.Currency, line.Number])).toEqual([
    [sent[0]?.['Payment method'], 55, 'EUR', 3],
    [sent[1]?.['Payment method'], 20, 'EUR', 1],
    [sent[2]?.['Payment method'], 7.5, 'USD', 1],
  ]);
  expect(lists.get('Sent, by campaign code')?.map(({ Number: n }) => n)).toEqual([1, 3, 1]);
  // What it comes to cannot be read, and is no 0.
  expect(said).toContain('Not sent: 1 row');
  expect(lists.get('Not sent')).toEqual([
    expect.objectContaining({ Row: '“Bundles”, row 5', 'State now': 'Invalid' }),
  ]);
  expect(String(lists.get('Not sent')?.[0]?.Message)).toBe(
    String(session.cell('Message', 5)).split('\n').join(' '),
  );
  expect(said.at(-1)).toBe(
    'Rows and journal say the same: of this, 5 payments, 75.00 EUR + 7.50 USD, are recorded now.',
  );
  expect(session.google.outbox).toHaveLength(0);
});

test('the mail holds what the tab holds, and no name, address or word of a cell', () => {
  const session = sentRows();
  session.google.workbook.put('Bundles', session.at('Payment method', 3), [['Marie Curie']]);
  session.type([{ ...PAYMENT, Amount: '5', Comment: 'for Jean' }], { from: 8 });
  session.google.workbook.put('Bundles', session.at('Message', 8), [['Ask Jean Dupont']]);
  reportOf(session, '1', 'YES');
  const { to, subject, body } = lastMail(session);
  expect(to).toEqual([session.google.user]);
  expect(subject).toMatch(
    /^Report of the send of .*: 5 payments sent, 75\.00 EUR \+ 7\.50 USD, 2 rows not sent$/,
  );
  expect(body).toContain('Sent: 5 payments, 75.00 EUR + 7.50 USD');
  for (const row of [2, 3, 4, 6, 7]) {
    expect(body).toContain(
      `reference ${session.cell('Reference', row)}, bundle ${session.cell('Bundle ID', row)}, “Bundles”, row ${row}`,
    );
  }
  expect(body).toContain(
    '• “Bundles”, row 5: It has problems: see Message.\n  https://docs.google.com/',
  );
  expect(body).toContain(
    '• “Bundles”, row 8, 5.00 EUR: It is not ticked as Ready, and nobody has sent it.',
  );
  expect(body).toContain('• …: 1 payment, 20.00 EUR');
  expect(body).not.toMatch(/Moreau|Camille|Curie|Jean|twenty/);
  expect(JSON.stringify(session.google.workbook.values('Journal'))).not.toMatch(/Moreau|Jean/);
  // Names stand on the tab alone.
  expect(JSON.stringify(session.google.workbook.values('Report'))).toContain('Camille Moreau');
  expect(session.said()).toContain(`The report is mailed to ${session.google.user}.`);
});

test('no mail leaves without a Yes, a permission, an address and what Google allows a day', () => {
  const session = sentRows();
  reportOf(session, '1', 'NO');
  expect(session.said()).toContain('Mail the report to you');
  session.google.set({ withheld: ['script.send_mail'] });
  reportOf(session, '1', 'YES');
  expect(session.said()).toContain(
    'Google has no permission from you for this: “Send email as you”',
  );
  session.google.set({ withheld: ['userinfo.email'] });
  reportOf(session, '1', 'YES');
  expect(session.said()).toContain('Google does not tell the add-on your address');
  session.google.set({ withheld: [] });
  session.google.setQuotas({ mailRecipientsADay: 0 });
  reportOf(session, '1', 'YES');
  expect(session.said()).toContain('Google lets you send no more mail today.');
  expect(session.google.outbox).toHaveLength(0);
  // The tab is written each time.
  expect(session.google.workbook.value('Report', 'A1')).toBe('Report of what was sent');
});

test('refunds, cancellations and corrections of a day are told apart from what was sent on it', () => {
  const session = sentRows();
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  const opened = session.page('openRefund') as {
    readonly bundleId: number;
    readonly payments: ReadonlyArray<{ readonly transactionId: number }>;
    readonly items: ReadonlyArray<{ readonly kind: string; readonly id: number }>;
    readonly seen: string;
  };
  const [payment, item] = [opened.payments[0], opened.items[0]];
  session.page('refund', {
    bundleId: opened.bundleId,
    transactionId: payment?.transactionId,
    amount: 500,
    items: [{ kind: item?.kind, id: item?.id, amount: 500 }],
    seen: opened.seen,
  });
  session.google.workbook.select('Bundles', 'A4', session.google.user);
  session.call('cancelSelectedBundles');
  session.google.workbook.put('Bundles', session.at('Amount', 3), [[21]]);
  session.google.workbook.select('Bundles', 'A3', session.google.user);
  session.call('correctSelectedBundle');
  expect(session.cell('State', 3)).toBe('Sent');
  const day = new Date(session.google.clock.now()).toISOString().slice(0, 10);
  const { said, lists } = reportOf(session, day);
  expect(said[1]).toContain(`About the day ${day.split('-').reverse().join('/')}.`);
  expect(said).toContain('Sent: 6 payments, 96.00 EUR + 7.50 USD');
  expect(said).toContain('Refunded: 1 payment, 5.00 EUR');
  expect(said).toContain('Cancelled: 1 payment, 7.50 USD');
  expect(said).toContain('Deleted to be sent again, corrected: 1 payment, 20.00 EUR');
  expect(lists.get('Sent')?.map((line) => line['State now'])).toEqual([
    'Part refunded',
    'recorded no more',
    'recorded no more',
    'Sent',
    'Sent',
    'Sent',
  ]);
  expect(said.at(-1)).toContain('say the same: of this, 4 payments, 76.00 EUR, are recorded now.');
});

test('refunds and changes of a status are counted by themselves, their payments once', () => {
  const session = Session.ready();
  session.type([PAYMENT, { ...PAYMENT, Amount: '9' }, { ...PAYMENT, Amount: '4' }]);
  session.send('2:4');
  const refund = (row: number, amount: number): void => {
    session.google.workbook.select('Bundles', `A${row}`, session.google.user);
    const { bundleId, payments, seen } = session.page('openRefund') as {
      readonly bundleId: number;
      readonly payments: ReadonlyArray<{ readonly transactionId: number }>;
      readonly seen: string;
    };
    const [payment] = payments;
    session.page('refund', {
      bundleId,
      transactionId: payment?.transactionId,
      amount,
      items: [],
      seen,
    });
    session.google.clock.advance(180_000);
  };
  refund(2, 500);
  refund(2, 1000);
  const refunds = 'Refunded: 2 refunds of 1 payment, 15.00 EUR';
  expect(reportOf(session, today(session), 'YES').said).toContain(refunds);
  expect(lastMail(session).body).toContain(refunds);
  refund(3, 100);
  changeStatus(session, '4', { status: '#3' });
  session.google.clock.advance(180_000);
  changeStatus(session, '4', { status: '#1' });
  const { said, lists } = reportOf(session, today(session));
  expect(said).toContain('Refunded: 3 refunds of 2 payments, 16.00 EUR');
  expect(lists.get('Refunded')).toHaveLength(3);
  expect(said.find((one) => one.startsWith('Given another status'))).toBe(
    'Given another status: 2 changes of 1 payment, 4.00 EUR',
  );
});

test('a row that was deleted or retyped since is told, and so is one that the journal does not know', () => {
  const session = sentRows();
  const { workbook } = session.google;
  const reference = session.cell('Reference', 2);
  workbook.put('Bundles', session.at('Amount', 3), [[25]]);
  workbook.deleteRows('Bundles', 2, 1);
  const { said, lists } = reportOf(session);
  expect(lists.get('Sent')?.[0]).toEqual(
    expect.objectContaining({ Row: 'found on no row', Amount: 30, Payer: '' }),
  );
  expect(said.find((one) => one.startsWith('Rows and journal differ'))).toContain(
    'Rows: 4 payments, 50.00 EUR + 7.50 USD. Journal: 5 payments, 75.00 EUR + 7.50 USD.',
  );
  expect(said.find((one) => one.includes('on no row:'))).toBeUndefined();
  expect(said.find((one) => one.includes('and found on no row'))).toContain(
    `reference ${reference}`,
  );
  expect(said.find((one) => one.includes('with another amount'))).toContain('“Bundles”, row 2');
  // Without its journal, the day is told by the rows.
  const day = new Date(session.google.clock.now()).toISOString().slice(0, 10);
  workbook.deleteRows('Journal', 2, workbook.values('Journal').length - 1);
  const bare = reportOf(session, day);
  expect(bare.said).toContain('Sent: 0 payments');
  expect(bare.said.find((one) => one.includes('not in the journal'))).toContain('4 payments');
});

test('rows of several tabs, and what a run that was cut off has left, are told by their own', () => {
  const session = Session.ready();
  newTab(
    session,
    'Stall',
    Object.keys(PAYMENT).concat('Reference', 'State', 'Message', 'Bundle ID', 'Ready'),
  );
  session.type([{ ...READY, Amount: '3' }], { tab: 'Stall' });
  session.type([READY, { ...READY, Amount: '4' }]);
  session.google.run('sendReadyRows', { onCall: session.atPost('after', () => undefined) });
  session.google.clock.advance(3_600_000);
  session.type(
    [
      { ...READY, Amount: '11' },
      { ...READY, Amount: '9' },
    ],
    { from: 10 },
  );
  let fetches = 0;
  session.google.run('sendReadyRows', {
    onCall: ({ kind, phase }) => {
      const isLeaving = kind === 'fetch' && session.column('State').includes('Sending');
      if (isLeaving && phase === 'after') fetches += 1;
      return isLeaving && phase === 'after' && fetches === 1 ? 'kill' : undefined;
    },
  });
  session.google.clock.advance(3_600_000);
  const before = reportOf(session, '1');
  expect(before.said).toContain('Sent: 0 payments');
  expect(before.lists.get('Not sent')?.map((line) => [line['State now'], line.Amount])).toEqual([
    ['Sending', 11],
    ['Sending', 9],
  ]);
  const first = reportOf(session, '2');
  expect(first.lists.get('Sent')?.map(({ Row }) => Row)).toContain('“Stall”, row 2');
  expect(cents(first.lists.get('Sent'))).toBe(2700);
  // What is found afterwards was sent by the run that meant to, not by the one that looked.
  session.answer = ({ buttons }) => buttons[0] ?? 'OK';
  session.call('resolveDoubtfulRows');
  expect(session.cell('State', 10)).toBe('Sent');
  const after = reportOf(session, '1');
  expect(after.said).toContain('Sent: 2 payments, 20.00 EUR');
  expect(after.lists.get('Not sent')).toBeUndefined();
  expect(after.said).toContain('No row is left to send.');
});

test('a status that was changed is told with what it is now, and adds to nothing that was sent', () => {
  const session = Session.ready();
  session.type([PAYMENT, { ...PAYMENT, Amount: '7' }]);
  session.send('2:3');
  changeStatus(session, '2', { status: '#3' });
  const { said, lists } = reportOf(session, today(session));
  expect(said).toContain('Given another status: 1 payment, 20.00 EUR');
  const [changed, ...others] = lists.get('Given another status') ?? [];
  expect(others).toEqual([]);
  expect(changed).toMatchObject({
    Row: '“Bundles”, row 2',
    Payer: 'Camille Moreau',
    Amount: 20,
    Reference: String(session.cell('Reference', 2)),
    'Bundle ID': String(session.cell('Bundle ID', 2)),
  });
  expect(changed?.['New status']).toContain('Impayé');
  expect(said).toContain('Sent: 2 payments, 27.00 EUR');
  expect(said.at(-1)).toContain('Rows and journal say the same: of this, 2 payments, 27.00 EUR');
});

test('a payment that a person has found in Qomon is told apart from what was sent', async () => {
  const elsewhere = Session.ready();
  elsewhere.type([PAYMENT]);
  elsewhere.send('2:2');
  const session = elsewhere.secondSpreadsheet();
  session.connect();
  session.call('setUpSpreadsheet');
  session.type([PAYMENT, { ...PAYMENT, Amount: '35' }]);
  session.google.workbook.select('Bundles', 'A2:A3', session.google.user);
  const page = await open(session);
  await page.press('Send 2 payments');
  await page.press('It is that one');
  session.send('3:3');
  const { said, lists } = reportOf(session, today(session));
  expect(said).toContain('Sent: 1 payment, 35.00 EUR');
  const heading = 'Found in Qomon, where they were recorded before';
  expect(said).toContain(`${heading}: 1 payment, 20.00 EUR`);
  expect(lists.get(heading)?.map((line) => [line.Row, line.Amount, line['Bundle ID']])).toEqual([
    ['“Bundles”, row 2', 20, '5001'],
  ]);
  expect(lists.get('Sent')?.map(({ Row }) => Row)).toEqual(['“Bundles”, row 3']);
});

test('a night that goes on after midnight counts for the day on which it began, and the next one by itself', () => {
  const session = Session.ready();
  setNightly(session, { on: true, hour: 23, recipients: ['treasurer@example.org'] });
  session.type([READY, { ...READY, Amount: '5' }]);
  // Qomon has no time for the first of them until after midnight.
  const path = '/v1/transaction_bundles';
  const fault = { kind: 'status', status: 429, retryAfter: '1800' } as const;
  session.qomon.faults.add({ method: 'POST', path, times: 2, fault });
  session.google.advanceTo('2026-04-02T21:59:00Z');
  expect(session.column('State').slice(0, 2)).toContain('Waiting');
  session.google.advanceTo('2026-04-03T10:00:00Z');
  expect(session.column('State').slice(0, 2)).toEqual(['Sent', 'Sent']);
  session.type([{ ...READY, Amount: '9' }], { from: 9 });
  session.google.advanceTo('2026-04-04T10:00:00Z');
  expect(session.cell('State', 9)).toBe('Sent');
  // Of the two rows one at least went after midnight in Paris.
  const sentAt = [2, 3].map((row) => Number(session.cell('Sent at', row) as Date));
  const began = reportOf(session, '2').said[1] ?? '';
  const [, ofMonth, month] = /the night that began on (\d\d)\/(\d\d)\/2026/.exec(began) ?? [];
  const day = `2026-${month}-${ofMonth}`;
  expect(Math.max(...sentAt)).toBeGreaterThan(Date.parse(`${day}T22:00:00Z`));
  expect(reportOf(session, '2').said).toContain('Sent: 2 payments, 25.00 EUR');
  expect(reportOf(session, day).said).toContain('Sent: 2 payments, 25.00 EUR');
  const next = new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  expect(reportOf(session, next).said).toContain('Sent: 1 payment, 9.00 EUR');
});

test('a tab of somebody else’s is left, ours is written again, and texts stay texts', () => {
  const session = sentRows();
  const { workbook } = session.google;
  workbook.addSheet('Report');
  workbook.put('Report', 'A1', [['My own report']]);
  workbook.put('Bundles', session.at('Payer name', 3), [["=HYPERLINK('x')"]]);
  reportOf(session);
  expect(workbook.values('Report')).toEqual([['My own report']]);
  const before = seenOn(session, 'Report (Qomon)');
  expect(before.said[0]).toBe('Report of what was sent');
  reportOf(session);
  expect(seenOn(session, 'Report (Qomon)').lists).toEqual(before.lists);
  expect(workbook.formulas('Report (Qomon)').flat().filter(Boolean)).toEqual([]);
});

test('what is neither a send nor a day is said, and nothing is written', () => {
  const session = Session.ready();
  for (const typed of ['2026-02-31', '7', 'yesterday']) {
    session.answer = ({ kind, buttons }) =>
      kind === 'prompt' ? { button: 'OK', text: typed } : (buttons[0] ?? 'OK');
    session.call('makeReport');
    expect(session.said()).toContain(`“${typed}” is neither`);
  }
  // A page has no list.
  session.page('makeReport', { day: '2026-02-31' });
  expect(session.said()).toContain('“2026-02-31” is no day. Nothing was written. Type it as');
  session.page('makeReport', {});
  expect(session.said()).toContain('Nothing has been sent from this spreadsheet yet.');
  expect(session.google.workbook.sheets().map(({ name }) => name)).not.toContain('Report');
});

test('in French all of it is in French', () => {
  const session = frenchSession();
  session.google.workbook.put('Bundles', session.at('ID du payeur', 2), [[123456]]);
  session.google.workbook.put('Bundles', session.at('Montant', 2), [[20]]);
  session.google.workbook.put('Bundles', session.at('Moyen de paiement', 2), [['CB']]);
  session.google.workbook.put('Bundles', session.at('Date de paiement', 2), [['2026-03-29']]);
  session.send('2:3');
  reportOf(session, '1', 'YES');
  const { subject, body } = lastMail(session);
  expect(spaced(subject)).toMatch(/^Compte rendu de l’envoi du .* : 1 paiement envoyé, 20,00 EUR$/);
  expect(spaced(body)).toContain('Il ne reste aucune ligne à envoyer.');
  expect(seenOn(session).said[0]).toBe('Compte rendu des envois');
  expect(spaced(body)).toContain(
    'Les lignes et le journal disent la même chose : de cela, 1 paiement',
  );
});

test('a long report takes as many calls as a short one', () => {
  const session = Session.ready();
  const calls = [10, 900].map((count) => {
    putRows(
      session,
      Array.from({ length: count }, (_, at) => ({
        Amount: at + 1,
        'Payer ID': 123456,
        'Payment method': 'CB',
        'Payment date': '2026-03-29',
      })),
    );
    session.answer = ({ kind, buttons }) =>
      kind === 'prompt' ? { button: 'OK', text: '2026-04-02' } : (buttons.at(-1) ?? 'OK');
    return session.call('makeReport').calls.filter(({ kind }) => kind === 'sheet').length;
  });
  expect(calls[1]).toBeLessThanOrEqual((calls[0] ?? 0) + 8);
});

/** What may become of a row: it is sent on one of two days, and may be cancelled on the second. */
const FATE = fc.record({
  cents: fc.integer({ min: 0, max: 9_999_999 }),
  currency: fc.constantFrom('', 'usd'),
  method: fc.constantFrom('CB', 'CHQ', 'VIR'),
  group: fc.constantFrom('', '', 'a', 'b'),
  day: fc.constantFrom(0, 0, 1, 2),
  ends: fc.constantFrom('', '', 'cancelled', 'deleted'),
});

test('the days of a report come to what the rows come to, to the cent and in each currency', () => {
  const start = Session.ready();
  const before = start.snapshot();
  fc.assert(
    fc.property(fc.array(FATE, { minLength: 1, maxLength: 6 }), (fates) => {
      const session = start;
      session.restore(before);
      session.answer = ({ buttons }) => buttons[0] ?? 'OK';
      const { workbook, clock, user } = session.google;
      // A group goes as one.
      const dayOf = (at: number): number => {
        const { group, day } = fates[at] ?? { group: '', day: 2 };
        return group === '' ? day : (fates.find((one) => one.group === group)?.day ?? day);
      };
      const currencyOf = (at: number): string => {
        const { group, currency } = fates[at] ?? { group: '', currency: '' };
        return group === ''
          ? currency
          : (fates.find((one) => one.group === group)?.currency ?? currency);
      };
      putRows(
        session,
        fates.map(({ cents: sum, method, group }, at) => ({
          'Payer ID': 123456,
          Amount: sum / 100,
          Currency: currencyOf(at),
          'Payment method': method,
          'Payment date': '2026-03-29',
          Group: group,
        })),
      );
      const days: string[] = [];
      for (const day of [0, 1]) {
        days.push(new Date(clock.now()).toISOString().slice(0, 10));
        for (const at of fates.keys()) {
          if (dayOf(at) !== day || session.cell('State', at + 2) === 'Sent') continue;
          workbook.select('Bundles', `A${at + 2}`, user);
          session.call('sendSelectedRows');
        }
        clock.advance(26 * 3_600_000);
      }
      const expected = (day: number, code: string): number[] =>
        fates.flatMap(({ cents: sum }, at) =>
          dayOf(at) === day && (currencyOf(at) || 'EUR').toUpperCase() === code ? [sum] : [],
        );
      const total = (sums: readonly number[]): number => sums.reduce((all, one) => all + one, 0);
      // Whoever is sent stays told of, whatever becomes of the row.
      const cancelled = [...fates.keys()].filter(
        (at) => fates[at]?.ends === 'cancelled' && session.cell('State', at + 2) === 'Sent',
      );
      for (const at of cancelled) {
        if (session.cell('State', at + 2) !== 'Sent') continue;
        workbook.select('Bundles', `A${at + 2}`, user);
        session.call('cancelSelectedBundles');
      }
      const left = [...fates.keys()].filter((at) => session.cell('State', at + 2) === '');
      for (const day of [0, 1]) {
        const seen = reportOf(session, days[day]);
        const sent = seen.lists.get('Sent') ?? [];
        for (const code of ['EUR', 'USD']) {
          const own = expected(day, code);
          expect(sent.filter((line) => line.Currency === code)).toHaveLength(own.length);
          expect(cents(sent, code)).toBe(total(own));
          const methods = seen.lists.get('Sent, by payment method');
          expect(cents(methods, code)).toBe(total(own));
        }
        expect(seen.said.at(-1)).toContain('Rows and journal say the same');
        const behind = seen.lists.get('Not sent') ?? [];
        expect(behind).toHaveLength(left.length);
      }
      // Deleted rows stay in the sums, and are told of.
      const gone = [...fates.keys()].filter((at) => fates[at]?.ends === 'deleted').reverse();
      const lost = gone.filter((at) => session.cell('State', at + 2) === 'Sent');
      for (const at of gone) workbook.deleteRows('Bundles', at + 2, 1);
      for (const day of [0, 1]) {
        const seen = reportOf(session, days[day]);
        expect(cents(seen.lists.get('Sent'))).toBe(total(expected(day, 'EUR')));
        const own = lost.filter((at) => dayOf(at) === day).length;
        const told = seen.said.find((one) => one.includes('and found on no row')) ?? '';
        expect(told.startsWith(own === 0 ? '' : `${own} payment`)).toBe(true);
        expect(told === '').toBe(own === 0);
      }
    }),
    { numRuns: process.env.PROMISES === 'all' ? 60 : 6 },
  );
});

test('a journal that somebody has sorted tells the same', () => {
  const session = sentRows();
  session.google.clock.advance(60 * 60_000);
  session.type([{ ...PAYMENT, Amount: '9' }], { from: 8 });
  session.send('8');
  const before = ['1', '2'].map((send) => reportOf(session, send).said.slice(1));
  session.google.workbook.sort('Journal', 1, false);
  expect(['1', '2'].map((send) => reportOf(session, send).said.slice(1))).toEqual(before);
  expect(before[0]).toContain('Sent: 1 payment, 9.00 EUR');
});

test('of a tab with a renamed header nobody says that every row is sent', () => {
  const session = Session.ready();
  session.type([{ ...PAYMENT, Amount: '9' }]);
  session.send('2');
  session.google.workbook.put('Bundles', session.at('Amount', 1), [['Price']]);
  const { said } = reportOf(session);
  expect(said.join('\n')).toContain('Nothing of the tab “Bundles” is in these figures.');
  expect(said).not.toContain('No row is left to send.');
  // The payment stands there, though nobody can read where: it is not found, and nobody says that it is gone.
  expect(said).toContain('found on no row');
  expect(said.join('\n')).not.toMatch(/on no row any more|(?<!found) on no row/);
});

test('a day is typed as the spreadsheet has days', () => {
  const session = frenchSession();
  session.answer = ({ kind, buttons }) =>
    kind === 'prompt' ? { button: 'OK', text: '02/04/2026' } : (buttons[0] ?? 'OK');
  session.call('makeReport');
  const tab = session.google.workbook.sheets().find(({ name }) => name === 'Report');
  expect(spaced(String(session.google.workbook.values(tab?.name ?? '')[1]?.[0]))).toContain(
    'la journée du 02/04/2026',
  );
});
