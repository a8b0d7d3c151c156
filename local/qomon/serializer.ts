import { emptied } from './emptiness';
import { stamp } from './moment';
import type { Bundle, Recorded } from './shapes';
import type { Space } from './space';
import type { SpaceState } from './spaceState';
import type { Switches } from './switches';

interface Drawn {
  readonly view: object;
  readonly state: SpaceState;
  readonly switches: Switches;
}

type AnyItem = Recorded<{ readonly contact_id: number }>;
type ItemSchema = 'Transaction' | 'Membership' | 'Donation';

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
  const list = (items: readonly AnyItem[], schema: ItemSchema) => {
    const views = items.map((item) =>
      emptied(itemView(item, bundle, space, switches), schema, switches.emptyFields),
    );
    return views.length === 0 && switches.emptyLists === 'null' ? null : views;
  };
  return {
    id: bundle.id,
    CreatedAt: stamp(bundle.created),
    UpdatedAt: stamp(bundle.updated),
    group_id: space.state.group_id,
    transactions: list(bundle.transactions, 'Transaction'),
    memberships: list(bundle.memberships, 'Membership'),
    donations: list(bundle.donations, 'Donation'),
    summary: summary(bundle),
  };
}

/** What a PATCH answers: the items in full, without `extra_json` (seen in live spaces). */
export function changedView(bundle: Bundle, space: Space, switches: Switches): object {
  const transactions = bundle.transactions.map((item) => ({ ...item, extra_json: null }));
  return draw({ ...bundle, transactions }, space, switches);
}

function summary(bundle: Bundle): object {
  return {
    transactions_count: bundle.transactions.length,
    memberships_count: bundle.memberships.length,
    donations_count: bundle.donations.length,
  };
}

function itemView(item: AnyItem, bundle: Bundle, space: Space, switches: Switches): object {
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
  return view;
}

function embedded(id: number, space: Space): object | null {
  const contact = space.contact(id);
  if (!contact) return null;
  const { firstname, surname, group_id, membership_code, membership_number } = contact;
  return { id, firstname, surname, group_id, membership_code, membership_number };
}
