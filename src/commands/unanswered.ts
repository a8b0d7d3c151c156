import type { Directory } from '../contacts/directory';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { credentials } from '../run/credentials';

/** Why nobody could be asked for people. */
export function unanswered(host: Host, { stopped }: Directory): Refusal {
  const region = credentials(host)?.region;
  return refusal(host, stopped && region ? { kind: 'key refused', region } : { kind: 'no answer' });
}
