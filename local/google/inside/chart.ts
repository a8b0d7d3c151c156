import type { Wire } from '../bridge';
import { enumeration, enumName } from './enumeration';
import { full, Modelled, model } from './model';
import { asList, asNumber, asObject, notModelled } from './post';
import { rangeFrom, rangeOut } from './range';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** developers.google.com/apps-script/reference/charts/chart-type, as modelled. */
const ChartType = enumeration<typeof GoogleAppsScript.Charts.ChartType>('ChartType', [
  'BAR',
  'COLUMN',
  'PIE',
]);

class ChartsModel extends Modelled {
  readonly ChartType = ChartType;
}
model(ChartsModel, 'Charts', '', {});

/** `Charts`: of it the kinds of charts alone. */
export const Charts = full<{ readonly ChartType: typeof ChartType }>(new ChartsModel());

interface Parts {
  readonly type: string;
  readonly ranges: readonly Range[];
  readonly headers: number;
  /** Row, column, and how far from their corner, in pixels. */
  readonly position: readonly number[];
  readonly options: { readonly [name: string]: string | number };
}

/** A chart that has been built; it has a number once it stands on a sheet. */
class ChartModel
  extends Modelled
  implements Pick<Chart, 'getChartId' | 'getNumHeaders' | 'getRanges'>
{
  readonly #parts: Parts;
  readonly #id: number | null;

  constructor(parts: Parts, id: number | null) {
    super();
    this.#parts = parts;
    this.#id = id;
  }

  static partsOf(value: unknown): Parts {
    return value instanceof ChartModel
      ? value.#parts
      : notModelled('Sheet.insertChart with something that was not built');
  }

  static idOf(value: unknown): number {
    const id = value instanceof ChartModel ? value.#id : null;
    return id ?? notModelled('Sheet.removeChart with a chart that stands on no sheet');
  }

  getChartId(): number | null {
    return this.#id;
  }

  getNumHeaders(): number {
    return this.#parts.headers;
  }

  getRanges(): Range[] {
    return [...this.#parts.ranges];
  }
}
model(ChartModel, 'EmbeddedChart', 'SpreadsheetApp.EmbeddedChart', {
  getChartId: '',
  getNumHeaders: '',
  getRanges: '',
});

class BuilderModel
  extends Modelled
  implements
    Pick<
      Builder,
      'addRange' | 'build' | 'setChartType' | 'setNumHeaders' | 'setOption' | 'setPosition'
    >
{
  #parts: Partial<Parts> = {};

  #with(part: Partial<Parts>): Builder {
    this.#parts = { ...this.#parts, ...part };
    return full<Builder>(this);
  }

  addRange(range: Range): Builder {
    return this.#with({ ranges: [...(this.#parts.ranges ?? []), range] });
  }

  build(): Chart {
    const { type, ranges = [], headers, position, options = {} } = this.#parts;
    // [?] What Google makes of a chart whose kind, headers or place nobody has said.
    if (type === undefined || headers === undefined || position === undefined) {
      return notModelled('EmbeddedChartBuilder.build without a kind, headers and a place');
    }
    return full<Chart>(new ChartModel({ type, ranges, headers, position, options }, null));
  }

  setChartType(type: GoogleAppsScript.Charts.ChartType): Builder {
    return this.#with({ type: enumName(type) ?? notModelled('A kind of chart that is none') });
  }

  setNumHeaders(headers: number): Builder {
    return this.#with({ headers });
  }

  setOption(option: string, value: unknown): Builder {
    if (typeof value !== 'string' && typeof value !== 'number') {
      return notModelled(`EmbeddedChartBuilder.setOption of ${option} with such a value`);
    }
    return this.#with({ options: { ...this.#parts.options, [option]: value } });
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number): Builder {
    // …/reference/spreadsheet/embedded-chart-builder#setPosition: rows and columns count from 1.
    if (row < 1 || column < 1) notModelled('EmbeddedChartBuilder.setPosition outside the sheet');
    return this.#with({ position: [row, column, offsetX, offsetY] });
  }
}
model(BuilderModel, 'EmbeddedChartBuilder', 'SpreadsheetApp.EmbeddedChartBuilder', {
  addRange: 'object',
  build: '',
  setChartType: 'object',
  setNumHeaders: 'integer',
  setOption: 'text any',
  setPosition: 'integer integer integer integer',
});

/** `Sheet.newChart`. */
export function newChart(): Builder {
  return full<Builder>(new BuilderModel());
}

/** A chart on its way to a sheet. */
export function chartOut(value: unknown): Wire {
  const { ranges, position, ...rest } = ChartModel.partsOf(value);
  return { ...rest, ranges: ranges.map(rangeOut), position: [...position] };
}

/** The number of a chart that stands on a sheet. */
export function chartIdOf(value: unknown): number {
  return ChartModel.idOf(value);
}

/** A chart of a sheet on its way in. */
export function chartFrom(value: Wire): Chart {
  const { id = null, type, ranges = [], headers = 0, position = [], options } = asObject(value);
  const parts: Parts = {
    type: String(type),
    ranges: asList(ranges).map(rangeFrom),
    headers: asNumber(headers),
    position: asList(position).map(asNumber),
    options: asObject(options ?? {}) as Parts['options'],
  };
  return full<Chart>(new ChartModel(parts, asNumber(id)));
}
