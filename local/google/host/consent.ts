import type { Execution } from './execution';

const PREFIX = 'https://www.googleapis.com/auth/';

/** What a script is told that may not do something and cannot ask a person. */
export const REQUIRED = 'Authorization is required to perform that action.';

/** The scopes that the manifest asks for; all that are known if it names none. */
export function wantedScopes({ host }: Execution): readonly string[] {
  return host.manifest.oauthScopes ?? [];
}

/** Whether a person has given their consent to a scope, by its full name. */
function granted(run: Execution, scope: string): boolean {
  const { authorized, withheld } = run.host.switches;
  const isAsked = run.host.manifest.oauthScopes?.includes(scope) ?? true;
  return authorized && isAsked && !withheld.includes(scope.replace(PREFIX, ''));
}

/** The scopes of a list that a person has given their consent to. */
export function grantedOf(run: Execution, scopes: readonly string[]): string[] {
  return scopes.filter((scope) => granted(run, scope));
}

/** Whether one of these scopes is missing, or any that was withheld if none is named. */
export function isConsentMissing(run: Execution, scopes: readonly string[] | null): boolean {
  const { authorized, withheld } = run.host.switches;
  if (scopes === null) return !authorized || withheld.length > 0;
  return grantedOf(run, scopes).length < scopes.length;
}
