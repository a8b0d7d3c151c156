import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser, HOW_TO_GET_ONE } from '../../tools/browser/find';

/** What keeps Chromium from calling home, and lets it run where it has no sandbox or screen. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The protocol of tests does not tell a frame of another process that the mouse has left it; a
  // mouse in the hand does.
  '--disable-site-isolation-trials',
];

/** Starts the machine's own Chromium. Where there is none it says how to get one. */
export async function startBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(HOW_TO_GET_ONE);
  return await chromium.launch({ executablePath, args: FLAGS });
}

/** What nobody asked for that went wrong in a page: its own errors, and requests that leave this machine. */
export interface Watch {
  readonly errors: readonly string[];
  readonly outside: readonly string[];
}

const HERE = new Set(['localhost', '127.0.0.1', '']);

/** A page that is watched from its first moment. */
export async function watchedPage(
  browser: Browser | BrowserContext,
): Promise<{ readonly page: Page; readonly watch: Watch }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const errors: string[] = [];
  const outside: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(http|ws)/.test(protocol) && !HERE.has(hostname)) outside.push(request.url());
  });
  return { page, watch: { errors, outside } };
}
