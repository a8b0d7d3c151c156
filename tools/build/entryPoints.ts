import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod/mini';

const EntryPoints = z.object({
  ENTRY_POINTS: z.array(z.string().check(z.regex(/^[A-Za-z]\w*$/))).check(z.minLength(1)),
});

/** The functions that Google may call by name, as the project's one list has them. */
export async function readEntryPoints(project: string): Promise<string[]> {
  const file = pathToFileURL(join(project, 'appsscript', 'entryPoints.ts'));
  return EntryPoints.parse(await import(file.href)).ENTRY_POINTS;
}
