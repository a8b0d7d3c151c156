import type { Clock } from '../../src/model/ports';
import type { ApiAnswer, Qomon } from '../../src/qomon/client';

/** A bundle as a list server of a test holds it. */
export interface Listed {
  readonly id: number;
  readonly at: number;
  readonly reference: number | null;
  readonly payer?: number;
  readonly amount?: number;
}

/** How a list server may behave; each of these has been seen somewhere, or is documented nowhere. */
export interface Behaviour {
  /** So many entries a page at most, whatever `limit` asks. */
  readonly cap: number;
  readonly total: 'number' | 'text' | 'absent' | 'page' | 'more';
  readonly times: 'given' | 'absent' | 'on payments';
  readonly references: 'as sent' | 'text' | 'null';
  readonly order: 'newest first' | 'oldest first' | 'by chance';
  /** This bundle is left out of every page, though it takes its place. */
  readonly leftOut?: number | undefined;
  /** This bundle's place is taken by another one. */
  readonly replaced?: { readonly id: number; readonly by: number } | undefined;
  /** This bundle is in no page, and counted. */
  readonly skipped?: number | undefined;
  /** Milliseconds until a bundle is listed. */
  readonly late: number;
  /** What happens before the request of this number. */
  readonly meanwhile?: ReadonlyMap<number, { readonly made: number; readonly deleted: number }>;
  /** Fields that stand on an odd bundle, in place of a tidy one's. */
  readonly odd?: { readonly id: number; readonly fields: object } | undefined;
}

export const HONEST: Behaviour = {
  cap: 1000,
  total: 'number',
  times: 'given',
  references: 'as sent',
  order: 'newest first',
  late: 0,
};

export class TestClock implements Clock {
  constructor(public time: number) {}
  now = (): number => this.time;
  sleep = (milliseconds: number): void => {
    this.time += milliseconds;
  };
}

/** A server that knows nothing but a list of bundles. */
export class ListServer implements Qomon {
  requests = 0;
  private made = 900_000;

  constructor(
    public bundles: Listed[],
    private readonly behaviour: Behaviour,
    private readonly clock: Clock,
    /** Keeps one bundle from being deleted meanwhile. */
    private readonly kept?: number,
  ) {}

  send(requests: ReadonlyArray<{ readonly path: string }>): ApiAnswer[] {
    return requests.map(({ path }) => this.answer(path));
  }

  private answer(path: string): ApiAnswer {
    this.requests += 1;
    this.happen(this.behaviour.meanwhile?.get(this.requests));
    const one = /transaction_bundles\/(\d+)$/.exec(path);
    if (one) {
      const found = this.bundles.find(({ id }) => id === Number(one[1]));
      return found ? json(200, { data: this.view(found) }) : json(404, {});
    }
    const query = new URLSearchParams(path.split('?')[1]);
    const limit = Math.min(Number(query.get('limit')), this.behaviour.cap);
    const offset = Number(query.get('offset'));
    const list = this.list();
    const part = list.slice(offset, offset + limit);
    const page = part.filter(({ id }) => id !== this.behaviour.leftOut);
    const data = page.length === 0 ? null : page.map((bundle) => this.view(bundle));
    return json(200, { data, ...this.total(list.length, page.length) });
  }

  private list(): Listed[] {
    const { order, late, replaced, skipped } = this.behaviour;
    const shown = this.bundles.filter(
      ({ id, at }) => at + late <= this.clock.now() && id !== skipped,
    );
    const other = this.bundles.find(({ id }) => id === replaced?.by);
    const list = shown.map((bundle) => (bundle.id === replaced?.id && other ? other : bundle));
    if (order === 'oldest first') return list.reverse();
    if (order === 'by chance') return list.sort((a, b) => mixed(a.id) - mixed(b.id));
    return list;
  }

  private total(all: number, came: number): object {
    const counted = all + (this.behaviour.skipped === undefined ? 0 : 1);
    switch (this.behaviour.total) {
      case 'number':
        return { total: counted };
      case 'text':
        return { total: String(counted) };
      case 'absent':
        return {};
      case 'page':
        return { total: came };
      case 'more':
        return { total: counted + 7 };
    }
  }

  private happen(what: { readonly made: number; readonly deleted: number } | undefined): void {
    if (!what) return;
    const deleted = this.bundles.filter(({ id }) => id !== this.kept).slice(0, what.deleted);
    this.bundles = this.bundles.filter((one) => !deleted.includes(one));
    for (let count = 0; count < what.made; count += 1) {
      this.made += 1;
      this.bundles.unshift({
        id: this.made,
        at: this.clock.now(),
        reference: null,
        payer: 1,
        amount: 1,
      });
    }
  }

  private view({ id, at, reference, payer = 5, amount = 500 }: Listed): object {
    const { times, references, odd } = this.behaviour;
    const time = new Date(at).toISOString();
    const sent = references === 'null' ? null : reference;
    const payment = {
      id: id + 1_000_000,
      amount,
      currency: 'eur',
      contact_id: payer,
      date: '2026-05-01T00:00:00Z',
      external_transaction_id: references === 'text' && sent !== null ? String(sent) : sent,
      ...(times === 'on payments' && { CreatedAt: time }),
    };
    const fields = odd?.id === id ? odd.fields : {};
    return {
      id,
      ...(times === 'given' && { CreatedAt: time }),
      transactions: [payment],
      memberships: [],
      donations: null,
      ...fields,
    };
  }
}

function json(status: number, body: object): ApiAnswer {
  return { status, headers: {}, body: JSON.stringify({ status: 'success', ...body }) };
}

/** An order that has nothing to do with the time, and is always the same. */
function mixed(id: number): number {
  return Math.imul(id ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
}
