import { credentials } from '../connection/connection';
import type { Host } from '../host';
import { type Refusal, refusal } from '../refusal';
import type { Contact } from './contact';
import type { Directory } from './directory';

/** A person as the sidebar shows them. */
export interface PersonShown {
  readonly id: number;
  readonly name: string;
  readonly mail: string;
}

export function shown({ id, name, address }: Contact): PersonShown {
  return { id, name, mail: address };
}

/** Why nobody could be asked for people. */
export function unanswered(host: Host, { stopped }: Directory): Refusal {
  const region = credentials(host)?.region;
  return refusal(host, stopped && region ? { kind: 'key refused', region } : { kind: 'no answer' });
}
