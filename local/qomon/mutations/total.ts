import type { Switches } from '../switches';

/** The body of a list with its `total` spoiled; endless pages never have one. */
export function withTotal(
  body: unknown,
  total: Switches['bundleTotal'],
  pages: Switches['bundlePages'],
): unknown {
  const { total: right, ...others } = Object(body);
  switch (pages === 'endless' ? 'absent' : total) {
    case 'right':
      return body;
    case 'absent':
      return others;
    case 'text':
      return { ...others, total: String(right) };
    case 'null':
      return { ...others, total: null };
    case 'less':
      return { ...others, total: Math.max(0, right - 1) };
    case 'huge':
      return { ...others, total: 1e9 };
  }
}
