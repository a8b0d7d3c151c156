/** A field that did not come back contradicts nothing, nor does other spelling of a date or a code. */
export function agrees(returned: unknown, sent: unknown): boolean {
  if (returned === null || returned === undefined || returned === sent) return true;
  if (typeof returned !== 'string' || typeof sent !== 'string') return false;
  return returned.toLowerCase() === sent.toLowerCase() || sameDate(returned, sent);
}

/** The same moment, or a day of it: Qomon stores UTC, and may cut off the time. */
function sameDate(returned: string, sent: string): boolean {
  // Date.parse makes a date of many a text: only what is written as one is read as one.
  const moment = /^\d{4}-\d{2}-\d{2}T/.test(sent) ? Date.parse(sent) : Number.NaN;
  if (Number.isNaN(moment)) return false;
  const days = [sent.slice(0, 10), new Date(moment).toISOString().slice(0, 10)];
  return Date.parse(returned) === moment || days.includes(returned.slice(0, 10));
}
