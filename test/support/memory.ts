import type { Session } from './session';

/** What the add-on remembers beyond the sheet is lost, as with a store that Google has emptied. */
export function loseMemory({ google }: Session): void {
  for (const key of Object.keys(google.properties('document'))) {
    if (key.startsWith('memory.')) google.setProperty('document', key, '');
  }
}
