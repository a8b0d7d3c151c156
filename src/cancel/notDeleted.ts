import type { Host } from '../host/host';
import type { BundleId } from '../model/ids';
import { minutesUntil } from '../qomon/retryAfter';
import type { Deletion } from './deleteBundles';

/** What rows say of a bundle that Qomon has not deleted, or may not have. */
export function notDeleted(
  { words, clock }: Host,
  bundleId: BundleId,
  came: Exclude<Deletion, { kind: 'recorded' }>,
): string {
  const { messages } = words.cancel;
  switch (came.kind) {
    case 'refused': {
      const reasons = came.problems.map(({ message: text }) =>
        words.messages.serverSays({ header: undefined, row: undefined, text }),
      );
      return messages.refused({ bundleId, reasons });
    }
    case 'unknown':
      return messages.unconfirmed(bundleId);
    case 'stopped':
      return messages.stopped({ bundleId, cause: came.cause });
    case 'throttled':
      return messages.stopped({
        bundleId,
        cause: came.kind,
        wait: minutesUntil(came.until, clock.now()),
      });
  }
}
