import * as z from 'zod/mini';
import { askClasp } from '../clasp/clasp';

/** What a build makes, and all that a push may send. */
export const DIST_FILES: readonly string[] = ['Code.js', 'Sidebar.html', 'appsscript.json'];

const Status = z.object({ filesToPush: z.array(z.string()) });

/**
 * clasp itself says what a push from the project's folder would send: Google runs every file of a
 * project in one scope, so that a stray one could replace an entry point. The question needs no
 * network, no login and no real script id.
 */
export function pushList(project: string): string[] {
  const answer = askClasp(project, ['show-file-status']);
  const status = readStatus(answer.stdout);
  if (!status) {
    return [`clasp does not say what a push would send: ${answer.stderr || answer.stdout}`.trim()];
  }
  const expected = DIST_FILES.map((file) => `dist/${file}`);
  const sent = status.filesToPush.map((file) => file.replaceAll('\\', '/'));
  return [
    ...expected
      .filter((file) => !sent.includes(file))
      .map((file) => `a push would not send ${file}`),
    ...sent
      .filter((file) => !expected.includes(file))
      .map((file) => `a push would also send ${file}`),
  ];
}

function readStatus(text: string | null): z.infer<typeof Status> | undefined {
  try {
    return Status.parse(JSON.parse(text ?? ''));
  } catch {
    // Whatever clasp printed instead is the problem that the caller reports.
    return undefined;
  }
}
