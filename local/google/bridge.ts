/**
 * What crosses between a script's own world and the stand-in's state: JSON text and nothing else,
 * so that no object of the outside can be reached from a script, and so that executions could
 * one day run in threads of their own.
 */

/** Plain JSON. A date travels as `{ "$date": milliseconds }`. */
export type Wire = null | boolean | number | string | readonly Wire[] | WireObject;

/** A plain JSON object. */
export interface WireObject {
  readonly [key: string]: Wire;
}

/** A moment on its way across. */
export interface WireDate extends WireObject {
  readonly $date: number;
}

/** A rectangle of cells as it travels: sheet, row, column, rows, columns; counted from 1. */
export type WireRange = readonly [number, number, number, number, number];

/** The host's answer to one call. A dead run gets nothing but `dead`, whatever it asks. */
export type Answer =
  | { readonly value: Wire }
  | { readonly error: { readonly name: string; readonly message: string } }
  | { readonly dead: string };

/** The one function that leaves a script: `[service, method, args]` in, an `Answer` out. */
export type Post = (request: string) => string;

/** What an execution is told when its world is made. */
export interface Settings {
  readonly intl: boolean;
  readonly zone: string;
}

/** How a function is to be called: with plain arguments, or with the event of a trigger. */
export type Call =
  | { readonly kind: 'plain'; readonly name: string; readonly args: readonly Wire[] }
  | { readonly kind: 'page'; readonly name: string; readonly args: readonly Wire[] }
  | { readonly kind: 'open'; readonly name: string; readonly authMode: string }
  | {
      readonly kind: 'edit';
      readonly name: string;
      readonly range: WireRange;
      readonly fields: WireObject;
    }
  | { readonly kind: 'time'; readonly name: string; readonly fields: WireObject };

/** What came of the call. `absent` stands for `undefined`. */
export type Outcome =
  | { readonly value: Wire }
  | { readonly absent: true }
  | { readonly error: { readonly name: string; readonly message: string; readonly stack: string } };

/** Whether a value is a date on its way across. */
export function isWireDate(value: unknown): value is WireDate {
  return (
    typeof value === 'object' &&
    value !== null &&
    '$date' in value &&
    typeof value.$date === 'number'
  );
}
