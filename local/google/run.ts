import type { NetworkRequest } from '../network';
import type { Outcome, Wire } from './bridge';
import { isWireDate } from './bridge';
import type { CallRecord, Execution, LogLine } from './host/execution';
import type { Kind } from './host/latency';

/** An error that a script let through, as Google would show it. */
export interface RunError {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** What is known of a run when it is over. */
export interface Run {
  readonly id: number;
  readonly functionName: string;
  readonly user: string;
  readonly outcome: 'completed' | 'failed' | 'killed' | 'timed out' | 'asked for consent';
  /** What the function returned; dates are dates again. */
  readonly value: unknown;
  readonly error: RunError | null;
  /** The calls that carry data or an effect, in order. */
  readonly calls: readonly CallRecord[];
  /** How many calls of each kind. */
  readonly counts: Readonly<Partial<Record<Kind, number>>>;
  /** The calls that cost nothing, by name. */
  readonly free: Readonly<Record<string, number>>;
  readonly requests: readonly NetworkRequest[];
  readonly logs: readonly LogLine[];
  readonly started: number;
  /** How long it took on the virtual clock. */
  readonly milliseconds: number;
}

function read(value: Wire): unknown {
  if (isWireDate(value)) return new Date(value.$date);
  if (Array.isArray(value)) return value.map(read);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, read(entry)]));
}

function countsOf(calls: readonly CallRecord[]): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const { kind } of calls) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

function endOf(execution: Execution, outcome: Outcome): Run['outcome'] {
  if (execution.end !== null) return execution.end;
  return 'error' in outcome ? 'failed' : 'completed';
}

/** The account of a run. A killed run returned nothing, whatever it did after its death. */
export function accountOf(execution: Execution, outcome: Outcome, now: number): Run {
  const end = endOf(execution, outcome);
  const dead = execution.end !== null;
  const death = { name: 'Exception', message: execution.dead ?? '', stack: '' };
  return {
    id: execution.id,
    functionName: execution.functionName,
    user: execution.user,
    outcome: end,
    value: !dead && 'value' in outcome ? read(outcome.value) : undefined,
    error: dead ? death : 'error' in outcome ? outcome.error : null,
    calls: execution.calls,
    counts: countsOf(execution.calls),
    free: Object.fromEntries(execution.free),
    requests: execution.requests,
    logs: execution.logs,
    started: execution.started,
    milliseconds: now - execution.started,
  };
}
