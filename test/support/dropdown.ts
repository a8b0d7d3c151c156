import type { Office } from './office';

/** What a cell's dropdown offers, read where its rule points to; undefined where it has none. */
export function offered(
  { google: { workbook }, at }: Bound,
  header: string,
  { row = 2, tab = 'Bundles' } = {},
): string[] | undefined {
  return undefined;
}
