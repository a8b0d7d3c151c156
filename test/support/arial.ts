/**
 * How wide bold Arial is, in thousandths of its size: the widths of Helvetica-Bold, which Arial has by design, as Adobe
 * publishes them (Adobe Core 14 AFM).
 */
const BOLD: Readonly<Record<string, number>> = {
  ...of(278, ' I\\/ijl,.'),
  ...of(238, "'’"),
  ...of(333, 'ft-()'),
  ...of(389, 'r'),
  ...of(400, '°'),
  ...of(500, 'z'),
  ...of(556, '0123456789aceskvxy'),
  ...of(611, 'FLTZbdghnopqu'),
  ...of(667, 'EPSVXY'),
  ...of(722, 'ABCDHKNRU'),
  ...of(778, 'GOQw'),
  ...of(833, 'M'),
  ...of(889, 'm'),
  ...of(944, 'W'),
  J: 556,
};

function of(width: number, letters: string): Record<string, number> {
  return Object.fromEntries([...letters].map((letter) => [letter, width]));
}

/** Sheets' own size, in pixels: 10 points. */
const SIZE = (10 * 96) / 72;

/** How many pixels a text takes in bold Arial of 10 points. Throws for a letter of which that is not known. */
export function boldWidth(text: string): number {
  const letters = [...text.normalize('NFD').replace(/\p{M}/gu, '')];
  return letters.reduce((sum, letter) => {
    const width = BOLD[letter];
    if (width === undefined) throw new Error(`How wide is “${letter}”?`);
    return sum + (width * SIZE) / 1000;
  }, 0);
}
