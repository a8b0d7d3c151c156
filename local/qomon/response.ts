import type { Exchanged } from './exchange';
import { mutated } from './mutations/answer';
import { errorText } from './mutations/error';
import type { Switches } from './switches';

/** An answer that did arrive. */
export interface Response {
  readonly kind: 'response';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly milliseconds: number;
}

/** An answer as it goes over the wire, in the form that the switches ask for. */
export function responseOf(exchanged: Exchanged, switches: Switches): Response {
  const { reply, toll, cost } = exchanged;
  const { type, text } = contentOf(exchanged, switches);
  return {
    kind: 'response',
    status: reply.status,
    headers: {
      ...(text === '' ? {} : { 'Content-Type': type }),
      'X-Ratelimit-Remaining': String(toll.remaining),
      'X-Ratelimit-Cost': String(cost),
      'X-Ratelimit-Reset': String(toll.reset),
      ...reply.headers,
    },
    body: text,
    milliseconds: switches.latency,
  };
}

function contentOf({ reply, operation }: Exchanged, switches: Switches) {
  if (reply.html !== undefined) return { type: 'text/html', text: reply.html };
  if (reply.status >= 400) return errorText(reply, switches);
  if (reply.body === undefined) return { type: 'application/json', text: '' };
  return { type: 'application/json', text: mutated(reply.body, operation, switches) };
}
