import { type Becoming, type ImportOutcome, RENEWAL_PREFIX } from '../../model/importResults';
import { written } from '../days';
import type { ImportsWords } from '../words/imports';
import { methodNamed } from './methods';
import { count, money } from './numbers';

// Spaces: tools/lint/frenchSpaces.ts.

const ITEMS = { membership: 'Adhésion', donation: 'Don', payment: 'Un paiement seul' };

const becomes = ({ items, method, currency }: Becoming): string => {
  const parts = items.map(({ to, price, amount }) =>
    [
      [ITEMS[to], ...(price === '' ? [] : [price])].join(' : '),
      ...(items.length > 1 ? [money({ amount, currency })] : []),
    ].join(', '),
  );
  const what = parts.join(' + ') || 'Laissé de côté';
  return [what, ...(method === '' ? [] : [methodNamed(method)])].join(' · ');
};

export const imports: ImportsWords = {
  becomes,
  unreadable: 'Ces lignes d’export sont illisibles. Choisissez de nouveau le fichier.',
  tooMuch:
    'C’est trop pour une seule fois. Choisissez de nouveau le fichier dans le panneau latéral.',
  noSource: 'La façon de lire cet export n’est plus connue. Choisissez de nouveau le fichier.',
  noCurrency: 'Qomon n’indique pas la devise de votre espace. Actualisez les listes.',
  noTab:
    'Il n’y a pas d’onglet de saisie. Choisissez « Préparer cette feuille de calcul », puis réessayez.',
  targetGone: (tab) =>
    `L’onglet « ${tab} », où les lignes devaient aller, n’existe plus ou porte un autre nom. Rien n’a été écrit. Recommencez : l’endroit où elles iront vous sera de nouveau indiqué.`,
  changedSince:
    'Quelque chose a changé depuis l’aperçu : listes, personnes, lignes, ou un autre import. Rien n’a été écrit. Regardez de nouveau l’aperçu.',
  ownTab:
    'L’onglet affiché est l’un de ceux du module. Affichez l’onglet où un export a été déposé, puis réessayez.',
  tabGone: 'Cet onglet n’existe plus. Affichez l’onglet où un export a été déposé, puis réessayez.',
  sourceProblems: {
    unreadable:
      'Indiquez au moins la colonne qui numérote les paiements, celle du montant, celle de la date et celle qui nomme le payeur.',
    prefix:
      'Le début de ses clés ne peut pas changer : c’est par lui que les paiements déjà présents sont reconnus. Laissez-le tel quel.',
    'name taken': 'Un autre export s’appelle ainsi, ou presque. Donnez un autre nom à celui-ci.',
    numbering:
      'La colonne qui numérote les paiements ne peut plus changer : c’est par elle que les paiements déjà présents sont reconnus, et ils seraient importés deux fois. Laissez-la telle quelle.',
    'too long': 'C’est plus qu’il n’est possible de conserver. Retirez ce qui ne sert pas.',
    'too many':
      'Cette feuille de calcul ne peut pas conserver d’autres sortes d’export. Changez la façon de lire l’une d’elles, ou utilisez une autre feuille de calcul pour celle-ci.',
  },
  fates: {
    sent: ({ tab, row }) =>
      `Envoyée entre-temps : ligne ${row} de « ${tab} ». Choisissez de nouveau « Les chercher ».`,
    elsewhere: ({ tab, row, days }) =>
      `Envoyée, mais pas pour cette période : ligne ${row} de « ${tab} »${days ? `, valable du ${written(days.from)} au ${written(days.to)}` : ''}. Si elle devait l’être, corrigez sa date de début et sa date de fin, puis utilisez « Corriger et renvoyer… » ; sinon, saisissez une autre ligne quand la personne paie.`,
    over: ({ tab, row }) =>
      `Remboursée, ou absente de Qomon : ligne ${row} de « ${tab} ». Saisissez une autre ligne quand la personne paie.`,
    cancelled: ({ tab, row }) =>
      `Annulée : ligne ${row} de « ${tab} ». Videz son « État » pour l’envoyer quand la personne paie.`,
  },
  whys: {
    status: ({ text }) =>
      `Son statut est « ${text} ». Si les lignes qui ont ce statut comptent, changez la façon de lire cet export.`,
    'price left out': ({ text }) =>
      `« ${text} » est laissé de côté. S’il faut l’importer, changez la façon de lire cet export.`,
    'nothing paid': () => 'Rien n’a été payé.',
    'left by you': () => 'Vous le laissez de côté.',
    'in part': () =>
      'Une partie est laissée de côté. S’il faut tout importer, changez la façon de lire cet export.',
    'unasked amount': ({ column }) => `Indiquez où vont les montants de « ${column} ».`,
    'unknown price': ({ text }) => `Indiquez ce qu’est « ${text} ».`,
    'unknown method': ({ text }) => `Indiquez quel moyen de paiement est « ${text} ».`,
    'several methods': ({ methods }) =>
      `Ses lignes ont été payées par plusieurs moyens : ${methods.join(', ')}. Enregistrez-le à la main, un paiement pour chacun.`,
    'gone from the lists': ({ text }) =>
      `« ${text} » n’est pas dans les listes de votre espace. Actualisez les listes, ou changez la façon de lire cet export.`,
    'no price': () =>
      'Une adhésion ou un don n’a pas de tarif ici, et votre espace n’en a pas d’habituel. Changez la façon de lire cet export.',
    organisation: ({ name }) =>
      `« ${name} » est une organisation. Cochez-le si c’est la personne nommée qui a payé.`,
    person: ({ names }) => `Indiquez qui c’est : ${names.join(', ')}.`,
    'payment beside items': () =>
      'Une partie est une adhésion ou un don, une autre ni l’un ni l’autre. Enregistrez-le à la main.',
    negative: () => 'Un de ses éléments est inférieur à zéro. Enregistrez-le à la main.',
    unreadable: ({ line, column, text }) =>
      `Ligne ${line} : « ${text} » dans « ${column} » est illisible. Corrigez la façon de lire cet export, ou enregistrez le paiement à la main.`,
    'several payers': () =>
      'Ses lignes nomment plusieurs payeurs ou plusieurs jours : son numéro n’est pas celui d’un seul paiement. Choisissez la bonne colonne pour les numéros, ou enregistrez ces paiements à la main.',
    'number repeats': ({ line }) =>
      `La ligne ${line} porte un numéro qu’une autre ligne porte aussi, et dit autre chose. Enregistrez-le à la main, ou changez la colonne qui numérote les paiements.`,
    repeated: ({ line }) =>
      `L’une de ses lignes se trouve une seconde fois dans le fichier, à la ligne ${line}. Si des fichiers ont été réunis, importez chacun séparément ; ne le cochez que si tout a été payé.`,
    deleted: () =>
      'Il a déjà été importé, et aucune ligne ne porte plus son numéro ici. Ne l’importez de nouveau que si sa ligne a été supprimée par erreur.',
    'key in Qomon': ({ bundleId, recorded }) =>
      `Qomon le contient déjà : lot ${bundleId}${recorded && `, enregistré le ${written(recorded)}`}. Laissez-le de côté, sauf si c’est autre chose.`,
    'payment in Qomon': ({ bundleId, recorded }) =>
      `Qomon contient un paiement égal, de la même personne et du même jour : lot ${bundleId}${recorded && `, enregistré le ${written(recorded)}`}. Ne l’importez que si c’en est un autre.`,
    'taking back': () =>
      'Ses lignes étaient en cours de retrait, qui a été interrompu. Retirez cet import encore une fois.',
    'source emptied': () =>
      'Sa ligne est ici, mais sa « Provenance » a été vidée. Rétablissez-la avec Annuler, ou laissez ce paiement de côté.',
    changed: () =>
      'L’export en dit autre chose que lors de son import. Comparez sa ligne avec l’export, et corrigez la ligne.',
    'meant otherwise': ({ isSent }) =>
      `Sa ligne a été écrite d’après une autre réponse sur ce que veulent dire ses textes ; d’après les réponses conservées à présent, c’est ce qui est indiqué ci-dessus. Si elles sont justes, corrigez la ligne${isSent ? ', puis choisissez « Corriger et renvoyer ».' : ', ou retirez cet import, puis importez de nouveau.'}`,
    half: () => 'Certaines de ses lignes sont là ; celles qui manquent sont ajoutées.',
    cleared: () =>
      'Des cellules de ses lignes ont été vidées depuis ; elles sont remplies de nouveau, sauf si vous le laissez de côté.',
    edited: () =>
      'Ses lignes se lisent autrement que lors de leur import. Comparez-les avec l’export.',
    'half edited': () =>
      'Certaines de ses lignes sont là et ont été modifiées ou envoyées. Comparez-les avec l’export.',
  },
  kept: {
    sent: ({ now }) =>
      now === 'held'
        ? 'Il a été envoyé. Pour le retirer de Qomon, utilisez « Annuler des paiements » ; supprimez ensuite ses lignes à la main.'
        : now === 'over'
          ? 'Il a été envoyé, et Qomon ne le contient plus. Supprimez ses lignes à la main si elles doivent disparaître.'
          : 'Il a peut-être été envoyé. Utilisez « Rechercher les lignes à vérifier », puis retirez cet import encore une fois.',
    slip: ({ slip }) => `Il est sur le bordereau ${slip}. Annulez d’abord ce bordereau.`,
    copied: () =>
      'Plus de lignes portent son numéro qu’il n’en a été importé, comme sur un onglet copié. Supprimez les copies, puis retirez cet import encore une fois.',
    typed: ({ header }) =>
      header === ''
        ? 'Quelqu’un a écrit dans une colonne sans en-tête. Videz cette cellule, puis retirez cet import encore une fois.'
        : `Quelqu’un a écrit dans « ${header} ». Videz cette cellule, puis retirez cet import encore une fois.`,
    edited: () =>
      'Une cellule écrite par l’import se lit autrement à présent. Supprimez la ligne à la main si elle doit disparaître.',
    'source emptied': () =>
      'Sa « Provenance » a été vidée. Rétablissez-la avec Annuler, ou supprimez la ligne à la main.',
  },
};

/** What a line of the journal says of an import. */
/** What a person calls what rows were made from: a source by what its keys begin with, or the list of renewals. */
export const sourceName = (prefix: string): string =>
  prefix === RENEWAL_PREFIX ? 'renouvellements' : prefix;

export const imported = ({
  outcome,
  source,
  orders,
}: {
  readonly outcome: ImportOutcome;
  readonly source: string;
  readonly orders: number;
}): string => {
  const what = `${count(orders, 'paiement', 'paiements')} de ${sourceName(source)}`;
  if (outcome === 'intended') return `Import · sur le point d’écrire ${what}`;
  if (outcome === 'takingBack') return `Import · sur le point de retirer ${what}`;
  return outcome === 'recorded' ? `Import · ${what} : écrit` : `Import · ${what} : repris`;
};
