import type { Fault } from './faults';

/**
 * What a person does about a problem, in the cell of the column that it names; its sentence says so in words.
 *
 * - `type`: type it again · `choose`: choose from the dropdown · `empty`: empty the cell
 * - `person`: type the email, or find the person under Contacts
 * - `format`: give the cell another format, or unmerge it, and type it again
 * - `undo`: take back what was typed over what the add-on had written
 * - `resolve`: use *Resolve doubtful rows*, which asks Qomon
 * - `wait`: check again when the value or Qomon is there · `other row`: correct the row that is named
 */
export type Act =
  | 'type'
  | 'choose'
  | 'empty'
  | 'person'
  | 'format'
  | 'undo'
  | 'resolve'
  | 'wait'
  | 'other row';

const ACTS: Readonly<Record<Fault['kind'], Act>> = {
  missing: 'type',
  'no payer': 'person',
  'payer by name': 'person',
  'payer by names': 'person',
  'error value': 'type',
  'still loading': 'wait',
  'formula in the way': 'undo',
  'merged cells': 'format',
  'changes by itself': 'type',
  'not a group name': 'type',
  'like another group': 'type',
  'shown otherwise': 'format',
  'not an address': 'type',
  'not an ID': 'person',
  'not a reference': 'empty',
  'period unseen': 'type',
  'not text': 'format',
  'not a checkbox': 'type',
  'not a currency': 'type',
  'no currency': 'type',
  'not JSON': 'type',
  'email without ID': 'person',
  'nobody with this address': 'person',
  'several with this address': 'person',
  'address of another': 'empty',
  'name elsewhere': 'empty',
  'contacts unanswered': 'wait',
  'no default donation price': 'choose',
  'price currency': 'choose',
  'no price amount': 'type',
  'end before start': 'type',
  'no payment in group': 'type',
  'two currencies': 'type',
  'two payers': 'person',
  'two open donations': 'type',
  'nothing left': 'type',
  'does not add up': 'type',
  'duplicate reference': 'empty',
  'duplicate source': 'empty',
  'unknown state': 'empty',
  'already has a bundle': 'resolve',
  'copy of a sent row': 'empty',
  'reference gone': 'resolve',
  'state without a bundle': 'empty',
  'not cancelled': 'undo',
  'nothing to cancel': 'empty',
  'group already sent': 'type',
  'problem on another row': 'other row',
  'not an amount': 'type',
  'two amounts': 'type',
  'a date for an amount': 'format',
  'a percentage for an amount': 'format',
  'negative amount': 'type',
  'too many decimals': 'type',
  'amount too large': 'type',
  'other currency': 'type',
  'not a date': 'type',
  'day as a number': 'format',
  'other order': 'type',
  'no such day': 'type',
  'no such time': 'type',
  'date out of range': 'type',
  'not in the list': 'choose',
  'no longer offered': 'choose',
  'several bear this name': 'choose',
  'empty list': 'wait',
};

/** What is done about a problem. */
export function actFor({ kind }: Fault): Act {
  return ACTS[kind];
}
