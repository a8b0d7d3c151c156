import { describe, expect, test } from '@jest/globals';
import { passTo, READY, setNightly } from '../support/night';
import { choose, fates, newTab, PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

const DONOR: Typed = { ...PAYMENT, Donation: '#20' };

/** Every column that a tab can do without and that changes what is sent, with something that may stand in it. */
const DECIDING: Typed = {
  Ready: 'TRUE',
  Group: 'a',
  'Payer email': 'camille.moreau@example.org',
  Currency: 'EUR',
  'Payment status': '#1',
  'Campaign code': 'WEB',
  Comment: 'x',
  Membership: '#10',
  'Member email': 'camille.moreau@example.org',
  'Member ID': '123456',
  'Membership amount': '20',
  'Start date': '2026-03-29',
  'End date': '2026-12-31',
  'Rolling year': 'TRUE',
  'Membership comment': 'x',
  Donation: '#20',
  'Donor email': 'camille.moreau@example.org',
  'Donor ID': '123456',
  'Donation amount': '20',
  'Donation date': '2026-03-29',
  Affectation: 'x',
  'Donation comment': 'x',
};

const LOST = 'has lost a column that decided what was sent: ';

/** A header that names nothing, over what stands below it. */
function rename(session: Session, header: string, now = 'Pièces'): void {
  session.google.workbook.type('Bundles', session.at(header, 1), now);
}

function remove({ google: { workbook } }: Session, header: string): void {
  workbook.deleteColumns('Bundles', (workbook.values('Bundles')[0] ?? []).indexOf(header) + 1);
}

function told(session: Session): string {
  session.google.workbook.select('Bundles', 'A2', session.google.user);
  session.call('checkRows');
  return String(session.cell('Message', 2));
}

describe.each(Object.entries(DECIDING))('the column %s', (header, text) => {
  test('is named once it has gone, if anything stood in it when rows were checked', () => {
    const session = Session.ready();
    session.type([{ ...DONOR, [header]: text }]);
    told(session);
    remove(session, header);
    expect(told(session)).toContain(`${header}: this tab has lost “${header}”`);
  });

  test('is named if its header was changed before any row was checked, and something stands there', () => {
    const session = Session.ready();
    session.type([{ ...DONOR, [header]: text }]);
    rename(session, header);
    expect(told(session)).toContain(`${header}: this tab has lost “${header}”`);
  });

  test('is nobody’s loss where nothing ever stood in it', () => {
    const session = Session.ready();
    session.type([PAYMENT]);
    remove(session, header);
    expect(told(session)).not.toContain('lost');
  });
});

describe('a column that was lost', () => {
  function lost(): Session {
    const session = Session.ready();
    session.type([
      { ...READY, Currency: 'GBP' },
      { ...READY, Currency: 'GBP' },
    ]);
    rename(session, 'Currency');
    return session;
  }

  test('is named before a send by the menu, which a person can still refuse', () => {
    const session = lost();
    session.answer = () => 'CANCEL';
    session.send('2:3');
    expect(session.said()).toContain(`The tab “Bundles” ${LOST}“Currency”`);
    expect(session.said()).toContain('6 warnings');
    expect(session.qomon.ledger.bundles).toEqual([]);
    session.send('2:3');
    expect(session.said()).toContain(LOST);
  });

  test('is not named again once a person has sent rows of that tab all the same', () => {
    const session = lost();
    session.send('2');
    expect(session.cell('State', 2)).toBe('Sent');
    choose(session, 'checkRows', '3:4');
    expect(String(session.cell('Message', 3))).not.toContain('lost');
    session.send('3');
    expect(session.dialogs.at(-2)?.prompt).not.toContain('lost');
  });

  test('is named in the sidebar, until rows are sent from there', () => {
    const session = lost();
    session.google.workbook.select('Bundles', 'A2', session.google.user);
    const review = () =>
      session.page('reviewSelection', { scope: 'selection' }) as { notes: string[] };
    expect(review().notes.join()).toContain(`${LOST}“Currency”`);
    expect(review().notes.join()).toContain(`${LOST}“Currency”`);
    session.page('sendNext', { scope: 'selection' });
    session.google.workbook.select('Bundles', 'A3', session.google.user);
    expect(review().notes.join()).not.toContain(LOST);
  });

  test('is named in the night’s mail, each night', () => {
    const session = lost();
    setNightly(session);
    passTo(session, '2026-04-03T09:00:00Z');
    expect(session.google.outbox.at(-1)?.body).toContain(`${LOST}“Currency”`);
    session.type([{ ...READY, Comment: 'later', Pièces: 'GBP' }], { from: 4 });
    passTo(session, '2026-04-04T09:00:00Z');
    expect(session.google.outbox).toHaveLength(2);
    expect(session.google.outbox.at(-1)?.body).toContain(`${LOST}“Currency”`);
  });

  test('is named no more when it has its name back', () => {
    const session = lost();
    told(session);
    session.google.workbook.type('Bundles', session.at('Pièces', 1), 'Devise');
    expect(told(session)).not.toContain('lost');
  });

  test('is told by its own header where that nearly reads as it should', () => {
    const session = lost();
    rename(session, 'Pièces', 'Currency (XPF)');
    expect(told(session)).toContain('the column “Currency (XPF)” is one of your own');
    expect(told(session)).not.toContain('lost');
  });

  test('is told in the language of the reader', () => {
    const session = Session.ready({ google: { userLocale: 'fr', locale: 'fr_FR' } });
    session.type([
      {
        'ID du payeur': '123456',
        Montant: '20',
        'Moyen de paiement': 'CB',
        'Date de paiement': '29/03/2026',
        Devise: 'EUR',
      },
    ]);
    rename(session, 'Devise');
    expect(told(session)).toContain(
      'cet onglet a perdu «\u202fDevise\u202f», et rien de cette colonne ne part. Si un en-tête a été modifié, rendez-lui son nom.',
    );
  });
});

test('a tab that somebody has made remembers what stood in its columns', () => {
  const session = Session.ready();
  newTab(session, 'Fair', [
    ...['Reference', ...Object.keys(PAYMENT), 'State', 'Message', 'Bundle ID'],
    ...['Membership', 'Currency'],
  ]);
  session.type([{ ...PAYMENT, Currency: 'GBP' }], { tab: 'Fair' });
  choose(session, 'checkRows', '2:3', 'Fair');
  session.google.workbook.type('Fair', session.at('Currency', 1, 'Fair'), 'Pièces');
  session.google.workbook.type('Fair', session.at('Membership', 1, 'Fair'), 'Carte');
  const run = choose(session, 'checkRows', '2:3', 'Fair');
  expect(fates(session, run, 1, 'Fair')[0]?.message).toContain('has lost “Currency”, and');
});
