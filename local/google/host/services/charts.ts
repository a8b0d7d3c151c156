import type { Wire } from '../../bridge';
import { GoogleError, notModelled } from '../errors';
import type { Args, Execution, Service } from '../execution';
import { checkBounds, sheetOf, withSheet } from '../grid';
import type { Chart, Rect } from '../state';
import { placeOf, wireOf } from './places';

function chartOf(run: Execution, args: Args): Chart {
  const { ranges, ...rest } = args.list[1] as unknown as Omit<Chart, 'id' | 'ranges'> & {
    readonly ranges: readonly Wire[];
  };
  const own = args.number(0);
  const rects = ranges.map((range): Rect => {
    const { sheet, rect } = placeOf(range);
    if (sheet !== own) notModelled('A chart of the cells of another sheet');
    return rect;
  });
  return { ...rest, id: run.host.nextNumber(), ranges: rects };
}

/**
 * The charts of a sheet; what they draw is not modelled, only what they are of:
 * developers.google.com/apps-script/reference/spreadsheet/sheet#insertChart(EmbeddedChart)
 */
export const charts: Service = {
  'Sheet.getCharts': {
    kind: 'sheet',
    run: (run, args) => {
      const sheet = sheetOf(run.read(1), args.number(0));
      return sheet.charts.map(({ ranges, ...chart }) => ({
        ...chart,
        position: [...chart.position],
        ranges: ranges.map((rect) => wireOf(sheet.id, rect)),
      }));
    },
  },
  'Sheet.insertChart': {
    kind: 'sheet',
    run: (run, args) => {
      const chart = chartOf(run, args);
      run.write(1, {
        apply: (workbook) => {
          const [row = 1, column = 1] = chart.position;
          checkBounds(sheetOf(workbook, args.number(0)), { row, column, rows: 1, columns: 1 });
          return withSheet(workbook, args.number(0), (sheet) => ({
            ...sheet,
            charts: [...sheet.charts, chart],
          }));
        },
      });
      return null;
    },
  },
  'Sheet.removeChart': {
    kind: 'sheet',
    run: (run, args) => {
      const [sheet, id] = [args.number(0), args.number(1)];
      run.write(1, {
        apply: (workbook) => {
          if (!sheetOf(workbook, sheet).charts.some((chart) => chart.id === id)) {
            // [?] What Google says.
            throw new GoogleError('The chart does not exist on this sheet.');
          }
          return withSheet(workbook, sheet, (held) => ({
            ...held,
            charts: held.charts.filter((chart) => chart.id !== id),
          }));
        },
      });
      return null;
    },
  },
};
