import type { Cache } from '../../src/model/ports';

/** What everybody who works in the spreadsheet remembers for a while. */
export const cache: Cache = {
  getAll: (keys) => documentCache()?.getAll([...keys]) ?? {},
  putAll(values, seconds) {
    documentCache()?.putAll({ ...values }, seconds);
  },
};

/** Google gives none outside a document, whatever its type says; nothing is remembered then. */
function documentCache(): GoogleAppsScript.Cache.Cache | null {
  return CacheService.getDocumentCache();
}
