import * as z from 'zod/mini';
import { CELL_LENGTH, CHUNK, LISTS_MS } from '../model/limits';
import { KEPT_LISTS, type Kept } from '../model/listColumns';
import type { Clock } from '../model/ports';
import type { StopCause } from '../model/results';
import { meaningOf, type Outcome } from '../qomon/answer';
import type { ApiAnswer, Qomon } from '../qomon/client';
import { type ApiRequest, getListPage, getSettings, LIST_PATHS } from '../qomon/endpoints';
import { Pace } from '../qomon/pace';
import { campaign, envelope, page, price, priceGroup, settings, status } from '../qomon/shapes';
import type { Lists } from './catalog';
import { Download, type ListPage } from './download';
import type { KeptLists } from './keep';

/** What a fetch brought: the lists as they are now, and those that did not come. */
export interface Fetched {
  readonly kept: KeptLists;
  readonly failed: readonly Kept[];
  /** Of the lists that came, how many entries could not be read, or did not come though counted. */
  readonly leftOut: readonly LeftOut[];
  /** Set where the key is to blame. */
  readonly stopped: StopCause | undefined;
}

export interface LeftOut {
  readonly list: Kept;
  readonly entries: number;
}

type Paged = keyof typeof LIST_PATHS;

const PAGED = Object.keys(LIST_PATHS) as Paged[];

/** A list as it came: what can be read of it, and how much cannot. */
interface Came<T> {
  readonly entries: readonly T[];
  readonly leftOut: number;
}

/**
 * Fetches every list whole, in as few rounds as its pages allow. A list that fails keeps what it had.
 * `asked`: what came of the settings, if they have been asked for just now.
 */
export function fetchLists(
  qomon: Qomon,
  before: KeptLists,
  clock: Clock,
  asked?: ApiAnswer,
): Fetched {
  const now = clock.now();
  const downloads = new Map(PAGED.map((list) => [list, new Download()]));
  const { settingsAnswer, isWithoutGroups } = fetchAll(qomon, downloads, clock, asked);
  const came = <T extends z.core.$ZodType>(
    list: Paged,
    shape: T,
  ): Came<z.core.output<T>> | undefined => {
    const download = downloads.get(list);
    return download && !download.failed ? readable(download, shape) : undefined;
  };
  // Customers cannot make groups, so a space may have none to show.
  const groups = isWithoutGroups ? NO_GROUPS : came('membershipPriceGroups', priceGroup);
  const fresh: { readonly [List in keyof Lists]: Came<unknown> | undefined } = {
    settings: settingsCame(settingsAnswer),
    statuses: came('statuses', status),
    // A price in a hidden group is hidden with it, so neither list is of use without the other.
    membershipPrices: groups && withGroups(came('membershipPrices', price), groups),
    donationPrices: came('donationPrices', price),
    campaigns: came('campaigns', campaign),
  };
  const good = KEPT_LISTS.filter((list) => isWritable(fresh[list]));
  const values = good.map((list) => [
    list,
    list === 'settings' ? fresh.settings?.entries[0] : fresh[list]?.entries,
  ]);
  return {
    kept: {
      lists: { ...before.lists, ...Object.fromEntries(values) },
      fetchedAt: { ...before.fetchedAt, ...Object.fromEntries(good.map((list) => [list, now])) },
    },
    failed: KEPT_LISTS.filter((list) => !good.includes(list)),
    leftOut: good.flatMap((list) => {
      const entries = fresh[list]?.leftOut ?? 0;
      return entries > 0 ? [{ list, entries }] : [];
    }),
    stopped: settingsAnswer?.kind === 'stopped' ? settingsAnswer.cause : undefined,
  };
}

type SettingsAnswer = Outcome<{ readonly data?: unknown }> | undefined;

type Group = z.infer<typeof priceGroup>;

const NO_GROUPS: Came<Group> = { entries: [], leftOut: 0 };

/** Asks in rounds, the settings in the first of them, until every list has ended or the time is up. */
function fetchAll(
  qomon: Qomon,
  downloads: ReadonlyMap<Paged, Download>,
  clock: Clock,
  asked: ApiAnswer,
): { readonly settingsAnswer: SettingsAnswer; readonly isWithoutGroups: boolean } {
  const deadline = clock.now() + LISTS_MS;
  const pace = new Pace(clock);
  let isWithoutGroups = false;
  let settingsAnswer: SettingsAnswer = asked && meaningOf(asked, envelope(z.unknown()));
  for (let others: ApiRequest[] = asked ? [] : [getSettings()]; ; others = []) {
    const wanted = [...downloads].flatMap(([list, download]) =>
      download.wanted().map((offset) => ({ list, download, offset })),
    );
    if (wanted.length === 0) break;
    const requests = wanted.map(({ list, offset }) => getListPage(LIST_PATHS[list], offset));
    pace.await(Math.min(CHUNK, requests.length));
    if (clock.now() >= deadline) break;
    const answers = qomon.send([...others, ...requests]);
    pace.update(answers);
    if (others.length > 0) settingsAnswer = meaningOf(answers[0], envelope(z.unknown()));
    const pages = answers.slice(others.length).map((answer, index) => {
      const outcome = meaningOf(answer, page(z.unknown()));
      const { list, offset = 0 } = wanted[index] ?? {};
      if (list === 'membershipPriceGroups' && offset === 0 && outcome.status === 404)
        isWithoutGroups = true;
      return pageOf(offset, outcome);
    });
    for (const download of downloads.values()) {
      const own = pages.filter((_, index) => wanted[index]?.download === download);
      if (own.length > 0) download.take(own);
    }
  }
  for (const download of downloads.values()) download.stop();
  return { settingsAnswer, isWithoutGroups };
}

function pageOf(
  offset: number,
  outcome: Outcome<{
    readonly data: readonly unknown[] | null;
    readonly total?: number | undefined;
  }>,
): ListPage | undefined {
  if (outcome.kind !== 'recorded') return undefined;
  const { data, total } = outcome.value;
  return { offset, entries: data ?? [], total };
}

/** Settings of which nothing can be read are none. */
function settingsCame(answer: SettingsAnswer): Came<unknown> | undefined {
  if (answer?.kind !== 'recorded') return undefined;
  const read = z.safeParse(settings, answer.value.data);
  if (!read.success || Object.values(read.data).every((one) => one === undefined)) return undefined;
  const raw = z.safeParse(rawSettings, answer.value.data).data?.payment_method_kinds?.length ?? 0;
  const methods = read.data.payment_method_kinds?.length ?? 0;
  return { entries: [read.data], leftOut: Math.max(0, raw - methods) };
}

const rawSettings = z.object({ payment_method_kinds: z.optional(z.array(z.unknown())) });

function withGroups(
  prices: Came<z.infer<typeof price>> | undefined,
  groups: Came<Group>,
): Came<unknown> | undefined {
  const hidden = new Set(groups.entries.flatMap((group) => (group.hidden ? [group.id] : [])));
  return (
    prices && {
      leftOut: prices.leftOut + groups.leftOut,
      entries: prices.entries.map((one) => ({
        ...one,
        hidden: one.hidden || hidden.has(one.membership_price_group_id ?? 0),
      })),
    }
  );
}

/** An entry that cannot be read is left out and counted: the others are good. */
function readable<T extends z.core.$ZodType>(download: Download, shape: T): Came<z.core.output<T>> {
  const all = [...download.entries.values()];
  const entries = all.flatMap((entry) => {
    const read = z.safeParse(shape, entry);
    return read.success ? [read.data] : [];
  });
  return { entries, leftOut: all.length - entries.length + download.missing };
}

/**
 * True if a list may replace the one that is there: something of it can be read, or nothing is in it,
 * and every entry fits into a cell.
 */
function isWritable(list: Came<unknown> | undefined): boolean {
  if (!list || (list.entries.length === 0 && list.leftOut > 0)) return false;
  return list.entries.every((entry) => JSON.stringify(entry).length <= CELL_LENGTH);
}
