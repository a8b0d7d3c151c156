import type { ReviewWords } from '../words/review';
import { tabLines } from './headers';
import { count } from './numbers';

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
  hidden: (rows) =>
    `${count(rows, 'ligne est masquée', 'lignes sont masquées')} par un filtre ou à la main et ne ${rows < 2 ? 'part' : 'partent'} pas. Affichez-${rows < 2 ? 'la pour l’' : 'les pour les '}envoyer.`,
  tabs: (tabs) => ['Ne partent pas :', ...tabLines(tabs)].join('\n'),
  cellGone: 'Cette cellule n’existe plus. Actualisez, puis choisissez-la de nouveau.',
};
