import { methodNamed as named } from '../methodNamed';
import type { MethodWords } from '../words/methods';

export const methods: MethodWords = {
  CB: ['card', 'credit card', 'debit card', 'bank card'],
  CHQ: ['cheque', 'check'],
  VIR: ['transfer', 'bank transfer'],
  ESP: ['cash'],
  PRLV: ['direct debit'],
};

/** `CHQ — cheque`; other entries as they are. */
export const methodNamed = (entry: string): string => named(entry, methods);
