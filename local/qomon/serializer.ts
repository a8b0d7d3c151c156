import { stamp } from './moment';
import type { Bundle, Recorded } from './shapes';
import type { Space, SpaceState } from './space';
import type { Switches } from './switches';

interface Drawn {
  readonly view: object;
  readonly state: SpaceState;
  readonly switches: Switches;
}

const drawn = new WeakMap<Bundle, Drawn>();

/**
 * How a bundle looks in an answer, by the switches wherever the pages leave it open.
 * Bundles, spaces and switches are replaced, never changed, so a view is made once.
 */
export function bundleView(bundle: Bundle, space: Space, switches: Switches): object {
  const { state } = space;
  const known = drawn.get(bundle);
  if (known?.state === state && known.switches === switches) return known.view;
  const view = draw(bundle, space, switches);
  drawn.set(bundle, { view, state, switches });
  return view;
}

function draw(bundle: Bundle, space: Space, switches: Switches): object {
  const list = (items: readonly Recorded<{ readonly contact_id: number }>[]) => {
    const views = items.map((item) => itemView(item, bundle, space, switches));
    return views.length === 0 && switches.emptyLists === 'null' ? null : views;
  };
  return {
    id: bundle.id,
    CreatedAt: stamp(bundle.created),
    UpdatedAt: stamp(bundle.updated),
    group_id: space.state.group_id,
    transactions: list(bundle.transactions),
    memberships: list(bundle.memberships),
    donations: list(bundle.donations),
    summary: summary(bundle),
  };
}

/** What a PATCH answers: ids and counts. A reduced object, seen in live spaces. */
export function reducedView(bundle: Bundle): object {
  const ids = (items: readonly { readonly id: number }[]) => items.map(({ id }) => ({ id }));
  return {
    id: bundle.id,
    transactions: ids(bundle.transactions),
    memberships: ids(bundle.memberships),
    donations: ids(bundle.donations),
    summary: summary(bundle),
  };
}

function summary(bundle: Bundle): object {
  return {
    transactions_count: bundle.transactions.length,
    memberships_count: bundle.memberships.length,
    donations_count: bundle.donations.length,
  };
}

function itemView(
  item: Recorded<{ readonly contact_id: number }>,
  bundle: Bundle,
  space: Space,
  switches: Switches,
): object {
  const { created, updated, ...fields } = item;
  const view: Record<string, unknown> = {
    ...fields,
    CreatedAt: stamp(created),
    UpdatedAt: stamp(updated),
    group_id: space.state.group_id,
    transaction_bundle_id: bundle.id,
  };
  if (switches.contactInAnswers) view.contact = embedded(item.contact_id, space);
  if (!switches.statusInAnswers) delete view.status_id;
  // No page shows extra_json: it comes only if staff have filled it.
  if (view.extra_json === null) delete view.extra_json;
  if ('donation_price_id' in view && switches.originalAmountOfDonations === 'initial_amount') {
    view.initial_amount = view.amount_initial;
    delete view.amount_initial;
  }
  if (switches.emptyFields === 'null') return view;
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== null));
}

function embedded(id: number, space: Space): object | null {
  const contact = space.contact(id);
  if (!contact) return null;
  const { firstname, surname, group_id, membership_code, membership_number } = contact;
  return { id, firstname, surname, group_id, membership_code, membership_number };
}
