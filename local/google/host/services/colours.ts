import { notModelled } from '../errors';

/** The background of a cell that nobody coloured. */
export const WHITE = '#ffffff';

const NAMES: Readonly<Record<string, string>> = {
  white: WHITE,
  black: '#000000',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  gray: '#808080',
  grey: '#808080',
};

/** A colour as Google gives it back: `#rrggbb`, small letters. */
export function colour(text: string): string {
  const low = text.toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(low)) return low;
  if (/^#[0-9a-f]{3}$/.test(low)) return low.replace(/[0-9a-f]/g, '$&$&');
  return NAMES[low] ?? notModelled(`The colour ${text}`);
}
