/** One HTTP request as it leaves Google: header names in lower case, the body as text. */
export interface NetworkRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * What came of a request. `milliseconds` is how long it took, on the virtual clock.
 * A failure is a connection that ended without an answer: the server may have done the work.
 */
export type NetworkAnswer =
  | {
      readonly kind: 'response';
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      readonly milliseconds: number;
    }
  | {
      readonly kind: 'failure';
      readonly reason: 'timeout' | 'unreachable';
      readonly milliseconds: number;
    };

/** The network that the stand-in of Google calls out to. Synchronous, as Apps Script is. */
export type Network = (request: NetworkRequest) => NetworkAnswer;

/** A network that may take its time, where runs can wait: in threads of their own. */
export type SlowNetwork = (request: NetworkRequest) => NetworkAnswer | Promise<NetworkAnswer>;

/**
 * Milliseconds since 1970 on the clock that all stand-ins share. It is moved at once, or, where it
 * runs by itself, gives a promise to be waited for.
 */
export interface Clock {
  now(): number;
  advance(milliseconds: number): Promise<void> | undefined;
}
