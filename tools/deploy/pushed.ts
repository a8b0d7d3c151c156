import * as z from 'zod/mini';
import { unlike } from '../gates/pushList';
import { askClasp } from './clasp';

const Status = z.object({ filesToPush: z.array(z.string()) });

/**
 * clasp itself says what a push from the project's folder would send. The gate of the build has
 * reckoned it without clasp; this is asked last, by whoever really pushes. It needs no network, no
 * login and no real script id.
 */
export function claspPushes(project: string): string[] {
  const answer = askClasp(project, ['show-file-status']);
  const status = readStatus(answer.stdout);
  if (!status) {
    return [`clasp does not say what a push would send: ${answer.stderr || answer.stdout}`.trim()];
  }
  return unlike(status.filesToPush.map((file) => file.replaceAll('\\', '/')));
}

function readStatus(text: string | null): z.infer<typeof Status> | undefined {
  try {
    return Status.parse(JSON.parse(text ?? ''));
  } catch {
    // Whatever clasp printed instead is the problem that the caller reports.
    return undefined;
  }
}
