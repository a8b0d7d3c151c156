import { Ledger, type LedgerState } from './ledger';
import { type Level, Pace } from './pace';
import { Space } from './space';
import type { SpaceState } from './spaceState';

/** How full a bucket is and how fast it fills. */
export interface Bucket {
  readonly size: number;
  readonly perSecond: number;
}

/** How a space stood at one moment. */
export interface TenantState {
  readonly ledger: LedgerState;
  readonly space: SpaceState;
  readonly level: Level;
}

/** One space with its bundles and its token bucket; its keys are good for nothing else. */
export class Tenant {
  readonly space: Space;
  readonly ledger = new Ledger();
  readonly pace: Pace;

  constructor(state: SpaceState | undefined, now: number, bucket?: Bucket) {
    this.space = new Space(state);
    this.pace = new Pace(now, bucket?.size, bucket?.perSecond);
  }

  get state(): TenantState {
    return { ledger: this.ledger.state, space: this.space.state, level: this.pace.level };
  }

  set state({ ledger, space, level }: TenantState) {
    this.ledger.state = ledger;
    this.space.state = space;
    this.pace.level = level;
  }

  /** Whether a key is this space's, at this region's address. */
  has(key: string | undefined, origin: string): boolean {
    return origin === this.space.state.server && this.rightsOf(key) !== undefined;
  }

  rightsOf(key: string | undefined): readonly string[] | undefined {
    return this.space.state.keys.find((one) => one.key === key)?.rights;
  }
}
