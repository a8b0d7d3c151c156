import { caseless, plain, quoted } from '../model/plain';
import type { Cell } from '../model/ports';
import { unreadable } from '../model/unreadable';
import { written } from '../text/days';

/** What a `Group` cell says. Names that look alike are one, but for their accents. */
export type GroupReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'name'; readonly key: string; readonly withoutAccents: string }
  /** What nobody would choose as a name: an error, a box, a date. */
  | { readonly kind: 'unreadable'; readonly text: string };

// What an unticked or ticked box becomes where it is pasted into a column of plain text.
const BOXES = new Set('true false vrai faux wahr falsch'.split(' '));

/** Reads a `Group` cell: outer spaces, runs of spaces and letter case do not matter. */
export function readGroup(cell: Cell): GroupReading {
  if (typeof cell === 'boolean') return { kind: 'unreadable', text: String(cell).toUpperCase() };
  if (typeof cell === 'object') return { kind: 'unreadable', text: quoted(dayOf(cell)) };
  const key = caseless(String(cell));
  if (key === '') return { kind: 'none' };
  if (BOXES.has(key) || unreadable(cell, { free: false }))
    return { kind: 'unreadable', text: quoted(cell) };
  return { kind: 'name', key, withoutAccents: plain(key) };
}

function dayOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '?' : written(date.toISOString().slice(0, 10));
}
