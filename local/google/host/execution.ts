import type { NetworkRequest } from '../../network';
import type { Wire } from '../bridge';
import type { AuthMode } from './auth';
import { type Write, WriteBuffer } from './buffer';
import { Death, GoogleError } from './errors';
import type { Host } from './host';
import type { Kind } from './latency';
import type { Sheet, Workbook } from './state';
import type { Waiting } from './waiting';

/** Where a run was started from; it decides what stands on the screen beside it. */
export type Context = 'menu' | 'open' | 'edit' | 'page' | 'clock';

/** One service call, as it was counted. */
export interface CallRecord {
  readonly index: number;
  readonly service: string;
  readonly method: string;
  readonly kind: Kind;
  readonly at: number;
  readonly milliseconds: number;
}

/** A line of the log. */
export interface LogLine {
  readonly level: string;
  readonly text: string;
}

/** How a run ended before its time. */
export type End = 'killed' | 'timed out' | 'asked for consent';

/** One run of the script: what it may do, what it did, and the writes that nobody else sees yet. */
export class Execution {
  readonly calls: CallRecord[] = [];
  readonly free = new Map<string, number>();
  readonly requests: NetworkRequest[] = [];
  readonly logs: LogLine[] = [];
  readonly buffer = new WriteBuffer();
  readonly started: number;
  readonly deadline: number;
  /** What the test's own code threw: a hook, a dialog's answer, the network. */
  hostError: { readonly error: unknown } | null = null;
  notModelled: string | null = null;
  dead: string | null = null;
  end: End | null = null;
  #cost = 0;
  /** Sheets as they were when this run read them first since it saved. */
  readonly #ahead = new Map<number, Sheet>();

  constructor(
    readonly host: Host,
    readonly id: number,
    readonly functionName: string,
    readonly user: string,
    readonly authMode: AuthMode,
    readonly context: Context,
    limit: number,
  ) {
    this.started = host.clock.now();
    this.deadline = this.started + limit;
  }

  /** Whether there is an active spreadsheet, and with it its properties, cache and lock. */
  get hasDocument(): boolean {
    return this.context !== 'clock' || this.host.switches.clockDocument === 'there';
  }

  /** Adds to the price of the call under way. */
  spend(milliseconds: number): void {
    this.#cost += milliseconds;
  }

  /** The price that the call under way has run up, and begins the next at nothing. */
  takeCost(): number {
    const cost = this.#cost;
    this.#cost = 0;
    return cost;
  }

  /** The workbook as handles see it: this run's own writes show, nothing is saved. */
  view(): Workbook {
    return this.buffer.view(this.host.workbook);
  }

  /** The workbook for a call that reads `cells` cells, of a sheet where one is named. */
  read(cells: number, sheet: number | null = null): Workbook {
    this.spend(cells * this.host.latency.perCell);
    const { onRead, rereads } = this.host.switches;
    if (onRead === 'save') this.save();
    return rereads === 'fresh' || sheet === null ? this.view() : this.#readAhead(sheet);
  }

  /** The workbook with that sheet as this run read it first since it saved. */
  #readAhead(id: number): Workbook {
    const { workbook } = this.host;
    const now = workbook.sheets.find((sheet) => sheet.id === id);
    if (now === undefined) return this.view();
    const held = this.#ahead.get(id);
    // Of a sheet that is larger or smaller by now nothing that was read ahead stands where it stood.
    const isAsLarge = held?.maxRows === now.maxRows && held.maxColumns === now.maxColumns;
    const ahead = held !== undefined && isAsLarge ? held : now;
    this.#ahead.set(id, ahead);
    if (ahead === now) return this.view();
    const sheets = workbook.sheets.map((sheet) => (sheet === now ? ahead : sheet));
    return this.buffer.view({ ...workbook, sheets });
  }

  /** Forgets what was read ahead. */
  refresh(): void {
    this.#ahead.clear();
  }

  #refusedAt({ refusedAt = this.host.switches.onInvalid }: Write): 'write' | 'flush' {
    return refusedAt;
  }

  /** Buffers a write of `cells` cells. */
  write(cells: number, write: Write): void {
    this.spend(cells * this.host.latency.perCell);
    if (this.#refusedAt(write) === 'write') {
      const refused = write.refused?.(this.view()) ?? null;
      if (refused !== null) throw new GoogleError(refused);
    }
    this.buffer.add(write, this.host.workbook);
  }

  /** Saves the first `count` of the buffered writes, and drops the rest; all without a count. */
  save(count?: number): void {
    if (this.buffer.size > 0) this.refresh();
    for (const write of this.buffer.take(count)) {
      const saved = this.host.workbook;
      if (this.#refusedAt(write) === 'flush') {
        // What was written before the refused write stays; it and what followed are gone.
        const refused = write.refused?.(saved) ?? null;
        if (refused !== null) throw new GoogleError(refused);
      }
      this.host.save(write.apply(saved), this.#author());
    }
  }

  /**
   * In whose session a write can be undone: of the person at the screen, if undo reaches what
   * scripts write [?]; one public source says that it does, within the same session.
   */
  #author(): string | null {
    const reaches = this.host.switches.undo === 'reaches scripts' && this.context !== 'clock';
    return reaches ? this.user : null;
  }

  /** Ends the run here: its buffer meets the fate that the switch says, its locks are freed. */
  die(end: End, message: string): never {
    if (this.dead === null) {
      this.dead = message;
      this.end = end;
      const { onKill, onThrow } = this.host.switches;
      const fate = end === 'asked for consent' ? onThrow : onKill;
      if (fate === 'kept') this.save();
      else if (fate === 'prefix') this.save(this.host.prefixOf(this.buffer.size));
      this.buffer.take(0);
      this.releaseLocks();
    }
    throw new Death(message);
  }

  /** Frees every lock that this run holds. */
  releaseLocks(): void {
    const held = Object.entries(this.host.state.locks).filter(([, id]) => id !== this.id);
    this.host.change({ locks: Object.fromEntries(held) });
  }
}

/** What a service does for one method. */
export interface Handler {
  readonly kind: Kind;
  /** True where it asks how large a sheet is, or which there are, which some tables price. */
  readonly isSize?: true;
  readonly run: (run: Execution, args: Args) => Wire | Waiting<Wire>;
}

/** The methods of one service, by `Service.method`. */
export type Service = Readonly<Record<string, Handler>>;

function broken(what: string): never {
  throw new Error(`The classes inside sent no ${what}.`);
}

/** The arguments of a call, read by type. */
export class Args {
  constructor(readonly list: readonly Wire[]) {}

  text(index: number): string {
    const value = this.list[index];
    return typeof value === 'string' ? value : broken('text');
  }

  textOrNull(index: number): string | null {
    return this.list[index] === null ? null : this.text(index);
  }

  number(index: number): number {
    const value = this.list[index];
    return typeof value === 'number' ? value : broken('number');
  }

  boolean(index: number): boolean {
    const value = this.list[index];
    return typeof value === 'boolean' ? value : broken('boolean');
  }

  array(index: number): readonly Wire[] {
    const value = this.list[index];
    return Array.isArray(value) ? value : broken('list');
  }

  object(index: number): Readonly<Record<string, Wire>> {
    const value = this.list[index];
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return broken('object');
    }
    return value as Readonly<Record<string, Wire>>;
  }
}
