import type { Wire } from '../bridge';
import { enumeration, enumName } from './enumeration';
import { full, Modelled, model } from './model';
import { asList, asNumber, asText, call, notModelled } from './post';

type Service = GoogleAppsScript.Utilities.Utilities;

const DigestAlgorithm = enumeration<typeof GoogleAppsScript.Utilities.DigestAlgorithm>(
  'DigestAlgorithm',
  ['SHA_1', 'SHA_256', 'MD5'],
);

const Charset = enumeration<typeof GoogleAppsScript.Utilities.Charset>('Charset', [
  'US_ASCII',
  'UTF_8',
]);

function bytesOut(data: readonly unknown[]): Wire {
  return data.map((byte) =>
    typeof byte === 'number' ? byte : notModelled('Utilities with bytes that are no numbers'),
  );
}

function bytesIn(value: Wire): number[] {
  return asList(value).map(asNumber);
}

function utf8(charset: GoogleAppsScript.Utilities.Charset | undefined): void {
  if (charset !== undefined && enumName(charset) !== 'UTF_8') {
    notModelled(`Utilities with the charset ${String(charset)}`);
  }
}

class UtilitiesModel
  extends Modelled
  implements
    Pick<Service, 'Charset' | 'DigestAlgorithm' | 'formatDate' | 'getUuid' | 'parseDate' | 'sleep'>
{
  readonly Charset = Charset;
  readonly DigestAlgorithm = DigestAlgorithm;

  base64Decode(text: string): number[] {
    return bytesIn(call('Utilities', 'base64Decode', [text]));
  }

  base64Encode(data: string | number[], charset?: GoogleAppsScript.Utilities.Charset): string {
    utf8(charset);
    const sent = typeof data === 'string' ? data : bytesOut(data);
    return asText(call('Utilities', 'base64Encode', [sent]));
  }

  computeDigest(
    algorithm: GoogleAppsScript.Utilities.DigestAlgorithm,
    value: string | number[],
    charset?: GoogleAppsScript.Utilities.Charset,
  ): number[] {
    utf8(charset);
    const name = enumName(algorithm) ?? notModelled('Utilities.computeDigest with no algorithm');
    // Without a charset text is read as US-ASCII, says one source: what it lacks is a question mark.
    const ascii = (text: string) =>
      charset === undefined ? text.replace(/[^\0-\x7f]/g, '?') : text;
    const sent = typeof value === 'string' ? ascii(value) : bytesOut(value);
    return bytesIn(call('Utilities', 'computeDigest', [name, sent]));
  }

  formatDate(date: GoogleAppsScript.Base.Date, zone: string, format: string): string {
    return asText(call('Utilities', 'formatDate', [date.getTime(), zone, format]));
  }

  getUuid(): string {
    return asText(call('Utilities', 'getUuid'));
  }

  parseDate(text: string, zone: string, format: string): Date {
    return new Date(asNumber(call('Utilities', 'parseDate', [text, zone, format])));
  }

  sleep(milliseconds: number): void {
    call('Utilities', 'sleep', [milliseconds]);
  }
}
model(UtilitiesModel, 'Utilities', '', {
  base64Decode: 'text|!text object',
  base64Encode: 'text|list|text object',
  computeDigest: 'object text|object list|object text object',
  formatDate: 'date text text',
  getUuid: '',
  parseDate: 'text text text',
  sleep: 'number',
});

/** The service `Utilities`. */
export const Utilities = full<Service>(new UtilitiesModel() as UtilitiesModel & Partial<Service>);
