import { rowSpans } from '../rows';
import type { ReviewWords } from '../words/review';
import { tabLines } from './headers';
import { count } from './numbers';

// Spaces: tools/lint/frenchSpaces.ts.

export const review: ReviewWords = {
  stays: {
    blank: 'non envoyée',
    invalid: 'contient des problèmes : voir « Message »',
    waiting: 'attend le prochain envoi',
    sending:
      'état « Envoi en cours » laissé par un envoi interrompu : utilisez « Rechercher les lignes à vérifier »',
    sent: 'déjà envoyée',
    toCheck: 'peut-être déjà enregistrée : utilisez « Rechercher les lignes à vérifier »',
    rejected: 'refusée par Qomon : voir « Message »',
    partRefunded: 'remboursée en partie',
    refunded: 'remboursée',
    cancelled: 'annulée : videz son « État » pour l’envoyer de nouveau',
    changed: 'modifiée dans Qomon : voir « Message »',
    gone: 'absente de Qomon : voir « Message »',
  },
  hidden: (rows) =>
    `${count(rows, 'ligne est masquée', 'lignes sont masquées')} par un filtre ou à la main et ne ${rows < 2 ? 'part' : 'partent'} pas. Affichez-${rows < 2 ? 'la pour l’' : 'les pour les '}envoyer.`,
  protected: ({ tab, rows, columns }) => {
    const [isOneRow, isOneColumn] = [rows.length === 1, columns.length === 1];
    const headers = columns.map((header) => `« ${header} »`).join(', ');
    return `${isOneRow ? 'La ligne' : 'Les lignes'} ${rowSpans(rows)} de « ${tab} » ne ${isOneRow ? 'part' : 'partent'} pas : ${isOneColumn ? 'la colonne' : 'les colonnes'} ${headers} y ${isOneColumn ? 'est protégée' : 'sont protégées'}, et Google ne vous laisse pas y écrire. Rien n’a été écrit ni envoyé. La personne qui a posé la protection, ou le propriétaire de la feuille de calcul, peut vous ajouter ou la lever dans Données › Protéger des feuilles et des plages, ou envoyer ces lignes.`;
  },
  columnsGone: ({ tab, headers }) =>
    `L’onglet « ${tab} » a perdu ${headers.length === 1 ? 'une colonne qui décidait' : 'des colonnes qui décidaient'} de ce qui part : ${headers.map((header) => `« ${header} »`).join(', ')}. Si un en-tête a été modifié, rendez-lui son nom. Ce message revient jusqu’à ce que vous envoyiez vous-même des lignes de cet onglet.`,
  namesake: ({ tab, header }) =>
    `La colonne « ${header} » de l’onglet « ${tab} » est la vôtre : le module ne la lit pas et n’y écrit rien. Si elle est destinée au module, nommez-la « ${header} (Qomon) ». Ce message ne s’affiche qu’une fois.`,
  tabs: (tabs) => ['Ne partent pas :', ...tabLines(tabs)].join('\n'),
  cellGone: 'Cette cellule n’existe plus. Actualisez, puis choisissez-la de nouveau.',
};
