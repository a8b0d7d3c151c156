import type { Switches } from '../switches';
import { mutatedBundles } from './bundles';
import { mutatedContacts } from './contacts';
import { mutatedList, mutatedSettings, nested } from './lists';

const bundleOperations = new Set(['listBundles', 'findBundle', 'createBundle', 'changeBundle']);
const listOperations = new Set([
  'listStatuses',
  'listMembershipPrices',
  'listMembershipPriceGroups',
  'listDonationPrices',
  'listCodeCampaigns',
]);
const contactOperations = new Set(['search', 'listContacts', 'findContact', 'createContact']);

/**
 * The text of an answer that was proven against openapi.json, spoiled as the switches ask: no page
 * promises what comes of it.
 */
export function mutated(body: unknown, operation: string | null, switches: Switches): string {
  const name = operation ?? '';
  if (bundleOperations.has(name)) return JSON.stringify(mutatedBundles(body, name, switches));
  if (contactOperations.has(name)) return JSON.stringify(mutatedContacts(body, switches));
  if (name === 'settings') return JSON.stringify(mutatedSettings(body, switches));
  if (!listOperations.has(name)) return JSON.stringify(body);
  // So deep a value cannot be written by JSON.stringify, which calls itself for each level.
  if (switches.listNesting > 0) return nested(switches.listNesting);
  return JSON.stringify(mutatedList(body, name, switches));
}
