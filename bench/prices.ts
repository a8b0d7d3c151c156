import { LATENCY, type Latency } from '../local/google/index';
import { type Table, table } from './table';

/** Prices that a day at Google may have, in milliseconds. */
export type Prices = 'kind' | 'typical' | 'slow' | 'worst';

/** So many requests of a batch are under way at once on all but the kind table. */
const SIDE_BY_SIDE = 20;

function dearer(sheet: number, flush: number): Latency {
  return { ...LATENCY, sheet, size: sheet, flush, sideBySide: SIDE_BY_SIDE };
}

/** The four tables. What they leave alone is priced as in `LATENCY`. */
export const PRICES: Readonly<Record<Prices, Latency>> = {
  kind: LATENCY,
  typical: dearer(100, 600),
  slow: dearer(300, 1000),
  worst: dearer(1000, 1500),
};

export const NAMES = Object.keys(PRICES) as readonly Prices[];

/** The prices in which everything is measured that names no other. */
export const TYPICAL = PRICES.typical;

const SOURCES: Readonly<Record<Prices, string>> = {
  kind: 'what people measure on a good day; sizes and side-by-side requests taken for nothing',
  typical:
    'a save of 610 ms for 4,000 cells (StackOverflow 29263774, 2015) and of 700 (Google’s best practices); 10 to 20 requests side by side (therealaleph/MasterHttpRelayVPN-RUST#61, one report)',
  slow: 'a write with its reading back at 800 ms (justin.poehnelt.com, key-value stores), and more',
  worst: 'assumed: nobody has published worse for long',
};

/** The prices themselves, with where they come from. */
export function pricesTable(): Table {
  return table(
    'Four tables of prices, in milliseconds',
    [
      ...['table', 'sheet call', 'size of a sheet', 'save (`flush`)', 'cell'],
      ...['property, cache, lock', 'batch', 'at once', 'source'],
    ],
    NAMES.map((name) => {
      const { sheet, size, flush, perCell, properties, fetchAll, sideBySide } = PRICES[name];
      return [
        `*${name}*`,
        sheet,
        size,
        flush,
        perCell,
        properties,
        fetchAll,
        Number.isFinite(sideBySide) ? sideBySide : 'all',
        SOURCES[name],
      ];
    }),
  );
}
