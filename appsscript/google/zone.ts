import { DAY_MS } from '../../src/model/limits';
import type { Zone } from '../../src/model/ports';

/**
 * The offsets of a time zone, asked of Google and remembered: a day that begins and ends with the
 * same offset has it throughout, so a column of dates costs two questions a day and not one a cell.
 */
export function zoneOf(timeZone: string): Zone {
  const asked = new Map<number, number>();
  const ask = (moment: number): number => {
    const known = asked.get(moment);
    if (known !== undefined) return known;
    const offset = readOffset(Utilities.formatDate(new Date(moment), timeZone, 'Z'));
    asked.set(moment, offset);
    return offset;
  };
  return {
    offsetAt(moment) {
      const day = Math.floor(moment / DAY_MS) * DAY_MS;
      const [begins, ends] = [ask(day), ask(day + DAY_MS)];
      return begins === ends ? begins : ask(moment);
    },
  };
}

/** `+0530` in minutes east of UTC. */
function readOffset(text: string): number {
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5));
  return text.startsWith('-') ? -minutes : minutes;
}
