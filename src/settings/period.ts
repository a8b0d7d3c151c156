import type { Period } from '../model/period';
import type { Store } from '../model/ports';

const KEY = 'settings.period';

const ROLLING: Period = 'rolling year';

/** The spreadsheet's setting for a membership without dates. */
export function defaultPeriod(documentStore: Store): Period {
  return documentStore.get(KEY) === ROLLING ? ROLLING : 'calendar year';
}

export function keepDefaultPeriod(documentStore: Store, period: Period): void {
  documentStore.set(KEY, period);
}
