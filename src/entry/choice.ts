import type { Choice } from '../lists/catalog';
import type { ChoiceFault } from '../model/faults';
import { QUOTED_LENGTH } from '../model/limits';
import { plain, quoted, seen, seenIn } from '../model/plain';
import type { Cell } from '../model/ports';

export type ChoiceReading<Value> =
  | { readonly ok: true; readonly choice: Choice<Value> }
  | { readonly ok: false; readonly fault: ChoiceFault };

/**
 * Reads a dropdown's cell: the `(#10)` at its end decides, so a renamed entry still works;
 * a bare ID and a name (or text) that only one entry bears are read too, and what people call it.
 */
export function readChoice<Value>(
  cell: Cell,
  choices: ReadonlyArray<Choice<Value>>,
): ChoiceReading<Value> {
  const text = seenIn(cell);
  if (choices.length === 0) return { ok: false, fault: { kind: 'empty list' } };
  const id = namesSeveral(text, choices) ? undefined : idIn(text);
  const byId = id === undefined ? [] : choices.filter((choice) => choice.id === id);
  const found = byId.length > 0 ? byId : byName(text, choices);
  const offered = found.filter((choice) => choice.offered);
  const [choice] = offered;
  if (choice && offered.length === 1) return { ok: true, choice };
  if (offered.length > 1) {
    return {
      ok: false,
      fault: { kind: 'several bear this name', labels: offered.map((c) => c.label) },
    };
  }
  if (found.length > 0) return { ok: false, fault: { kind: 'no longer offered', text } };
  const all = choices.filter((one) => one.offered).map(({ label }) => label);
  const few = all.join(', ').length <= QUOTED_LENGTH ? all : [];
  return { ok: false, fault: { kind: 'not in the list', text: quoted(cell), offered: few } };
}

/** The entry that a cell names, one that is no longer offered too: rows were sent with it. */
export function choiceIn<T>(cell: Cell, choices: ReadonlyArray<Choice<T>>): Choice<T> | undefined {
  const all = choices.map((one) => ({ ...one, offered: true }));
  const read = readChoice(cell, all);
  return read.ok ? read.choice : undefined;
}

/** The ID at the end of a label, or a bare one. */
export function idIn(text: string): number | undefined {
  const [, id] = /\(#(\d+)\)$/.exec(text) ?? /^#?(\d+)$/.exec(text) ?? [];
  return id === undefined ? undefined : Number(id);
}

/** True for several entries in one cell, as a dropdown that allows more than one writes them; a name may hold an ID. */
function namesSeveral<Value>(text: string, choices: ReadonlyArray<Choice<Value>>): boolean {
  const ids = new Set((text.match(/\(#\d+\)/g) ?? []).map((one) => Number(one.slice(2, -1))));
  const named = choices.filter(({ id }) => id !== undefined && ids.has(id));
  return named.length > 1 && !choices.some(({ label }) => seen(label) === text);
}

/** The very text first; without regard to case and accents only where nothing is spelt so. */
function byName<Value>(text: string, choices: ReadonlyArray<Choice<Value>>): Array<Choice<Value>> {
  const exact = choices.filter(({ name, label }) => seen(name) === text || seen(label) === text);
  if (exact.length > 0) return exact;
  const form = plain(text);
  const named = choices.filter((choice) => plain(choice.name) === form);
  return named.length > 0 ? named : choices.filter(({ forms }) => forms?.has(form));
}
