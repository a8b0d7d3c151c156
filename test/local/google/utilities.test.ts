import { describe, expect, test } from '@jest/globals';
import { errorOf, google, returned, runBody } from './support';

describe('Utilities', () => {
  test.each([
    ['yyyy-MM-dd HH:mm:ss.SSS Z', '2026-03-29 01:59:59.000 +0100'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-03-29T01:59:59+01:00'],
    ["dd/MM/yy 'à' H'h'mm", '29/03/26 à 1h59'],
    ["EEE hh:mm a X ''", "Sun 01:59 AM +01 '"],
  ])('formatDate writes %s', (pattern, text) => {
    const body = `return Utilities.formatDate(new Date('2026-03-29T00:59:59Z'), 'Europe/Paris', ${JSON.stringify(pattern)});`;
    expect(returned(body)).toBe(text);
  });

  test('formatDate is right on both sides of the change of the clocks', () => {
    const body = `return ['2026-03-29T00:59:59Z', '2026-03-29T01:00:00Z', '2026-10-25T00:59:59Z', '2026-10-25T01:00:00Z']
      .map((at) => Utilities.formatDate(new Date(at), 'Europe/Paris', "HH:mm XXX"));`;
    expect(returned(body)).toEqual([
      '01:59 +01:00',
      '03:00 +02:00',
      '02:59 +02:00',
      '02:00 +01:00',
    ]);
  });

  test('parseDate reads what formatDate writes', () => {
    const body = `return [
      Utilities.parseDate('2026-07-01 10:00', 'Europe/Paris', 'yyyy-MM-dd HH:mm').toISOString(),
      Utilities.parseDate('2026-07-01T10:00:00+05:30', 'UTC', "yyyy-MM-dd'T'HH:mm:ssXXX").toISOString()];`;
    expect(returned(body)).toEqual(['2026-07-01T08:00:00.000Z', '2026-07-01T04:30:00.000Z']);
    expect(errorOf(`Utilities.parseDate('x', 'UTC', 'yyyy');`)).toBe(
      'Exception: Unparseable date: "x"',
    );
  });

  test('bytes are signed, digests and base 64 are the common ones', () => {
    const body = `return [Utilities.base64Encode('é'), Utilities.base64Decode('w6k='),
      Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc').slice(0, 4)];`;
    expect(returned(body)).toEqual(['w6k=', [-61, -87], [-70, 120, 22, -65]]);
  });

  test('UUIDs come from the seed', () => {
    const body = 'return [Utilities.getUuid(), Utilities.getUuid()];';
    const [first, second] = returned(body, { seed: 7 }) as string[];
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(second).not.toBe(first);
    expect(returned(body, { seed: 7 })).toEqual([first, second]);
    expect(returned(body, { seed: 8 })).not.toEqual([first, second]);
  });

  test('sleep takes its time, and no more than five minutes', () => {
    expect(runBody('Utilities.sleep(2500);').milliseconds).toBe(2500);
    expect(errorOf('Utilities.sleep(300001);')).toBe('Exception: Invalid argument: 300001');
  });
});

describe('mail and session', () => {
  test('mails land in the outbox, whichever form sent them', () => {
    const stand = google(`function main() {
      MailApp.sendEmail('a@example.org,b@example.org', 'Hello', 'Text');
      MailApp.sendEmail({ to: 'c@example.org', subject: 'S', body: 'B', name: 'Bundles' });
      return MailApp.getRemainingDailyQuota(); }`);
    expect(stand.run('main').value).toBe(97);
    expect(stand.outbox).toMatchObject([
      {
        from: 'anna@example.org',
        to: ['a@example.org', 'b@example.org'],
        subject: 'Hello',
        body: 'Text',
      },
      { to: ['c@example.org'], options: { name: 'Bundles' } },
    ]);
  });

  test('mail can be refused: by the quota, by a test, for want of an address', () => {
    const send = `MailApp.sendEmail('a@example.org', 'b', 'c');`;
    const text = 'Exception: Service invoked too many times for one day: email.';
    expect(errorOf(send, { quotas: { mailRecipientsADay: 0 } })).toBe(text);
    expect(errorOf(send, { switches: { mail: 'refused' } })).toBe(text);
    expect(errorOf(`MailApp.sendEmail('nobody', 'b', 'c');`)).toBe(
      'Exception: Invalid email: nobody',
    );
  });

  test('the session knows who runs, in which language and zone', () => {
    const stand = google(`function main() { return [Session.getActiveUser().getEmail(),
      Session.getEffectiveUser().getEmail(), Session.getActiveUserLocale(), Session.getScriptTimeZone(),
      Session.getTemporaryActiveUserKey().length > 20]; }`);
    stand.setUserLocale('bert@example.org', 'fr');
    expect(stand.run('main', { user: 'bert@example.org' }).value).toEqual([
      'bert@example.org',
      'bert@example.org',
      'fr',
      'Europe/Paris',
      true,
    ]);
  });
});
