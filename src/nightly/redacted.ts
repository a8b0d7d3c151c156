import type { Fault } from '../model/faults';
import { readGivenId } from '../model/ids';

const HIDDEN = '…';

/**
 * A fault as a mail or the journal may tell it: what a cell holds may be anybody's name or address,
 * and stays in the spreadsheet.
 */
export function redacted(fault: Fault): Fault {
  switch (fault.kind) {
    case 'not in the list':
    case 'no longer offered':
    case 'no such day':
    case 'no such time':
    case 'unknown state':
      return { ...fault, text: HIDDEN };
    case 'other currency':
      return { ...fault, written: HIDDEN };
    case 'nobody with this address':
      return { ...fault, address: HIDDEN };
    case 'several with this address':
      return { ...fault, people: fault.people.map(({ id }) => ({ name: HIDDEN, id })) };
    case 'address of another':
      return { ...fault, name: '' };
    case 'already has a bundle':
      return readGivenId(fault.bundleId) === undefined ? { ...fault, bundleId: HIDDEN } : fault;
    default:
      return fault;
  }
}
