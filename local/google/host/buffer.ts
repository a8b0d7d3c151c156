import type { Workbook } from './state';

/** A write that waits: what it makes of the workbook, and why it would be refused, if it is. */
export interface Write {
  readonly apply: (workbook: Workbook) => Workbook;
  readonly refused?: (workbook: Workbook) => string | null;
  /** When it is refused: as it is made, or as it is saved; as the switch of rules says if absent. */
  readonly refusedAt?: 'write' | 'flush';
}

/**
 * The writes of one run that nobody else sees yet. They are kept as what they do rather than what
 * they made, for the sheet may change under them before they are saved.
 */
export class WriteBuffer {
  #writes: Write[] = [];
  #base: Workbook | null = null;
  #seen = 0;
  #view: Workbook | null = null;

  get size(): number {
    return this.#writes.length;
  }

  /** The workbook as this run would see it: what is saved, with its own writes on top. */
  view(saved: Workbook): Workbook {
    let view = this.#base === saved ? this.#view : null;
    if (view === null) {
      view = saved;
      this.#seen = 0;
    }
    // Should a write fail (its sheet is gone, say), the next call begins again and fails alike.
    this.#base = null;
    for (const write of this.#writes.slice(this.#seen)) view = write.apply(view);
    this.#seen = this.#writes.length;
    this.#base = saved;
    this.#view = view;
    return view;
  }

  /** Adds a write, once it has been seen to work on what this run sees. */
  add(write: Write, saved: Workbook): void {
    const after = write.apply(this.view(saved));
    this.#writes.push(write);
    this.#seen = this.#writes.length;
    this.#view = after;
  }

  /** Takes the first `count` writes out, and forgets the rest. */
  take(count = this.#writes.length): readonly Write[] {
    const taken = this.#writes.slice(0, count);
    this.#writes = [];
    this.#base = null;
    this.#view = null;
    this.#seen = 0;
    return taken;
  }
}
