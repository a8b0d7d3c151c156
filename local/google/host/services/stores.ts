import type { Wire } from '../../bridge';
import { GoogleError } from '../errors';
import type { Args, Execution, Handler, Service } from '../execution';
import type { Cached, Texts } from '../state';

function storeOf(run: Execution, args: Args): string {
  return run.host.storeOf(args.text(0), run.user);
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

function sizeOf(texts: Texts): number {
  return Object.entries(texts).reduce((sum, [key, value]) => sum + bytes(key) + bytes(value), 0);
}

function texts(run: Execution, args: Args): Texts {
  return run.host.state.properties[storeOf(run, args)] ?? {};
}

/** Replaces a store, within Google's limits. Properties are not buffered as cells are. */
function store(run: Execution, args: Args, now: Texts): null {
  const { propertyBytes, storeBytes } = run.host.quotas;
  if (Object.values(now).some((value) => bytes(value) > propertyBytes)) {
    throw new GoogleError('Argument too large: value');
  }
  if (sizeOf(now) > storeBytes) {
    throw new GoogleError(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
  run.host.saveProperties(storeOf(run, args), now);
  return null;
}

function property(handle: (run: Execution, args: Args) => Wire): Handler {
  return { kind: 'properties', run: handle };
}

function cache(handle: (run: Execution, args: Args) => Wire): Handler {
  return { kind: 'cache', run: handle };
}

type Entries = Readonly<Record<string, Cached>>;

function cached(run: Execution, args: Args): Entries {
  return run.host.state.cache[storeOf(run, args)] ?? {};
}

function keep(run: Execution, args: Args, now: Entries): null {
  run.host.change({ cache: { ...run.host.state.cache, [storeOf(run, args)]: now } });
  return null;
}

function put(run: Execution, args: Args): null {
  const seconds = args.number(2);
  const { cacheBytes, cacheSeconds } = run.host.quotas;
  // A time that is over already is taken without an error [seen]: the value is gone at once.
  if (seconds > cacheSeconds) {
    throw new GoogleError(`Argument too large: expirationInSeconds`);
  }
  const until = run.host.clock.now() + seconds * 1000;
  const now: Record<string, Cached> = { ...cached(run, args) };
  for (const [key, value] of Object.entries(args.object(1))) {
    if (key.length > 250) throw new GoogleError('Argument too large: key');
    if (bytes(String(value)) > cacheBytes) throw new GoogleError('Argument too large: value');
    now[key] = { value: String(value), until };
  }
  return keep(run, args, now);
}

/** Whether the store is there: outside a document there is none of it, says the reference. */
function handle(isDocument: boolean): Handler {
  return { kind: 'handle', run: (run) => !isDocument || run.hasDocument };
}

/** The methods of `PropertiesService` and `CacheService`. */
export const storesService: Service = {
  'PropertiesService.getDocumentProperties': handle(true),
  'PropertiesService.getScriptProperties': handle(false),
  'PropertiesService.getUserProperties': handle(false),
  'Properties.getProperty': property((run, args) => texts(run, args)[args.text(1)] ?? null),
  'Properties.getProperties': property((run, args) => texts(run, args)),
  'Properties.setProperty': property((run, args) =>
    store(run, args, { ...texts(run, args), [args.text(1)]: args.text(2) }),
  ),
  'Properties.setProperties': property((run, args) => {
    const base = args.boolean(2) ? {} : texts(run, args);
    return store(run, args, { ...base, ...(args.object(1) as Texts) });
  }),
  'Properties.deleteProperty': property((run, args) => {
    const { [args.text(1)]: _gone, ...rest } = texts(run, args);
    return store(run, args, rest);
  }),
  'Properties.deleteAllProperties': property((run, args) => store(run, args, {})),
  'CacheService.getDocumentCache': handle(true),
  'CacheService.getScriptCache': handle(false),
  'CacheService.getUserCache': handle(false),
  'Cache.get': cache((run, args) => {
    const held = cached(run, args);
    const now = run.host.clock.now();
    return args.array(1).map((key) => {
      const entry = held[String(key)];
      return entry !== undefined && entry.until > now ? entry.value : null;
    });
  }),
  'Cache.put': cache(put),
  'Cache.remove': cache((run, args) => {
    const now = { ...cached(run, args) };
    for (const key of args.array(1)) delete now[String(key)];
    return keep(run, args, now);
  }),
};
