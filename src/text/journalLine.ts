import type { JournalLine, ValueChange } from '../model/journalLine';
import type { Language } from '../model/language';
import type { Currency } from '../model/money';
import { shownMoney } from './money';
import type { Words } from './words';

/** A line of the journal in words, for whoever reads it; nothing reads it back. */
export function lineInWords(
  { action, outcome, money, codes = {} }: JournalLine,
  words: Words['journal'],
  language: Language,
): string {
  const { why, inPlaceOf, target = [] } = codes;
  return [
    words.actions[action],
    words.outcomes[outcome],
    ...(why ? [words.reasons[why]] : []),
    ...(inPlaceOf === undefined ? [] : [words.inPlaceOf(inPlaceOf)]),
    ...(money ? target.map((change) => changeInWords(change, money.currency)) : []),
  ].join(' · ');

  function changeInWords({ list, id, before, after }: ValueChange, currency: Currency): string {
    const [from, to] = [before, after].map((value) =>
      list === 'statuses' ? `#${value}` : shownMoney({ amount: value, currency }, language),
    );
    return `${words.items[list](id)} ${from} → ${to}`;
  }
}
