import type { HelpWords } from '../words/help';

export const help: HelpWords = {
  guide: 'Guide',
  support: 'Support',
  privacy: 'Privacy',
  terms: 'Terms of use',
};
