import * as z from 'zod/mini';
import type { Host } from '../host/host';
import { type Refusal, refusal } from '../host/refusal';
import { importsIn } from '../import/openImports';
import type { PriceMeaning, Source } from '../import/source';
import { keepSource, readSource, sourcesIn } from '../import/sources';
import { Journal } from '../journal/journal';
import type { Choice } from '../lists/catalog';
import type { ImportShown } from '../model/importResults';
import { readCatalog } from '../run/catalog';
import { otherInstallation } from '../run/installation';
import { lockedQuietly } from '../run/lock';

/** An entry of a list that an export's text may mean. */
export interface PriceOffered extends PriceMeaning {
  readonly label: string;
  readonly name: string;
}

export type SourcesAnswer =
  | {
      readonly ok: true;
      readonly sources: readonly Source[];
      readonly currency: string;
      readonly prices: readonly PriceOffered[];
      /** True where a donation needs no price. */
      readonly hasUsualDonation: boolean;
      readonly methods: readonly string[];
      readonly campaigns: readonly string[];
      readonly statuses: readonly string[];
      /** The imports of which something may be taken back, the last first. */
      readonly imports: readonly ImportShown[];
    }
  | Refusal;

/** The exports that are known here, and what their texts may mean. */
export function getSources(host: Host): SourcesAnswer {
  const other = otherInstallation(host);
  if (other) return refusal(host, other);
  const catalog = readCatalog(host);
  if ('kind' in catalog) return refusal(host, catalog);
  if (!catalog.currency) return { ok: false, problem: host.words.imports.noCurrency };
  const offered = <T>(choices: ReadonlyArray<Choice<T>>): ReadonlyArray<Choice<T>> =>
    choices.filter((one) => one.offered);
  return {
    ok: true,
    sources: sourcesIn(host.documentStore),
    currency: catalog.currency,
    prices: [
      ...offered(catalog.membershipPrices).map((one) => priceOffered('membership', one)),
      ...offered(catalog.donationPrices).map((one) => priceOffered('donation', one)),
    ],
    hasUsualDonation: catalog.defaultDonationPrice !== undefined,
    methods: offered(catalog.paymentMethods).map(({ name }) => name),
    campaigns: offered(catalog.campaigns).map(({ name }) => name),
    statuses: offered(catalog.statuses).map(({ name }) => name),
    imports: importsIn(host, new Journal(host)),
  };
}

function priceOffered<T>(
  to: 'membership' | 'donation',
  { id, label, name }: Choice<T>,
): PriceOffered {
  return { to, label, name, ...(id !== undefined && { price: id }) };
}

const shape = z.object({ source: z.unknown() });

export type SaveSourceAnswer = { readonly ok: true; readonly source: Source } | Refusal;

/** Keeps how an export is read, for everybody who works in the spreadsheet. */
export function saveSource(host: Host, request: unknown): SaveSourceAnswer {
  const other = otherInstallation(host);
  if (other) return refusal(host, other);
  const read = z.safeParse(shape, request);
  const source = readSource(read.data?.source);
  const words = host.words.imports;
  if (!source) return { ok: false, problem: words.sourceProblems.unreadable };
  const problem = lockedQuietly(host, () => {
    const before = sourcesIn(host.documentStore).find(({ id }) => id === source.id);
    const isRenumbered =
      before !== undefined && before.orderKey.join('\n') !== source.orderKey.join('\n');
    // By another column the same payments would come in under other keys.
    // guard: same-numbering
    if (isRenumbered && new Journal(host).imports.all().some((one) => one.source === before.prefix))
      return 'numbering';
    return keepSource(host.documentStore, source);
  });
  if (typeof problem === 'object') return refusal(host, problem);
  if (problem) return { ok: false, problem: words.sourceProblems[problem] };
  return { ok: true, source };
}
