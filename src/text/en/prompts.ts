import { written } from '../days';
import type { PromptWords } from '../words/prompts';
import { faults } from './check';
import { methodNamed } from './methods';

export const prompts: PromptWords = {
  refused: {
    'not an amount': faults['not an amount'],
    'negative amount': faults['negative amount'],
    'too many decimals': faults['too many decimals'],
    'amount too large': faults['amount too large'],
    'other order': faults['other order'],
    'no such day': faults['no such day'],
    'no such time': faults['no such time'],
    'date out of range': faults['date out of range'],
    'empty list': faults['empty list'],
    'two amounts': ({ text }) => `“${text}” is two amounts. Type one.`,
    'a date for an amount': ({ text }) => `“${text}” is a date, not an amount. Type the amount.`,
    'a percentage for an amount': ({ text }) =>
      `“${text}” is a percentage, not an amount. Type the amount.`,
    'other currency': ({ written, currency }) =>
      `“${written}” is another currency than ${currency.toUpperCase()}. Type the amount in that one.`,
    'not a date': ({ text, hint }) => `“${text}” is not a date. Type it like ${hint}.`,
    'day as a number': ({ text, day }) =>
      `“${text}” is a number, not a date. If you mean the day ${written(day)}, type that.`,
    'not in the list': ({ text }) =>
      `“${text}” is not in the list below. Type an entry as it stands there, or its code, name or number alone; if it is new in Qomon, close this and use Refresh lists first.`,
    'no longer offered': ({ text }) =>
      `“${text}” is no longer offered in Qomon. Type another entry of the list below.`,
    'several bear this name': ({ labels }) =>
      `several entries bear this name: ${labels.join(', ')}. Type one of them as it stands here.`,
  },
  listedMethod: methodNamed,
};
