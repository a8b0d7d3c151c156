import type { Store } from '../model/ports';

/** The property of the document that holds the plan of its night. */
export const PLAN_KEY = 'night';

/** True where somebody has ever made a plan: of a spreadsheet without one there is nothing to tell. */
export function isPlanned(documentStore: Store): boolean {
  return documentStore.get(PLAN_KEY) !== undefined;
}
