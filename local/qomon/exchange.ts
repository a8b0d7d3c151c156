import type { NetworkRequest } from '../network';
import { checkedBody } from './body';
import { bundleHandlers } from './bundles';
import type { Handler, Records } from './call';
import { contactHandlers } from './contacts';
import { parameterFlaws, proveAnswer } from './contract';
import { listHandlers } from './lists';
import { parse } from './mutation';
import type { Operation } from './openapi';
import type { Toll } from './pace';
import { problem, type Reply } from './problem';
import { route } from './routes';
import type { Switches } from './switches';
import type { Tenant } from './tenant';

/** What each operation of openapi.json does, by its id. */
export const handlers: Readonly<Record<string, Handler>> = {
  ...bundleHandlers,
  ...listHandlers,
  ...contactHandlers,
};

/** What Qomon says to a request, and what that cost. */
export interface Exchanged {
  readonly reply: Reply;
  readonly toll: Toll;
  readonly cost: number;
  /** The id of the operation that the request was for, if there is one. */
  readonly operation: string | null;
}

/** Answers one request: the first thing that stands against it is what is answered. */
export function exchange(
  request: NetworkRequest,
  tenants: readonly [Tenant, ...Tenant[]],
  switches: Switches,
  now: number,
): Exchanged {
  const url = new URL(request.url);
  const found = route(request.method.toUpperCase(), url.pathname);
  const free = (reply: Reply): Exchanged => {
    return { reply, toll: tenants[0].pace.take(0, now), cost: 0, operation: null };
  };
  if (!found.operation) return free(unrouted(found.allow));
  const { operation } = found;

  // One key is one space; in each region it is another: a good key at the other address is a bad one.
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const tenant = tenants.slice(0, switches.spaces).find((one) => one.has(bearer, url.origin));
  const rights = tenant?.rightsOf(bearer);
  if (!tenant || !rights) return free(problem(401, 'no such key'));

  const { cost } = operation;
  const toll = tenant.pace.take(cost, now);
  const paid = (reply: Reply): Exchanged => ({ reply, toll, cost, operation: operation.id });
  if (!toll.granted) return paid(throttled(toll.wait));
  if (operation.right !== null && !rights.includes(operation.right)) {
    return paid(problem(403, `the key lacks the right ${operation.right}`));
  }

  const { ledger, space } = tenant;
  space.settle(now);
  const reply = handled(request, url, operation, found.path, { ledger, space, switches }, now);
  proveAnswer(operation, reply.status, reply.body);
  return paid(reply);
}

function handled(
  request: NetworkRequest,
  url: URL,
  operation: Operation,
  path: Readonly<Record<string, string>>,
  records: Records,
  now: number,
): Reply {
  const raw = operation.takesBody ? parse(request.body) : undefined;
  const unreadable = operation.takesBody ? bodyRefusal(request, raw, records) : null;
  if (unreadable) return unreadable;

  const query = Object.fromEntries(url.searchParams);
  const { body, flaws: inBody } = operation.takesBody
    ? checkedBody(operation, raw, records)
    : { body: undefined, flaws: [] };
  const flaws = [
    ...parameterFlaws(operation, 'path', path),
    ...parameterFlaws(operation, 'query', query),
    ...inBody,
  ];
  if (flaws.length > 0) return problem(422, 'validation failed', flaws);

  const handler = handlers[operation.id];
  if (!handler) throw new Error(`nothing does ${operation.id}`);
  return handler({ path, query, body, now }, records);
}

function unrouted(allow: readonly string[]): Reply {
  if (allow.length === 0) return problem(404, 'no such path');
  return { ...problem(405, 'no such method here'), headers: { Allow: allow.join(', ') } };
}

function throttled(wait: number): Reply {
  const headers = { 'Retry-After': String(wait) };
  return { ...problem(429, 'the bucket of the space is empty'), headers };
}

function bodyRefusal(request: NetworkRequest, body: unknown, { switches }: Records): Reply | null {
  if (request.body.length > switches.maxBody) return problem(413, 'the body is too large');
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\b/i.test(type)) return problem(415, 'send application/json');
  return body === undefined ? problem(400, 'the body is not JSON') : null;
}
