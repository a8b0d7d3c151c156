import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hono } from 'hono';
import { type Addresses, framePolicy, pagePolicy, placeOf } from './guard';

const FILES: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/main.js': 'main.js',
  '/main.css': 'main.css',
};

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
};

/**
 * What the server gives to read: the page and its files on one origin, the add-on's pages on the
 * other. `frame` gives the page of an address, or null.
 */
export function site(places: () => Addresses, frame: (path: string) => string | null): Hono {
  const app = new Hono();
  app.use('*', async (context, next) => {
    const place = placeOf(context.req.header('host'), places());
    // Another name that leads to this machine is the trick of a site that wants to get in.
    if (place === null) return context.text('This server answers on this machine only.', 403);
    const policy = place === 'page' ? pagePolicy : framePolicy;
    await next();
    context.header('Content-Security-Policy', policy(places()));
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cache-Control', 'no-store');
    return undefined;
  });
  app.get('*', (context) => {
    const place = placeOf(context.req.header('host'), places());
    const { path } = context.req;
    if (place === 'frame') {
      const found = frame(path);
      if (found !== null) return context.html(found);
      // Whoever typed the number means the page.
      return path === '/' ? context.redirect(places().page) : context.notFound();
    }
    const file = FILES[path];
    if (file === undefined) return context.notFound();
    const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain';
    return context.body(readFileSync(join('out', 'host', file), 'utf8'), 200, {
      'Content-Type': type,
    });
  });
  return app;
}
