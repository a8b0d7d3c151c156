import type { JournalAction, JournalOutcome, LineCodes, ValueChange } from '../model/journalLine';
import { plain } from '../model/plain';

/**
 * What a line reads in the spreadsheets of releases that wrote words where codes stand now. Such
 * journals are read for ever: these tables are frozen, and may only grow.
 */
const ACTIONS: Readonly<Record<string, JournalAction>> = {
  // 0.1.0
  Send: 'send',
  Envoi: 'send',
  'Look up': 'lookUp',
  Recherche: 'lookUp',
  Refund: 'refund',
  Remboursement: 'refund',
  Cancel: 'cancel',
  Annulation: 'cancel',
  Correct: 'correct',
  Correction: 'correct',
};

const OUTCOMES: Readonly<Record<string, JournalOutcome>> = {
  // 0.1.0
  Intended: 'intended',
  Prévu: 'intended',
  Recorded: 'recorded',
  Enregistré: 'recorded',
  Refused: 'rejected',
  Refusé: 'rejected',
  'Not sent': 'waiting',
  'Non envoyé': 'waiting',
  'To check': 'toCheck',
  'À vérifier': 'toCheck',
};

/** The whole headers that journals bear. */
export const EARLIER_HEADERS: ReadonlyArray<readonly string[]> = [
  // 0.1.0
  ['Time', 'User', 'Run', 'Action', 'Reference', 'Bundle ID', 'Outcome', 'HTTP status', 'Detail'],
  [
    'Date et heure',
    'Utilisateur',
    'Exécution',
    'Action',
    'Référence',
    'ID du lot',
    'Résultat',
    'Statut HTTP',
    'Détail',
  ],
];

const ACTION_OF = byText(ACTIONS);

const OUTCOME_OF = byText(OUTCOMES);

/** The action that a line of an earlier release names; undefined where it names none. */
export function earlierAction(label: string): JournalAction | undefined {
  return ACTION_OF.get(plain(label));
}

/** The outcome that a line of an earlier release names; undefined where it names none. */
export function earlierOutcome(label: string): JournalOutcome | undefined {
  return OUTCOME_OF.get(plain(label));
}

/**
 * What 0.1.0 wrote into `Detail`, and nothing else does: `… 0123456789abcdef · …` of a
 * correction, `transactions/90001/reimbursed_amount 0>1000 memberships/90002/amount 2000>1000` of a
 * refund. Empty where somebody has changed it.
 */
export function earlierCodes(detail: string): LineCodes {
  const approved = /\b[0-9a-f]{16}\b/.exec(detail)?.[0];
  const target = (detail.match(new RegExp(PART, 'g')) ?? []).map((part): ValueChange => {
    const [, list, id, before, after] = PART.exec(part) ?? [];
    return {
      list: list as ValueChange['list'],
      id: Number(id),
      before: Number(before),
      after: Number(after),
    };
  });
  return {
    ...(approved === undefined ? {} : { approved }),
    ...(target.length === 0 ? {} : { target }),
  };
}

const PART = /(transactions|memberships|donations)\/(\d+)\/\w+ (\d+)>(\d+)/;

function byText<T>(labels: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(labels).map(([label, code]) => [plain(label), code]));
}
