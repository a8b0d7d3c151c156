import { SHOWN_UNREAD } from '../../model/limits';
import { written } from '../days';
import type { StatementWords } from '../words/statement';
import { count, money } from './numbers';

export const statement: StatementWords = {
  open: 'Pointer avec un relevé de banque',
  help: 'Le relevé est lu dans cette page. Rien n’en sort, sauf les lignes que vous cochez : leur date et leur libellé vont dans l’onglet « Slips ». Qomon n’en apprend rien, et aucun paiement ne change.',
  file: 'Relevé de banque',
  columnsHelp:
    'Ces en-têtes ne sont pas ceux d’une banque connue ici. Vérifiez que ces trois colonnes sont les bonnes, pour ce fichier.',
  useColumns: 'Utiliser ces colonnes',
  columns: {
    day: 'La date se trouve dans',
    label: 'Le libellé se trouve dans',
    amount: 'Le crédit se trouve dans',
  },
  found: ({ bank, credits, days: [first, last] }) =>
    [
      ...(bank === '' ? [] : [`Lu comme un relevé ${bank}.`]),
      credits === 0
        ? 'Aucun crédit n’y a été trouvé : choisissez un autre fichier.'
        : `${count(credits, 'crédit', 'crédits')}, du ${written(first)} au ${written(last)}. Cochez ceux dont vous savez qu’ils sont un bordereau.`,
    ].join(' '),
  allTicked: 'Tous les bordereaux sont pointés.',
  currencies: (codes) =>
    `Un relevé indique rarement sa devise. Les bordereaux sont en ${codes.join(' et en ')} : ne cochez que ceux de ce compte.`,
  unread: (lines) =>
    [
      `${count(lines.length, 'ligne illisible, laissée', 'lignes illisibles, laissées')} de côté :`,
      ...lines
        .slice(0, SHOWN_UNREAD)
        .map(({ line, column, text }) =>
          column === ''
            ? `• ligne ${line} : plus ou moins de cellules que d’en-têtes`
            : `• ligne ${line}, « ${column} » : « ${text} »`,
        ),
      ...(lines.length > SHOWN_UNREAD ? [`… et ${lines.length - SHOWN_UNREAD} de plus`] : []),
    ].join('\n'),
  slip: ({ number, cheques, total, made }) =>
    [
      `Bordereau ${number} : ${count(cheques, 'chèque', 'chèques')}, ${money(total)}`,
      ...(made === '' ? [] : [`établi le ${written(made)}`]),
    ].join(', '),
  noFit: 'Aucun crédit n’est égal à ce total.',
  noFitHelp:
    'Un bordereau sans crédit n’est peut-être pas encore arrivé, ou la banque inscrit chaque chèque sur sa propre ligne. Saisissez alors la date sous « Encaissé le » dans l’onglet « Slips ».',
  fit: ({ day, label, lines }) =>
    [`${written(day)}${lines > 1 ? `, ${lines} lignes` : ''}`, label || '—'].join(' : '),
  notes: ({ isNamed, others }) => [
    ...(isNamed ? ['Le libellé indique le numéro de ce bordereau.'] : []),
    ...(others.length > 0
      ? [`Ce crédit est aussi égal au total du bordereau ${others.join(', ')}.`]
      : []),
  ],
  taken: (slip) => `Coché pour le bordereau ${slip} : décochez-le là-bas pour le choisir ici.`,
  tickOff: (slips) =>
    slips === 0 ? 'Pointer' : `Pointer ${count(slips, 'bordereau', 'bordereaux')}`,
  ticking: 'Pointage…',
  unsure:
    'Google n’a pas répondu : on ne sait pas quels bordereaux sont pointés. Appuyez de nouveau sur le bouton : ce qui est écrit reste tel quel.',
};
