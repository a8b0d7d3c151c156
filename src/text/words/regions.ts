import type { Region } from '../../model/regions';

/** What people call each region, for a list to choose from. */
export type RegionWords = Readonly<Record<Region, string>>;
