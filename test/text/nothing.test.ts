import { describe, expect, test } from '@jest/globals';
import { sidebarWords } from '../../src/text/sidebar';
import { type Message, messagesIn, sentencesOf } from '../../tools/docs/messages';

/** A sum of nothing: `…, 0.`, `0 payments, 0`, `: 0;`. No currency is known then, so that a bare 0 says nothing. */
const BARE = /(?:[,:]|\b(?:refunded|remboursé)) 0(?![.,]\d|\s\p{L})(?=[.;,)\s]|$)/u;

const LANGUAGES = ['en', 'fr'] as const;

const told = ({ path, text }: Message): string => `${path}: ${text}`;

describe.each(LANGUAGES)('in %s', (language) => {
  test('no sentence tells a sum of nothing as 0', () => {
    const all = [
      ...messagesIn(language),
      ...sentencesOf(sidebarWords(language), 'sidebar'),
      ...messagesIn(language, 'nothing'),
    ];
    expect(all.filter(({ text }) => BARE.test(text)).map(told)).toEqual([]);
  });

  test('sentences are heard of nothing, too', () => {
    const paths = messagesIn(language, 'nothing').map(({ path }) => path);
    for (const path of [
      'status.report',
      'send.done',
      'cancel.done',
      'nightly.subject',
      'nightly.body',
      'summary.agrees',
      'summary.differs',
      'report.ask',
      'report.part',
      'report.agrees',
      'report.subject',
      'compare.done',
    ])
      expect(paths).toContain(path);
  });
});

test('what such a sentence is, is found', () => {
  for (const text of [
    'changed, 0.',
    '0 payments, 0',
    'sent, 0; refunded 0.',
    'journal : 0 paiement, 0.',
  ])
    expect(BARE.test(text)).toBe(true);
  for (const text of ['0 payments sent.', ', 0.50 EUR', 'Rows: 0 payments', 'sent 0,00 EUR'])
    expect(BARE.test(text)).toBe(false);
});
