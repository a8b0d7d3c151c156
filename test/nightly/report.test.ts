import { describe, expect, test } from '@jest/globals';
import {
  getNightly,
  lastMail,
  NIGHT,
  pass,
  passTo,
  READY,
  readyRows,
  setNightly,
  TREASURER,
} from '../support/night';
import { newTab, PAYMENT, putRows, spaced } from '../support/rows';
import { Session } from '../support/session';

const MORNING = '2026-04-03T09:00:00Z';
const SHEET =
  'https://docs.google.com/spreadsheets/d/1StandInOfASpreadsheetForTestsAndTheDemo0000/edit';

/** A spreadsheet whose night begins at two. */
function session(rows: readonly (typeof READY)[] = []): Session {
  const made = Session.ready();
  setNightly(made);
  made.type(rows);
  return made;
}

const gid = (it: Session, tab = 'Bundles'): number =>
  it.google.workbook.sheets().find(({ name }) => name === tab)?.id ?? 0;

describe('the report of a night', () => {
  test('says how many bundles were sent and their total per currency, to who is to read it', () => {
    const it = session([
      READY,
      { ...READY, Amount: '12,50' },
      { ...READY, Amount: '7', Currency: 'CHF' },
      { ...READY, Group: 'g', Amount: '40', Membership: '#10' },
      { Ready: 'TRUE', Group: 'g', Membership: '#10', 'Member ID': '300004' },
      PAYMENT,
    ]);
    passTo(it, MORNING);
    expect(it.google.outbox).toHaveLength(1);
    const { to, subject, body } = lastMail(it);
    expect(to).toEqual([TREASURER]);
    expect(subject).toBe('Nightly upload to Qomon: 4 payments sent, 72.50 EUR + 7.00 CHF');
    expect(body).toContain('The nightly upload that began on 03/04/2026 has ended.');
    expect(body).toContain('Sent: 4 payments, 72.50 EUR + 7.00 CHF.');
    expect(body).toContain(`The spreadsheet: ${SHEET}`);
    expect(body).not.toContain('Left behind');
    // What is not ticked is nobody's business.
    expect(it.column('State')).toEqual(['Sent', 'Sent', 'Sent', 'Sent', 'Sent', '']);
  });

  test('names each row left behind with its reason and a link to it, whatever its tab', () => {
    const it = session([
      { ...READY, Amount: 'twenty', 'Payment date': '' },
      READY,
      { ...READY, Group: 'half' },
      { ...PAYMENT, Group: 'half' },
      { ...READY, Group: 'ill', Amount: '' },
      { ...READY, Group: 'ill' },
    ]);
    newTab(it, 'Stall', Object.keys(READY).concat('Reference', 'State', 'Message', 'Bundle ID'));
    it.type([{ ...READY, Amount: '-5' }], { tab: 'Stall' });
    passTo(it, MORNING);
    const { subject, body } = lastMail(it);
    expect(subject).toBe('Nightly upload to Qomon: 1 payment sent, 20.00 EUR, 5 rows left behind');
    const link = (row: number, tab = 'Bundles'): string =>
      `  ${SHEET}#gid=${gid(it, tab)}&range=A${row}`;
    expect(body.split('\n')).toEqual(
      expect.arrayContaining([
        'Left behind (5 rows):',
        '• “Bundles”, row 2: Payment date: this cell is blank. Fill it in. Amount: “…” is not an amount. Type it like 20 or 20.50.',
        link(2),
        '• “Bundles”, row 4: another row of its group is not ticked as Ready.',
        link(4),
        '• “Bundles”, row 7: Group: row 6 of this group has a problem. Correct that one first.',
        link(7),
        '• “Stall”, row 2: Amount: “…” is negative, and an amount cannot be. Type it without the minus sign; to give money back, use a refund.',
        link(2, 'Stall'),
        'What to do: correct these rows, or untick Ready on those that are not to be sent.',
      ]),
    );
    expect(body).toMatch(/• “Bundles”, row 6: Amount: /);
  });

  test('lists a row that Qomon refused, and one that is unconfirmed, with what to do', () => {
    const it = session(readyRows(3));
    it.qomon.faults.add(
      { fault: '422', method: 'POST', path: '/v1/transaction_bundles' },
      { fault: 'wrong json', method: 'POST', path: '/v1/transaction_bundles', nth: 1 },
    );
    // Qomon shows no list of bundles all night, so what is unconfirmed stays so.
    it.qomon.faults.add({
      fault: '500',
      method: 'GET',
      path: '/v1/transaction_bundles',
      times: Infinity,
    });
    passTo(it, '2026-04-03T23:59:00Z');
    expect(it.google.outbox).toHaveLength(1);
    const { subject, body } = lastMail(it);
    expect(subject).toBe(
      'Nightly upload to Qomon: 1 payment sent, 20.00 EUR, 1 row left behind, 1 in doubt',
    );
    expect(body).toContain('Qomon refused it; what it said stands in Message.');
    expect(body).toContain('In doubt (1 row):');
    expect(body).toContain('Qomon may or may not have recorded it; see Message.');
    expect(body).toContain('nothing is sent again until that is clear');
  });

  test('tells of a copy of a sent row that somebody has ticked', () => {
    const it = session([READY]);
    passTo(it, MORNING);
    it.google.workbook.copyRows('Bundles', 2, 1, 4);
    passTo(it, '2026-04-04T09:00:00Z');
    const { subject, body } = lastMail(it);
    expect(subject).toBe('Nightly upload to Qomon: 0 payments sent, 1 row left behind');
    expect(body).toContain('row 4: Reference: this is a copy of row 2 of “Bundles”');
  });

  test('is not sent where there was nothing to do', () => {
    const it = session([PAYMENT]);
    expect(passTo(it, MORNING)).toHaveLength(1);
    expect(it.google.outbox).toEqual([]);
    expect(getNightly(it).lastSuccess).toMatch(/^2026-04-03 02:/);
  });

  test('lists fifty rows at most, and says how many more there are', () => {
    const it = session();
    putRows(
      it,
      Array.from({ length: 70 }, () => ({ Ready: true, Amount: 'x' })),
    );
    passTo(it, MORNING);
    const { subject, body } = lastMail(it);
    expect(subject).toContain('70 rows left behind');
    expect(body.match(/#gid=/g)).toHaveLength(50);
    expect(body).toContain('• and 20 more');
  });

  test('counts what the night has sent, not what a person sent from the menu meanwhile', () => {
    const it = session([READY, PAYMENT, PAYMENT]);
    it.qomon.faults.add({ fault: 'dropped before recording', method: 'POST' });
    passTo(it, '2026-04-03T01:10:00Z');
    expect(it.google.outbox).toEqual([]);
    it.send('3:4');
    passTo(it, MORNING);
    expect(it.column('State')).toEqual(['Sent', 'Sent', 'Sent']);
    expect(lastMail(it).subject).toBe('Nightly upload to Qomon: 1 payment sent, 20.00 EUR');
  });

  test('counts what a run has sent that was cut off before it could say so', () => {
    const it = session(readyRows(120));
    let posts = 0;
    const stop = it.google.onCall(({ kind, phase }) => {
      if (kind !== 'fetch' || phase !== 'after' || !it.column('State').includes('Sending')) return;
      posts += 1;
      return posts === 2 ? 'kill' : undefined;
    });
    expect(pass(it, 16).map(({ outcome }) => outcome)).toEqual(['killed']);
    stop();
    passTo(it, MORNING);
    expect(it.google.outbox).toHaveLength(1);
    expect(lastMail(it).subject).toBe('Nightly upload to Qomon: 120 payments sent, 2,400.00 EUR');
  });

  test('counts across a journal that was put aside in the middle of the night', () => {
    const it = session(readyRows(3));
    it.qomon.faults.add({ fault: '500', method: 'POST', path: '/v1/transaction_bundles' });
    passTo(it, '2026-04-03T01:10:00Z');
    const lines = it.google.workbook.values('Journal');
    const other = (lines[1] ?? []).map((cell, at) => (at === 4 ? 7 : cell));
    const settled = other.map((cell, at) => (at === 6 ? 'waiting' : cell));
    const many = Array.from({ length: 20_000 }, () => other);
    it.google.workbook.put('Journal', `A${lines.length + 1}`, [...many, settled]);
    passTo(it, MORNING);
    expect(
      it.google.workbook
        .sheets()
        .map(({ name }) => name)
        .join(),
    ).toMatch(/Journal 2026-/);
    expect(lastMail(it).subject).toBe('Nightly upload to Qomon: 3 payments sent, 60.00 EUR');
  });

  test('is in the language of whoever turned the night on, like all that it writes', () => {
    const it = Session.ready({ google: { userLocale: 'fr', locale: 'fr_FR' } });
    setNightly(it);
    it.google.setUserLocale(it.google.user, 'en');
    it.type([
      {
        Prêt: 'TRUE',
        'ID du payeur': '123456',
        Montant: '20',
        'Moyen de paiement': 'CB',
        'Date de paiement': '2026-03-29',
      },
      {
        Prêt: 'TRUE',
        'ID du payeur': '123456',
        Montant: 'vingt',
        'Moyen de paiement': 'CB',
        'Date de paiement': '2026-03-29',
      },
    ]);
    passTo(it, MORNING);
    const { subject, body } = lastMail(it);
    expect(spaced(subject)).toBe(
      'Envoi nocturne à Qomon : 1 paiement envoyé, 20,00 EUR, 1 ligne non envoyée',
    );
    expect(spaced(body)).toContain('L’envoi nocturne commencé le 03/04/2026 est terminé.');
    expect(spaced(body)).toContain('• « Bundles », ligne 3 : Montant : ');
    expect(it.column('État')).toEqual(['Envoyé', 'Non valide']);
  });
});

describe('a report holds no name, no address and no key', () => {
  const SECRETS = /Camille|Moreau|camille|Secret|secret|sample-key|nobody@|@example\.com/;

  test('whatever stands in the cells, and whatever Qomon says', () => {
    const it = session([
      { ...READY, 'Payer ID': '', 'Payer email': 'nobody@example.com' },
      { ...READY, 'Payer email': 'nobody@example.com' },
      { ...READY, 'Payment method': 'Camille Moreau' },
      { ...READY, Amount: '20 Camille' },
      { ...READY, Currency: 'Camille' },
      { ...READY, 'Payment date': '2026-02-31' },
      { ...READY, 'Payment date': 'Secret' },
      { ...READY, Membership: 'Secret (#999)' },
      { ...READY, Donation: 'secret@example.com' },
      { ...READY, State: 'Camille' },
      { ...READY, 'Bundle ID': 'Camille' },
      { ...READY, Comment: 'Secret' },
      READY,
    ]);
    it.google.setQuotas({ mailRecipientsADay: 100 });
    const flaws = [
      { location: 'body.data.transactions[0].comment', message: 'Camille Moreau', value: 1 },
    ];
    it.qomon.faults.add({
      fault: { kind: 'status', status: 422, detail: 'camille.moreau sample-key-full', flaws },
      method: 'POST',
      path: '/v1/transaction_bundles',
    });
    passTo(it, MORNING);
    const { subject, body } = lastMail(it);
    expect(subject).toMatch(/1[0-9] rows left behind/);
    expect(`${subject}\n${body}`).not.toMatch(SECRETS);
    expect(JSON.stringify(it.google.workbook.values('Journal'))).not.toMatch(SECRETS);
    // Each row that is left behind says more than that it is.
    expect(body.match(/^• .*: .{10,}$/gm)?.length).toBeGreaterThanOrEqual(10);
  });

  test('nor does one that no mail has carried', () => {
    const it = session([{ ...READY, 'Payer ID': '', 'Payer email': 'nobody@example.com' }]);
    it.google.set({ mail: 'refused' });
    passTo(it, MORNING);
    expect(getNightly(it).lastReport).toContain('1 row left behind');
    expect(getNightly(it).lastReport).not.toMatch(SECRETS);
    expect(JSON.stringify(it.google.workbook.values('Journal'))).not.toMatch(SECRETS);
  });
});

describe('a report that cannot be mailed', () => {
  test.each(['mail is refused', 'the day’s mails are used up', 'too few are left for all'])(
    'because %s stands in the journal and in the sidebar',
    (why) => {
      const it = session([READY, { ...READY, Amount: 'x' }]);
      if (why.includes('refused')) it.google.set({ mail: 'refused' });
      else if (why.includes('used up')) it.google.setQuotas({ mailRecipientsADay: 0 });
      else {
        it.google.setQuotas({ mailRecipientsADay: 2 });
        setNightly(it, {
          ...NIGHT,
          recipients: ['a@example.org', 'b@example.org', 'c@example.org'],
        });
      }
      passTo(it, MORNING);
      expect(it.google.outbox).toEqual([]);
      const { lastReport } = getNightly(it);
      expect(lastReport).toMatch(/^Nightly upload to Qomon: 1 payment sent, 20.00 EUR, 1 row/);
      expect(lastReport).toContain('row 3: Amount: “…” is not an amount.');
      const details = it.google.workbook.records('Journal').map(({ Detail }) => String(Detail));
      expect(details.some((text) => text.includes('row 3: Amount: “…” is not'))).toBe(true);
      // The night is over all the same, and the next one is told by mail again.
      it.google.set({ mail: 'sent' });
      it.google.setQuotas({ mailRecipientsADay: 100 });
      passTo(it, '2026-04-04T09:00:00Z');
      expect(it.google.outbox).toHaveLength(1);
      expect(getNightly(it).lastReport).toBe('');
    },
  );

  test('fits into a property, however many rows it names', () => {
    const it = session();
    putRows(
      it,
      Array.from({ length: 60 }, () => ({ Ready: true, Amount: 'é', Membership: 'ü' })),
    );
    it.google.set({ mail: 'refused' });
    expect(passTo(it, MORNING).map(({ outcome }) => outcome)).toEqual(['completed']);
    const { lastReport } = getNightly(it);
    expect(Buffer.byteLength(lastReport)).toBeGreaterThan(6000);
    expect(Buffer.byteLength(lastReport)).toBeLessThanOrEqual(8100);
    expect(lastReport.endsWith('\n…')).toBe(true);
  });
});
