import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

/**
 * What may stand in the settings of clasp here. Strict: `srcDir` goes before `rootDir`, and others
 * (`fileExtension`, `filePushOrder`, `allowSymlinks`…) change what a push sends.
 */
const Settings = z.strictObject({
  scriptId: z.string(),
  rootDir: z.literal('dist'),
  projectId: z.optional(z.string()),
  parentId: z.optional(z.union([z.string(), z.array(z.string())])),
});

export type Settings = z.infer<typeof Settings>;

/** The settings in a file; or a sentence about why a push by them is refused. */
export function readSettings(file: string): Settings | string {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  const read = Settings.safeParse(json);
  if (read.success) return read.data;
  return `only what was built and inspected is pushed, so that it may hold "scriptId" and "rootDir": "dist" alone.\n${z.prettifyError(read.error)}`;
}
