interface RegionEntry {
  /** Without a slash at its end. */
  readonly host: string;
}

/**
 * Where Qomon keeps spaces. Another region is one entry here and its line in `appsscript.json`, which
 * the build asks for: schemas, the sidebar, sentences and the probes of an installation follow.
 */
const TABLE = {
  eu: { host: 'https://incoming.qomon.app' },
  us: { host: 'https://incoming-us.qomon.app' },
} as const satisfies Record<string, RegionEntry>;

export type Region = keyof typeof TABLE;

export const REGIONS = Object.keys(TABLE) as [Region, ...Region[]];

export function hostOf(region: Region): string {
  return TABLE[region].host;
}

/**
 * The addresses that the manifest lets through. Without the slash at its end, Google would also let
 * through `incoming.qomon.app.example`.
 */
export function allowedAddresses(): string[] {
  return REGIONS.map((region) => `${hostOf(region)}/`);
}
