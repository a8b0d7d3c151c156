import { expect, test } from '@jest/globals';
import { LANGUAGES } from '../../src/model/language';
import { wordsIn } from '../../src/text';
import { boldWidth } from '../support/arial';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

/** What a cell leaves free on both sides together. */
const PADDING = 6;

/** Where nobody has set a width. */
const USUAL = 100;

/** Sends a row, then has every paper written. */
function written(language: 'en' | 'fr'): Session {
  const session = Session.ready();
  session.google.setUserLocale(session.google.user, language);
  session.type([
    { ...PAYMENT, 'Payment method': 'CHQ' },
    { ...PAYMENT, Amount: 'twenty' },
  ]);
  session.send('2:3');
  const typed = ['CHQ', '1', '20'];
  session.answer = ({ kind, buttons }) =>
    kind === 'prompt' ? { button: 'OK', text: typed.shift() ?? '1' } : (buttons[0] ?? 'OK');
  session.call('makeDepositSlip');
  session.call('showSummary');
  session.call('makeReport');
  return session;
}

test.each(LANGUAGES)(
  'each header of a paper that has others beside it can be read: %s',
  (language) => {
    const { workbook } = written(language).google;
    const { slips, summary, report } = wordsIn(language);
    const headers = new Set([
      ...Object.values(slips.columns),
      ...slips.paperColumns,
      ...Object.values(summary.parts),
      summary.number,
      summary.currency,
      ...Object.values(report.columns),
      report.number,
    ]);
    const seen: string[] = [];
    const cut: string[] = [];
    for (const tab of ['Slips', 'Deposit slip', 'Summary', 'Report']) {
      const widths = workbook.sheets().find(({ name }) => name === tab)?.widths ?? {};
      for (const line of workbook.values(tab)) {
        line.forEach((cell, at) => {
          const text = String(cell);
          if (text === '' || !headers.has(text)) return;
          seen.push(`${tab}: ${text}`);
          const room = (widths[at + 1] ?? USUAL) - PADDING;
          if (boldWidth(text.replace(/[\u00a0\u202f]/g, ' ')) > room) cut.push(`${tab}: ${text}`);
        });
      }
    }
    expect(cut).toEqual([]);
    expect(seen).toEqual(
      expect.arrayContaining([
        ...Object.values(slips.columns).map((text) => `Slips: ${text}`),
        ...Object.values(summary.parts).map((text) => `Summary: ${text}`),
        `Deposit slip: ${slips.paperColumns[3]}`,
        `Report: ${report.columns.method}`,
      ]),
    );
  },
);
