import type { Contact } from './contact';

/** A person as the sidebar shows them. */
export interface PersonShown {
  readonly id: number;
  readonly name: string;
  readonly mail: string;
}

export function shown({ id, name, address }: Contact): PersonShown {
  return { id, name, mail: address };
}
