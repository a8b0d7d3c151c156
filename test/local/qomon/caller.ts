import type { Clock } from '../../../local/network';
import { type Options, Qomon } from '../../../local/qomon/qomon';

/** A clock that moves only when advanced. */
const clockAt = (text: string): Clock => {
  let now = Date.parse(text);
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
};

interface CallOptions {
  readonly key?: string;
  readonly server?: string;
  readonly type?: string;
}

/** A stand-in with its clock, and a way to call it as the add-on's host would. */
export const start = (options: Partial<Options> = {}) => {
  const clock = options.clock ?? clockAt('2026-03-30T08:00:00Z');
  const qomon = new Qomon({ ...options, clock });
  const send = (method: string, path: string, body: unknown = '', more: CallOptions = {}) => {
    const { key = 'sample-key-full', server = 'https://incoming.qomon.app' } = more;
    return qomon.answer({
      method,
      url: server + path,
      headers: {
        ...(key ? { authorization: `Bearer ${key}` } : {}),
        'content-type': more.type ?? 'application/json',
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  };
  /** Like `send`, for an answer that must arrive, with its JSON read. */
  const call = (...parameters: Parameters<typeof send>) => {
    const answer = send(...parameters);
    if (answer.kind === 'failure') throw new Error(`no answer: ${answer.reason}`);
    const isJson = answer.body !== '' && answer.headers['Content-Type'] !== 'text/html';
    return { ...answer, json: isJson ? JSON.parse(answer.body) : undefined };
  };
  const locations = (...parameters: Parameters<typeof send>): string[] =>
    (call(...parameters).json.errors ?? []).map((error: { location: string }) => error.location);
  return { clock, qomon, send, call, locations };
};

export type Started = ReturnType<typeof start>;

export const bundlesPath = '/v1/transaction_bundles';

/** A transaction, a membership and a donation that the sample space takes. */
export const transaction = (part: object = {}) => ({
  contact_id: 123456,
  amount: 2000,
  currency: 'eur',
  payment_method_kind: 'CB',
  date: '2026-03-29T12:59:52+02:00',
  external_transaction_id: 1001,
  status_id: 1,
  ...part,
});

export const membership = (part: object = {}) => ({
  contact_id: 789012,
  membership_price_id: 10,
  start_date: '2026-01-01T00:00:00Z',
  end_date: '2026-12-31T00:00:00Z',
  amount: 2000,
  amount_initial: 2000,
  currency: 'eur',
  ...part,
});

export const donation = (part: object = {}) => ({
  contact_id: 123456,
  date: '2026-03-29T00:00:00Z',
  amount: 500,
  amount_initial: 500,
  currency: 'eur',
  donation_price_id: 20,
  ...part,
});
