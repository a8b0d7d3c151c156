import { LEAST_WAIT_MS, UNSAID_WAIT_MS } from '../model/limits';
/**
 * Reads a `Retry-After` header, in milliseconds from `now` (milliseconds since 1970): whole
 * seconds, or a date as HTTP writes it (RFC 9110, 10.2.3). Anything else counts as unsaid.
 */
export function retryAfter(header: string | undefined, now: number): number {
  const text = header?.trim() ?? '';
  if (/^\d{1,15}$/.test(text)) return Math.max(LEAST_WAIT_MS, Number(text) * 1000);
  if (/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) {
    const moment = Date.parse(text);
    if (!Number.isNaN(moment)) return Math.max(LEAST_WAIT_MS, moment - now);
  }
  return UNSAID_WAIT_MS;
}
