import type { Wire } from '../bridge';
import { textsOut } from './cells';
import { full, Modelled, model } from './model';
import { asBoolean, asList, asText, asTextOrNull, call } from './post';

type Cache = GoogleAppsScript.Cache.Cache;
type CacheServiceType = GoogleAppsScript.Cache.CacheService;

import { mapOut } from './properties';

class CacheModel
  extends Modelled
  implements Pick<Cache, 'get' | 'getAll' | 'put' | 'putAll' | 'remove' | 'removeAll'>
{
  readonly #store: string;

  constructor(store: string) {
    super();
    this.#store = store;
  }

  #ask(method: string, ...args: Wire[]): Wire {
    return call('Cache', method, [this.#store, ...args]);
  }

  get(key: string): string | null {
    return asTextOrNull(asList(this.#ask('get', [key]))[0] ?? null);
  }

  getAll(keys: string[]): { [key: string]: string } {
    const values = asList(this.#ask('get', textsOut(keys, 'Cache.getAll')));
    const out: Record<string, string> = {};
    keys.forEach((key, i) => {
      const value = values[i] ?? null;
      if (value !== null) out[key] = asText(value);
    });
    return out;
  }

  // developers.google.com/apps-script/reference/cache/cache: ten minutes unless told.
  put(key: string, value: string, seconds = 600): void {
    this.#ask('put', { [key]: String(value) }, seconds);
  }

  putAll(values: { [key: string]: string }, seconds = 600): void {
    this.#ask('put', mapOut(values, 'Cache.putAll'), seconds);
  }

  remove(key: string): void {
    this.#ask('remove', [key]);
  }

  removeAll(keys: string[]): void {
    this.#ask('remove', textsOut(keys, 'Cache.removeAll'));
  }
}
model(CacheModel, 'Cache', 'CacheService.Cache', {
  get: 'text',
  getAll: 'list',
  put: 'text scalar|text scalar integer',
  putAll: 'options|options integer',
  remove: 'text',
  removeAll: 'list',
});

class CacheServiceModel
  extends Modelled
  implements Pick<CacheServiceType, 'getDocumentCache' | 'getScriptCache' | 'getUserCache'>
{
  #store(name: string): Cache {
    const there = asBoolean(call('CacheService', `get${name}Cache`));
    // Outside a document the reference says null, the types do not.
    if (!there) return null as unknown as Cache;
    return full<Cache>(new CacheModel(name.toLowerCase()));
  }

  getDocumentCache(): Cache {
    return this.#store('Document');
  }

  getScriptCache(): Cache {
    return this.#store('Script');
  }

  getUserCache(): Cache {
    return this.#store('User');
  }
}
model(CacheServiceModel, 'CacheService', '', {
  getDocumentCache: '',
  getScriptCache: '',
  getUserCache: '',
});

/** The service `CacheService`. */
export const CacheService = full<CacheServiceType>(new CacheServiceModel());
