import type { Exchanged } from './exchange';
import type { Response } from './faultInjection';
import { idsAsText, reversed } from './mutation';
import type { Flaw, Reply } from './problem';
import type { Switches } from './switches';

/** An answer as it goes over the wire, in the form that the switches ask for. */
export function responseOf({ reply, toll, cost }: Exchanged, switches: Switches): Response {
  const isError = reply.status >= 400;
  const body = isError ? errorBody(reply, switches) : dataBody(reply, switches);
  const isProblem = isError && switches.errors === 'problem';
  return {
    kind: 'response',
    status: reply.status,
    headers: {
      ...(body === undefined
        ? {}
        : { 'Content-Type': isProblem ? 'application/problem+json' : 'application/json' }),
      'X-Ratelimit-Remaining': String(toll.remaining),
      'X-Ratelimit-Cost': String(cost),
      'X-Ratelimit-Reset': String(toll.reset),
      ...reply.headers,
    },
    body: body === undefined ? '' : JSON.stringify(body),
    milliseconds: switches.latency,
  };
}

function dataBody({ body }: Reply, { ids, items }: Switches): unknown {
  if (ids === 'number' && items === 'as-sent') return body;
  if (typeof body !== 'object' || body === null || !('data' in body)) return body;
  const ordered = items === 'reversed' ? reversed(body.data) : body.data;
  return { ...body, data: ids === 'text' ? idsAsText(ordered) : ordered };
}

function errorBody({ body }: Reply, { errors, errorPrefix, missingFieldAt }: Switches): unknown {
  const { detail = '', errors: flaws, ...others } = Object(body);
  const prefixed = `${errorPrefix}${detail}`;
  if (errors === 'fail') return { status: 'fail', message: prefixed };
  if (!Array.isArray(flaws)) return { ...others, detail: prefixed };
  const shown = flaws.map((flaw: Flaw) => ({
    ...flaw,
    location: missingFieldAt === 'parent' ? placeOf(flaw) : flaw.location,
    message: `${errorPrefix}${flaw.message}`,
  }));
  return { ...others, detail: prefixed, errors: shown };
}

/** Some servers report a missing field at the object that lacks it. */
function placeOf({ location, message }: Flaw): string {
  return message.startsWith('expected required') ? location.replace(/\.\w+$/, '') : location;
}
