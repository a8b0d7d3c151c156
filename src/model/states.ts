interface StateRow {
  readonly next: readonly string[];
}

/** The state graph: what a row's `State` may read, and what it may become. */
const GRAPH = {
  blank: { next: ['invalid', 'waiting', 'sending'] },
  invalid: { next: ['blank', 'waiting', 'sending'] },
  waiting: { next: ['blank', 'invalid', 'sending'] },
  sending: {
    next: ['sent', 'toCheck', 'rejected', 'waiting', 'partRefunded', 'refunded'],
  },
  sent: {
    next: ['partRefunded', 'refunded', 'cancelled', 'changed', 'gone', 'sending', 'toCheck'],
  },
  toCheck: {
    next: [
      'sent',
      'sending',
      'waiting',
      'rejected',
      'blank',
      'partRefunded',
      'refunded',
      'cancelled',
      'changed',
      'gone',
    ],
  },
  rejected: {
    next: ['blank', 'invalid', 'waiting', 'sending'],
  },
  partRefunded: {
    next: ['refunded', 'cancelled', 'changed', 'gone', 'toCheck'],
  },
  refunded: {
    next: ['partRefunded', 'cancelled', 'changed', 'gone', 'toCheck'],
  },
  cancelled: {
    next: ['blank', 'invalid', 'waiting', 'sending'],
  },
  changed: {
    next: ['sent', 'partRefunded', 'refunded', 'cancelled', 'gone', 'sending', 'toCheck'],
  },
  gone: {
    next: [
      'sent',
      'partRefunded',
      'refunded',
      'changed',
      'cancelled',
      'sending',
      'toCheck',
      'blank',
    ],
  },
} as const satisfies Record<string, StateRow>;

export type State = keyof typeof GRAPH;

export const STATES = Object.keys(GRAPH) as State[];

/** A row in one of these states stands for a bundle in Qomon, or did when it was last looked at. */
export const RECORDED_STATES: readonly State[] = [
  'sent',
  'partRefunded',
  'refunded',
  'changed',
  'gone',
];

/** What a `State` cell reads: a state in either language, or a text that is none. */
export type Reading = State | { readonly unknown: string };

/** True for a state of {@link RECORDED_STATES}. */
export function isRecorded(reading: Reading): reading is State {
  return typeof reading !== 'object' && RECORDED_STATES.includes(reading);
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
