import type { ColumnKey } from '../model/columns';
import type { State } from '../model/states';

/**
 * Headers and states that releases have written into spreadsheets and that no language says any more.
 * They are read for ever: whoever changes a word in a language's `columns.ts` or `states.ts` adds here
 * what it was, and nothing is ever taken away. A test holds the names of each release against this.
 */
export const EARLIER_HEADERS: Readonly<Record<string, ColumnKey>> = {};

export const EARLIER_STATES: Readonly<Record<string, State>> = {};

/** The notes that columns of common words were laid down with before such notes were signed. */
export const EARLIER_NOTES: Readonly<Record<string, ColumnKey>> = {
  'The number on the cheque, for your own papers. It is not sent.': 'chequeNumber',
  'Le numéro inscrit sur le chèque, pour vos propres papiers. Il n’est pas envoyé.': 'chequeNumber',
  'The bank of the cheque, for your own papers. It is not sent.': 'bank',
  'La banque du chèque, pour vos propres papiers. Elle n’est pas envoyée.': 'bank',
  'Where an imported payment comes from: its key there. Written by the add-on.': 'source',
  'D’où vient un paiement importé : sa clé là-bas. Rempli par le module.': 'source',
  'The deposit slip that the cheque of this row is on. Deposit slip writes it.': 'slip',
  'Le bordereau de remise sur lequel est le chèque de cette ligne. La commande Bordereau de remise l’écrit.':
    'slip',
};
