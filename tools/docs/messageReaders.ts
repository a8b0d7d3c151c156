/** For whom a sentence is meant: what they know, and what they can do, differs. */
export const READERS = {
  types: 'Whoever types payments',
  everybody: 'Everybody who opens the menu or the sidebar',
  sends: 'Whoever sends, refunds and cancels',
  imports: 'Whoever brings in an export',
  night: 'Whoever looks after the night',
  setsUp: 'Whoever connects and sets up',
} as const;

export type Reader = keyof typeof READERS;

/** By the beginning of a sentence's path, the first that fits. */
const BY_PATH: ReadonlyArray<readonly [RegExp, Reader]> = [
  [/^(faults|cautions|checked|contacts)\b/, 'types'],
  [/^(filledIn|protectedColumn)$/, 'types'],
  [
    /^obstacles\.(not connected|no lists|not an entry tab|nothing selected|busy|no lock|other account|permission|protected cells|lost tabs|throttled|no answer|odd answer)$/,
    'everybody',
  ],
  [
    /^obstacles\.(another space|unconfirmed before|shared by another|other installation|handed over|not a key|no region|key refused)/,
    'setsUp',
  ],
  [
    /^(obstacles|messages|send|resolved|look|lastWord|cancel|compare|refund|report|review|slips|status|summary)\b/,
    'sends',
  ],
  [/^imports\b/, 'imports'],
  [/^nightly\b/, 'night'],
  [/^prompts\b/, 'sends'],
  [
    /^(noSpaceName|event|layOut|setUpDone|lists|journalBeside|listsBeside|installation|settings)\b/,
    'setsUp',
  ],
];

/** Who reads a sentence; throws for one of which that was not said. */
export function readerOf(path: string): Reader {
  const found = BY_PATH.find(([pattern]) => pattern.test(path));
  if (!found) throw new Error(`${path}: say in tools/docs/messageReaders.ts who reads it`);
  return found[1];
}
