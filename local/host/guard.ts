/** The names under which this machine reaches itself. */
const PAGE_HOST = 'localhost';
const FRAME_HOST = '127.0.0.1';

/** Where the page and the add-on's frames live: two origins of one server, as at Google. */
export interface Addresses {
  readonly page: string;
  readonly frame: string;
}

export function addresses(port: number): Addresses {
  return { page: `http://${PAGE_HOST}:${port}`, frame: `http://${FRAME_HOST}:${port}` };
}

/** Which of the two a request is for; null is any other name, which some other site may have led here. */
export function placeOf(
  host: string | undefined,
  { page, frame }: Addresses,
): 'page' | 'frame' | null {
  const origin = `http://${host}`;
  if (origin === page) return 'page';
  return origin === frame ? 'frame' : null;
}

/**
 * Nothing of the page comes from elsewhere or goes there. Univer styles its elements and draws its
 * icons inline.
 */
export function pagePolicy({ page, frame }: Addresses): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self' ${page.replace('http', 'ws')}`,
    `frame-src ${frame}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** The add-on's page holds all that it needs. */
export function framePolicy({ page }: Addresses): string {
  return [
    "default-src 'none'",
    "script-src 'unsafe-inline'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    `frame-ancestors ${page}`,
    "base-uri 'self'",
  ].join('; ');
}
