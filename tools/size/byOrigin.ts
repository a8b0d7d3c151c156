import type { Origins } from '../build/origins';

/** Bytes by where they come from: a library, or a folder of a wing; the most first. */
export function byOrigin(origins: Origins): [origin: string, bytes: number][] {
  const sums = new Map<string, number>();
  for (const [path, bytes] of Object.entries(origins)) {
    const name = /node_modules\/([^/]+)/.exec(path)?.[1] ?? path.split('/').slice(0, 2).join('/');
    sums.set(name, (sums.get(name) ?? 0) + bytes);
  }
  return [...sums].filter(([, bytes]) => bytes > 0).sort(([, a], [, b]) => b - a);
}
