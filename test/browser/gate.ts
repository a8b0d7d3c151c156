import type { NetworkRequest, SlowNetwork } from '../../local/network';

type Answer = Awaited<ReturnType<SlowNetwork>>;

/** Holds requests to Qomon back, so that a test can act while they are under way. */
export class Gate {
  private open: () => void = () => undefined;
  private opened: Promise<void> = Promise.resolve();
  private passed = 0;
  private limit = Number.POSITIVE_INFINITY;
  private reached: () => void = () => undefined;

  /** Lets so many bundles more through, and holds the next one. Resolves when it stands there. */
  holdAfter(bundles: number): Promise<void> {
    this.limit = this.passed + bundles;
    this.opened = new Promise((resolve) => {
      this.open = resolve;
    });
    return new Promise((resolve) => {
      this.reached = resolve;
    });
  }

  /** Lets through what was held, and all that comes. */
  release(): void {
    this.limit = Number.POSITIVE_INFINITY;
    this.open();
  }

  async pass(request: NetworkRequest, pass: SlowNetwork): Promise<Answer> {
    if (request.method.toUpperCase() === 'POST' && request.url.endsWith('/transaction_bundles')) {
      this.passed += 1;
      if (this.passed > this.limit) {
        this.reached();
        await this.opened;
      }
    }
    return pass(request);
  }
}
