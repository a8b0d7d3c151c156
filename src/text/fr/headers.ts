import type { HeaderFault } from '../../model/faults';
import type { TabLeft } from '../../model/results';
import { columns } from './columns';
import { count } from './numbers';

/** What is wrong with the headers of a tab, and the way to correct it. */
export function headerFault(fault: HeaderFault): string {
  if (fault.kind === 'header below') {
    return `• Les en-têtes figurent à la ligne ${fault.row}. Déplacez-les à la ligne 1 ; un titre peut figurer sur un autre onglet.`;
  }
  const { header } = columns[fault.key];
  if (fault.kind === 'duplicate header') {
    return `• L’en-tête « ${header} » figure dans ${fault.columns.length} colonnes. Gardez-en un seul et renommez les autres.`;
  }
  return fault.like === undefined
    ? `• Il n’y a pas de colonne « ${header} ». Ajoutez cet en-tête.`
    : `• Il n’y a pas de colonne « ${header} ». S’il s’agit de « ${fault.like} », donnez-lui ce nom.`;
}

/** The lines that name tabs of which nothing is sent, and why. */
export function tabLines(tabs: readonly TabLeft[]): string[] {
  return tabs.flatMap(({ tab, rows, why }) => {
    const counted = count(rows, 'ligne', 'lignes');
    if (why === 'hidden') {
      return [`• « ${tab} » (${counted}) : cet onglet est masqué. Affichez-le pour l’envoyer.`];
    }
    if ('like' in why) {
      const { header } = columns.ready;
      const way =
        why.like === undefined
          ? 'Si son en-tête a été modifié, rendez-lui son nom.'
          : `S’il s’agit de « ${why.like} », donnez-lui ce nom.`;
      return [`• « ${tab} » (${counted}) : cet onglet n’a pas de colonne « ${header} ». ${way}`];
    }
    return [
      `• « ${tab} » (${counted}) : cet onglet n’est pas lisible.`,
      ...why.map((it) => `  ${headerFault(it)}`),
    ];
  });
}
