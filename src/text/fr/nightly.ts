import type { LeftReason, NightEnd } from '../../model/nightResults';
import { written } from '../days';
import { leftLines } from '../lines';
import { sentence } from '../sentence';
import type { SentencesFor } from '../words';
import type { NightlyWords } from '../words/nightly';
import { before } from './elision';
import { tabLines } from './headers';
import { lookalike } from './look';
import { count, summed } from './numbers';
import { QUOTA, SOONER } from './remedies';

const ENDS: Readonly<Record<NightEnd, string>> = {
  done: 'Il est allé jusqu’au bout.',
  over: `La nuit s’est achevée avant que tout soit envoyé. ${SOONER}`,
  'trigger time': `Le temps quotidien que Google accorde aux déclencheurs (90 minutes) est épuisé. ${SOONER}`,
  quota: `${QUOTA} Le reste partira la nuit prochaine.`,
  'no answer': `Qomon est resté injoignable jusqu’à la fin de la nuit. ${SOONER}`,
  'bad key':
    'Il a échoué : Qomon n’accepte plus la clé API. La personne au nom de laquelle il s’exécute doit saisir une nouvelle clé dans le panneau latéral.',
  'no right':
    'Il a échoué : la clé API n’a pas le droit d’enregistrer des paiements. Adressez-vous à votre administrateur Qomon.',
  'not connected':
    'Il a échoué : la personne au nom de laquelle il s’exécute n’est plus connectée à Qomon. Saisissez la clé API dans le panneau latéral.',
  'may only check':
    'Il a échoué : la clé partagée ici ne sert plus qu’à vérifier. La personne au nom de laquelle il s’exécute doit saisir sa propre clé dans le panneau latéral, sous Connexion.',
  'other installation':
    'Échec : une autre installation du module travaille dans cette feuille de calcul. Si c’est voulu, désactivez l’envoi nocturne de celle-ci ; sinon, choisissez « Remettre cette feuille de calcul… » dans le panneau latéral de l’autre, sous Réglages.',
  'no lists':
    'Il a échoué : les listes de Qomon manquent et n’ont pas pu être récupérées. Utilisez « Actualiser les listes ».',
  broken:
    'Il a échoué : Google a signalé une erreur en cours de travail. Si cela se reproduit, utilisez « Envoyer les lignes prêtes » et indiquez aux auteurs du module ce qu’affiche la page « Exécutions » du script.',
};

const REASONS: SentencesFor<LeftReason> = {
  problems: ({ texts }) => texts.join(' '),
  'see message': () => 'elle a des problèmes : voir « Message ».',
  'looks recorded': (it) =>
    `elle semble déjà enregistrée : Qomon contient le ${lookalike(it)}, avec le même payeur, le même montant et le même jour. S’il s’agit d’un autre paiement, envoyez-la depuis le menu et indiquez-le.`,
  question: ({ texts }) =>
    `elle ne part pas sans réponse. ${texts.join(' ')} Si tout est juste, envoyez la ligne depuis le menu, ou indiquez-le dans le panneau latéral, sous « Lignes ».`,
  rejected: () =>
    'Qomon l’a refusée ; sa réponse figure dans « Message ». Corrigez la ligne, puis envoyez-la depuis le menu.',
  'group not ticked': () => 'une autre ligne de son groupe n’est pas cochée « Prêt ».',
  waiting: () => 'elle attend la nuit prochaine.',
  unconfirmed: () => 'Qomon l’a peut-être enregistrée, peut-être pas ; voir « Message ».',
};

const FAILURES: readonly NightEnd[] = [
  'bad key',
  'no right',
  'not connected',
  'may only check',
  'other installation',
  'no lists',
  'broken',
];

/** The words about the night, in French. */
export const nightly: NightlyWords = {
  title: 'Envoi nocturne',
  problems: {
    overdue: ({ owner, due }) =>
      `L’envoi nocturne aurait dû s’exécuter le ${written(due)} et ne l’a pas fait. Son déclencheur a disparu, ou bien ${owner || 'la personne qui l’a activé'} est partie ou a retiré son autorisation, ou encore Google l’exécute sans la feuille de calcul, ce dont cette personne seule est avertie. ${owner || 'Cette personne'} peut le désactiver puis le réactiver ; toute autre personne peut le reprendre à son nom.`,
    'trigger gone': () =>
      'Le déclencheur de l’envoi nocturne a disparu. Enregistrez de nouveau les réglages pour en créer un autre.',
    'no permission': ({ owner }) =>
      `Google demande de nouveau des autorisations à ${owner || 'la personne qui a activé l’envoi nocturne'} : l’envoi nocturne ne peut donc pas travailler. Cette personne peut les accorder dans le panneau latéral, sous Nuit ; ou quelqu’un d’autre peut le reprendre à son nom.`,
    'no document': ({ at }) =>
      `Google a exécuté l’envoi nocturne le ${written(at)} sans la feuille de calcul. Il n’a pu lire aucune ligne ni rien réserver : rien n’a donc été envoyé. Utilisez « Envoyer les lignes prêtes » ; enregistrer de nouveau ces réglages n’y change rien. Un script qui appartient à la feuille de calcul elle-même est exécuté avec elle : demandez à la personne qui a installé le module.`,
    'no lock': ({ at }) =>
      `Google n’a pas pu réserver la feuille de calcul pour l’envoi nocturne le ${written(at)} : rien n’a donc été envoyé. Il réessaie à chaque heure de la nuit ; pour envoyer plus tôt, utilisez « Envoyer les lignes prêtes ».`,
    unfinished: ({ since }) =>
      `L’envoi nocturne est au travail depuis le ${written(since)} sans arriver à son terme : chacune de ses exécutions est interrompue. Utilisez « Envoyer les lignes prêtes » et consultez la page « Exécutions » du script.`,
    failed: ({ end }) => `Le dernier envoi nocturne n’a pas fonctionné. ${ENDS[end]}`,
  },
  refusals: {
    'not a request': () =>
      'Ces réglages n’ont pas pu être lus. Fermez le panneau latéral et rouvrez-le.',
    'not an hour': () => 'Choisissez une heure entière, de 0 à 23.',
    'not an address': ({ text }) =>
      `« ${text} » n’est pas une adresse e-mail. Saisissez des adresses telles que nom@example.org.`,
    'too many recipients': ({ most }) =>
      `Le compte rendu peut aller à ${most} adresses au plus. Retirez-en de la liste.`,
    'no recipient': () => 'Saisissez l’adresse e-mail de la personne qui recevra le compte rendu.',
    'of another': ({ owner }) =>
      `L’envoi nocturne s’exécute au nom ${before('de', owner || 'quelqu’un d’autre')}. Reprenez-le pour qu’il s’exécute au vôtre.`,
    'no key': ({ owner }) =>
      owner
        ? `L’envoi nocturne utiliserait votre propre clé API, or vous n’êtes pas connecté à Qomon. Connectez-vous d’abord, ou demandez à ${owner} de partager sa clé avec les éditeurs de cette feuille de calcul.`
        : 'L’envoi nocturne utilise votre propre clé API, or vous n’êtes pas connecté à Qomon. Connectez-vous d’abord.',
    'may only check': () =>
      'La clé partagée ici ne sert qu’à vérifier, or l’envoi nocturne envoie. Connectez-vous d’abord avec votre propre clé.',
    'no trigger': () =>
      'Google n’a pas créé le déclencheur de l’envoi nocturne. Vous en avez peut-être trop (20 par script) : consultez script.google.com/home/triggers, supprimez ceux qui ne servent plus, puis réessayez.',
  },
  notMailed: 'Ce compte rendu n’a pas pu être envoyé par e-mail :',
  nothingWrong: 'L’envoi nocturne ne présente plus aucun problème.',
  subject: ({ end, sent, totals, leftBehind, tabs, unconfirmed }) =>
    [
      summed(
        `${FAILURES.includes(end) ? 'ÉCHEC de l’envoi' : 'Envoi'} nocturne à Qomon : ${count(sent, 'paiement envoyé', 'paiements envoyés')}`,
        totals,
      ),
      ...(leftBehind > 0 ? [count(leftBehind, 'ligne non envoyée', 'lignes non envoyées')] : []),
      ...(tabs.length > 0 ? [count(tabs.length, 'onglet non envoyé', 'onglets non envoyés')] : []),
      ...(unconfirmed > 0 ? [`${unconfirmed} à vérifier`] : []),
    ].join(', '),
  body: (report) =>
    [
      `L’envoi nocturne commencé le ${written(report.day)} est terminé. ${ENDS[report.end]}`,
      '',
      `${summed(count(report.sent, 'paiement envoyé', 'paiements envoyés'), report.totals)}.`,
      ...(report.found > 0
        ? [
            `${count(report.found, 'paiement à vérifier avait bien été enregistré', 'paiements à vérifier avaient bien été enregistrés')} : les ID figurent maintenant dans les lignes.`,
          ]
        : []),
      ...(report.rowsGone > 0
        ? [
            `${count(report.rowsGone, 'paiement a été enregistré', 'paiements ont été enregistrés')} alors que la ligne avait été supprimée, sans compter dans le total : voir l’onglet « Journal ».`,
          ]
        : []),
      ...report.notes,
      ...section(
        report.left,
        report.leftBehind,
        `${count(report.leftBehind, 'ligne non envoyée', 'lignes non envoyées')} :`,
      ),
      ...section(
        report.unconfirmedRows,
        report.unconfirmed,
        `${count(report.unconfirmed, 'ligne à vérifier', 'lignes à vérifier')} :`,
      ),
      ...(report.tabs.length > 0 ? ['', 'Onglets non envoyés :', ...tabLines(report.tabs)] : []),
      ...(report.leftBehind > 0
        ? [
            '',
            'Que faire : corrigez ces lignes, ou décochez « Prêt » sur celles qui ne doivent pas partir.',
          ]
        : []),
      ...(report.unconfirmed > 0
        ? [
            '',
            'Que faire des lignes à vérifier : la nuit n’interroge personne à leur sujet. Utilisez « Rechercher les lignes à vérifier », qui les recherche de nouveau et vous interroge sur celles dont rien ne prouve si elles sont enregistrées ; d’ici là, rien n’est renvoyé.',
          ]
        : []),
      '',
      `La feuille de calcul : ${report.spreadsheet}`,
    ].join('\n'),
  permission: {
    subject: 'Envoi nocturne à Qomon : Google demande votre autorisation',
    body: (spreadsheet) =>
      `L’envoi nocturne à Qomon ne peut pas travailler : Google vous demande de nouveau des autorisations. Ouvrez la feuille de calcul, choisissez Extensions ▸ Bundles for Qomon ▸ Envoi nocturne…, et accordez-les.\n\n${spreadsheet}`.trim(),
  },
  unnamed: 'un compte que Google ne nomme pas',
  noDocument: {
    subject: 'Envoi nocturne à Qomon : Google l’exécute sans la feuille de calcul',
    body: 'Google a exécuté l’envoi nocturne à Qomon sans la feuille de calcul. Il n’a pu lire aucune ligne ni rien réserver : rien n’a donc été envoyé. Ouvrez la feuille de calcul et utilisez « Envoyer les lignes prêtes » ; enregistrer de nouveau les réglages de l’envoi nocturne n’y change rien. Un script qui appartient à la feuille de calcul elle-même est exécuté avec elle : demandez à la personne qui a installé le module.\n\nVous recevez ce message une fois par jour tant que cela dure. Pour y mettre fin, désactivez l’envoi nocturne dans le panneau latéral.',
  },
};

function section(
  rows: Parameters<typeof leftLines>[0],
  all: number,
  title: string,
): readonly string[] {
  return leftLines(rows, all, {
    title,
    line: ({ tab, row, reason }) => `• « ${tab} », ligne ${row} : ${sentence(REASONS, reason)}`,
    more: (rest) => `• et ${rest} de plus`,
  });
}
