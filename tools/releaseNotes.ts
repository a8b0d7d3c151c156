import { readFileSync } from 'node:fs';
import { readPackage } from './build/notice';
import { sectionOf } from './changelog/section';

/** Prints what the changelog says of a release: `tsx tools/releaseNotes.ts v1.2.3`. */
function main(project: string, [tag = '']: readonly string[]): void {
  const { version } = readPackage(project);
  if (tag !== `v${version}`) {
    throw new Error(`The tag is "${tag}", and package.json says version ${version}`);
  }
  console.log(sectionOf(readFileSync('CHANGELOG.md', 'utf8'), version));
}

try {
  main(process.cwd(), process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
