import type { Host } from '../host/host';
import type { Consent, Mail, Triggers } from '../model/ports';

/** What the night asks of where it runs, beside all that the add-on does. */
export interface NightHost extends Host {
  readonly mail: Mail;
  readonly triggers: Triggers;
  readonly consent: Consent;
}
