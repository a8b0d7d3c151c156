import type { MenuWords } from '../words/menu';

export const menu: MenuWords = {
  attention: '⚠ L’envoi nocturne demande votre attention…',
  sidebar: 'Ouvrir le panneau latéral',
  setUp: 'Préparer cette feuille de calcul',
  refreshLists: 'Actualiser les listes',
  checkRows: 'Vérifier les lignes',
  sendSelected: 'Envoyer les lignes sélectionnées…',
  sendReady: 'Envoyer les lignes prêtes…',
  resolveDoubtful: 'Rechercher les lignes à vérifier',
  refund: 'Rembourser…',
  cancel: 'Annuler des paiements…',
  correct: 'Corriger et renvoyer…',
  status: 'Modifier le statut du paiement…',
  summary: 'Synthèse',
  compare: 'Comparer avec Qomon',
  newEventTab: 'Nouvel onglet d’événement…',
  layOut: 'Réorganiser cet onglet…',
  nightly: 'Envoi nocturne…',
  import: 'Importer des paiements…',
  help: 'Guide et assistance…',
  checkInstallation: 'Vérifier cette installation',
};
