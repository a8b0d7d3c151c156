import type { Wire } from '../../bridge';
import type { Service } from '../execution';
import { sheetOf, withSheet } from '../grid';
import type { TextFormat } from '../state';
import { colour } from './colours';
import { placeOf, wireOf } from './places';

function formatOf(value: Wire): TextFormat {
  const { ranges, text, background, fontColor } = value as unknown as {
    readonly ranges: readonly Wire[];
    readonly text: string;
    readonly background: string | null;
    readonly fontColor: string | null;
  };
  const named = (one: string | null): string | null => (one === null ? null : colour(one));
  return {
    rects: ranges.map((range) => placeOf(range).rect),
    text,
    background: named(background),
    fontColor: named(fontColor),
  };
}

/** The conditional formats of a sheet; those for a text alone. */
export const textFormats: Service = {
  'Sheet.getConditionalFormatRules': {
    kind: 'sheet',
    run: (run, args) => {
      const sheet = sheetOf(run.read(1), args.number(0));
      return sheet.textFormats.map(({ rects, ...rest }) => ({
        ...rest,
        ranges: rects.map((rect) => wireOf(sheet.id, rect)),
      }));
    },
  },
  'Sheet.setConditionalFormatRules': {
    kind: 'sheet',
    run: (run, args) => {
      const formats = args.array(1).map(formatOf);
      run.write(Math.max(1, formats.length), {
        apply: (workbook) =>
          withSheet(workbook, args.number(0), (sheet) => ({ ...sheet, textFormats: formats })),
      });
      return null;
    },
  },
};
