import type { HelpWords } from '../words/help';

export const help: HelpWords = {
  guide: 'Guide',
  support: 'Assistance',
  privacy: 'Confidentialité',
  terms: 'Conditions d’utilisation',
};
