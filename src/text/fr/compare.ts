import type { CompareReport, Orphan } from '../../model/compareResults';
import { SHOWN_COMPARED } from '../../model/limits';
import { written } from '../days';
import type { CompareWords } from '../words/compare';
import { count, moneys } from './numbers';
import { RECORD_AGAIN } from './remedies';

function orphanLine({ bundleId, reference, totals, date }: Orphan): string {
  return `• lot ${bundleId}, référence ${reference} : ${totals.length > 0 ? moneys(totals) : 'aucun montant lisible'}, ${written(date ?? 'sans date')}`;
}

function orphanLines(orphans: readonly Orphan[]): string[] {
  if (orphans.length === 0) return [];
  const more = orphans.length - SHOWN_COMPARED;
  return [
    '',
    `${count(orphans.length, 'paiement de Qomon porte une référence', 'paiements de Qomon portent des références')} de cette feuille de calcul et ne ${orphans.length < 2 ? 'figure' : 'figurent'} sur aucune ligne :`,
    ...orphans.slice(0, SHOWN_COMPARED).map(orphanLine),
    ...(more > 0 ? [`… et ${count(more, 'autre', 'autres')}`] : []),
  ];
}

function found(report: CompareReport): string[] {
  const { changed, gone, replaced, refunded, settled, unread, typed, untold, elsewhere } = report;
  const [first] = unread;
  const [oddly] = typed;
  return [
    ...(changed > 0
      ? [`• ${count(changed, 'paiement diffère', 'paiements diffèrent')} : voir « Message ».`]
      : []),
    ...(gone > 0
      ? [`• ${count(gone, 'paiement n’existe', 'paiements n’existent')} plus dans Qomon.`]
      : []),
    ...(replaced > 0
      ? [
          `• ${count(replaced, 'paiement figure', 'paiements figurent')} désormais dans Qomon sous un autre numéro : utilisez Rechercher les lignes à vérifier, qui inscrit les nouveaux identifiants.`,
        ]
      : []),
    ...(refunded > 0
      ? [
          `• ${count(refunded, 'paiement a été remboursé', 'paiements ont été remboursés')} dans Qomon depuis.`,
        ]
      : []),
    ...(settled > 0
      ? [`• ${count(settled, 'paiement concorde', 'paiements concordent')} de nouveau.`]
      : []),
    ...(first
      ? [
          `• ${count(unread.length, 'paiement n’a pas pu être comparé, car sa ligne n’est', 'paiements n’ont pas pu être comparés, car leurs lignes ne sont')} plus lisible${unread.length < 2 ? '' : 's'} (la première : « ${first.tab} », ligne ${first.row}). Utilisez Actualiser les listes et annulez les modifications de la ligne.`,
        ]
      : []),
    ...(oddly
      ? [
          `• Dans ${count(typed.length, 'ligne', 'lignes')}, l’état a été saisi à la main et n’est pas exact (la première : « ${oddly.tab} », ligne ${oddly.row}) : voir « Message ».`,
        ]
      : []),
    ...(elsewhere
      ? [
          `• ${count(elsewhere.bundles, 'paiement a été enregistré', 'paiements ont été enregistrés')} avant que cette feuille de calcul passe à l’espace « ${elsewhere.space} », et ${elsewhere.bundles < 2 ? 'n’a pas été comparé' : 'n’ont pas été comparés'}.`,
        ]
      : []),
    ...(untold > 0
      ? [
          `• Pour ${count(untold, 'paiement', 'paiements')}, Qomon n’a pas donné de réponse claire : comparez de nouveau dans quelques minutes.`,
        ]
      : []),
  ];
}

export const compare: CompareWords = {
  title: 'Comparer avec Qomon',
  progress: (bundles) => `Comparaison de ${count(bundles, 'paiement', 'paiements')} avec Qomon…`,
  done: (report) =>
    [
      `${count(report.compared, 'paiement', 'paiements')} (${count(report.rows, 'ligne', 'lignes')}) ${report.compared < 2 ? 'comparé' : 'comparés'} avec Qomon, qui en liste ${report.listed} : ${count(report.same, 'concorde', 'concordent')}.`,
      ...found(report),
      ...(report.complete
        ? []
        : [
            '',
            'La liste de Qomon n’a pas pu être lue jusqu’au bout : aucune ligne n’est donc déclarée absente, et des paiements peuvent manquer ci-dessous. Comparez de nouveau dans quelques minutes.',
          ]),
      ...orphanLines(report.orphans),
      '',
      `Cela a pris ${count(report.requests, 'requête', 'requêtes')} et ${count(report.seconds, 'seconde', 'secondes')}.`,
    ].join('\n'),
  messages: {
    changed: ({ bundleId, changes, isRefunded }) =>
      [
        `Le lot ${bundleId} a été modifié dans Qomon, ou la ligne l’a été :`,
        ...changes.map(({ header, here, there }) => `${header} : ici ${here}, dans Qomon ${there}`),
        `Si la ligne est juste, ${isRefunded ? 'modifiez dans Qomon le paiement remboursé' : 'utilisez Corriger et renvoyer'} ; si c’est Qomon, saisissez ici ce que contient Qomon. Puis comparez de nouveau.`,
      ].join('\n'),
    status: (status) =>
      `La ligne n’indique pas de statut. Dans Qomon, c’est ${status}. Si ce n’est pas le bon, utilisez Modifier le statut du paiement.`,
    gone: (bundleId) =>
      `Le lot ${bundleId} n’existe plus dans Qomon : quelqu’un l’y a supprimé. ${RECORD_AGAIN}`,
    replaced: ({ bundleId, by }) =>
      `Le lot ${bundleId} n’existe pas dans Qomon, qui détient le paiement de cette ligne sous le lot ${by} : il a été corrigé, ici ou ailleurs, ou l’ID du lot a été remplacé à la main. Utilisez Rechercher les lignes à vérifier, qui inscrit les bons identifiants. D’ici là, rien n’est envoyé ni supprimé.`,
    refunded: ({ bundleId, refunded }) => `Lot ${bundleId} : ${refunded} remboursés dans Qomon.`,
  },
};
