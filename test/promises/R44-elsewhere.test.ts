import { describe, expect, test } from '@jest/globals';
import { lastMail, pass, READY, setNightly } from '../support/night';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { BUNDLES } from './scene';

/** Somebody of another space, whom this one does not show. */
const ELSEWHERE: Typed = { ...PAYMENT, 'Payer ID': '400001' };

function typed(rows: readonly Typed[]): Session {
  const session = Session.ready();
  session.type(rows);
  return session;
}

describe('R44: a contact of another space', () => {
  test('is a warning, once for a spreadsheet, and Qomon decides', () => {
    const session = typed([ELSEWHERE]);
    session.send('2');
    expect(session.dialogs[0]?.prompt).toContain('2 warnings');
    expect(session.column('State')).toEqual(['Sent']);
    expect(session.cell('Payer name', 2)).not.toBe('');
    session.dialogs.length = 0;
    session.type([{ ...ELSEWHERE, Amount: '30' }], { from: 3 });
    session.send('3');
    expect(session.dialogs[0]?.prompt).toContain('1 warning,');
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
  });

  test.each([403, 500] as const)('of which GET answers %s goes as well', (foreignContacts) => {
    const session = typed([ELSEWHERE]);
    session.qomon.turn({ foreignContacts });
    session.send('2');
    expect(session.column('State')).toEqual(['Sent']);
  });

  test('keeps the night waiting until a person has sent under it', () => {
    const row = { ...READY, 'Payer ID': '400001' };
    const session = typed([row, { ...READY, Amount: '30' }]);
    setNightly(session);
    pass(session, 24);
    expect(session.column('State')).toEqual(['', 'Sent']);
    expect(lastMail(session).body).toContain('your space does not show a contact with this ID');
    session.send('2');
    session.type([{ ...row, Amount: '40' }], { from: 4 });
    pass(session, 24);
    expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
  });

  test('is accepted where the sidebar sends, too', () => {
    const session = typed([ELSEWHERE]);
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    session.page('sendNext', { scope: 'selection' });
    session.type([{ ...READY, 'Payer ID': '400001' }], { from: 3 });
    setNightly(session);
    pass(session, 24);
    expect(session.column('State')).toEqual(['Sent', 'Sent']);
  });
});

describe('R44: Compare says nothing false', () => {
  test('of Tiers payant that Qomon has set by itself', () => {
    const session = typed([
      { ...PAYMENT, 'Payer ID': '123456', Membership: '#10', 'Member ID': '789012', Amount: '20' },
    ]);
    session.qomon.turn({ thirdPartyStatus: true });
    session.send('2');
    session.call('compareWithQomon');
    expect(session.said()).toContain('1 agree');
    expect(session.column('State')).toEqual(['Sent']);
  });
});

/** What staff change in Qomon after a row was sent. */
const SINCE: ReadonlyArray<readonly [string, (space: Session['qomon']['space']) => void]> = [
  ['a higher price', (space) => priced(space, (one) => ({ ...one, amount: 2500 }))],
  ['an open price', (space) => priced(space, (one) => ({ ...one, amount: null }))],
  ['a renamed price', (space) => priced(space, (one) => ({ ...one, name: 'Other' }))],
  ['another default status', (space) => space.changeSettings({ default_status_id: 3 })],
  ['no default status', (space) => space.changeSettings({ default_status_id: null })],
  ['another default donation', (space) => space.changeSettings({ default_donation_price_id: 21 })],
  ['another currency', (space) => space.changeSettings({ currency: 'usd' })],
  ['prices in another currency', (space) => priced(space, (one) => ({ ...one, currency: 'usd' }))],
  ['a currency without decimals', (space) => space.changeSettings({ currency: 'jpy' })],
  ['a hidden price', (space) => priced(space, () => ({ hidden: true }))],
  ['no prices any more', noPrices],
  ['archived statuses', (space) => statuses(space, (one) => [{ ...one, archived: true }])],
  ['no statuses any more', (space) => statuses(space, () => [])],
  ['no code of a campaign any more', (space) => space.change({ codeCampaigns: [] })],
  [
    'another payment method alone',
    (space) => space.changeSettings({ payment_method_kinds: ['x'] }),
  ],
];

type Space = Session['qomon']['space'];

function noPrices(space: Space): void {
  space.change({ membershipPrices: [], donationPrices: [] });
}

function statuses(
  space: Space,
  change: (one: Space['state']['statuses'][number]) => Space['state']['statuses'],
): void {
  space.change({ statuses: space.state.statuses.flatMap(change) });
}

function priced(
  space: Session['qomon']['space'],
  change: (one: Session['qomon']['space']['state']['membershipPrices'][number]) => object,
): void {
  const membershipPrices = space.state.membershipPrices.map((one) => ({ ...one, ...change(one) }));
  space.change({ membershipPrices });
}

describe('R44: what has changed in Qomon since a row was sent', () => {
  const ROWS: readonly Typed[] = [
    { ...PAYMENT, Membership: '#10', 'Campaign code': 'PRINTEMPS26', 'Payment status': '#1' },
    { ...PAYMENT, Amount: '50', 'Donation amount': '50' },
    { ...PAYMENT, Amount: '12.50' },
  ];

  /** Sent once for all that may change then. */
  const session = typed(ROWS);
  session.qomon.space.changeSettings({ default_donation_price_id: 20 });
  session.call('refreshLists');
  session.send('2:4');
  const sent = session.snapshot();
  const messages = session.column('Message');

  test.each(SINCE)('%s is no difference of its bundle', (_what, change) => {
    session.restore(sent);
    expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    change(session.qomon.space);
    session.call('refreshLists');
    session.call('compareWithQomon');
    expect(session.said()).toContain('3 agree');
    expect(session.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(session.column('Message')).toEqual(messages);
  });

  test.each(SINCE)('%s: a payment in doubt is found all the same', (_what, change) => {
    const unsettled = typed(ROWS.slice(0, 1));
    unsettled.qomon.faults.add({ ...BUNDLES, fault: 'timeout after recording' });
    unsettled.send('2');
    expect(unsettled.column('State')).toEqual(['To check']);
    change(unsettled.qomon.space);
    unsettled.call('refreshLists');
    unsettled.google.clock.advance(2 * 3_600_000);
    unsettled.call('resolveDoubtfulRows');
    expect([unsettled.cell('State', 2), unsettled.cell('Bundle ID', 2)]).toEqual(['Sent', 5001]);
  });

  test('what Qomon holds otherwise is told, though its price is gone', () => {
    session.restore(sent);
    noPrices(session.qomon.space);
    session.call('refreshLists');
    session.qomon.ledger.edit(90001, { amount: 1500 }, session.google.clock.now());
    session.call('compareWithQomon');
    expect(session.column('State')).toEqual(['Changed in Qomon', 'Sent', 'Sent']);
  });

  test('a price that has changed since the lists were read: sent with a warning', () => {
    const session = typed([{ ...PAYMENT, Membership: '#10', 'Membership amount': '20' }]);
    session.call('checkRows');
    priced(session.qomon.space, (one) => ({ ...one, amount: 2500 }));
    session.call('refreshLists');
    session.dialogs.length = 0;
    session.send('2');
    expect(session.dialogs[0]?.prompt).toContain('1 warning');
    expect(session.column('State')).toEqual(['Sent']);
    session.call('compareWithQomon');
    expect(session.said()).toContain('1 agree');
  });
});
