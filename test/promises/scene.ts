import type { Run } from '../../local/google/index';
import type { Switches } from '../../local/qomon/switches';
import { Office, type Typed } from '../support/office';
import { PAYMENT, putRows } from '../support/rows';
import { broken, type Expectation, expectation } from './oracle';
import { heldRows } from './sheet';

/** What Qomon may do with a reference that has been used: undocumented, so all of it is tried. */
export const DUPLICATES: readonly Switches['duplicates'][] = ['second', 'refused', 'first'];

export const BUNDLES = { method: 'POST', path: '/v1/transaction_bundles' } as const;

/** A request is not under way any more after this. */
const LATER = 180_000;

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
  readonly office = Office.ready();
  private readonly promised: Expectation;

  constructor(
    readonly rows: readonly Typed[],
    switches: Partial<Switches> = {},
  ) {
    this.office.qomon.switches = { ...this.office.qomon.switches, ...switches };
    if (rows.length < 10) this.office.type(rows);
    else putRows(this.office, rows);
    this.promised = expectation(this.office);
  }

  /** The rows below the header, as they are selected. */
  get range(): string {
    return `2:${Math.max(3, this.office.column('State').length + 1)}`;
  }

  /** Sends all rows; whatever came of the run is given back. */
  send(user = this.office.google.user): Run {
    this.office.google.workbook.select('Bundles', `A${this.range.replace(':', ':A')}`, user);
    return this.office.google.run('sendSelectedRows', { user });
  }

  /** Sends again, some minutes later each time, until all is at rest; gives how often that took. */
  settle(most = 2): number {
    for (let runs = 0; ; runs += 1) {
      if (heldRows(this.office).every(({ read }) => read('State') === 'Sent')) return runs;
      if (runs === most) {
        const states = this.office.column('State').join(', ');
        throw new Error(`Not at rest after ${most} runs: ${states}\n${this.office.said()}`);
      }
      this.office.google.clock.advance(LATER);
      const run = this.send();
      if (run.outcome !== 'completed') throw new Error(`${run.outcome}: ${run.error?.message}`);
    }
  }

  /** Copies rows and pastes them below the others. */
  paste(first: number, count = 1): void {
    const to = this.rows.length + 2;
    this.office.google.workbook.copyRows('Bundles', first, count, to);
  }

  /** Empties a cell, as a person does. */
  empty(row: number, header = 'Reference'): void {
    this.office.google.workbook.clear('Bundles', this.office.at(header, row));
  }

  /** The promises that do not hold. */
  broken(): string[] {
    return broken(this.office, this.promised);
  }

  /** How many bundles Qomon holds. */
  get recorded(): number {
    return this.office.qomon.ledger.bundles.length;
  }

  message(row = 2): string {
    return String(this.office.cell('Message', row));
  }

  state(row = 2): string {
    return String(this.office.cell('State', row));
  }
}
