import { describe, expect, test } from '@jest/globals';
import { offered } from '../support/dropdown';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

/** A session whose space was changed before a refresh. */
function refreshed(change: (space: Session['qomon']['space']) => void): Session {
  const session = Session.ready();
  change(session.qomon.space);
  session.call('refreshLists');
  return session;
}

const price = (id: number, name: string, part: object = {}) => ({
  id,
  name,
  amount: 2000,
  currency: 'eur',
  allow_custom_amount: false,
  hidden: false,
  membership_price_group_id: null,
  duration: null,
  kind: null,
  rolling_period: null,
  ...part,
});

describe('what the dropdowns offer', () => {
  test('is labelled with its name, its amount and its number', () => {
    const session = Session.ready();
    expect(offered(session, 'Membership')).toEqual([
      'Adhésion annuelle — 20.00 EUR (#10)',
      'Adhésion couple — 35.00 EUR (#11)',
      'Adhésion réduite — 10.00 EUR (#12)',
      'Adhésion gratuite — 0.00 EUR (#13)',
      'Adhésion libre — 20.00 EUR (#14)',
    ]);
    expect(offered(session, 'Donation')).toEqual([
      'Don libre (#20)',
      'Don de 50 € — 50.00 EUR (#21)',
      'Don de 100 € — 100.00 EUR (#22)',
    ]);
  });

  test('is labelled with as many decimals as the currency has', () => {
    const session = refreshed((space) =>
      space.change({
        membershipPrices: [
          price(1, 'Cents', { amount: 1999 }),
          price(2, 'Yen', { currency: 'jpy' }),
          price(3, 'Dinar', { currency: 'tnd', amount: 20_500 }),
          price(4, 'Of the space', { currency: null }),
          price(5, 'Open', { amount: null, allow_custom_amount: true }),
        ],
      }),
    );
    expect(offered(session, 'Membership')).toEqual([
      'Cents — 19.99 EUR (#1)',
      'Yen — 2000 JPY (#2)',
      'Dinar — 20.500 TND (#3)',
      'Of the space — 20.00 EUR (#4)',
      'Open (#5)',
    ]);
  });

  test('leaves out archived statuses, and hidden memberships and donations', () => {
    const session = Session.ready();
    expect(offered(session, 'Payment status')).toEqual([
      'Valide (#1)',
      'Remboursé (#2)',
      'Impayé (#3)',
      'Rejet bancaire (#4)',
      'Annulé (#5)',
      'Tiers payant (#6)',
    ]);
    expect(offered(session, 'Membership').join()).not.toContain('2019');
    expect(offered(session, 'Donation').join()).not.toContain('2019');
  });

  test('leaves out what was hidden or archived since, and takes back what is shown again', () => {
    const session = refreshed((space) => {
      const { membershipPrices, donationPrices, statuses } = space.state;
      space.change({
        membershipPrices: membershipPrices.map((one) => ({ ...one, hidden: one.id !== 15 })),
        membershipPriceGroups: [],
        donationPrices: donationPrices.map((one) => ({ ...one, hidden: !one.hidden })),
        statuses: statuses.map((one) => ({ ...one, archived: !one.archived })),
      });
    });
    expect(offered(session, 'Membership')).toEqual(['Adhésion 2019 — 18.00 EUR (#15)']);
    expect(offered(session, 'Donation')).toEqual(['Collecte 2019 (#23)']);
    expect(offered(session, 'Payment status')).toEqual(['Validé (ancien) (#7)']);
  });

  test('leaves out the memberships of a hidden group, until it is shown again', () => {
    const session = refreshed((space) =>
      space.add('membershipPrices', price(16, 'Soutien', { membership_price_group_id: 3 })),
    );
    expect(offered(session, 'Membership').join()).not.toContain('Soutien');
    session.qomon.space.change({
      membershipPriceGroups: [{ id: 3, name: 'Archives', hidden: false }],
    });
    session.call('refreshLists');
    expect(offered(session, 'Membership')).toContain('Soutien — 20.00 EUR (#16)');
  });

  test('shows the new name of an entry that was renamed, and the old one no more', () => {
    const session = refreshed((space) => {
      const [first, ...others] = space.state.membershipPrices;
      if (first) space.change({ membershipPrices: [{ ...first, name: 'Cotisation' }, ...others] });
    });
    expect(offered(session, 'Membership')[0]).toBe('Cotisation — 20.00 EUR (#10)');
    expect(session.everything()).not.toContain('Adhésion annuelle');
  });

  test('keeps a row with the old name good after a price was renamed', () => {
    const session = Session.ready();
    session.type([
      {
        ...PAYMENT,
        Membership: 'Adhésion annuelle — 20.00 EUR (#10)',
      },
    ]);
    const [first, ...others] = session.qomon.space.state.membershipPrices;
    if (first)
      session.qomon.space.change({ membershipPrices: [{ ...first, name: 'X' }, ...others] });
    session.call('refreshLists');
    const [body] = session.posted(session.send('2'));
    expect(body).toMatchObject({ data: { memberships: [{ membership_price_id: 10 }] } });
  });

  test('takes in what is new in Qomon, and drops what is gone', () => {
    const session = refreshed((space) => {
      space.add('codeCampaigns', { id: 9, code: 'ETE26', name: null });
      space.remove('codeCampaigns', 1);
      space.changeSettings({ payment_method_kinds: ['CB'] });
    });
    expect(offered(session, 'Campaign code')).toEqual(['CONGRES26', 'WEB', '+CLIMAT', 'ETE26']);
    expect(offered(session, 'Payment method')).toEqual(['CB']);
    expect(session.everything()).not.toMatch(/PRINTEMPS26|PRLV/);
  });
});

describe('a text that Sheets would take for something else', () => {
  const texts = [
    ...['+CLIMAT', '=1+1', 'TRUE', '12/05', '-5', '@home', "'quoted", '007', '1e5', '50%'],
    ...['2026-03-29', '1,5', 'FAUX', ' =1+1', '=HYPERLINK("https://example.org")'],
  ];

  test('stays what it is as a campaign code, in the hidden tab and in the dropdown', () => {
    const session = refreshed((space) =>
      space.change({
        codeCampaigns: texts.map((code, index) => ({ id: index + 1, code, name: null })),
      }),
    );
    expect(offered(session, 'Campaign code')).toEqual(texts);
    expect(session.google.workbook.formulas('Qomon lists').flat().join('')).toBe('');
  });

  test('stays what it is as a payment method and as a name', () => {
    const session = refreshed((space) => {
      space.changeSettings({ payment_method_kinds: texts });
      space.change({
        membershipPrices: texts.map((name, index) => price(index + 1, name, { amount: null })),
      });
    });
    expect(offered(session, 'Payment method')).toEqual(texts);
    expect(offered(session, 'Membership')).toEqual(texts.map((name, at) => `${name} (#${at + 1})`));
    expect(session.google.workbook.formulas('Qomon lists').flat().join('')).toBe('');
  });

  test.each(['+CLIMAT', '=1+1', 'TRUE', '12/05'])('is sent as the code that it is: %s', (code) => {
    const session = refreshed((space) =>
      space.change({ codeCampaigns: [{ id: 1, code, name: null }] }),
    );
    session.type([
      {
        ...PAYMENT,
        'Campaign code': code,
      },
    ]);
    const [body] = session.posted(session.send('2'));
    expect(body).toMatchObject({ data: { transactions: [{ code_campaign: code }] } });
    expect(session.column('State')).toEqual(['Sent']);
  });
});
