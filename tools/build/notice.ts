import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const Package = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** What package.json says of a package. */
export function readPackage(folder: string): z.infer<typeof Package> {
  return Package.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
}

/** A package's licence: whose it is, and the words that must travel with every copy. */
interface Licence {
  /** Name, version and kind of licence, and who holds the copyright. */
  readonly line: string;
  readonly terms: string;
}

function licenceOf(folder: string): Licence {
  const { name, version, license } = readPackage(folder);
  const text = readFileSync(join(folder, 'LICENSE'), 'utf8');
  const copyright = /^Copyright .*$/m.exec(text)?.[0];
  if (copyright === undefined) throw new Error(`The licence of ${name} names no copyright holder`);
  return {
    line: `${name} ${version}, ${license} licence. ${copyright}`,
    terms: text.slice(text.indexOf(copyright) + copyright.length).trim(),
  };
}

function libraryFolder(project: string, name: string): string {
  return join(project, 'node_modules', name);
}

/**
 * The comment on top of a built file: which release it is, whose work is in it, and their licences.
 * They must travel with every copy, and a copy of the script is all that most users ever see. Terms
 * that several share stand there once.
 */
export function notice(project: string, libraries: readonly string[]): string {
  const own = licenceOf(project);
  const others = libraries.map((name) => licenceOf(libraryFolder(project, name)));
  // The same terms are broken into lines in more ways than one.
  const terms = [
    ...new Map(
      [own, ...others].reverse().map((one) => [one.terms.replace(/\s+/g, ' '), one.terms]),
    ).values(),
  ].reverse();
  const lines = [own.line, ...others.map(({ line }) => `With ${line}`)];
  const text = [lines.join('\n'), ...terms].join('\n\n');
  return ['/*!', ...text.split('\n').map((line) => ` * ${line}`.trimEnd()), ' */'].join('\n');
}

/** The libraries that are in what ships, each with its whole licence: a file beside a release. */
export function thirdParty(project: string, libraries: readonly string[]): string {
  const { name } = readPackage(project);
  const parts = libraries.map((library) => {
    const { line, terms } = licenceOf(libraryFolder(project, library));
    return `${line}\n\n${terms}`;
  });
  return `${[`What ${name} ships of others.`, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}

/** What is said of a library that is in a built file and not in its notice. */
export function unnamed(
  file: string,
  inputs: readonly string[],
  libraries: readonly string[],
): string[] {
  const found = inputs.flatMap(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
  );
  return [...new Set(found)]
    .filter((name) => !libraries.includes(name))
    .map((name) => `${file} holds ${name}, and its notice does not name it`);
}
