import { methodNamed as named } from '../methodNamed';
import type { MethodWords } from '../words/methods';

export const methods: MethodWords = {
  CB: ['carte', 'carte bancaire', 'carte bleue'],
  CHQ: ['chèque', 'chèque bancaire'],
  VIR: ['virement', 'virement bancaire'],
  ESP: ['espèces', 'espèce', 'liquide'],
  PRLV: ['prélèvement', 'prélèvement automatique'],
};

/** `CHQ — chèque`; other entries as they are. */
export const methodNamed = (entry: string): string => named(entry, methods);
