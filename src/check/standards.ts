import { type Day, localTime } from '../entry/calendar';
import type { ReadingContext } from '../entry/cells';
import { habitsOf } from '../entry/locale';
import type { Host } from '../host/host';
import type { Catalog } from '../lists/catalog';
import type { Period } from '../model/period';
import { defaultPeriod } from '../settings/period';

/** What rows are read against. */
export interface Standards {
  readonly context: ReadingContext;
  readonly period: Period;
  readonly today: Day;
}

/** Gathers what rows are read against, once for a run. */
export function standardsOf(host: Host, catalog: Catalog): Standards {
  const { workbook, zone, clock, documentStore } = host;
  const { decimalMark, dateOrder } = habitsOf(workbook.locale);
  return {
    context: { zone, order: dateOrder, decimalMark, catalog },
    period: defaultPeriod(documentStore),
    today: localTime(clock.now(), zone),
  };
}
