import type { Session } from '../support/session';
import { heldRows } from './sheet';

/** What a look-up may find of a row, whatever it read. */
const FOUND = ['Sent', 'Part refunded', 'Refunded', 'To check'];

/** The arrows that are promised, written out here so that the add-on's own table is not believed. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  '': ['Invalid', 'Waiting', 'Sending', ...FOUND],
  Invalid: ['', 'Waiting', 'Sending', ...FOUND],
  Waiting: ['', 'Invalid', 'Sending', ...FOUND],
  Sending: ['Rejected', 'Waiting', ...FOUND],
  Sent: [
    'Part refunded',
    'Refunded',
    'Cancelled',
    'Changed in Qomon',
    'Gone from Qomon',
    'Sending',
    'To check',
  ],
  'To check': [
    'Sent',
    'Sending',
    'Waiting',
    'Rejected',
    '',
    'Part refunded',
    'Refunded',
    'Cancelled',
    'Changed in Qomon',
    'Gone from Qomon',
  ],
  Rejected: ['', 'Invalid', 'Waiting', 'Sending', ...FOUND],
  'Part refunded': ['Refunded', 'Cancelled', 'Changed in Qomon', 'Gone from Qomon', 'To check'],
  Refunded: ['Part refunded', 'Cancelled', 'Changed in Qomon', 'Gone from Qomon', 'To check'],
  Cancelled: ['', 'Invalid', 'Waiting', 'Sending', ...FOUND],
  'Changed in Qomon': [
    'Sent',
    'Part refunded',
    'Refunded',
    'Cancelled',
    'Gone from Qomon',
    'Sending',
    'To check',
  ],
  'Gone from Qomon': [
    'Sent',
    'Part refunded',
    'Refunded',
    'Changed in Qomon',
    'Cancelled',
    'Sending',
    'To check',
    '',
  ],
};

/**
 * I7: watches the saved `State` of every row at the boundaries of all runs, and notes each move that
 * is beside the arrows. A row is known by its comment.
 */
export class StateWatch {
  readonly faults: string[] = [];
  private states = new Map<string, string>();
  private sheets: unknown;

  constructor(private readonly session: Session) {
    this.begin();
  }

  /** Looks at every boundary until the answer is called. */
  keep(): () => void {
    return this.session.google.onCall(() => {
      this.look();
      return undefined;
    });
  }

  /** Forgets what it saw: the session has gone back to another moment. */
  begin(): void {
    this.faults.length = 0;
    this.states = this.statesNow();
    this.sheets = this.session.google.workbook.sheets();
  }

  /** Compares what is saved now with what was saved when it last looked. */
  look(): void {
    const sheets = this.session.google.workbook.sheets();
    // What is saved is replaced and never changed: the same sheets hold the same states.
    if (sheets === this.sheets) return;
    this.sheets = sheets;
    const now = this.statesNow();
    for (const [comment, to] of now) {
      const from = this.states.get(comment);
      if (from === undefined || from === to || ARROWS[from]?.includes(to)) continue;
      this.faults.push(`I7: ${comment} moved from "${from}" to "${to}"`);
    }
    this.states = now;
  }

  private statesNow(): Map<string, string> {
    return new Map(
      heldRows(this.session).map(({ comment, read }) => [comment, String(read('State'))]),
    );
  }
}
