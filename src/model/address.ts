import { onOneLine } from './plain';

/**
 * An e-mail address as it is seen, without what people paste around it: `mailto:`, a name with angle
 * brackets, a semicolon behind.
 */
export function mailIn(text: string): string {
  const whole = onOneLine(text);
  const named = /^[^<>]*<([^<>]+)>[;,]?$/.exec(whole)?.[1] ?? whole;
  return named
    .trim()
    .replace(/^mailto: ?/i, '')
    .replace(/[;,]$/, '')
    .trim();
}

/** An address as it is compared: the same, whatever the case. */
export function addressOf(text: string): string {
  return mailIn(text).toLowerCase();
}

/** True for one address, and nothing beside it. */
export function isAddress(text: string): boolean {
  return /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(text);
}
