import type { SettingsWords } from '../words/settings';

// Spaces: tools/lint/frenchSpaces.ts.

export const settings: SettingsWords = {
  unreadable: 'Ces réglages n’ont pas pu être lus. Fermez le panneau latéral et rouvrez-le.',
  notAFirstReference: ({ lowest, highest }) =>
    `La prochaine référence est un nombre entier de ${lowest} à ${highest} : au-dessus de toutes celles déjà données. Corrigez-la, ou laissez-la telle quelle.`,
};
