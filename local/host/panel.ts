import { SAMPLE_KEY } from './faults';
import type { Action, LedgerBundle, PanelView, QomonView } from './protocol';
import { PEOPLE, type SpreadsheetSession } from './session';

const ZONE = 'Europe/Paris';

type Qomon = NonNullable<SpreadsheetSession['qomon']>;
type Bundle = Qomon['ledger']['bundles'][number];

function bundleView(bundle: Bundle, { space }: Qomon): LedgerBundle {
  const { statuses, membershipPrices, donationPrices } = space.state;
  const contact = (id: number): string => {
    const found = space.contact(id);
    const name = [found?.firstname, found?.surname].filter(Boolean).join(' ');
    return name === '' ? String(id) : `${name} (${id})`;
  };
  const line = (item: {
    readonly id: number;
    readonly contact_id: number;
    readonly amount: number;
    readonly currency: string;
  }) => ({
    id: item.id,
    contact: contact(item.contact_id),
    amount: item.amount,
    currency: item.currency,
  });
  const nameIn = (list: readonly { readonly id: number; readonly name: string }[], id: number) =>
    list.find((one) => one.id === id)?.name ?? `#${id}`;
  return {
    id: bundle.id,
    created: bundle.created,
    references: bundle.transactions.flatMap(({ external_transaction_id: id }) => id ?? []),
    transactions: bundle.transactions.map((item) => ({
      ...line(item),
      about: `${item.payment_method_kind}, ${item.date.slice(0, 10)}`,
      status: item.status_id === null ? '' : nameIn(statuses, item.status_id),
      reimbursed: item.reimbursed_amount ?? 0,
    })),
    memberships: bundle.memberships.map((item) => ({
      ...line(item),
      about: `${nameIn(membershipPrices, item.membership_price_id)}, ${item.start_date.slice(0, 10)} – ${item.end_date.slice(0, 10)}`,
    })),
    donations: bundle.donations.map((item) => ({
      ...line(item),
      about: nameIn(donationPrices, item.donation_price_id),
    })),
  };
}

function qomonView({ qomon, faults }: SpreadsheetSession): QomonView | null {
  if (qomon === null || faults === null) return null;
  const totals = Object.entries(qomon.ledger.totals());
  return {
    space: qomon.space.state.name,
    keys: [SAMPLE_KEY],
    bundles: [...qomon.ledger.bundles].reverse().map((bundle) => bundleView(bundle, qomon)),
    totals: Object.fromEntries(totals.map(([currency, sums]) => [currency, sums.transactions])),
    requests: qomon.requests.length,
    faults: faults.list(),
  };
}

/** All that the panel shows to a person. */
export function panelView(session: SpreadsheetSession, user: string): PanelView {
  const { google, clock } = session;
  return {
    qomon: qomonView(session),
    executions: google.executions,
    now: clock.now(),
    zone: ZONE,
    triggers: google.triggers.map(({ handler, owner, next }) => ({ handler, owner, next })),
    mails: google.outbox.map(({ at, to, subject, body }) => ({ at, to, subject, body })),
    people: PEOPLE,
    locale: google.locale,
    userLocale: google.userLocale(user),
  };
}

/** The next moment at which clocks in Paris show that hour. */
function nextHour(now: number, hour: number): number {
  const shown = new Intl.DateTimeFormat('en-GB', {
    timeZone: ZONE,
    hour: '2-digit',
    hour12: false,
  });
  const full = 3_600_000;
  let moment = Math.floor(now / full) * full + full;
  while (Number(shown.format(moment)) % 24 !== hour) moment += full;
  return moment;
}

/** Does what somebody at the panel asked; a restart is the host's affair. */
export async function act(
  { google, clock, faults }: SpreadsheetSession,
  user: string,
  action: Exclude<Action, { readonly kind: 'restart' }>,
): Promise<void> {
  switch (action.kind) {
    case 'kill':
      google.kill(action.run);
      return;
    case 'fault':
      faults?.set(action.name, action.on);
      return;
    case 'advance':
      return await google.advanceTo(clock.now() + action.milliseconds);
    case 'advanceTo':
      return await google.advanceTo(nextHour(clock.now(), action.hour));
    case 'locale':
      google.locale = action.locale;
      return;
    case 'userLocale':
      google.setUserLocale(user, action.locale);
      await google.open(user);
      return;
  }
}
