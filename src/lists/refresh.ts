import * as z from 'zod/mini';
import { PAGE_SIZE } from '../model/limits';
import type { StopCause } from '../model/results';
import { meaningOf, type Outcome } from '../qomon/answer';
import type { Qomon } from '../qomon/client';
import { type ApiRequest, getListPage, getSettings, LIST_PATHS } from '../qomon/endpoints';
import { campaign, envelope, page, price, priceGroup, settings, status } from '../qomon/shapes';
import type { Lists } from './catalog';
import { KEPT, type Kept, type KeptLists } from './keep';

/** What a fetch brought: the lists as they are now, and those that did not come. */
export interface Fetched {
  readonly kept: KeptLists;
  readonly failed: readonly Kept[];
  /** Set where the key is to blame. */
  readonly stopped: StopCause | undefined;
}

type Paged = keyof typeof LIST_PATHS;

const PAGED = Object.keys(LIST_PATHS) as Paged[];

/** A list while its pages come in. */
interface Download {
  readonly list: Paged;
  /** By its text, as an entry may come twice where another is created between two pages. */
  readonly entries: Map<string, unknown>;
  failed: boolean;
}

/** Fetches every list whole, in as few rounds as its pages allow. A list that fails keeps what it had. */
export function fetchLists(qomon: Qomon, before: KeptLists, now: number): Fetched {
  const downloads = PAGED.map((list): Download => ({ list, entries: new Map(), failed: false }));
  const firstPages = downloads.map((download) => ({ download, offset: 0 }));
  const [settingsAnswer] = fetchPages(qomon, firstPages, [getSettings()]);

  const entriesOf = <T extends z.core.$ZodType>(
    list: Paged,
    shape: T,
  ): Array<z.core.output<T>> | undefined => {
    const download = downloads.find((one) => one.list === list);
    return download && !download.failed
      ? readable([...download.entries.values()], shape)
      : undefined;
  };
  const groups = entriesOf('membershipPriceGroups', priceGroup);
  const hiddenGroups = new Set(groups?.flatMap(({ id, hidden }) => (hidden ? [id] : [])));
  const fresh: { [List in keyof Lists]: Lists[List] | undefined } = {
    settings: settingsAnswer?.kind === 'done' ? settingsAnswer.value : undefined,
    statuses: entriesOf('statuses', status),
    // A price in a hidden group is hidden with it, so neither list is of use without the other.
    membershipPrices:
      groups &&
      entriesOf('membershipPrices', price)?.map((one) => ({
        ...one,
        hidden: one.hidden || hiddenGroups.has(one.membership_price_group_id ?? 0),
      })),
    donationPrices: entriesOf('donationPrices', price),
    campaigns: entriesOf('campaigns', campaign),
  };
  const came = KEPT.filter((list) => fresh[list] !== undefined);
  return {
    kept: {
      lists: { ...before.lists, ...Object.fromEntries(came.map((list) => [list, fresh[list]])) },
      fetchedAt: { ...before.fetchedAt, ...Object.fromEntries(came.map((list) => [list, now])) },
    },
    failed: KEPT.filter((list) => fresh[list] === undefined),
    stopped: settingsAnswer?.kind === 'stopped' ? settingsAnswer.cause : undefined,
  };
}

interface Wanted {
  readonly download: Download;
  readonly offset: number;
}

/** Sends a round of pages beside the settings, then the pages that are known to follow. */
function fetchPages(
  qomon: Qomon,
  wanted: readonly Wanted[],
  others: readonly ApiRequest[] = [],
): Array<Outcome<z.infer<typeof settings>>> {
  const requests = wanted.map(({ download, offset }) =>
    getListPage(LIST_PATHS[download.list], offset),
  );
  const answers = qomon.send([...others, ...requests]);
  const next = wanted.flatMap(({ download, offset }, index): Wanted[] => {
    const outcome = meaningOf(answers[others.length + index], page(z.unknown()));
    if (outcome.kind !== 'done') {
      download.failed = true;
      return [];
    }
    const entries = outcome.value.data ?? [];
    for (const entry of entries) download.entries.set(JSON.stringify(entry), entry);
    return pagesAfter(offset, entries.length, outcome.value.total).map((at) => ({
      download,
      offset: at,
    }));
  });
  if (next.length > 0) fetchPages(qomon, next);
  return others.map((_, index) => {
    const outcome = meaningOf(answers[index], envelope(settings));
    return outcome.kind === 'done' ? { ...outcome, value: outcome.value.data } : outcome;
  });
}

/** The offsets still to be asked for. Without a total, a full page says that there may be another. */
function pagesAfter(offset: number, came: number, total: number | null | undefined): number[] {
  if (typeof total !== 'number') return came === PAGE_SIZE ? [offset + PAGE_SIZE] : [];
  if (offset > 0) return []; // the first page has asked for all the others
  const pages = Math.ceil(total / PAGE_SIZE);
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => (index + 1) * PAGE_SIZE);
}

/** An entry that cannot be read is left out: the others are good. */
function readable<T extends z.core.$ZodType>(
  entries: readonly unknown[],
  shape: T,
): Array<z.core.output<T>> {
  return entries.flatMap((entry) => {
    const read = z.safeParse(shape, entry);
    return read.success ? [read.data] : [];
  });
}
