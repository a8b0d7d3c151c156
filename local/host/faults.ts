import type { Rule } from '../qomon/faults';
import type { Qomon } from '../qomon/qomon';

/** The key of the sample space that may do everything. */
export const SAMPLE_KEY = 'sample-key-full';

const BUNDLES = { method: 'POST', path: '/v1/transaction_bundles' } as const;

/** What somebody at the panel may let go wrong, until they end it or it was applied once. */
const RULES = {
  down: { fault: '503', times: Number.POSITIVE_INFINITY },
  slow: { fault: { kind: 'slow', milliseconds: 5000 }, times: Number.POSITIVE_INFINITY },
  busy: {
    fault: { kind: 'status', status: 429, retryAfter: '5' },
    times: Number.POSITIVE_INFINITY,
  },
  answerLost: { ...BUNDLES, fault: 'timeout after recording' },
  requestLost: { ...BUNDLES, fault: 'timeout before recording' },
} as const satisfies Readonly<Record<string, Rule>>;

const KEY_REVOKED = 'keyRevoked';

/** The faults of the panel, by name, on the stand-in of Qomon. */
export class FaultSwitches {
  readonly #qomon: Qomon;
  readonly #keys: Qomon['space']['state']['keys'];

  constructor(qomon: Qomon) {
    this.#qomon = qomon;
    this.#keys = qomon.space.state.keys;
  }

  /** Whether each fault is on: one that was applied as often as it should is off. */
  list(): { readonly name: string; readonly on: boolean }[] {
    const { rules } = this.#qomon.faults.state;
    const revoked = !this.#qomon.space.state.keys.some(({ key }) => key === SAMPLE_KEY);
    return [
      ...Object.entries<Rule>(RULES).map(([name, rule]) => ({
        name,
        on: rules.some((one) => one.rule === rule && one.applied < (rule.times ?? 1)),
      })),
      { name: KEY_REVOKED, on: revoked },
    ];
  }

  set(name: string, on: boolean): void {
    const { space, faults } = this.#qomon;
    if (name === KEY_REVOKED) {
      if (on) space.revoke(SAMPLE_KEY);
      else space.change({ keys: this.#keys });
      return;
    }
    const wanted = this.list().filter((one) => (one.name === name ? on : one.on));
    faults.clear();
    for (const [key, rule] of Object.entries<Rule>(RULES)) {
      if (wanted.some((one) => one.name === key)) faults.add(rule);
    }
  }
}
