import type { Obstacle } from '../model/obstacles';
import type { Http, Workbook } from '../model/ports';
import { protectedTabs } from './protectedTabs';

/** What a person has done to the sheet that ended a run with this error, and can correct; undefined for any other error. */
export function correctable(
  { workbook, http }: { readonly workbook: Workbook; readonly http: Pick<Http, 'hasChanged'> },
  error: unknown,
): Obstacle | undefined {
  const tabs = protectedTabs(workbook, error);
  if (tabs) return { kind: 'protected cells', tabs };
  const lost = workbook.lost(error);
  return lost.length > 0 ? { kind: 'lost tabs', lost, hasChanged: http.hasChanged() } : undefined;
}
