import { GoogleError } from '../errors';
import type { Handler } from '../execution';

/** What may be asked of a sheet that holds a chart, or data from elsewhere. */
const OF_ANY_KIND = new Set([
  'getType',
  'getName',
  'getIndex',
  'isSheetHidden',
  'getTabColor',
  'setName',
  'hideSheet',
  'showSheet',
  'setTabColor',
  'activate',
]);

/**
 * Chart sheets and connected ones throw at all else, which people report of `getRange`, `getMaxColumns`
 * and the like: https://github.com/diegomanuel/binance-to-google-sheets/issues/13
 */
export function gridOnly(name: string, handler: Handler): Handler {
  if (OF_ANY_KIND.has(name.replace('Sheet.', ''))) return handler;
  return {
    kind: handler.kind,
    run: (run, args) => {
      const sheet = run.view().sheets.find(({ id }) => id === args.number(0));
      if (sheet !== undefined && sheet.kind !== 'GRID') {
        throw new GoogleError(`The action is not supported for ${sheet.kind} sheet`);
      }
      return handler.run(run, args);
    },
  };
}
