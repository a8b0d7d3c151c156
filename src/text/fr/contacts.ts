import type { ContactsWords } from '../words/contacts';
import { pause } from './pause';

// Spaces: tools/lint/frenchSpaces.ts.

export const contacts: ContactsWords = {
  nothingTyped: 'Saisissez un e-mail, un nom ou un ID à rechercher.',
  selectIdCell: (headers) =>
    `Sélectionnez d’abord une cellule de la ligne de la personne, dans l’une de ces colonnes : ${headers.join(', ')}.`,
  rowSent: (row) =>
    `La ligne ${row} a été envoyée, ou l’a peut-être été : ses personnes ne peuvent plus être modifiées ici. Sélectionnez une cellule d’une ligne non envoyée.`,
  gone: 'Plus personne dans Qomon n’a cet ID ; le contact a peut-être été fusionné. Recherchez à nouveau la personne.',
  noName: 'Saisissez un prénom, un nom, ou les deux.',
  tooLong: 'Un nom ou une adresse compte au plus 200 caractères. Raccourcissez-le.',
  notAnAddress:
    'Ce n’est pas une adresse e-mail. Saisissez-la sous la forme nom@example.org, ou laissez le champ vide.',
  exists: (people) =>
    people < 2
      ? 'Une personne semblable est déjà dans Qomon. Utilisez ce contact, ou créez-en un autre malgré tout.'
      : `${people} personnes semblables sont déjà dans Qomon. Utilisez l’une d’elles, ou créez un autre contact malgré tout.`,
  mayExist:
    'Qomon n’a pas donné de réponse claire : ce contact a peut-être été créé, peut-être pas. Recherchez la personne dans quelques minutes avant de la créer à nouveau.',
  slowDown: (wait) => pause(wait, 'puis réessayez.', 'Personne n’a été créé.'),
  refused: (reasons) =>
    [
      'Qomon a refusé la demande et n’a créé personne.',
      ...reasons.map((text) => `Qomon répond « ${text} »`),
      'Corrigez la saisie, puis créez à nouveau le contact.',
    ].join('\n'),
};
