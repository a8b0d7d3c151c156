const NARROW = '\u202f';
const FIRM = '\u00a0';

/** What is wrong, by what stands there instead: a line may end at a plain space, and takes a mark to the next one. */
const WRONG = [
  /«(?!\u202f)./u,
  /(?<!\u202f)»/u,
  // A mark after a word of the sheet’s own, `?` of an address, and `!` of a reference have no space at all.
  /[ \u00a0][;?!]/u,
  /[ \u202f]:/u,
] as const;

/**
 * The spaces of French: narrow and firm (U+202F) inside « » and before `; ? !`, firm (U+00A0) before a colon. Gives
 * what a text has otherwise, with what stands around it.
 */
export function wrongSpaces(text: string): readonly string[] {
  return WRONG.flatMap((one) => {
    const at = one.exec(text)?.index;
    return at === undefined ? [] : [shown(text.slice(Math.max(0, at - 20), at + 20))];
  });
}

function shown(text: string): string {
  return text.replaceAll(NARROW, '[202F]').replaceAll(FIRM, '[00A0]');
}
