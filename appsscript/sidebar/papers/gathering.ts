import type { BundlesAnswer } from '../../../src/commands/readBundles';
import type { PeopleAnswer } from '../../../src/commands/readPeople';
import type { Refusal } from '../../../src/host/refusal';
import type { HeldBundle, PersonOnPaper } from '../../../src/model/heldBundles';
import { PEOPLE_PER_CALL } from '../../../src/model/limits';
import { type AskedPart, readWhole, type WholeList } from '../../../src/qomon/wholeReading';

/** What is asked of the server for a part of the list. */
export interface PartRequest extends AskedPart {
  readonly from: string;
  readonly to: string;
}

/** Why a gathering does not go on: a person has stopped it, or something was refused. */
export type Halt = { readonly ok: false; readonly halted: true } | Refusal;

type Step = { readonly ok: true } | Halt;

const DONE = { ok: true } as const;

const HALTED = { ok: false, halted: true } as const;

/**
 * Gathers what Qomon's list holds of a time, a part at a time, and proves that nothing was left out. Where a part does
 * not come, it goes on with that part when it is asked to.
 */
export class BundleGathering {
  private readonly bundles = new Map<number, HeldBundle>();
  private readonly unreadable = new Set<number>();
  private readonly met = new Set<number>();
  private total: number | undefined;
  private readonly steps = readWhole();
  private asked: AskedPart | undefined;
  private result: WholeList | 'not whole' | undefined;

  constructor(
    private readonly from: string,
    private readonly to: string,
    private readonly ask: (request: PartRequest) => Promise<BundlesAnswer>,
  ) {}

  /** How far it is. */
  get progress(): { readonly met: number; readonly total: number | undefined } {
    return { met: this.met.size, total: this.total };
  }

  /** The list, once it was read to its end; whether it could be proven whole. */
  get list(): WholeList | 'not whole' | undefined {
    return this.result;
  }

  /** What was gathered of the bundles of the list. */
  get held(): readonly HeldBundle[] {
    return [...this.bundles.values()].filter(({ id }) => this.isListed(id));
  }

  /** Bundles of the list that cannot be read in full. */
  get unread(): readonly number[] {
    return [...this.unreadable].filter((id) => this.isListed(id));
  }

  /** Reads on to the end, unless it is halted; `notify` is called after each part. */
  async goOn(notify: () => void, isHalted: () => boolean): Promise<Step> {
    this.asked ??= this.next(this.steps.next());
    while (this.asked) {
      if (isHalted()) return HALTED;
      const part = await this.ask({ ...this.asked, from: this.from, to: this.to });
      if (!part.ok) return part;
      const entries = part.listed.map(([id, at]) => ({ id, at: at ?? undefined }));
      for (const { id } of entries) {
        this.met.add(id);
        // What is read again may have been changed meanwhile.
        this.bundles.delete(id);
        this.unreadable.delete(id);
      }
      for (const bundle of part.bundles) this.bundles.set(bundle.id, bundle);
      for (const id of part.unread) this.unreadable.add(id);
      this.total = part.total;
      notify();
      this.asked = this.next(this.steps.next({ came: part.came, entries, total: part.total }));
    }
    return DONE;
  }

  private isListed(id: number): boolean {
    return typeof this.result === 'object' && this.result.ids.has(id);
  }

  private next(step: IteratorResult<AskedPart, WholeList | undefined>): AskedPart | undefined {
    if (!step.done) return step.value;
    this.result = step.value ?? 'not whole';
    return undefined;
  }
}

/** Gathers who some people are, as many at a time as one call takes. */
export class PeopleGathering {
  readonly people = new Map<number, PersonOnPaper>();
  /** Those whom the space does not show. */
  readonly nobody = new Set<number>();
  private open: readonly number[];

  constructor(
    ids: Iterable<number>,
    private readonly ask: (request: { readonly ids: readonly number[] }) => Promise<PeopleAnswer>,
  ) {
    this.open = [...ids];
  }

  /** Those of whom nothing is known yet. */
  get left(): readonly number[] {
    return this.open;
  }

  get progress(): { readonly read: number; readonly all: number } {
    const read = this.people.size + this.nobody.size;
    return { read, all: read + this.open.length };
  }

  async goOn(notify: () => void, isHalted: () => boolean): Promise<Step> {
    while (this.open.length > 0) {
      if (isHalted()) return HALTED;
      const ids = this.open.slice(0, PEOPLE_PER_CALL);
      const part = await this.ask({ ids });
      if (!part.ok) return part;
      for (const person of part.people) this.people.set(person.id, person);
      for (const id of part.nobody) this.nobody.add(id);
      // Whoever was not told of waits behind the others: one of whom Qomon never tells keeps nobody back.
      this.open = [...this.open.slice(ids.length), ...part.left];
      notify();
    }
    return DONE;
  }
}
