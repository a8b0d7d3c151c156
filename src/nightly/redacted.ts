import type { Fault } from '../model/faults';
import { readGivenId } from '../model/ids';

const HIDDEN = '…';

/** What a fault tells of a cell, or of a person: it stays in the spreadsheet. */
const OF_CELLS = ['text', 'written', 'shown', 'held'] as const;

/**
 * A fault as a mail or the journal may tell it: what a cell holds may be anybody's name or address,
 * and stays in the spreadsheet.
 */
export function redacted(fault: Fault): Fault {
  const hidden = OF_CELLS.filter((field) => field in fault).map((field) => [field, HIDDEN]);
  const rest = {
    ...fault,
    ...Object.fromEntries(hidden),
    // An address stands in no quotation marks: its sentence says it without one.
    ...('address' in fault && fault.address !== '' && { address: undefined }),
  } as Fault;
  switch (rest.kind) {
    case 'several with this address':
      return { ...rest, people: rest.people.map(({ id }) => ({ name: HIDDEN, id })) };
    case 'address of another':
      return { ...rest, name: '' };
    case 'name elsewhere':
    case 'payer by name':
      return { ...rest, typed: HIDDEN, name: HIDDEN };
    case 'payer by names':
      return {
        ...rest,
        typed: HIDDEN,
        people: rest.people.map(({ id }) => ({ name: HIDDEN, id })),
      };
    case 'like another group':
      return { ...rest, name: HIDDEN };
    case 'already has a bundle':
      return readGivenId(rest.bundleId) === undefined ? { ...rest, bundleId: HIDDEN } : rest;
    default:
      return rest;
  }
}
