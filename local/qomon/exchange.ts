import type { NetworkRequest } from '../network';
import { bundleHandlers } from './bundles';
import type { Handler, Records } from './call';
import { spaceFlaws } from './checks';
import { contactHandlers } from './contacts';
import { bodyFlaws, parameterFlaws, proveAnswer } from './contract';
import { listHandlers } from './lists';
import { parse } from './mutation';
import type { Operation } from './openapi';
import type { Pace, Toll } from './pace';
import { type Flaw, problem, type Reply } from './problem';
import { route } from './routes';

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
}

/** Answers one request: the first thing that stands against it is what is answered. */
export function exchange(
  request: NetworkRequest,
  records: Records,
  pace: Pace,
  now: number,
): Exchanged {
  const url = new URL(request.url);
  const found = route(request.method.toUpperCase(), url.pathname);
  const free = (reply: Reply): Exchanged => ({ reply, toll: pace.take(0, now), cost: 0 });
  if (!found.operation) return free(unrouted(found.allow));
  const { operation } = found;

  const key = keyOf(request, url, records);
  if (!key) return free(problem(401, 'no such key'));

  const { cost } = operation;
  const toll = pace.take(cost, now);
  const paid = (reply: Reply): Exchanged => ({ reply, toll, cost });
  if (!toll.granted) return paid(throttled(toll.wait));
  if (operation.right !== null && !key.rights.includes(operation.right)) {
    return paid(problem(403, `the key lacks the right ${operation.right}`));
  }

  const body = operation.takesBody ? parse(request.body) : undefined;
  const unreadable = operation.takesBody ? bodyRefusal(request, body, records) : null;
  if (unreadable) return paid(unreadable);

  const query = Object.fromEntries(url.searchParams);
  const flaws = [
    ...parameterFlaws(operation, 'path', found.path),
    ...parameterFlaws(operation, 'query', query),
    ...(operation.takesBody ? allBodyFlaws(operation, body, records) : []),
  ];
  if (flaws.length > 0) return paid(problem(422, 'validation failed', flaws));

  const handler = handlers[operation.id];
  if (!handler) throw new Error(`nothing does ${operation.id}`);
  const reply = handler({ path: found.path, query, body, now }, records);
  proveAnswer(operation, reply.status, reply.body);
  return paid(reply);
}

function unrouted(allow: readonly string[]): Reply {
  if (allow.length === 0) return problem(404, 'no such path');
  return { ...problem(405, 'no such method here'), headers: { Allow: allow.join(', ') } };
}

function keyOf(request: NetworkRequest, url: URL, { space }: Records) {
  // Each region has its own keys: a good key at the other address is a bad key.
  if (url.origin !== space.state.server) return undefined;
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  return space.state.keys.find((one) => one.key === bearer);
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

/** What the contract finds and what the space knows, all at once, one flaw for each place. */
function allBodyFlaws(operation: Operation, body: unknown, records: Records): Flaw[] {
  const isBundle = operation.id === 'createBundle' || operation.id === 'changeBundle';
  const found = bodyFlaws(operation, body);
  const more = isBundle ? spaceFlaws(body, records.space, records.switches) : [];
  const located = new Set(found.map((flaw) => flaw.location));
  return [...found, ...more.filter((flaw) => !located.has(flaw.location))];
}
