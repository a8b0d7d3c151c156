import { type Call, type Handler, type Records, success } from './call';
import { deleteBundle } from './deletion';
import { bundleHistory } from './history';
import { itemsOf } from './items';
import { stamp } from './moment';
import { page } from './paging';
import { type Flaw, problem } from './problem';
import { duplicateOf, refusalOf } from './refusals';
import { bundleView, changedView } from './serializer';
import type { Bundle, BundleInput } from './shapes';
import { withSurvivors } from './survivors';
import { withThirdPartyStatus } from './thirdParty';
import { foundBundle, listedBundles } from './visibility';

const gone = problem(404, 'no such bundle');

const listBundles: Handler = (call, records) => {
  const { space, switches } = records;
  const paging = {
    usual: switches.bundlesWithoutLimit,
    cap: switches.pageCapOfBundles,
    entries: switches.bundleEntries,
    pages: switches.bundlePages,
    emptyLists: switches.emptyLists,
  };
  return page(listedBundles(records, call.now), call, paging, (bundle) =>
    bundleView(bundle, space, switches),
  );
};

const findBundle: Handler = (call, records) => {
  const { space, switches } = records;
  const shown = foundBundle(Number(call.path.id), records, call.now);
  if (!shown) return gone;
  const view = bundleView(shown.bundle, space, switches);
  return success(shown.deleted === null ? view : { ...view, DeletedAt: stamp(shown.deleted) });
};

const createBundle: Handler = (call, records) => {
  const { ledger, space, switches } = records;
  const input = inputOf(call, records);
  const refusal = refusalOf(call.body, records) ?? duplicateOf(input, null, records);
  if (refusal && 'status' in refusal) return refusal;
  if (refusal) {
    return success(bundleView(refusal.first, space, switches), switches.createdStatus);
  }
  const items = withThirdPartyStatus(
    itemsOf(input, space.state.settings.default_status_id),
    records,
  );
  const before = ledger.state;
  const bundle = ledger.create(items, call.now);
  // The answer becomes a `fail` on its way out.
  if (switches.createdAnswer === 'fail-unrecorded') ledger.state = before;
  return success(bundleView(bundle, space, switches), switches.createdStatus);
};

const changeBundle: Handler = (call, records) => {
  const { ledger, space, switches } = records;
  const bundle = ledger.find(Number(call.path.id));
  if (!bundle) return gone;
  const input = inputOf(call, records);
  const foreign = foreignFlaws(input, bundle);
  if (foreign.length > 0) return problem(422, 'validation failed', foreign);
  const refusal = refusalOf(call.body, records) ?? duplicateOf(input, bundle, records);
  if (refusal && 'status' in refusal) return refusal;
  const items = itemsOf(input, space.state.settings.default_status_id);
  return success(changedView(ledger.change(bundle, items, call.now), space, switches));
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

function inputOf(call: Call, { space, switches }: Records): BundleInput {
  // The contract has checked the body against NewBundle or BundleChange before any handler runs.
  const { data } = call.body as { readonly data: BundleInput };
  return withSurvivors(data, (id) => space.survivor(id, switches.mergedContacts));
}
