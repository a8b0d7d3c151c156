import type { Handler } from './call';
import { problem } from './problem';

const gone = problem(404, 'no such bundle');
const html = '<html><head><title>404 Not Found</title></head><body>proxy</body></html>';

/**
 * The deletion of a bundle, in the way of the switch: its answer is undocumented. What was accepted
 * with 202 is gone from the ledger at once, and from the readings later.
 */
export const deleteBundle: Handler = (call, { ledger, switches }) => {
  const bundle = ledger.find(Number(call.path.id));
  if (!bundle) return gone;
  switch (switches.deletion) {
    case '404-html':
      return { status: 404, html };
    case '404-problem':
      return gone;
    case '202-kept':
      return { status: 202 };
    case '200-kept':
      return { status: 200, body: { status: 'success' } };
    case '202-late':
      ledger.delete(bundle, call.now);
      return { status: 202 };
    case 'soft':
    case 'done': {
      ledger.delete(bundle, call.now);
      const status = switches.deletedStatus;
      return status === 204 ? { status } : { status, body: { status: 'success' } };
    }
  }
};
