import type { Wire, WireObject } from '../bridge';
import { full, Modelled, model } from './model';
import { asBoolean, asObject, asText, asTextOrNull, call, notModelled } from './post';

type Properties = GoogleAppsScript.Properties.Properties;
type PropertiesServiceType = GoogleAppsScript.Properties.PropertiesService;

function textMap(value: Wire): Record<string, string> {
  const out: Record<string, string> = {};
  for (const [key, text] of Object.entries(asObject(value))) out[key] = asText(text);
  return out;
}

/** Texts by name on their way out. */
export function mapOut(values: object, where: string): WireObject {
  const out: Record<string, string> = {};
  for (const [key, value] of Object.entries(values)) {
    const isText = ['string', 'number', 'boolean'].includes(typeof value);
    // Whatever is stored is text: developers.google.com/apps-script/guides/properties
    out[key] = isText ? String(value) : notModelled(`${where} with ${typeof value}`);
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
    this.#ask('setProperty', key, String(value));
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
  setProperty: 'text scalar',
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
    const there = asBoolean(call('PropertiesService', `get${name}Properties`));
    // Outside a document the reference says null, the types do not.
    if (!there) return null as unknown as Properties;
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

/** The service `PropertiesService`. */
export const PropertiesService = full<PropertiesServiceType>(new PropertiesServiceModel());
