import type { Language } from './language';

interface RegionEntry {
  /** Without a slash at its end. */
  readonly host: string;
  readonly name: Readonly<Record<Language, string>>;
}

/**
 * Where Qomon keeps spaces. Another region is one entry here and its line in `appsscript.json`, which
 * the build asks for: schemas, the sidebar, sentences and the probes of an installation follow.
 */
const TABLE = {
  eu: { host: 'https://incoming.qomon.app', name: { en: 'Europe', fr: 'Europe' } },
  us: { host: 'https://incoming-us.qomon.app', name: { en: 'United States', fr: 'États-Unis' } },
} as const satisfies Record<string, RegionEntry>;

export type Region = keyof typeof TABLE;

export const REGIONS = Object.keys(TABLE) as [Region, ...Region[]];

export function hostOf(region: Region): string {
  return TABLE[region].host;
}

/** What people call a region: `Europe`, `États-Unis`. */
export function regionName(region: Region, language: Language): string {
  return TABLE[region].name[language];
}

/** The name of each region, for a list to choose from. */
export function regionNames(language: Language): Readonly<Record<Region, string>> {
  const names = REGIONS.map((region) => [region, regionName(region, language)]);
  return Object.fromEntries(names) as Record<Region, string>;
}

/** The names of all regions, for a sentence: `Europe or United States`. */
export function regionChoice(language: Language, or: string): string {
  const names = REGIONS.map((region) => regionName(region, language));
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(` ${or} `);
}

/**
 * The addresses that the manifest lets through. Without the slash at its end, Google would also let
 * through `incoming.qomon.app.example`.
 */
export function allowedAddresses(): string[] {
  return REGIONS.map((region) => `${hostOf(region)}/`);
}
