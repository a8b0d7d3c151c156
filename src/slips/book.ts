import { moneyIn } from '../check/rowMoney';
import type { Standards } from '../check/standards';
import type { Host } from '../host/host';
import type { Journal } from '../journal/journal';
import { chequesOn, lastOfSlips, totalOfSlip } from '../journal/slips';
import { isBlank } from '../model/plain';
import type { Cell } from '../model/ports';
import type { Slip, SlipLine, SlipOutcome, SlipRow } from '../model/slipResults';
import { type PlacedRow, placeOf, type Snapshot } from '../sheet/snapshot';
import { chequesOf } from './onePaper';
import { originalOf } from './originals';
import { knownSlipsTab, type ListedSlip, slipsIn } from './slipsTab';

/** What slips are read with. To be used under the document's lock. */
export interface SlipTools {
  readonly host: Host;
  readonly journal: Journal;
  readonly standards: Standards;
}

/** What a slip is made, settled and undone with: the slips and the rows as they stand. */
export interface Slips extends SlipTools {
  readonly book: SlipBook;
  readonly snapshot: Snapshot;
}

/** What a slip was made of. */
export type Begun = Pick<SlipLine, 'slip' | 'cheques' | 'currency'>;

/** A slip as the journal knows it, or its line in `Slips` where the journal does not. */
export interface KnownSlip extends Slip {
  /** Undefined where the journal does not know it. */
  readonly outcome: SlipOutcome | undefined;
  /** Milliseconds since 1970. */
  readonly made: number;
  readonly rows: readonly SlipRow[];
  /** True where it has a line in `Slips` that says that it stands. */
  readonly isListed: boolean;
}

/**
 * Which slip a cheque is on. The journal decides, by the reference of the row; its cell only shows it. Of a slip that
 * the journal does not know the cell decides, together with a line in `Slips`.
 */
export class SlipBook {
  private readonly byReference = new Map<number, KnownSlip>();

  private constructor(
    readonly slips: ReadonlyMap<number, KnownSlip>,
    /** What is remembered of slips of which the journal says something earlier. */
    readonly untold: readonly SlipLine[],
    private readonly standards: Standards,
  ) {
    for (const slip of [...slips.values()].sort((a, b) => a.number - b.number)) {
      for (const [reference] of slip.isUndone ? [] : slip.rows) {
        if (!this.byReference.has(reference)) this.byReference.set(reference, slip);
      }
    }
  }

  /** Reads the journal and the lines, once. */
  static of(host: Host, journal: Journal, standards: Standards): SlipBook {
    const { remembered, told } = journal.slips.all();
    const lines = [...remembered, ...told];
    const list = knownSlipsTab(host);
    const listed = list ? slipsIn(list) : new Map<number, ListedSlip>();
    const slips = new Map<number, KnownSlip>();
    for (const [number, line] of listed)
      slips.set(number, {
        ...line,
        outcome: undefined,
        rows: [],
        isListed: !line.isUndone,
      });
    for (const line of lastOfSlips(lines).values()) {
      const own = listed.get(line.slip);
      const times = lines.filter(({ slip, at }) => slip === line.slip && at > 0);
      slips.set(line.slip, {
        number: line.slip,
        cheques: chequesOn(line).length,
        total: totalOfSlip(line),
        isUndone: line.outcome === 'undone',
        isPaidIn: own?.isPaidIn ?? false,
        outcome: line.outcome,
        made: times.reduce((first, { at }) => Math.min(first, at), times[0]?.at ?? 0),
        rows: line.cheques,
        isListed: own !== undefined && !own.isUndone,
      });
    }
    const untold = [...lastOfSlips(told).values()].flatMap((line): SlipLine[] => {
      const { outcome = line.outcome } = slips.get(line.slip) ?? {};
      return outcome === line.outcome ? [] : [{ ...line, outcome }];
    });
    return new SlipBook(slips, untold, standards);
  }

  /** The slip that the cheque on a row is on; undefined where it is on none that stands. */
  slipOf({ row }: PlacedRow): KnownSlip | undefined {
    const { reference } = row;
    // guard: slip-by-journal
    const told = this.byReference.get(reference ?? 0);
    if (told || reference === undefined) return told;
    const named = this.slips.get(slipNumber(row.cell('slip')));
    return named && named.outcome === undefined && !named.isUndone ? named : undefined;
  }

  /** What a slip was made of; where the journal does not know it, what its rows say. */
  begun(slip: KnownSlip, snapshot: Snapshot): Begun {
    const { number, total, outcome, rows: told } = slip;
    const { currency } = total;
    if (outcome !== undefined) return { slip: number, cheques: told, currency };
    const rows = snapshot.rows.filter(
      (placed) => this.slipOf(placed) === slip && isOriginal(snapshot, placed),
    );
    const cheques = chequesOf(this.standards, rows).flatMap((own): SlipRow[] => {
      const of = own[0]?.row.reference;
      return own.flatMap(({ row }): SlipRow[] => {
        const { reference } = row;
        if (reference === undefined || of === undefined) return [];
        const amount = moneyIn(this.standards.context, row)?.amount ?? 0;
        return [reference === of ? [reference, amount] : [reference, amount, of]];
      });
    });
    return { slip: number, cheques, currency };
  }

  /** The rows of which the cell does not say the slip that they are on. */
  misread(snapshot: Snapshot): Array<readonly [PlacedRow, number]> {
    return snapshot.rows.flatMap((placed) => {
      const slip = this.slipOf(placed);
      const isWrong = slip && slipNumber(placed.row.cell('slip')) !== slip.number;
      return isWrong && isOriginal(snapshot, placed) ? [[placed, slip.number] as const] : [];
    });
  }
}

/** The number in the cell of a slip; 0 where it is none. */
export function slipNumber(cell: Cell): number {
  const number = isBlank(cell) || typeof cell === 'object' ? 0 : Number(cell);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}

/** True of the one row of those with its reference that counts. */
export function isOriginal(snapshot: Snapshot, placed: PlacedRow): boolean {
  const original = originalOf(snapshot, placed.row.reference);
  return original === undefined || placeOf(original) === placeOf(placed);
}
