import type { Consent } from '../../src/model/ports';
import type { Scope } from '../../src/model/scopes';

const PREFIX = 'https://www.googleapis.com/auth/';

/** The scopes of the manifest, each by what it is for. */
const GOOGLES: Readonly<Record<Scope, string>> = {
  sheets: `${PREFIX}spreadsheets.currentonly`,
  dialogs: `${PREFIX}script.container.ui`,
  requests: `${PREFIX}script.external_request`,
  triggers: `${PREFIX}script.scriptapp`,
  mail: `${PREFIX}script.send_mail`,
  email: `${PREFIX}userinfo.email`,
};

/** What the reference has and its types lack: developers.google.com/apps-script/reference/script/script-app */
interface ByScope {
  getAuthorizationInfo(
    mode: GoogleAppsScript.Script.AuthMode,
    scopes: string[],
  ): GoogleAppsScript.Script.AuthorizationInfo;
}

function infoOf(scopes: readonly Scope[]): GoogleAppsScript.Script.AuthorizationInfo {
  const app: ByScope = ScriptApp;
  return app.getAuthorizationInfo(
    ScriptApp.AuthMode.FULL,
    scopes.map((scope) => GOOGLES[scope]),
  );
}

function isMissing(scopes: readonly Scope[]): boolean {
  const status = infoOf(scopes).getAuthorizationStatus();
  return status === ScriptApp.AuthorizationStatus.REQUIRED;
}

/** Which of these scopes whoever runs this has not given, or has taken back. */
export function missingOf(scopes: readonly Scope[]): readonly Scope[] {
  // One question where all is well, which is nearly always.
  return isMissing(scopes) ? scopes.filter((scope) => isMissing([scope])) : [];
}

/** Where a person gives them; '' where Google names no such place. */
export function consentUrl(scopes: readonly Scope[]): string {
  const url: string | null = infoOf(scopes).getAuthorizationUrl();
  return url ?? '';
}

/** The same as a port. */
export const consent: Consent = { missing: missingOf, url: consentUrl };

/**
 * Lets Google ask for them and ends the run there. That goes from the menu alone: a page's call and
 * a clock's have nobody to be asked, and come back from here.
 */
export function askFor(scopes: readonly Scope[]): void {
  try {
    ScriptApp.requireScopes(
      ScriptApp.AuthMode.FULL,
      scopes.map((scope) => GOOGLES[scope]),
    );
  } catch {
    // Then they are told where to go.
  }
}
