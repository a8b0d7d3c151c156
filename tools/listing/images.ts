import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the texts and pictures of the listing are, from the project's folder. */
export const LISTING = join('docs', 'listing');

/** The one drawing from which icons and banner are made. */
export const LOGO = join(LISTING, 'logo.svg');

/** The pictures of the guide that the listing shows. */
const SHOWN = ['rows', 'mistakes', 'nightly'] as const;

/** An image that Google asks for; `picture` is the one of the guide that stands in it. */
export interface ListingImage {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly picture?: string;
}

const LANGUAGES = ['en', 'fr'] as const;

/**
 * What a listing needs: icons of 32 and 128 pixels, and of 48 and 96 for web apps; a banner of 220 × 140;
 * pictures of 1280 × 800. https://developers.google.com/workspace/marketplace/create-listing
 */
export const LISTING_IMAGES: readonly ListingImage[] = [
  ...[32, 48, 96, 128].map((size) => ({ file: `icon-${size}.png`, width: size, height: size })),
  { file: 'banner-220x140.png', width: 220, height: 140 },
  ...LANGUAGES.flatMap((language) =>
    SHOWN.map((name) => ({
      file: `${name}.${language}.png`,
      width: 1280,
      height: 800,
      picture: `${name}.${language}.png`,
    })),
  ),
];

/** Of what the images were made: a digest for each, so that a test can tell that they are stale. */
export function sourcesOf(project: string): Readonly<Record<string, string>> {
  const pictures = LISTING_IMAGES.flatMap(({ picture }) =>
    picture === undefined ? [] : [join('docs', 'pictures', picture)],
  );
  return Object.fromEntries(
    [LOGO, ...pictures].map((file) => {
      const bytes = readFileSync(join(project, file));
      return [file.replaceAll('\\', '/'), createHash('sha256').update(bytes).digest('hex')];
    }),
  );
}

/** Where these digests stand. */
export const DRAWN_FROM = join(LISTING, 'images', 'drawn-from.json');
