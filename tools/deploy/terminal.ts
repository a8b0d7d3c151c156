import { createInterface } from 'node:readline/promises';
import type { Ask } from './push';

/** Asks at the terminal; undefined if there is none, at either end. Anything but a yes is a no. */
export function terminal(): Ask {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  return async (question) => {
    const lines = createInterface({ input: process.stdin, output: process.stdout });
    try {
      // Where the input has ended, the question itself never returns.
      const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
      const answer = await Promise.race([lines.question(`${question} (y/N) `), ended]);
      return /^(y|yes|o|oui)$/i.test(answer.trim());
    } finally {
      lines.close();
    }
  };
}
