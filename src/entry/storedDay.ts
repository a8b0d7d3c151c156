import type { Zone } from '../model/ports';
import { dayText, localTime } from './calendar';

/**
 * The day of a moment as Qomon stores it, `2026-03-29`: midnight UTC is that calendar day, as it is how a day
 * without a time is recorded; anything else has its day where the spreadsheet is. '' for what cannot be read.
 */
export function storedDay(date: string | null | undefined, zone: Zone): string {
  const moment = Date.parse(date ?? '');
  if (Number.isNaN(moment)) return '';
  const utc = new Date(moment).toISOString();
  return utc.endsWith('T00:00:00.000Z') ? utc.slice(0, 10) : dayText(localTime(moment, zone));
}
