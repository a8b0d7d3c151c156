import type { RegionWords } from '../words/regions';

export const regions: RegionWords = {
  eu: 'Europe',
  us: 'United States',
};
