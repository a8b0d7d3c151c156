import type { ConnectionAnswer } from '../../src/connection/connection';

/** The server's functions that the sidebar calls, by their names there. */
export interface Server {
  getConnection(): ConnectionAnswer;
  connect(request: { apiKey: string; region: 'eu' | 'us'; shared: boolean }): ConnectionAnswer;
  disconnect(): ConnectionAnswer;
  refreshLists(): void;
}

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: {
  readonly script: { readonly run: Runner & Record<keyof Server, (request?: unknown) => void> };
};

/** Calls a function of the server; rejects where Google does not answer or the function throws. */
export function call<Name extends keyof Server>(
  name: Name,
  ...request: Parameters<Server[Name]>
): Promise<ReturnType<Server[Name]>> {
  return new Promise((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler((value) => resolve(value as ReturnType<Server[Name]>))
      .withFailureHandler(reject) as typeof google.script.run;
    run[name](...request);
  });
}
