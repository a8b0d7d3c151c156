import { FEW_MINUTES, HOUR_MS, LEAST_WAIT_MS, UNSAID_WAIT_MS } from '../model/limits';

/** Minutes until Qomon wants to be asked again; undefined where those are a few at most. */
export function minutesUntil(until: number, now: number): number | undefined {
  const minutes = Math.ceil(((until - now) / HOUR_MS) * 60);
  return minutes > FEW_MINUTES ? minutes : undefined;
}

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
