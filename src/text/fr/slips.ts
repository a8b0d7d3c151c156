import { SHOWN_CHEQUES, SHOWN_PLACES } from '../../model/limits';
import type { Cheque, SettledSlips, Slip, SlipOffer, SlipOutcome } from '../../model/slipResults';
import type { RowPlace } from '../../model/summaryResults';
import { written } from '../days';
import type { SlipWords } from '../words/slips';
import { methodNamed } from './methods';
import { count, money } from './numbers';
import { WRITTEN_AGAIN } from './remedies';
import { states } from './states';

// Spaces: tools/lint/frenchSpaces.ts.

const cheques = (n: number): string => count(n, 'chèque', 'chèques');

const place = ({ tab, row }: RowPlace): string => `« ${tab} », ligne ${row}`;

const some = (lines: readonly string[], most: number): string[] =>
  lines.length > most
    ? [...lines.slice(0, most), `… et ${count(lines.length - most, 'autre', 'autres')}`]
    : [...lines];

const placesOf = ({ place: at, others }: Pick<Cheque, 'place' | 'others'>): string =>
  [place(at), ...others.map(place)].join(' et ');

const chequeLine = ({ drawer, bank, number, money: sum, ...at }: Cheque): string =>
  `• ${placesOf(at)} : ${money(sum)}, ${[drawer, bank, number].map((one) => one || '—').join(', ')}`;

const joined = (cheque: Cheque): string =>
  `${placesOf(cheque)} portent le même numéro de chèque et la même banque : c’est un seul chèque de ${money(cheque.money)}.`;

const leftOut = (why: string, rows: readonly RowPlace[]): string[] =>
  rows.length > 0 ? [`${why} : ${some(rows.map(place), SHOWN_PLACES).join(' ; ')}.`] : [];

const named = (what: string, cheques: readonly Cheque[]): string[] =>
  leftOut(
    what,
    cheques.map((one) => one.place),
  );

const alikeLine = ({ slip, ...at }: SlipOffer['alike'][number]): string =>
  `Laissée de côté : ${place(at)} ressemble à un chèque du bordereau ${slip} qui n’est plus sur aucune ligne (même montant, même jour, même banque, même numéro).`;

const halfLine = ({ slip, ...at }: SlipOffer['halves'][number]): string =>
  `Laissée de côté : ${place(at)} fait partie du chèque du bordereau ${slip}. Annulez ce bordereau pour le refaire, ou corrigez le numéro de chèque.`;

/** The first of them, and how many more there are. */
const listed = (lines: readonly string[]): readonly string[] =>
  lines.length > SHOWN_PLACES
    ? [
        ...lines.slice(0, SHOWN_PLACES),
        `Laissées de côté pour la même raison : encore ${count(lines.length - SHOWN_PLACES, 'ligne', 'lignes')}.`,
      ]
    : lines;

function notesOn(offer: SlipOffer): string[] {
  const { cheques: all, others } = offer;
  const missing = all.filter((one) => one.missing.length > 0);
  const near = all.filter(({ life }) => life === 'near');
  const past = all.filter(({ life }) => life === 'past');
  const refunded = all.filter((one) => one.refunded !== undefined);
  return [
    ...(missing.length > 0
      ? [
          'Manque sur le bordereau (vous pouvez arrêter ici, compléter, puis recommencer) :',
          ...some(
            missing.map((one) => `• ${place(one.place)} : ${one.missing.join(', ')}`),
            SHOWN_CHEQUES,
          ),
        ]
      : []),
    ...named(
      'De plus de onze mois (une banque accepte un chèque français pendant un an et huit jours)',
      near,
    ),
    ...named('De plus d’un an et huit jours, qu’une banque française n’accepte plus', past),
    ...named('Remboursés depuis, en partie ou en totalité (voir État)', refunded),
    ...all
      .filter((one) => one.others.length > 0)
      .slice(0, SHOWN_CHEQUES)
      .map(joined),
    ...notesOnLeft(offer),
    ...(others > 0
      ? [
          `${cheques(others)} pour le bordereau suivant : dans une autre devise, ou en trop pour un seul bordereau.`,
        ]
      : []),
  ];
}

function notesOnLeft({ hidden, unread, ...left }: SlipOffer): string[] {
  return [
    ...(hidden > 0
      ? [
          `${hidden < 2 ? 'Laissée de côté, car masquée (filtre, repli ou onglet masqué)' : 'Laissées de côté, car masquées (filtre, repli ou onglet masqué)'} : ${count(hidden, 'ligne', 'lignes')}.`,
        ]
      : []),
    ...leftOut('Laissées de côté, car le montant manque ou est illisible', unread),
    ...leftOut(
      'Laissées de côté, car le paiement est impayé d’après le statut qui lui a été donné (utilisez « Modifier le statut du paiement » si le chèque doit être présenté de nouveau)',
      left.unpaid,
    ),
    ...leftOut(
      'Laissées de côté, car une autre ligne porte la même référence (supprimez la copie, ou videz sa référence si c’est un autre chèque)',
      left.copies,
    ),
    ...leftOut(
      'Laissées de côté, car la ligne a été envoyée et sa référence a disparu (annulez cette modification, ou supprimez la ligne si c’est une copie)',
      left.nameless,
    ),
    ...leftOut(
      'Laissées de côté, car rien ne peut être écrit dans la colonne Bordereau (supprimez-y la formule, ou annulez la fusion des cellules)',
      left.fixed,
    ),
    ...listed(left.alike.map(alikeLine)),
    ...listed(left.halves.map(halfLine)),
    ...leftOut(
      'Ce qui se trouve dans la colonne Bordereau n’est pas le bordereau de ces chèques',
      left.foreign,
    ),
  ];
}

const slipLine = ({ number, cheques: n, total, isUndone, isPaidIn }: Slip): string =>
  [
    `• ${number} : ${cheques(n)}, ${money(total)}`,
    ...(isUndone ? ['annulé'] : []),
    ...(isPaidIn ? ['encaissé'] : []),
  ].join(', ');

const OUTCOMES: Readonly<Record<SlipOutcome, string>> = {
  intended: 'commencé',
  recorded: 'établi',
  undoing: 'en cours d’annulation',
  undone: 'annulé',
};

const slipNamed = ({ number, cheques: n, total }: Slip): string =>
  `bordereau ${number} (${cheques(n)}, ${money(total)})`;

function offered(offer: SlipOffer): string[] {
  return [
    offer.isSelected
      ? 'Les chèques des lignes sélectionnées qui ne sont encore sur aucun bordereau :'
      : 'Tous les chèques qui ne sont encore sur aucun bordereau (sélectionnez des lignes pour en prendre moins) :',
    ...some(offer.cheques.map(chequeLine), SHOWN_CHEQUES),
    ...notesOn(offer),
  ];
}

/** `way`: how to change which methods are cheques, where no link for it stands beside. */
const whyNothing = (offer: SlipOffer, methods: readonly string[], way = ''): string[] => [
  offer.isSelected
    ? 'Aucune des lignes sélectionnées ne porte un chèque qui ne soit encore sur aucun bordereau. Sélectionnez une seule cellule pour prendre tous les chèques.'
    : 'Tous les chèques sont déjà sur un bordereau, ou il n’y en a aucun. Recommencez quand les lignes de vos chèques seront remplies.',
  `Les chèques sont les lignes payées par : ${methods.map(methodNamed).join(', ')}.${way}`,
  ...notesOn(offer),
];

const nothing: SlipWords['nothing'] = (offer, methods) =>
  whyNothing(
    offer,
    methods,
    ' Si ce n’est pas juste, changez-le dans le panneau latéral, sous Documents.',
  ).join('\n');

const settled = ({
  ended,
  unended,
  relisted,
  undoneAgain,
  known,
  short,
  restored,
  unwritten,
}: SettledSlips): string[] => [
  ...ended.map((slip) =>
    slip.isUndone
      ? `Le ${slipNamed(slip)} avait été interrompu, et il est maintenant annulé. Ses chèques peuvent aller sur un autre bordereau.`
      : `Le ${slipNamed(slip)} avait été interrompu, et il est maintenant complet. Imprimez-le avec Imprimer un bordereau….`,
  ),
  ...unended.map(
    (slip) =>
      `Le ${slipNamed(slip)} avait été interrompu et n’a pas pu être mené à son terme : des cellules de ses lignes ou de l’onglet « Slips » sont protégées. Demandez à la personne qui les a protégées, puis recommencez.`,
  ),
  ...(undoneAgain.length > 0
    ? [
        `Annulé auparavant, et de nouveau indiqué comme tel dans l’onglet « Slips » : bordereau ${undoneAgain.join(', ')}.`,
      ]
    : []),
  ...(relisted.length > 0
    ? [
        `Inscrit de nouveau, car il manquait dans l’onglet « Slips » : bordereau ${relisted.join(', ')}. Indiquez-y de nouveau la date quand la banque l’a encaissé.`,
      ]
    : []),
  ...(known.length > 0
    ? [
        `${count(known.length, 'ligne avait', 'lignes avaient')} perdu la référence d’un chèque qui est sur un bordereau, et ${known.length < 2 ? 'la porte' : 'la portent'} de nouveau : ${some(
          known.map(({ slip, ...at }) => `${place(at)} (bordereau ${slip})`),
          SHOWN_PLACES,
        ).join(' ; ')}.`,
      ]
    : []),
  ...short.map(
    ({ slip, cheques: n, total }) =>
      `Le ${slipNamed(slip)} n’a plus que ${cheques(n)}, ${money(total)} sur ses lignes, et le journal ne le connaît plus. Regardez son papier avant d’en établir un autre : le reste se trouve peut-être sur des lignes sans son numéro.`,
  ),
  ...(restored > 0
    ? [
        `${count(restored, 'ligne est', 'lignes sont')} sur un bordereau que la colonne Bordereau n’indiquait pas. Son numéro y est de nouveau inscrit.`,
      ]
    : []),
  ...(unwritten > 0
    ? [
        `${count(unwritten, 'ligne est', 'lignes sont')} sur un bordereau que la colonne Bordereau n’indique pas et ne peut recevoir : l’onglet n’a pas cette colonne (saisissez son nom au-dessus d’une colonne vide), une formule s’y trouve, ou les cellules sont protégées. Aucun autre bordereau ne ${unwritten < 2 ? 'la' : 'les'} prend.`,
      ]
    : []),
];

const unticked = (slip: number): string => `Le bordereau ${slip} n’a pas été pointé :`;

export const slips: SlipWords = {
  title: 'Bordereau de remise',
  askMethods: (offered) =>
    [
      'Quels moyens de paiement sont des chèques ? Saisissez leurs noms, séparés par des virgules. La question n’est posée qu’une fois.',
      '',
      ...offered.map(methodNamed),
    ].join('\n'),
  nothing,
  ask: (offer) =>
    [
      ...offered(offer),
      '',
      'Comptez les chèques que vous avez en main. Combien y en a-t-il ?',
    ].join('\n'),
  offer: (offer, methods) =>
    offer.cheques.length > 0 ? offered(offer) : whyNothing(offer, methods),
  inShort: slipLine,
  askAlike: (rows) =>
    [
      ...some(rows.map(alikeLine), SHOWN_PLACES),
      '',
      'Oui les met sur ce bordereau, Non les laisse de côté. Est-ce que ce sont d’autres chèques, que vous avez en main maintenant ?',
    ].join('\n'),
  askTotal: (currency) =>
    `Additionnez les chèques que vous avez en main. Quel est leur total, en ${currency} ?`,
  countDiffers: ({ counted, cheques: n }) =>
    `Vous avez compté « ${counted} », et les lignes ont ${cheques(n)}. Aucun bordereau n’a été établi. Cherchez une ligne qui manque ou qui est en trop, ou sélectionnez les lignes de vos chèques.`,
  totalDiffers: ({ counted, total }) =>
    `Vous avez trouvé « ${counted} », et le total des lignes est de ${money(total)}. Aucun bordereau n’a été établi. Cherchez un montant mal saisi.`,
  done: ({ slip, offer: { cheques: all, total } }) =>
    `Le bordereau ${slip} est établi : ${cheques(all.length)}, ${money(total)}. L’onglet « Deposit slip » est la page à imprimer ; l’onglet « Slips » en tient la liste. Indiquez-y la date quand la banque l’a encaissé : d’ici là, il peut être annulé.`,
  notPrinted:
    'La page n’a pas pu être écrite : son onglet est protégé. Demandez à la personne qui l’a protégé, puis choisissez Imprimer un bordereau….',
  problems: {
    changed: () =>
      'Des lignes ont été modifiées, déplacées ou mises sur un autre bordereau pendant que la question était posée. Aucun bordereau n’a été établi : choisissez de nouveau Bordereau de remise.',
    copy: ({ place: at }) =>
      `Une autre ligne porte la référence de ${place(at)} : c’est une copie. Aucun bordereau n’a été établi. Videz la référence de la copie ou supprimez-la, puis choisissez de nouveau Bordereau de remise.`,
    'not written': () =>
      'Les lignes n’ont pas pu être écrites en entier, et le bordereau a été annulé : des cellules sont peut-être protégées, ou des lignes ont été déplacées à cet instant. Choisissez de nouveau Bordereau de remise.',
  },
  noSlips:
    'Il n’y a encore aucun bordereau pour cela. Utilisez Bordereau de remise… pour en établir un.',
  allPaidIn:
    'Tous les bordereaux sont encaissés, et restent tels quels. Si cela a été saisi par erreur, videz d’abord « Encaissé le » dans l’onglet « Slips ».',
  settled,
  askPrint: (all) =>
    [
      'Quel bordereau faut-il imprimer ? Saisissez son numéro.',
      '',
      ...some(all.map(slipLine), 20),
    ].join('\n'),
  askUndo: (all) =>
    [
      'Quel bordereau faut-il annuler ? Saisissez son numéro. Ceux qui sont encaissés n’apparaissent pas ici.',
      '',
      ...some(all.map(slipLine), 20),
    ].join('\n'),
  noSuchSlip: (typed) =>
    `Aucun bordereau de la liste n’est « ${typed} ». Rien n’a été modifié. Recommencez et saisissez un numéro de la liste.`,
  confirmUndo: (slip) =>
    `Annuler le ${slipNamed(slip)} ? Ses chèques pourront aller sur un autre bordereau ; son numéro ne servira plus.`,
  undone: (slip) => `Le ${slipNamed(slip)} est annulé.`,
  notUndone: (slip) =>
    `Le ${slipNamed(slip)} reste tel quel : il a été encaissé ou annulé entre-temps. Rien n’a été modifié. Regardez-le dans l’onglet « Slips ».`,
  ticked: {
    done: ({ slip, day }) => `Le bordereau ${slip} est pointé : encaissé le ${written(day)}.`,
    'done already': ({ slip, day }) =>
      `Le bordereau ${slip} était déjà pointé : encaissé le ${written(day)}.`,
    unknown: ({ slip }) =>
      `${unticked(slip)} l’onglet « Slips » n’en a pas de ce numéro. Choisissez de nouveau « Afficher les chèques et les bordereaux ».`,
    undone: ({ slip }) =>
      `${unticked(slip)} il est annulé. Cherchez ses chèques sur un autre bordereau.`,
    'paid in': ({ slip }) =>
      `${unticked(slip)} autre chose figure déjà sous « Encaissé le ». Regardez sa ligne dans l’onglet « Slips », et corrigez-la au besoin.`,
    twice: ({ slip }) =>
      `${unticked(slip)} plusieurs lignes de l’onglet « Slips » portent son numéro. Supprimez la copie, puis pointez de nouveau.`,
    used: ({ slip }) =>
      `${unticked(slip)} entre-temps, un autre bordereau du même total l’a été, avec le même jour et la même ligne du relevé. Choisissez de nouveau « Afficher les chèques et les bordereaux », puis cochez ce qui reste.`,
    columns: ({ slip }) =>
      `${unticked(slip)} les colonnes de l’onglet « Slips » ont été déplacées. Remettez-les en place, puis pointez de nouveau.`,
    formula: ({ slip }) =>
      `${unticked(slip)} une formule se trouve sous « Encaissé le ». Supprimez-la, puis pointez de nouveau.`,
    protected: ({ slip }) =>
      `${unticked(slip)} ses cellules dans l’onglet « Slips » sont protégées. Demandez à la personne qui les a protégées de vous y laisser écrire, puis pointez de nouveau.`,
    'not written': ({ slip }) =>
      `${unticked(slip)} sa ligne vient d’être déplacée, ou une règle de ses cellules refuse la date. Regardez-la dans l’onglet « Slips », puis pointez de nouveau.`,
  },
  noTicks: 'Rien n’a été pointé. Cochez une ligne du relevé, puis réessayez.',
  columns: {
    number: 'N° de bordereau',
    date: 'Établi le',
    cheques: 'Chèques',
    total: 'Total',
    currency: 'Devise',
    state: 'État du bordereau',
    bankNumber: 'N° à la banque',
    statement: 'Ligne du relevé',
    paidIn: 'Encaissé le',
  },
  warning:
    'La commande Bordereau de remise écrit ici. Les trois dernières colonnes sont à vous : une fois « Encaissé le » rempli, un bordereau ne peut plus être annulé.',
  undoneState: 'Annulé',
  paperTitle: 'Bordereau de remise de chèques',
  paperWarning: `La commande Bordereau de remise ${WRITTEN_AGAIN}`,
  paperHead: ({ slip: { number, cheques: n, total }, made }) =>
    `Bordereau ${number}, établi le ${written(made)} : ${cheques(n)}, ${money(total)}`,
  paperColumns: ['', 'Tireur', 'Banque', 'N° de chèque', 'Date', 'Montant'],
  paperTotal: (currency) => `Total (${currency})`,
  paperNote: 'À joindre au formulaire de la banque, qu’il ne remplace pas.',
  changed: ({ change: it, ...row }) => {
    const at = place(row);
    if (it.kind === 'amount')
      return `${at} a été modifiée depuis : ce bordereau y indique ${money(it.was)}.`;
    if (it.kind === 'method')
      return `${at} a été modifiée depuis : elle est maintenant payée par ${it.now}.`;
    if (it.kind === 'state') return `${at} est maintenant « ${states[it.state]} ».`;
    return `${at} a été modifiée depuis : jour, banque ou numéro de chèque sont autres.`;
  },
  gone: (n) =>
    `${cheques(n)} de ce bordereau ${n < 2 ? 'n’est plus' : 'ne sont plus'} sur aucune ligne.`,
  joined,
  byRows:
    'Le journal ne connaît plus ce bordereau : ses chèques sont ceux qu’indiquent les lignes.',
  isUndone: 'Ce bordereau est annulé.',
  line: ({ outcome, slip, cheques: n }) =>
    `bordereau de remise ${slip} · ${OUTCOMES[outcome]} · ${cheques(n)}`,
};
