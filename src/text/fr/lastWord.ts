import type { AskedPayment, LastWordWords } from '../words/lastWord';
import { count, inShort } from './numbers';
import { shown } from './send';

const named = ({ tab, row, reference, here }: AskedPayment): string =>
  [
    `« ${tab} », ligne ${row}`,
    reference === undefined ? 'sa référence a disparu' : `référence ${reference}`,
    ...here.map(inShort),
  ].join(', ');

const heldUnder = ({ held }: AskedPayment): string[] =>
  held.length > 0 ? [`Sous sa référence, Qomon contient ${shown(held)}.`] : [];

export const lastWord: LastWordWords = {
  about: (it) =>
    [
      'Rien ne prouve que Qomon ait enregistré ce paiement, ni le contraire.',
      ...heldUnder(it),
    ].join(' '),
  ask: (it) =>
    [
      `${named(it)} : rien ne prouve que Qomon ait enregistré ce paiement, ni le contraire.`,
      ...heldUnder(it),
      '',
      'Regardez dans Qomon, puis saisissez',
      '• le numéro de son lot, s’il y figure ;',
      '• NON, s’il n’y figure pas : il pourra alors être renvoyé ;',
      '• rien, si vous n’en êtes pas sûr : la ligne reste comme elle est.',
    ].join('\n'),
  notUnderstood: (typed) =>
    `« ${typed} » n’est ni le numéro d’un lot, ni NON. La ligne reste comme elle est. Relancez Rechercher les lignes à vérifier et saisissez l’un des deux.`,
  notOpen:
    'Cette ligne a changé entre-temps : il n’y a plus de question à son sujet. Relisez ce qu’elle indique maintenant.',
  noSuchBundle: (bundleId) =>
    `Qomon ne contient aucun lot ${bundleId}. La ligne reste comme elle est. Vérifiez le numéro, puis relancez Rechercher les lignes à vérifier.`,
  notRead: (bundleId) =>
    `Le lot ${bundleId} n’a pas pu être lu. La ligne reste comme elle est ; réessayez dans quelques minutes.`,
  ofAnotherRow: ({ bundleId, tab, row }) =>
    `Le lot ${bundleId} est celui de la ligne ${row} de « ${tab} ». La ligne reste comme elle est. Cherchez le sien dans Qomon, puis relancez Rechercher les lignes à vérifier.`,
  differs: ({ held, here }) =>
    [
      `Qomon contient ${shown([held])}.`,
      ...(here.length > 0 ? [`La ligne dit : ${here.map(inShort).join(' ; ')}.`] : []),
      '',
      'Est-ce malgré tout le paiement de cette ligne ?',
    ].join('\n'),
  heldWith: (bundleId) =>
    `Cette ligne a été envoyée en un seul paiement avec une autre, et Qomon a les deux dans le lot ${bundleId}. La ligne reste telle quelle ; saisissez ${bundleId} si son groupe n’existe plus.`,
  found: (bundleId) =>
    `Qomon contient bien ce paiement : lot ${bundleId}. Les ID sont maintenant dans la ligne.`,
  putRight: ({ given, named, states }) => [
    ...(given === 0
      ? []
      : [
          `${count(given, 'ligne a retrouvé sa Référence', 'lignes ont retrouvé leur Référence')}, qui avait été modifiée.`,
        ]),
    ...(named === 0
      ? []
      : [
          `${count(named, 'ligne a retrouvé son ID du lot', 'lignes ont retrouvé leur ID du lot')}, qui avait été vidé.`,
        ]),
    ...(states === 0
      ? []
      : [
          `${count(states, 'paiement a retrouvé l’État', 'paiements ont retrouvé l’État')} que dit Qomon, qui avait été modifié.`,
        ]),
  ],
  settled: (payments) =>
    payments === 0
      ? []
      : [
          `${count(payments, 'paiement a été réglé', 'paiements ont été réglés')} par votre saisie.`,
        ],
  freed: 'Vous avez indiqué que Qomon ne l’a pas enregistré. Renvoyez-le quand vous voulez.',
};
