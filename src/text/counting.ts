/** `1 row`, `2 rows`, `0 rows`. */
export const english = (n: number, one: string, many: string): string =>
  `${n} ${n === 1 ? one : many}`;

/** `1 ligne`, `2 lignes`, `0 ligne`. */
export const french = (n: number, one: string, many: string): string =>
  `${n} ${n < 2 ? one : many}`;
