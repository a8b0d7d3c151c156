import type { Scope } from '../../model/scopes';
import { choiceOf } from '../choice';
import type { Words } from '../words';
import { before } from './elision';
import { headerFault } from './headers';
import { count, moneys } from './numbers';
import { pause } from './pause';
import { regions } from './regions';
import { keptBack, leftBehind } from './send';

/** As Google words them, and docs/permissions.fr.md. */
const SCOPES: Readonly<Record<Scope, string>> = {
  sheets:
    'Afficher et gérer les feuilles de calcul dans lesquelles cette application a été installée',
  dialogs: 'Afficher et exécuter du contenu Web tiers dans des invites et des panneaux latéraux',
  requests: 'Se connecter à un service externe',
  triggers: 'Autoriser l’exécution de cette application en votre absence',
  mail: 'Envoyer des e-mails en votre nom',
  email: 'Afficher l’adresse e-mail principale de votre compte Google',
};

export const obstacles: Words['obstacles'] = {
  'not connected': ({ byOthers }) =>
    byOthers
      ? 'Pour vous, cette feuille de calcul n’est pas connectée à Qomon : une autre personne l’a connectée et ne partage pas la clé. Ouvrez le panneau latéral et saisissez votre clé API sous Connexion, ou demandez-lui d’y partager la sienne.'
      : 'Cette feuille de calcul n’est pas connectée à Qomon. Ouvrez le panneau latéral et saisissez votre clé API.',
  'another space': ({ home, key }) =>
    `Cette feuille de calcul enregistre dans l’espace Qomon « ${home} », et la clé API est celle de « ${key} ». Rien n’y a été lu, envoyé ni modifié. Saisissez une clé de « ${home} » dans le panneau latéral, sous Connexion ; ou, si cette feuille doit désormais enregistrer dans « ${key} », saisissez-y de nouveau cette clé et choisissez de déplacer la feuille.`,
  'unconfirmed before move': () =>
    'Pour certains paiements, il n’est pas encore certain qu’ils aient été enregistrés, et seul l’espace dans lequel ils ont été envoyés peut le dire. Utilisez d’abord « Rechercher les lignes à vérifier » avec sa clé, puis déplacez la feuille.',
  'may only check': ({ by }) =>
    `La clé ${before('que', by || 'quelqu’un')} partage ici ne sert qu’à vérifier. Pour envoyer, rembourser, annuler ou corriger, pour répondre à une question sur un paiement ou pour composer un fichier des personnes qui ont payé, saisissez votre propre clé dans le panneau latéral sous Connexion, ou demandez à ${by || 'la personne qui la partage'} de la partager aussi pour l’envoi. Rien n’a été envoyé ni modifié.`,
  'shared by another': ({ by, keyEnd, use }) =>
    `${by || 'Une autre personne'} partage ici la clé qui se termine par ${keyEnd}, ${use === 'checking' ? 'pour vérifier' : 'pour vérifier et envoyer'} : toute personne sans clé propre s’en sert. Rien n’a été modifié. Si elle doit être remplacée ou retirée pour tous, confirmez-le ; ces personnes en seront averties, et le journal en gardera trace.`,
  'no lists': () =>
    'Les listes de Qomon ne sont pas encore là. Utilisez « Actualiser les listes » ; dans une nouvelle feuille de calcul, « Préparer cette feuille de calcul ».',
  'not an entry tab': ({ tab, faults }) =>
    faults.length === 0
      ? `« ${tab} » n’est pas un onglet de paiements. Allez dans l’onglet « Bundles », ou utilisez « Préparer cette feuille de calcul ».`
      : [`La première ligne de « ${tab} » est à corriger :`, ...faults.map(headerFault)].join('\n'),
  'slips unread': ({ tab, headers }) =>
    `L’onglet « ${tab} » liste les bordereaux de remise et ne dit plus : ${headers.join(', ')}. Sans cela, personne ne peut savoir quels bordereaux existent et lesquels ont été encaissés ; rien n’a donc été fait. Remettez ces en-têtes, chacun au-dessus de ses cellules (Annuler la saisie, ou Fichier ▸ Historique des versions) ; vos propres colonnes peuvent rester à côté. Si l’onglet est irrécupérable, supprimez-le : les bordereaux y seront listés de nouveau, et vous ressaisirez lesquels ont été encaissés.`,
  'nothing selected': () =>
    'Les lignes sélectionnées sont vides. Sélectionnez des lignes qui contiennent des paiements, puis réessayez.',
  'nothing ready': ({ tally }) =>
    tally.leftBehind.length + tally.tabs.length === 0
      ? 'Aucune ligne n’est prête. Cochez « Prêt » sur les lignes à envoyer ; les lignes d’un groupe partent ensemble, une fois toutes cochées.'
      : ['Aucune des lignes prêtes ne peut être envoyée.', ...leftBehind(tally)].join('\n'),
  'nothing to send': ({ tally }) =>
    ['Aucune des lignes sélectionnées ne peut être envoyée.', ...leftBehind(tally)].join('\n'),
  busy: ({ by }) =>
    by
      ? `${by.user} a lancé un envoi à ${by.since}, qui est encore en cours. Rien d’autre ne part en attendant ; réessayez quand il sera terminé.`
      : 'Une autre personne travaille sur cette feuille de calcul. Rien ne part en attendant ; réessayez dans une minute.',
  'no lock': () =>
    'Google n’a pas pu réserver cette feuille de calcul à une seule personne : rien ne peut donc partir. Fermez-la, rouvrez-la, puis réessayez.',
  'other installation': ({ isSilent }) =>
    `Une autre installation du module enregistre les paiements de cette feuille de calcul : si toutes deux le faisaient, les mêmes lignes pourraient être enregistrées deux fois. Rien n’a été envoyé ni modifié. ${isSilent ? 'Elle n’a rien fait ici depuis environ sept jours : choisissez dans ce menu une commande qui travaille sur les lignes, et vous pourrez décider que celle-ci prenne sa place.' : 'Pour travailler avec celle-ci, choisissez « Remettre cette feuille de calcul… » dans le panneau latéral de l’autre, sous Réglages. Si l’autre n’est plus utilisée, la question vous sera posée ici dès qu’elle n’aura rien fait pendant environ sept jours.'}`,
  'handed over': () =>
    'Cette installation du module a remis la feuille de calcul à une autre. Rien n’a été envoyé ni modifié. Utilisez le menu de l’autre ; ou reprenez la feuille de calcul dans le panneau latéral, sous Réglages, par « Remettre cette feuille de calcul… ».',
  'unconfirmed before hand-over': () =>
    'Pour certains paiements, il n’est pas encore certain qu’ils aient été enregistrés, et seule cette installation se les rappelle tous. Utilisez d’abord « Rechercher les lignes à vérifier ».',
  'other account': () =>
    'Ce panneau a été ouvert pour un autre compte Google que celui que Google prend maintenant pour le vôtre : plusieurs comptes sont connectés dans ce navigateur. Rien n’a été fait. Les commandes du menu Bundles for Qomon utilisent le bon compte ; pour le panneau latéral, ouvrez la feuille de calcul dans une fenêtre ou un profil de navigateur où seul ce compte est connecté.',
  permission: ({ scopes }) =>
    `Vous n’avez pas donné à Google l’autorisation nécessaire : ${scopes.map((scope) => `« ${SCOPES[scope]} »`).join(', ')}. Rien n’a été envoyé ni modifié. Accordez-la, puis réessayez.`,
  'protected cells': ({ tabs }) =>
    `Google ne vous laisse pas écrire dans des cellules protégées${tabs.length === 0 ? '' : ` de ${tabs.map((tab) => `« ${tab} »`).join(', ')}`}, où le module doit écrire. Rien d’autre n’est fait ici tant que c’est le cas ; ce qui était déjà parti est recherché par le prochain envoi. La personne qui a posé la protection, ou le propriétaire de la feuille de calcul, peut vous ajouter ou la lever dans Données › Protéger des feuilles et des plages.`,
  'lost tabs': ({ lost, hasChanged }) =>
    `${lost.map(({ tab, how }) => `Quelqu’un a ${how === 'deleted' ? 'supprimé' : 'retiré des lignes ou des colonnes de'} l’onglet « ${tab} » pendant que le module travaillait.`).join(' ')} ${hasChanged ? 'Quelque chose a pu être enregistré ou modifié dans Qomon avant cela : la prochaine exécution le recherchera avant tout autre envoi.' : 'Ce qui était parti avant est réglé à la prochaine exécution.'} Faites revenir l’onglet tel qu’il était (Annuler la saisie, ou Fichier ▸ Historique des versions), ou, si le module le tient lui-même, par « Préparer cette feuille de calcul ». Choisissez ensuite la même commande, ou « Rechercher les lignes à vérifier ».`,
  'not as expected': ({ tally }) =>
    `Les lignes font ${count(tally.bundles, 'paiement', 'paiements')} et ${moneys(tally.totals)}, ce qui n’est pas ce que vous attendiez. Rien n’a été envoyé ; relisez les lignes.${keptBack(
      tally,
    )
      .map((line) => `\n${line}`)
      .join('')}`,
  'no question': () => 'Il n’y a plus de question au sujet de cette ligne. Relancez l’envoi.',
  'not this bundle': ({ bundleId }) =>
    `Le lot ${bundleId} ne contient pas ce que dit cette ligne, ou une autre ligne lui correspond, ou il est absent de Qomon. Comparez les deux ; rien n’a été modifié.`,
  'no such run': () => 'Cet envoi est terminé. Lancez-en un nouveau.',
  'not a key': () => 'Ce n’est pas une clé API. Copiez la clé entière, sans espaces.',
  'no region': () =>
    `Choisissez le serveur de votre espace : ${choiceOf(Object.values(regions), 'ou')}.`,
  'key refused': ({ region }) =>
    `Qomon n’accepte pas cette clé sur son serveur « ${regions[region]} ». Vérifiez la clé et le serveur, ou demandez une nouvelle clé à votre administrateur Qomon.`,
  throttled: ({ wait }) => pause(wait, 'puis réessayez.'),
  'no answer': () => 'Qomon est injoignable. Réessayez dans quelques minutes.',
  'odd answer': ({ status }) =>
    `La réponse de Qomon n’a pas pu être lue. Réessayez dans quelques minutes ; si cela persiste, indiquez le numéro ${status} à votre administrateur Qomon.`,
};
