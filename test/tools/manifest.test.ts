import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { allowedAddresses } from '../../src/model/regions';
import { manifest } from '../../tools/gates/manifest';

const own: Record<string, unknown> = JSON.parse(readFileSync('appsscript.json', 'utf8'));
const changed = (change: Record<string, unknown>) => JSON.stringify({ ...own, ...change });
const list = (field: string) => [own[field]].flat();

describe('the manifest gate', () => {
  test("is content with the project's own manifest", () => {
    expect(manifest(JSON.stringify(own))).toEqual([]);
  });

  test('names a scope that is one too many', () => {
    const drive = 'https://www.googleapis.com/auth/drive';
    const text = changed({ oauthScopes: [...list('oauthScopes'), drive] });
    expect(manifest(text)).toEqual([
      `appsscript.json: oauthScopes has ${drive}, which is one too many`,
    ]);
  });

  test('names a scope that is missing', () => {
    const text = changed({ oauthScopes: list('oauthScopes').slice(1) });
    expect(manifest(text)).toEqual([
      'appsscript.json: oauthScopes lacks https://www.googleapis.com/auth/spreadsheets.currentonly',
    ]);
  });

  test('lists all six scopes when the manifest leaves them to be guessed', () => {
    expect(manifest(changed({ oauthScopes: undefined }))).toHaveLength(6);
  });

  test('refuses a host without its trailing slash', () => {
    const text = changed({
      urlFetchWhitelist: ['https://incoming.qomon.app', 'https://incoming-us.qomon.app/'],
    });
    expect(manifest(text)).toEqual([
      'appsscript.json: urlFetchWhitelist lacks https://incoming.qomon.app/',
      'appsscript.json: urlFetchWhitelist has https://incoming.qomon.app, which is one too many',
    ]);
  });

  test('asks for the host of a region that has been added', () => {
    const third = 'https://incoming-xx.qomon.app/';
    expect(manifest(JSON.stringify(own), [...allowedAddresses(), third])).toEqual([
      `appsscript.json: urlFetchWhitelist lacks ${third}`,
    ]);
  });

  test('refuses every runtime but V8', () => {
    expect(manifest(changed({ runtimeVersion: 'DEPRECATED_ES5' }))).toHaveLength(1);
    expect(manifest(changed({ runtimeVersion: undefined }))).toHaveLength(1);
  });

  test('refuses what is no manifest', () => {
    expect(manifest('{')).toEqual([expect.stringContaining('is not JSON')]);
    expect(manifest('{"oauthScopes": "all"}')).toEqual([
      expect.stringContaining('is not a manifest'),
    ]);
  });
});
