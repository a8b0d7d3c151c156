import type { Session } from './session';

/** What stands in a person's own properties, beside how many requests the day has taken. */
export function ownProperties({ google }: Session): Record<string, string> {
  const { 'requests.made': _made, ...own } = google.properties('user');
  return own;
}
