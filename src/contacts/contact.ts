import type { ContactId } from '../model/ids';
import type { ContactShape } from '../qomon/shapes';

/** A person in Qomon, as far as the add-on wants to know them. */
export interface Contact {
  readonly id: ContactId;
  /** First name and surname, or what there is of them. */
  readonly name: string;
  /** The address as it is compared; blank where there is none. */
  readonly address: string;
}

/** How addresses are compared: trimmed and in lower case. */
export function addressOf(mail: string): string {
  return mail.trim().toLowerCase();
}

/** Reads a person from Qomon's answer. */
export function contactOf({ id, firstname, surname, mail }: ContactShape): Contact {
  const name = [firstname, surname]
    .map((part) => (part ?? '').trim())
    .filter((part) => part !== '');
  return { id, name: name.join(' '), address: addressOf(mail ?? '') };
}
