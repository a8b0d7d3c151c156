import type { ReviewWords } from '../words/review';

// French typography: the spaces inside « » and before ; ? are narrow no-break spaces (U+202F),
// those before : are no-break spaces (U+00A0).

export const review: ReviewWords = {
  stays: {
    blank: 'non envoyée',
    invalid: 'contient des problèmes',
    waiting: 'attend le prochain envoi',
    sending:
      'état « Envoi en cours » laissé par un envoi interrompu : utilisez « Rechercher les lignes à vérifier »',
    sent: 'déjà envoyée',
    toCheck: 'peut-être déjà enregistrée : utilisez « Rechercher les lignes à vérifier »',
    rejected: 'refusée par Qomon',
    partRefunded: 'remboursée en partie',
    refunded: 'remboursée',
    cancelled: 'annulée : videz son « État » pour l’envoyer de nouveau',
    changed: 'modifiée dans Qomon',
    gone: 'absente de Qomon',
  },
  cellGone: 'Cette cellule n’existe plus. Actualisez, puis choisissez-la de nouveau.',
};
