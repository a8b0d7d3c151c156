import { SHOWN_BUNDLES } from '../../model/limits';
import { written } from '../days';
import type { LookalikeBundle, LookWords } from '../words/look';
import { count } from './numbers';

/** Names it by what a person finds it by. */
export const lookalike = ({ bundleId, day, under }: LookalikeBundle): string =>
  `lot ${bundleId} du ${written(day)}${under === '' ? ', sans référence' : `, référence ${under}`}`;

/** The first bundles, and how many more there are. */
const listed = (bundles: readonly number[]): string =>
  `${bundles.length < 2 ? 'lot' : 'lots'} ${bundles.slice(0, SHOWN_BUNDLES).join(', ')}${bundles.length > SHOWN_BUNDLES ? ` et ${bundles.length - SHOWN_BUNDLES} de plus` : ''}`;

/** Which row stands for it: none, or one that reads otherwise. */
const standsFor = ({ borneBy }: LookalikeBundle): string =>
  borneBy
    ? `son ID figure à la ligne ${borneBy.row} de « ${borneBy.tab} », qui dit autre chose. Si des colonnes ont été triées ou déplacées sans les autres, annulez d’abord cela`
    : 'aucune ligne d’ici ne lui correspond';

export const look: LookWords = {
  looksRecorded: (it) =>
    `Ce paiement semble déjà enregistré : Qomon contient le ${lookalike(it)}, avec le même payeur, le même montant et le même jour, et ${standsFor(it)}. Il ne part pas tant que personne n’a indiqué qu’il s’agit d’un autre paiement : relancez l’envoi, ou relisez les lignes dans le panneau latéral, et répondez à la question.`,
  isHeld: (it) =>
    `Qomon contient le ${lookalike(it)}, avec le même payeur, le même montant et le même jour, et aucune ligne d’ici ne lui correspond.`,
  notReached:
    'Cette ligne avait déjà sa référence, et la liste de Qomon n’a pas pu être lue assez loin pour savoir si le paiement est enregistré. Rien n’a été envoyé pour elle. Utilisez « Rechercher les lignes à vérifier », qui lit plus loin, ou renvoyez-la dans quelques minutes.',
  underWay:
    'Une ligne portant ce paiement a été supprimée pendant son envoi, et nul ne sait encore si Qomon l’a enregistré. Cette ligne prend sa place : utilisez Rechercher les lignes à vérifier dans quelques minutes. D’ici là, rien n’est envoyé.',
  isAnother: 'Vous avez indiqué qu’il s’agit d’un autre paiement. Relancez l’envoi.',
  isAsTyped:
    'Vous avez indiqué que la saisie est voulue telle quelle. La prochaine nuit l’enverra aussi.',
  isCopy:
    'Cette feuille de calcul est la copie d’une autre. Les lignes qui n’étaient pas envoyées au moment de la copie sont recherchées dans Qomon avant de partir, et la copie donne ses propres références.',
  returned: (payments) =>
    `Cette feuille de calcul a été ramenée à un état antérieur. ${count(payments, 'paiement présent dans Qomon a retrouvé sa référence et ses ID', 'paiements présents dans Qomon ont retrouvé leur référence et leurs ID')}.`,
  rowsGone: (bundles, untold) =>
    [
      `${count(bundles.length, 'paiement enregistré d’ici ne figure', 'paiements enregistrés d’ici ne figurent')} plus sur aucune ligne : ${listed(bundles)}.`,
      untold === 0
        ? 'Si les lignes ont été archivées ou supprimées, tout va bien.'
        : 'La feuille de calcul a été ramenée à un état antérieur, ou des lignes ont été supprimées ; l’onglet « Journal » les mentionne de nouveau.',
      'Cela ne vous sera pas redit.',
    ].join(' '),
  recordedTwice: (pairs) =>
    `Qomon contient deux fois ${count(pairs.length, 'paiement', 'paiements')} de cette feuille de calcul, sous une même référence : ${pairs.map(({ bundleId, own }) => `le lot ${bundleId}, en plus du lot ${own} qui figure sur une ligne`).join(', ')}. Supprimez dans Qomon ce qui ne figure sur aucune ligne.`,
  areOthers: (rows, all) =>
    [
      `${count(all, 'paiement semble déjà enregistré', 'paiements semblent déjà enregistrés')}. Qomon contient le même payeur, le même montant et le même jour, et aucune ligne d’ici ne correspond à ${all < 2 ? 'ce paiement' : 'ces paiements'} :`,
      ...rows.map(
        ({ tab, row, ...it }) =>
          `• « ${tab} », ligne ${row} : ${lookalike(it)}${it.borneBy ? ` ; ${standsFor(it)}` : ''}`,
      ),
      ...(all > rows.length ? [`• et ${all - rows.length} de plus`] : []),
      '',
      all < 2
        ? 'S’agit-il d’un autre paiement, à enregistrer lui aussi ? Sinon, il ne part pas.'
        : 'S’agit-il dans tous les cas d’autres paiements, à enregistrer eux aussi ? Sinon, ils ne partent pas.',
    ].join('\n'),
};
