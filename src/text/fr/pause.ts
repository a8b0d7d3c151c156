/** Why nothing leaves from here any more. */
export const ELSEWHERE =
  'Une autre installation du module travaille maintenant dans cette feuille de calcul.';

/** `25 minutes`, `24 heures`. */
function duration(minutes: number): string {
  const hours = Math.round(minutes / 60);
  return minutes < 120 ? `${minutes} minutes` : `${hours} heures`;
}

/**
 * That Qomon takes no request for so many minutes, or for a while, and that the person is to wait; `done`: what came
 * of it. The one place for it: whatever is told to wait says it so.
 */
export function pause(minutes: number | undefined, next: string, done = ''): string {
  const [why, wait] =
    minutes === undefined
      ? ['Qomon n’accepte rien de plus pour l’instant.', 'Attendez une minute']
      : [
          `Qomon ne veut plus aucune requête pendant encore ${duration(minutes)}.`,
          'Attendez jusque-là',
        ];
  return [why, ...(done === '' ? [] : [done]), `${wait}, ${next}`].join(' ');
}
