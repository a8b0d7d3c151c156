import type { StateWords } from '../words/states';

/** What a cell of `State` reads. */
export const states: StateWords = {
  blank: '',
  invalid: 'Non valide',
  waiting: 'En attente',
  sending: 'Envoi en cours',
  sent: 'Envoyé',
  toCheck: 'À vérifier',
  rejected: 'Refusé',
  partRefunded: 'Remboursé en partie',
  refunded: 'Remboursé',
  cancelled: 'Annulé',
  changed: 'Modifié dans Qomon',
  gone: 'Absent de Qomon',
};
