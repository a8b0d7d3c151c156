import type { Handler } from './call';
import { newContact, own } from './people';
import { problem } from './problem';
import type { Space } from './space';
import type { Contact } from './spaceState';

interface Upserted extends Partial<Contact> {
  readonly [field: string]: unknown;
}

/** An upsert is done this much later; seen in live spaces. */
const DELAY = 2000;

/** Fields whose values must be known to the space; the sample space has none, so all are unknown. */
const advanced = ['actions', 'consents', 'custom_fields', 'forms', 'status', 'name_presences'];
const plain = ['firstname', 'surname', 'mail', 'phone', 'mobile', 'address'] as const;

/**
 * Makes or changes a contact, later and without an answer. It is looked for by ID, then by address
 * and name; one unknown value drops it unseen (upsert a contact, May 2026). With an ID the fields
 * that are not sent stay as they are (seen in live spaces).
 */
export const upsertContacts: Handler = (call, { space }) => {
  // The contract has checked the body against Upsert before any handler runs.
  const { data } = call.body as { readonly data: Upserted };
  const isDropped = advanced.some((field) => data[field] !== undefined);
  if (isDropped) return { status: 202 };
  const known =
    (data.id === undefined ? undefined : space.contact(data.id)) ?? byAddress(data, space);
  if (!known && isByName(data, space)) {
    return problem(501, 'the stand-in does not look for people by name and birthday');
  }
  const contact = known ?? newContact({}, space, call.now + DELAY);
  const fields = plain.flatMap((field) =>
    data[field] === undefined ? [] : [[field, data[field]] as const],
  );
  const changed = call.now + DELAY;
  space.expect({ ...contact, ...Object.fromEntries(fields), changed }, changed);
  return { status: 202 };
};

function byAddress(data: Upserted, space: Space): Contact | undefined {
  const { mail, firstname, surname } = data;
  if (!mail) return undefined;
  return own(space).find(
    (one) =>
      one.mail === mail &&
      (!firstname || one.firstname === firstname) &&
      (!surname || one.surname === surname),
  );
}

/** Whether Qomon's third rule would apply: the same names, then birthday and address. */
function isByName({ firstname, surname }: Upserted, space: Space): boolean {
  if (!surname) return false;
  return own(space).some((one) => one.surname === surname && one.firstname === (firstname ?? null));
}
