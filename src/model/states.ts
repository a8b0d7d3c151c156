import type { Language } from './language';
import { plain } from './plain';
import type { Cell } from './ports';

interface StateRow {
  readonly label: Readonly<Record<Language, string>>;
  readonly next: readonly string[];
}

/** The state graph: what a row's `State` may read, and what it may become. */
const GRAPH = {
  blank: { label: { en: '', fr: '' }, next: ['invalid', 'waiting', 'sending'] },
  invalid: { label: { en: 'Invalid', fr: 'Non valide' }, next: ['blank', 'waiting', 'sending'] },
  waiting: { label: { en: 'Waiting', fr: 'En attente' }, next: ['blank', 'invalid', 'sending'] },
  sending: {
    label: { en: 'Sending', fr: 'Envoi en cours' },
    next: ['sent', 'toCheck', 'rejected', 'waiting'],
  },
  sent: {
    label: { en: 'Sent', fr: 'Envoyé' },
    next: ['partRefunded', 'refunded', 'cancelled', 'changed', 'gone', 'sending', 'toCheck'],
  },
  toCheck: {
    label: { en: 'To check', fr: 'À vérifier' },
    next: ['sent', 'sending', 'waiting', 'rejected', 'blank'],
  },
  rejected: {
    label: { en: 'Rejected', fr: 'Refusé' },
    next: ['blank', 'invalid', 'waiting', 'sending'],
  },
  partRefunded: {
    label: { en: 'Part refunded', fr: 'Remboursé en partie' },
    next: ['refunded', 'cancelled', 'changed', 'gone', 'toCheck'],
  },
  refunded: {
    label: { en: 'Refunded', fr: 'Remboursé' },
    next: ['partRefunded', 'cancelled', 'changed', 'gone'],
  },
  cancelled: {
    label: { en: 'Cancelled', fr: 'Annulé' },
    next: ['blank', 'invalid', 'waiting', 'sending'],
  },
  changed: {
    label: { en: 'Changed in Qomon', fr: 'Modifié dans Qomon' },
    next: ['sent', 'partRefunded', 'refunded', 'cancelled', 'gone', 'sending'],
  },
  gone: {
    label: { en: 'Gone from Qomon', fr: 'Absent de Qomon' },
    next: ['sent', 'changed', 'cancelled', 'sending', 'blank'],
  },
} as const satisfies Record<string, StateRow>;

export type State = keyof typeof GRAPH;

export const STATES = Object.keys(GRAPH) as State[];

/** What a `State` cell reads: a state in either language, or a text that is none. */
export type Reading = State | { readonly unknown: string };

const STATE_OF = new Map<string, State>(
  STATES.flatMap((state) =>
    Object.values(GRAPH[state].label).map((label): [string, State] => [plain(label), state]),
  ),
);

/** Reads a `State` cell in any of the add-on's languages. */
export function readState(cell: Cell): Reading {
  const text = String(cell).trim();
  return STATE_OF.get(plain(text)) ?? { unknown: text };
}

export function stateLabel(state: State, language: Language): string {
  return GRAPH[state].label[language];
}

/** True where an arrow of the graph leads from one state to the other; a state may stay as it is. */
export function mayBecome(from: State, to: State): boolean {
  return from === to || (GRAPH[from].next as readonly State[]).includes(to);
}

/** A state was about to be written that no arrow leads to: a mistake in the add-on, never a person's. */
export class IllegalMove extends Error {
  constructor(from: State, to: State) {
    super(`A row that is "${from}" cannot become "${to}"`);
  }
}

/** Gives `to`. Throws {@link IllegalMove} where no arrow leads there. */
export function move(from: State, to: State): State {
  if (!mayBecome(from, to)) throw new IllegalMove(from, to);
  return to;
}
