import type { Wire, WireObject } from '../bridge';
import { textsOut } from './cells';
import { full, Modelled, model } from './model';
import { asList, asObject, asText, asTextOrNull, call, notModelled } from './post';

type Properties = GoogleAppsScript.Properties.Properties;
type PropertiesServiceType = GoogleAppsScript.Properties.PropertiesService;
type Cache = GoogleAppsScript.Cache.Cache;
type CacheServiceType = GoogleAppsScript.Cache.CacheService;

function textMap(value: Wire): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [key, text] of Object.entries(asObject(value))) out[key] = asText(text);
  return out;
}

function mapOut(values: object, where: string): WireObject {
  const out: Record<string, string> = {};
  for (const [key, value] of Object.entries(values)) {
    out[key] = typeof value === 'string' ? value : notModelled(`${where} with ${typeof value}`);
  }
  return out;
}

class PropertiesModel
  extends Modelled
  implements
    Pick<
      Properties,
      | 'deleteAllProperties'
      | 'deleteProperty'
      | 'getKeys'
      | 'getProperties'
      | 'getProperty'
      | 'setProperties'
      | 'setProperty'
    >
{
  readonly #store: string;

  constructor(store: string) {
    super();
    this.#store = store;
  }

  #ask(method: string, ...args: Wire[]): Wire {
    return call('Properties', method, [this.#store, ...args]);
  }

  deleteAllProperties(): Properties {
    this.#ask('deleteAllProperties');
    return full<Properties>(this);
  }

  deleteProperty(key: string): Properties {
    this.#ask('deleteProperty', key);
    return full<Properties>(this);
  }

  getKeys(): string[] {
    return Object.keys(textMap(this.#ask('getProperties')));
  }

  getProperties(): { [key: string]: string } {
    return textMap(this.#ask('getProperties'));
  }

  getProperty(key: string): string | null {
    return asTextOrNull(this.#ask('getProperty', key));
  }

  setProperties(values: { [key: string]: string }, deleteAllOthers = false): Properties {
    this.#ask('setProperties', mapOut(values, 'Properties.setProperties'), deleteAllOthers);
    return full<Properties>(this);
  }

  setProperty(key: string, value: string): Properties {
    this.#ask('setProperty', key, value);
    return full<Properties>(this);
  }
}
model(PropertiesModel, 'Properties', 'PropertiesService.Properties', {
  deleteAllProperties: '',
  deleteProperty: 'text',
  getKeys: '',
  getProperties: '',
  getProperty: 'text',
  setProperties: 'options|options boolean',
  setProperty: 'text text',
});

class PropertiesServiceModel
  extends Modelled
  implements
    Pick<
      PropertiesServiceType,
      'getDocumentProperties' | 'getScriptProperties' | 'getUserProperties'
    >
{
  #store(name: string): Properties {
    call('PropertiesService', `get${name}Properties`);
    return full<Properties>(new PropertiesModel(name.toLowerCase()));
  }

  getDocumentProperties(): Properties {
    return this.#store('Document');
  }

  getScriptProperties(): Properties {
    return this.#store('Script');
  }

  getUserProperties(): Properties {
    return this.#store('User');
  }
}
model(PropertiesServiceModel, 'PropertiesService', '', {
  getDocumentProperties: '',
  getScriptProperties: '',
  getUserProperties: '',
});

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
    this.#ask('put', { [key]: value }, seconds);
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
  put: 'text text|text text integer',
  putAll: 'options|options integer',
  remove: 'text',
  removeAll: 'list',
});

class CacheServiceModel
  extends Modelled
  implements Pick<CacheServiceType, 'getDocumentCache' | 'getScriptCache' | 'getUserCache'>
{
  #store(name: string): Cache {
    call('CacheService', `get${name}Cache`);
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

/** The service `PropertiesService`. */
export const PropertiesService = full<PropertiesServiceType>(new PropertiesServiceModel());

/** The service `CacheService`. */
export const CacheService = full<CacheServiceType>(new CacheServiceModel());
