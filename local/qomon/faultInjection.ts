import type { NetworkAnswer, NetworkRequest } from '../network';
import type { Fault } from './faults';
import { idsAsText, mapData, reversed, withoutIds, withoutLastItems } from './mutation';
import { problem } from './problem';
import type { Response } from './response';

/** What the stand-in does for a request: for good, or undone again at once. */
export interface Attempt {
  record(request: NetworkRequest): Response;
  /** The answer that `record` would give, without any effect. */
  rehearse(request: NetworkRequest): Response;
  readonly latency: number;
  /** Writes an error in the form that the switches ask for. */
  error(reply: ReturnType<typeof problem>): Response;
}

/** How long Apps Script waits for an answer before it gives up. */
const timeout = 60_000;

/** What the caller gets when a fault hits its request. */
export function injectFault(
  fault: Fault,
  request: NetworkRequest,
  attempt: Attempt,
): NetworkAnswer {
  const milliseconds = fault.milliseconds ?? attempt.latency;
  switch (fault.kind) {
    case 'lost': {
      if (fault.recorded) attempt.record(request);
      const reason = fault.reason ?? 'timeout';
      const waited = fault.milliseconds ?? (reason === 'timeout' ? timeout : attempt.latency);
      return { kind: 'failure', reason, milliseconds: waited };
    }
    case 'status': {
      if (fault.recorded) attempt.record(request);
      const reply = problem(fault.status, fault.detail ?? `made up: ${fault.status}`, fault.flaws);
      const answer = attempt.error(reply);
      const wait = fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter };
      return { ...answer, headers: { ...answer.headers, ...wait }, milliseconds };
    }
    case 'body': {
      if (fault.recorded) attempt.record(request);
      const headers = { 'Content-Type': fault.type };
      return {
        kind: 'response',
        status: fault.status ?? 200,
        headers,
        body: fault.text,
        milliseconds,
      };
    }
    case 'delivered twice': {
      const [first, second] = [attempt.record(request), attempt.record(request)];
      return { ...(fault.answered === 'first' ? first : second), milliseconds };
    }
    case 'fewer-items': {
      // Recorded by default. Otherwise the items that do not come back are not kept either.
      if (fault.recorded === false) {
        const body = mapData(request.body, withoutLastItems);
        return { ...attempt.record({ ...request, body }), milliseconds };
      }
      const answer = attempt.record(request);
      return { ...answer, body: mapData(answer.body, withoutLastItems), milliseconds };
    }
  }
  const answer = fault.recorded === false ? attempt.rehearse(request) : attempt.record(request);
  return { ...answer, body: mutated(fault, answer.body), milliseconds };
}

function mutated(
  fault: Extract<
    Fault,
    { readonly kind: 'truncated' | 'no-id' | 'ids-as-text' | 'reordered' | 'slow' }
  >,
  body: string,
): string {
  switch (fault.kind) {
    case 'truncated':
      return body.slice(0, Math.floor(body.length / 2));
    case 'no-id':
      return mapData(body, withoutIds);
    case 'ids-as-text':
      return mapData(body, idsAsText);
    case 'reordered':
      return mapData(body, reversed);
    case 'slow':
      return body;
  }
}
