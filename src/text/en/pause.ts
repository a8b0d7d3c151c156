/** Why nothing leaves from here any more. */
export const ELSEWHERE = 'Another installation of the add-on works in this spreadsheet now.';

/** `25 minutes`, `24 hours`. */
function duration(minutes: number): string {
  const hours = Math.round(minutes / 60);
  return minutes < 120 ? `${minutes} minutes` : `${hours} hours`;
}

/**
 * That Qomon takes no request for so many minutes, or for a while, and that the person is to wait; `done`: what came
 * of it. The one place for it: whatever is told to wait says it so.
 */
export function pause(minutes: number | undefined, next: string, done = ''): string {
  const [why, wait] =
    minutes === undefined
      ? ['Qomon takes no more for the moment.', 'Wait a minute']
      : [`Qomon wants no request for another ${duration(minutes)}.`, 'Wait that long'];
  return [why, ...(done === '' ? [] : [done]), `${wait}, ${next}`].join(' ');
}
