import type { Host } from '../host/host';
import type { Refusal } from '../host/refusal';
import { readLists } from '../lists/keep';
import { homeSpace } from '../memory/space';
import type { Language } from '../model/language';
import type { Region } from '../model/regions';
import { credentials, forgetOwnKey, notConnected, storeKey } from '../run/credentials';
import { spaceName } from '../run/space';

/** What may be told of a connection: of the key no more than its last four characters. */
export interface Connection {
  readonly connected: boolean;
  /** Somebody else is connected, with a key that they do not share. */
  readonly byOthers?: boolean;
  /** Google does not say as which account this is asked. */
  readonly isAccountUnknown?: boolean;
  /** The add-on's language for this person. */
  readonly language: Language;
  readonly keyEnd?: string;
  readonly region?: Region;
  readonly shared?: boolean;
  readonly currency?: string;
  /** What the space is called in which this spreadsheet records, and its group where bundles carry one. */
  readonly space?: string;
  readonly group?: number;
  /** Minutes since the oldest list was fetched. */
  readonly listsAge?: number;
}

export type ConnectionAnswer = { readonly ok: true; readonly connection: Connection } | Refusal;

/** What the sidebar shows of the connection. */
export function getConnection(host: Host): ConnectionAnswer {
  const found = credentials(host);
  const { lists, fetchedAt } = readLists(host.workbook);
  const times = Object.values(fetchedAt);
  const home = homeSpace(host.documentStore);
  return {
    ok: true,
    connection: {
      connected: found !== undefined,
      ...(!found && notConnected(host).byOthers && { byOthers: true }),
      ...(host.user === '' && { isAccountUnknown: true }),
      language: host.language,
      ...(found && { keyEnd: found.apiKey.slice(-4), region: found.region, shared: found.shared }),
      ...(found &&
        home && {
          space: spaceName(home),
          ...(home.group !== undefined && { group: home.group }),
        }),
      ...(lists.settings?.currency && { currency: lists.settings.currency.toUpperCase() }),
      ...(times.length > 0 && {
        listsAge: Math.floor((host.clock.now() - Math.min(...times)) / 60_000),
      }),
    },
  };
}

/** Forgets the key: the user's own, and the shared one where there is no other. */
export function disconnect(host: Host): ConnectionAnswer {
  const found = credentials(host);
  if (found?.shared) host.documentStore.delete(storeKey(host));
  else if (found) forgetOwnKey(host);
  return getConnection(host);
}
