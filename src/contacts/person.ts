import type { Contact } from './contact';

/** A person as the sidebar shows them. */
export interface PersonShown {
  readonly id: number;
  readonly name: string;
  readonly mail: string;
  /** `1990-02-03` */
  readonly birth?: string;
  readonly postcode?: string;
}

export function shown({ id, name, address, birth, postcode }: Contact): PersonShown {
  return { id, name, mail: address, ...(birth && { birth }), ...(postcode && { postcode }) };
}
