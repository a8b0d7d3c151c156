import { type Call, type Handler, page, type Records, success } from './call';
import { periodFlaws } from './checks';
import { itemsOf } from './items';
import { stamp } from './moment';
import { type Flaw, problem, type Reply } from './problem';
import { bundleView, reducedView } from './serializer';
import type { Bundle, BundleInput } from './shapes';

const gone = problem(404, 'no such bundle');

const listBundles: Handler = (call, { ledger, space, switches }) => {
  // Ledger order is creation order, and a PATCH moves nothing (update-bundle, May 2026).
  const newestFirst = ledger.bundles.toReversed();
  return page(newestFirst, call, switches, (bundle) => bundleView(bundle, space, switches));
};

const findBundle: Handler = (call, { ledger, space, switches }) => {
  const bundle = ledger.find(Number(call.path.id));
  return bundle ? success(bundleView(bundle, space, switches)) : gone;
};

const bundleHistory: Handler = (call, { ledger, space, switches }) => {
  const id = Number(call.path.id);
  if (!ledger.find(id)) return gone;
  const entries = ledger.history(id).map((entry) => ({
    id: entry.id,
    transaction_bundle_id: id,
    action: entry.action,
    CreatedAt: stamp(entry.at),
    data: bundleView(entry.bundle, space, switches),
  }));
  return success(entries);
};

const createBundle: Handler = (call, records) => {
  const { ledger, space, switches } = records;
  const input = inputOf(call);
  const refusal = refusalOf(call, records);
  if (refusal) return refusal;
  const earlier = reused(input, null, records);
  if (earlier && switches.duplicates === 'refused') return duplicate(earlier, switches);
  if (earlier && switches.duplicates === 'first') {
    return success(bundleView(earlier.bundle, space, switches), switches.createdStatus);
  }
  const items = itemsOf(input, space.state.settings.default_status_id);
  const bundle = ledger.create(items, call.now);
  return success(bundleView(bundle, space, switches), switches.createdStatus);
};

const changeBundle: Handler = (call, records) => {
  const { ledger, space, switches } = records;
  const bundle = ledger.find(Number(call.path.id));
  if (!bundle) return gone;
  const input = inputOf(call);
  const foreign = [...proseFlaws(call.body), ...foreignFlaws(input, bundle)];
  if (foreign.length > 0) return problem(422, 'validation failed', foreign);
  const refusal = refusalOf(call, records);
  if (refusal) return refusal;
  const earlier = reused(input, bundle, records);
  if (earlier && switches.duplicates === 'refused') return duplicate(earlier, switches);
  const items = itemsOf(input, space.state.settings.default_status_id);
  return success(reducedView(ledger.change(bundle, items, call.now)));
};

const deleteBundle: Handler = (call, { ledger, switches }) => {
  const bundle = ledger.find(Number(call.path.id));
  if (!bundle) return gone;
  ledger.delete(bundle, call.now);
  const status = switches.deletedStatus;
  return status === 204 ? { status } : { status, body: { status: 'success' } };
};

/** The operations on bundles. */
export const bundleHandlers = {
  listBundles,
  findBundle,
  bundleHistory,
  createBundle,
  changeBundle,
  deleteBundle,
};

function refusalOf(call: Call, { space, switches }: Records): Reply | null {
  const closed = periodFlaws(call.body, space);
  if (closed.length === 0) return null;
  return problem(switches.closedPeriodStatus, 'the period is closed', closed);
}

/** The first bundle that already bears a reference of this one, and the place of that reference. */
function reused(input: BundleInput, self: Bundle | null, { ledger, switches }: Records) {
  // A second bundle is what comes of it anyway: not looking keeps long runs quick.
  if (switches.duplicates === 'second') return null;
  for (const [index, item] of (input.transactions ?? []).entries()) {
    const reference = item.external_transaction_id;
    if (reference === null || reference === undefined) continue;
    const deleted = switches.deletedReferences === 'used' ? ledger.deletedWith(reference) : [];
    const bundle = [...deleted, ...ledger.byReference(reference)].find(
      (other) => other.id !== self?.id,
    );
    if (bundle) return { bundle, index, reference };
  }
  return null;
}

function duplicate(
  { index, reference }: { readonly index: number; readonly reference: number },
  { duplicateStatus }: Records['switches'],
): Reply {
  const location = `body.data.transactions[${index}].external_transaction_id`;
  const flaw = { location, message: 'already used by another bundle', value: reference };
  return problem(duplicateStatus, 'duplicate external_transaction_id', [flaw]);
}

/** `{"id":…,"data":{…}}` stands in one prose example only; the schemas' form is the one that works. */
function proseFlaws(body: unknown): Flaw[] {
  if (typeof body !== 'object' || body === null || !('id' in body)) return [];
  return [{ location: 'body.id', message: 'unexpected property', value: body.id }];
}

function foreignFlaws(input: BundleInput, bundle: Bundle): Flaw[] {
  const flaws: Flaw[] = [];
  if (input.id !== bundle.id) {
    const message = 'must be the id in the path';
    flaws.push({ location: 'body.data.id', message, value: input.id ?? null });
  }
  for (const list of ['transactions', 'memberships', 'donations'] as const) {
    for (const [index, { id }] of (input[list] ?? []).entries()) {
      if (id === undefined || bundle[list].some((item) => item.id === id)) continue;
      const location = `body.data.${list}[${index}].id`;
      flaws.push({ location, message: 'the bundle has no such item', value: id });
    }
  }
  return flaws;
}

function inputOf(call: Call): BundleInput {
  // The contract has checked the body against NewBundle or BundleChange before any handler runs.
  return (call.body as { readonly data: BundleInput }).data;
}
