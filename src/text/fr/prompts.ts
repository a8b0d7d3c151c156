import { written } from '../days';
import type { PromptWords } from '../words/prompts';
import { faults } from './check';
import { methodNamed } from './methods';

// Spaces: tools/lint/frenchSpaces.ts.

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
    'two amounts': ({ text }) => `« ${text} » fait deux montants. Saisissez-en un seul.`,
    'a date for an amount': ({ text }) =>
      `« ${text} » est une date, pas un montant. Saisissez le montant.`,
    'a percentage for an amount': ({ text }) =>
      `« ${text} » est un pourcentage, pas un montant. Saisissez le montant.`,
    'other currency': ({ written, currency }) =>
      `« ${written} » n’est pas la devise ${currency.toUpperCase()}. Saisissez le montant dans celle-ci.`,
    'not a date': ({ text, hint }) =>
      `« ${text} » n’est pas une date. Saisissez-la sous la forme ${hint}.`,
    'day as a number': ({ text, day }) =>
      `« ${text} » est un nombre, pas une date. S’il s’agit du jour ${written(day)}, saisissez-le ainsi.`,
    'not in the list': ({ text }) =>
      `« ${text} » n’est pas dans la liste ci-dessous. Saisissez une entrée telle qu’elle y figure, ou seulement son code, son nom ou son numéro ; si elle est nouvelle dans Qomon, fermez cette fenêtre et utilisez d’abord « Actualiser les listes ».`,
    'no longer offered': ({ text }) =>
      `« ${text} » n’est plus proposé dans Qomon. Saisissez une autre entrée de la liste ci-dessous.`,
    'several bear this name': ({ labels }) =>
      `plusieurs entrées portent ce nom : ${labels.join(', ')}. Saisissez l’une d’elles telle qu’elle figure ici.`,
  },
  listedMethod: methodNamed,
};
