// What several commands say in the same words.

/** Google’s requests of a day are used up. */
export const QUOTA = 'Le nombre de requêtes que Google accorde par jour est épuisé.';

/** For a bundle that somebody has deleted in Qomon. */
export const RECORD_AGAIN =
  'Utilisez Corriger et renvoyer pour enregistrer la ligne à nouveau, ou Annuler des paiements pour y renoncer.';

/** For what a person alone can settle. */
export const ANSWER =
  'utilisez Rechercher les lignes à vérifier et répondez à la question posée. D’ici là, rien n’est renvoyé.';

/** What stands over a paper. */
export const WRITTEN_AGAIN =
  'réécrit cet onglet à chaque fois, sauf si vous lui donnez un autre nom : ce que vous y saisissez disparaît.';

/** For what the night has left. */
export const SOONER =
  'Le reste partira la nuit prochaine ; pour l’envoyer plus tôt, utilisez « Envoyer les lignes prêtes ».';
