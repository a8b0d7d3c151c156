import type { Run } from '../../local/google/index';
import type { Traced } from './functions';
import { MARK, type Walk } from './instrument';
import { shapesIn } from './shapes';

/** What a walk comes to. */
export interface Figures {
  /** Files of which a function was called. */
  readonly files: number;
  /** Named functions that were called, each counted once: callbacks are part of who hands them over. */
  readonly functions: number;
  readonly calls: number;
  /** Calls whose caller and callee lie in different folders of `src`. */
  readonly crossings: number;
  /** The same, each pair of functions counted once however often one called the other. */
  readonly arrows: number;
  /** The exported types of objects that stand in the signatures of these functions. */
  readonly shapes: readonly string[];
  /** The crossings by pair of folders, the most frequent first. */
  readonly between: ReadonlyArray<readonly [pair: string, times: number]>;
}

/** Counts what runs of an instrumented script have told in their logs. */
export function figuresOf(
  project: string,
  runs: ReadonlyArray<Pick<Run, 'functionName' | 'logs'>>,
  functions: readonly Traced[],
): Figures {
  const pairs = runs.flatMap(pairsOf);
  const called = new Set(pairs.map(([, callee]) => functions[callee - 1]));
  const inside = [...called].filter((one) => one !== undefined);
  const crossing = pairs.filter(([caller, callee]) => {
    const [from, to] = [folderOf(functions[caller - 1]), folderOf(functions[callee - 1])];
    return from !== undefined && to !== undefined && from !== to;
  });
  const between = new Map<string, number>();
  for (const [caller, callee, times] of crossing) {
    const pair = `${folderOf(functions[caller - 1])} → ${folderOf(functions[callee - 1])}`;
    between.set(pair, (between.get(pair) ?? 0) + times);
  }
  return {
    files: new Set(inside.map(({ file }) => file)).size,
    functions: inside.filter(({ isNamed }) => isNamed).length,
    calls: sumOf(pairs),
    crossings: sumOf(crossing),
    arrows: new Set(crossing.map(([caller, callee]) => `${caller} ${callee}`)).size,
    shapes: shapesIn(project, inside),
    between: [...between].sort(([, one], [, other]) => other - one),
  };
}

function pairsOf({ functionName, logs }: Pick<Run, 'functionName' | 'logs'>): Walk['pairs'] {
  const told = logs.find(({ text }) => text.startsWith(MARK));
  if (!told) throw new Error(`${functionName} told nothing of its walk`);
  return (JSON.parse(told.text.slice(MARK.length)) as Walk).pairs;
}

function sumOf(pairs: Walk['pairs']): number {
  return pairs.reduce((sum, [, , times]) => sum + times, 0);
}

/** The folder of `src` that a function lies in, `src` itself for a file beside them. */
function folderOf(traced: Traced | undefined): string | undefined {
  return /^src(?:\/[^/]+(?=\/))?/.exec(traced?.file ?? '')?.[0];
}
