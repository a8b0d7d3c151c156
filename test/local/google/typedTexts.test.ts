import { describe, expect, test } from '@jest/globals';
import {
  TYPED_LOCALES,
  TYPED_TEXTS,
  type TypedLocale,
} from '../../../local/google/conformance/typing';
import { google } from './support';

/** What a cell holds, as the table writes it. */
function reading(content: unknown, format: string): string {
  if (typeof content !== 'number') return 'text';
  if (/[yd]/i.test(format)) {
    const day = new Date((content - 25_569) * 86_400_000).toISOString().slice(0, 10);
    return `date ${day}`;
  }
  return /h/i.test(format) ? `time ${Number(content.toFixed(4))}` : `number ${content}`;
}

/** What all the texts become in a locale, one under another. */
function readings(locale: TypedLocale, typing: 'sure' | 'all'): string[] {
  const { workbook } = google('', { locale, switches: { typing }, start: '2026-03-02T09:00:00Z' });
  return TYPED_TEXTS.map(({ text }, at) => {
    workbook.type('Sheet1', `A${at + 1}`, text);
    const cell = workbook.cells('Sheet1', `A${at + 1}`)[0]?.[0];
    return reading(cell?.content, cell?.format ?? '');
  });
}

describe.each(TYPED_LOCALES)('typed text in %s', (locale) => {
  test('becomes what the table says, in both readings', () => {
    const [sure, all] = [readings(locale, 'sure'), readings(locale, 'all')];
    const found = TYPED_TEXTS.map(({ text }, at) => [
      text,
      sure[at] === all[at] ? sure[at] : `${sure[at]} or ${all[at]}`,
    ]);
    expect(found).toEqual(TYPED_TEXTS.map(({ text, becomes }) => [text, becomes[locale]]));
  });
});

test('what is documented has one reading where the documentation has one', () => {
  for (const { text, certainty, source } of TYPED_TEXTS) {
    expect([text, certainty === 'documented']).toEqual([
      text,
      /developers\.google\.com/.test(source),
    ]);
  }
});
