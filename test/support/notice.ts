import { expect } from '@jest/globals';
import type { MenuEntry } from '../../local/google/index';
import { BRUNO, readyRows, setNightly } from './night';
import { Session } from './session';

/** The item that the menu has where something is wrong. */
export const ATTENTION = '⚠ Nightly upload needs attention…';

/** A night at two, with rows to be sent. */
export function nightSession(rows = readyRows(2)): Session {
  const made = Session.ready();
  setNightly(made);
  made.type(rows);
  return made;
}

/** The captions of a menu, those of its submenus too. */
export const captions = (entries: readonly MenuEntry[]): string[] =>
  entries.flatMap((entry) => {
    if (entry.kind === 'menu') return captions(entry.entries);
    return entry.kind === 'item' ? [entry.caption] : [];
  });

/** What a person sees who opens the spreadsheet: the note at the corner, where the menu warns too. */
export function opened(it: Session, user = BRUNO): string {
  const before = it.google.toasts.length;
  const run = it.google.open(user);
  if (run.outcome !== 'completed') throw new Error(`onOpen ${run.outcome}: ${run.error?.message}`);
  const told = it.google.toasts.slice(before).map(({ message }) => message);
  const isMarked = captions(it.google.menu(user)).includes(ATTENTION);
  expect([told.length, isMarked]).toEqual(isMarked ? [1, true] : [0, false]);
  return told.join();
}
