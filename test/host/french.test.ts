import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Host, startHost } from '../../local/host/host';
import { Caller } from './caller';

let host: Host;

beforeAll(async () => {
  host = await startHost({ longestWait: 0, userLocale: 'fr' });
});

afterAll(() => host?.close());

const headers = (): unknown[] => host.session.google.workbook.values('Bundles')[0] ?? [];

/** Sends the sample rows as they stand. */
async function send(caller: Caller): Promise<void> {
  caller.select('Bundles', 2, 1, 10, 3);
  caller.click('sendSelectedRows');
  expect(await caller.answer('OK')).toMatch(
    /9 paiements \(10 lignes\), pour un total de 1\s?565[.,]50\sEUR/,
  );
  expect(await caller.answer('OK')).toContain('9 paiements envoyés');
  expect(host.session.qomon?.ledger.totals()).toMatchObject({ eur: { transactions: 156_550 } });
}

test('the sample rows stand under French headers, and are sent', async () => {
  expect(headers()).toContain('Moyen de paiement');
  const anna = await Caller.open(host);
  await send(anna);
  anna.close();
});

test('whoever begins again does so in their language and locale, with the sample rows', async () => {
  const anna = await Caller.open(host);
  anna.act({ kind: 'locale', locale: 'fr_FR' });
  await anna.until(() => anna.panel?.locale === 'fr_FR');
  anna.act({ kind: 'restart', empty: false });
  await anna.until(() => anna.all('restarted').length > 0);
  const again = await Caller.open(host);
  expect(again.screen?.language).toBe('fr');
  expect(headers()).toContain('Moyen de paiement');
  expect(again.panel?.qomon?.bundles).toEqual([]);
  await send(again);

  // An English start that has been switched over is no other.
  again.act({ kind: 'userLocale', locale: 'en' });
  await again.until(() => again.screen?.language === 'en');
  again.act({ kind: 'restart', empty: false });
  await again.until(() => again.all('restarted').length > 0);
  expect(headers()).toContain('Payment method');
  again.close();
});
