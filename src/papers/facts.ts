import { standardsOf } from '../check/standards';
import { dayText, localTime } from '../entry/calendar';
import type { Host } from '../host/host';
import type { Journal } from '../journal/journal';
import type { Catalog } from '../lists/catalog';
import { mintedReferences } from '../memory/givenReferences';
import type { PaperFacts, PriceFact } from '../model/heldBundles';
import { previousSpace } from '../run/previousSpace';
import { defaultPeriod } from '../settings/period';
import { bundlesOn } from '../sheet/bundleRows';
import type { Snapshot } from '../sheet/snapshot';
import { slipNumber } from '../slips/book';
import { knownSlipsTab, slipLinesIn } from '../slips/slipsTab';
import { recordedRows } from './recordedRows';

/** What papers are made with, beside what Qomon holds: nothing of it names a person. `year` is that of a file. */
export function factsOf(
  host: Host,
  catalog: Catalog,
  snapshot: Snapshot,
  journal: Journal,
  year: number | undefined,
): PaperFacts {
  const { clock, zone, documentStore } = host;
  const ranges = mintedReferences(documentStore).map(({ first, next }) => [first, next] as const);
  const isGiven = (reference: number): boolean =>
    ranges.some(([first, next]) => reference >= first && reference < next);
  const others = new Set([...snapshot.references(), ...journal.past.references()]);
  const slipsList = knownSlipsTab(host);
  return {
    today: dayText(localTime(clock.now(), zone)),
    period: defaultPeriod(documentStore) === 'calendar year' ? 'calendar' : 'rolling',
    currency: catalog.currency ?? '',
    methods: catalog.paymentMethods.map(({ value }) => value),
    statuses: catalog.statuses.map(({ value }) => [value.id, value.kind]),
    membershipPrices: catalog.membershipPrices.map(priceFact),
    donationPrices: catalog.donationPrices.map(priceFact),
    ranges,
    references: [...others].filter((reference) => !isGiven(reference)),
    bundles: [...bundlesOn(snapshot)],
    slips: snapshot.rows.flatMap(({ row }) => {
      const slip = slipNumber(row.cell('slip'));
      return row.reference !== undefined && slip > 0 ? [[row.reference, slip] as const] : [];
    }),
    slipLines: slipsList ? slipLinesIn(slipsList, zone) : [],
    recorded:
      year === undefined
        ? []
        : recordedRows(standardsOf(host, catalog), snapshot, year, previousSpace(host, journal)),
  };
}

function priceFact({ value, label, offered }: Catalog['membershipPrices'][number]): PriceFact {
  return [value.id, label, offered];
}
