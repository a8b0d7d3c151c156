import * as z from 'zod/mini';
import { allowedAddresses } from '../../src/model/regions';

const SCOPES = [
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.external_request',
  'script.scriptapp',
  'script.send_mail',
  'userinfo.email',
].map((scope) => `https://www.googleapis.com/auth/${scope}`);

const Manifest = z.looseObject({
  runtimeVersion: z.optional(z.string()),
  oauthScopes: z.optional(z.array(z.string())),
  urlFetchWhitelist: z.optional(z.array(z.string())),
});

/** The manifest asks for the V8 runtime, six scopes and the hosts of the regions, and for nothing else. */
export function manifest(text: string, hosts = allowedAddresses()): string[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return [`appsscript.json is not JSON: ${String(error)}`];
  }
  const read = Manifest.safeParse(json);
  if (!read.success) return [`appsscript.json is not a manifest: ${z.prettifyError(read.error)}`];
  const { runtimeVersion, oauthScopes = [], urlFetchWhitelist = [] } = read.data;
  return [
    ...(runtimeVersion === 'V8'
      ? []
      : [`appsscript.json: runtimeVersion is ${runtimeVersion ?? 'missing'}, not V8`]),
    ...difference('oauthScopes', SCOPES, oauthScopes),
    ...difference('urlFetchWhitelist', hosts, urlFetchWhitelist),
  ];
}

function difference(field: string, expected: string[], actual: string[]): string[] {
  return [
    ...expected
      .filter((value) => !actual.includes(value))
      .map((value) => `appsscript.json: ${field} lacks ${value}`),
    ...actual
      .filter((value, index) => !expected.includes(value) || actual.indexOf(value) !== index)
      .map((value) => `appsscript.json: ${field} has ${value}, which is one too many`),
  ];
}
