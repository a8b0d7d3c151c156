import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { readLists } from '../lists/keep';
import { hasGivenReferences } from '../memory/givenReferences';
import { homeSpace } from '../memory/space';
import type { Language } from '../model/language';
import type { Region } from '../model/regions';
import type { KeyUse } from '../model/sharing';
import { credentials, forgetOwnKey, notConnected, sharedKey, storeKey } from '../run/credentials';
import { noteKeyChange, sharedByAnother, untoldKeyChange } from '../run/sharedKey';
import { spaceName } from '../run/space';
import { ownTabId } from '../sheet/ownTabs';
import { isEntryTab } from '../sheet/tab';

/** What may be told of a connection: of the key no more than its last four characters. */
export interface Connection {
  readonly connected: boolean;
  /** A tab for payments is there. */
  readonly isSetUp: boolean;
  /** A row has been given its reference: somebody has sent. */
  readonly hasBegun: boolean;
  /** Somebody else is connected, with a key that they do not share. */
  readonly byOthers?: boolean;
  /** Google does not say as which account this is asked. */
  readonly isAccountUnknown?: boolean;
  /** The add-on's language for this person. */
  readonly language: Language;
  readonly keyEnd?: string;
  readonly region?: Region;
  readonly shared?: boolean;
  /** How the key is shared that stands with the document, and by whom, where Google names them. */
  readonly sharing?: KeyUse;
  readonly sharedBy?: string;
  /** This person has no key but a shared one that is for checking. */
  readonly mayOnlyCheck?: boolean;
  /** What others have changed of the shared key, and this person does not know yet. */
  readonly news?: string;
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
  const shared = sharedKey(host);
  const news = untoldKeyChange(host);
  return {
    ok: true,
    connection: {
      connected: found !== undefined,
      isSetUp: isSetUp(host),
      hasBegun: hasGivenReferences(host.documentStore),
      ...(!found && notConnected(host).byOthers && { byOthers: true }),
      ...(host.user === '' && { isAccountUnknown: true }),
      language: host.language,
      ...(found && { keyEnd: found.apiKey.slice(-4), region: found.region, shared: found.shared }),
      ...(shared && {
        sharing: shared.use ?? 'sending',
        ...(shared.by && { sharedBy: shared.by }),
      }),
      ...(found?.use === 'checking' && { mayOnlyCheck: true }),
      ...(news && { news: host.words.journal.keyChanged(news) }),
      ...(found &&
        home && {
          space: spaceName(host, home),
          ...(home.label !== '' && home.group !== undefined && { group: home.group }),
        }),
      ...(lists.settings?.currency && { currency: lists.settings.currency.toUpperCase() }),
      ...(times.length > 0 && {
        listsAge: Math.floor((host.clock.now() - Math.min(...times)) / 60_000),
      }),
    },
  };
}

function isSetUp({ workbook, documentStore }: Host): boolean {
  return ownTabId(documentStore, 'bundles') !== undefined || workbook.tabs().some(isEntryTab);
}

const asked = z.object({ sure: z.optional(z.boolean()) });

/**
 * Forgets the key: the user's own, and the shared one where there is no other; one that somebody else
 * shares only where a person is `sure`.
 */
export function disconnect(host: Host, request: unknown): ConnectionAnswer {
  const found = credentials(host);
  if (found?.shared) {
    const theirs = sharedByAnother(host);
    const isSure = z.safeParse(asked, request).data?.sure === true;
    // guard: shared-key-of-another
    if (theirs && !isSure) return refusal(host, theirs);
    host.documentStore.delete(storeKey(host));
    if (theirs) noteKeyChange(host, theirs.by, true);
  } else if (found) forgetOwnKey(host);
  return getConnection(host);
}
