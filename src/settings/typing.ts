import type { Store } from '../model/ports';

const KEY = 'settings.typing';

const ON = 'on';

/** True where cells are to be looked over as they are typed: the spreadsheet's setting, off until somebody asks for it. */
export function looksOverTyping(documentStore: Store): boolean {
  return documentStore.get(KEY) === ON;
}

/** True where that was ever so: cells may then be marked of whose rows nothing was ever said. */
export function hasLookedOverTyping(documentStore: Store): boolean {
  return documentStore.get(KEY) !== undefined;
}

export function keepTyping(documentStore: Store, on: boolean): void {
  if (looksOverTyping(documentStore) !== on) documentStore.set(KEY, on ? ON : 'off');
}
