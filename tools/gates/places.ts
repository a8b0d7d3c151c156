import { SourceMap } from 'node:module';
import { join, relative } from 'node:path';

/** Adds to each `Code.js:12:3` in a problem the line of the source that it was made from. */
export function withOrigins(problems: readonly string[], map: string): string[] {
  const sourceMap = new SourceMap(JSON.parse(map));
  return problems.map((problem) =>
    problem.replace(/Code\.js:(\d+):(\d+)/g, (place, line, column) => {
      const entry = sourceMap.findEntry(Number(line) - 1, Number(column) - 1);
      if (!('originalSource' in entry)) return place;
      const source = relative('.', join('out', entry.originalSource)).replaceAll('\\', '/');
      return `${place} (${source}:${entry.originalLine + 1})`;
    }),
  );
}
