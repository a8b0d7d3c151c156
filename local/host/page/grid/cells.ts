import {
  BooleanNumber,
  CellValueType,
  HorizontalAlign,
  type ICellData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { CellView } from '../../protocol';

/** What a cell of Univer bears of ours beside its value. */
export interface Custom {
  /** What is to be seen in place of the value. */
  readonly shown?: string;
  /** What stands in the editor in place of the value. */
  readonly typed?: string;
  /** The value that these two belong to. */
  readonly of?: string | number | boolean;
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

const WRAP: Readonly<Record<string, WrapStrategy>> = {
  WRAP: WrapStrategy.WRAP,
  OVERFLOW: WrapStrategy.OVERFLOW,
  CLIP: WrapStrategy.CLIP,
};

/** Every part that a look can have: one that is null is taken away. */
function look({ background, style = {} }: CellView): Record<keyof IStyleData & string, unknown> {
  return {
    bg: background === undefined ? null : { rgb: background },
    cl: style.fontColor === undefined ? null : { rgb: style.fontColor },
    bl: style.fontWeight === 'bold' ? BooleanNumber.TRUE : null,
    it: style.fontStyle === 'italic' ? BooleanNumber.TRUE : null,
    ht: HORIZONTAL[style.horizontalAlignment ?? ''] ?? null,
    vt: VERTICAL[style.verticalAlignment ?? ''] ?? null,
    tb: WRAP[style.wrap ?? ''] ?? null,
  } as Record<keyof IStyleData & string, unknown>;
}

function valued(value: CellView['value']): Pick<ICellData, 'v' | 't'> {
  if (value === undefined) return { v: null };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const t = typeof value === 'number' ? CellValueType.NUMBER : CellValueType.STRING;
  return { v: value, t };
}

/** A cell as Univer takes it, in place of whatever it had there. */
export function univerCell(view: CellView | null): Nullable<ICellData> {
  if (view === null) return null;
  const { value, formula, shown, typed } = view;
  const custom = {
    ...(shown !== undefined && { shown }),
    ...(typed !== undefined && { typed }),
    ...(value !== undefined && { of: value }),
  };
  return {
    ...valued(value),
    f: formula ?? null,
    p: null,
    si: null,
    custom: Object.keys(custom).length === 0 ? null : custom,
    s: look(view) as IStyleData,
  };
}

/** What of ours a cell bears, as long as its value is the one that it belongs to. */
export function customOf(cell: Nullable<ICellData>): Custom {
  const custom: Custom = cell?.custom ?? {};
  const { of } = custom;
  const held = typeof of === 'boolean' ? Number(of) : of;
  return (cell?.v ?? undefined) === held ? custom : {};
}
