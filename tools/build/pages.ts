import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

const Config = z.object({ config: z.object({ pages: z.string() }) });

/** Where the pages for users are on the web, as package.json says it: an address with `{page}` in it. */
export function readPages(project: string): string {
  const { pages } = Config.parse(
    JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')),
  ).config;
  if (!/^https:\/\/[^"'<>\s]*\{page\}[^"'<>\s]*$/.test(pages)) {
    throw new Error('config.pages in package.json is to be an https address with {page} in it');
  }
  return pages;
}

/** True where nobody has named a place yet: the address is one that can lead nowhere. */
export function isPlaceholder(pages: string): boolean {
  return /^https:\/\/(?:[\w-]+\.)*example\.org\//.test(pages);
}
