import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import {
  DRAWN_FROM,
  LISTING,
  LISTING_IMAGES,
  type ListingImage,
  LOGO,
  sourcesOf,
} from '../../../tools/listing/images';
import { startBrowser } from '../browser';

const inline = (kind: string, file: string): string =>
  `data:${kind};base64,${readFileSync(file).toString('base64')}`;

const LOGO_ADDRESS = inline('image/svg+xml', LOGO);

/** What stands in an image: the logo, with the name beside it in the banner, or a picture of the guide. */
function bodyOf({ file, picture }: ListingImage): string {
  if (picture !== undefined) {
    const address = inline('image/png', join('docs', 'pictures', picture));
    return `<div class="frame"><img src="${address}"></div>`;
  }
  const logo = `<img class="logo" src="${LOGO_ADDRESS}">`;
  return file.startsWith('icon')
    ? logo
    : `<div class="banner">${logo}<b>Bundles<br>for Qomon</b></div>`;
}

const STYLES = `
body { margin: 0; font-family: Roboto, Arial, sans-serif; }
.logo { display: block; width: 100vmin; height: 100vmin; }
.banner { display: flex; align-items: center; gap: 10px; height: 100vh; padding: 0 12px; background: #e8f0fe; }
.banner .logo { width: 60px; height: 60px; }
.banner b { color: #174ea6; font-size: 19px; line-height: 1.25; white-space: nowrap; }
.frame { display: flex; align-items: center; justify-content: center; height: 100vh; background: #d2e3fc; }
.frame img { border-radius: 8px; box-shadow: 0 4px 24px #174ea640; }
`;

async function draw(browser: Browser, image: ListingImage): Promise<void> {
  const { file, width, height } = image;
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1 });
  await page.setContent(`<style>${STYLES}</style>${bodyOf(image)}`, { waitUntil: 'load' });
  const path = join(LISTING, 'images', file);
  await page.screenshot({ path, omitBackground: true });
  await page.close();
}

/** Draws the icons, the banner and the pictures of the listing: `npm run listing`. */
const browser = await startBrowser();
try {
  mkdirSync(join(LISTING, 'images'), { recursive: true });
  for (const image of LISTING_IMAGES) await draw(browser, image);
  writeFileSync(DRAWN_FROM, `${JSON.stringify(sourcesOf('.'), null, 2)}\n`);
} finally {
  await browser.close();
}
