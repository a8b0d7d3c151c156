import type { Run } from '../../local/google/index';
import type { Switches } from '../../local/qomon/switches';
import { PAYMENT, putRows } from '../support/rows';
import { Session, type Typed } from '../support/session';
import { broken, type Expectation, expectation } from './oracle';
import { heldRows } from './sheet';

/** What Qomon may do with a reference that has been used: undocumented, so all of it is tried. */
export const DUPLICATES: readonly Switches['duplicates'][] = ['second', 'refused', 'first'];

export const BUNDLES = { method: 'POST', path: '/v1/transaction_bundles' } as const;

/** A request is not under way any more after the first; after the second, the list shows what there is. */
const LATER = [180_000, 3_600_000] as const;

/** So many payments, each known by its comment. */
export function payments(count: number, cells: Typed = {}): Typed[] {
  return Array.from({ length: count }, (_, index) => ({
    ...PAYMENT,
    Comment: `Payment ${index + 1}`,
    ...cells,
  }));
}

/** Rows in a spreadsheet that is ready, and what must hold of them whatever happens. */
export class Scene {
  readonly session = Session.ready();
  private readonly promised: Expectation;

  constructor(
    readonly rows: readonly Typed[],
    switches: Partial<Switches> = {},
  ) {
    this.session.qomon.switches = { ...this.session.qomon.switches, ...switches };
    if (rows.length < 10) this.session.type(rows);
    else putRows(this.session, rows);
    this.promised = expectation(this.session);
  }

  /** The rows below the header, as they are selected. */
  get range(): string {
    return `2:${Math.max(3, this.session.column('State').length + 1)}`;
  }

  /** Sends all rows; whatever came of the run is given back. */
  send(user = this.session.google.user): Run {
    this.session.google.workbook.select('Bundles', `A${this.range.replace(':', ':A')}`, user);
    return this.session.google.run('sendSelectedRows', { user });
  }

  /** Sends again, some minutes later and then an hour, until all is at rest; gives how often that took. */
  settle(most = 2): number {
    for (let runs = 0; ; runs += 1) {
      if (heldRows(this.session).every(({ read }) => read('State') === 'Sent')) return runs;
      if (runs === most) {
        const states = this.session.column('State').join(', ');
        throw new Error(`Not at rest after ${most} runs: ${states}\n${this.session.said()}`);
      }
      this.session.google.clock.advance(LATER[Math.min(runs, 1)] ?? 0);
      const run = this.send();
      if (run.outcome !== 'completed') throw new Error(`${run.outcome}: ${run.error?.message}`);
    }
  }

  /** Copies rows and pastes them below the others. */
  paste(first: number, count = 1): void {
    const to = this.rows.length + 2;
    this.session.google.workbook.copyRows('Bundles', first, count, to);
  }

  /** Empties a cell, as a person does. */
  empty(row: number, header = 'Reference'): void {
    this.session.google.workbook.clear('Bundles', this.session.at(header, row));
  }

  /** The promises that do not hold. */
  broken(): string[] {
    return broken(this.session, this.promised);
  }

  /** How many bundles Qomon holds. */
  get recorded(): number {
    return this.session.qomon.ledger.bundles.length;
  }

  message(row = 2): string {
    return String(this.session.cell('Message', row));
  }

  state(row = 2): string {
    return String(this.session.cell('State', row));
  }
}
