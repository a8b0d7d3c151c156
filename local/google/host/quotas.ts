/** developers.google.com/apps-script/guides/services/quotas, as far as it is modelled. */
export interface Quotas {
  readonly executionMs: number;
  readonly simpleTriggerMs: number;
  readonly fetchCallsADay: number;
  readonly mailRecipientsADay: number;
  readonly triggerMsADay: number;
  readonly triggersPerUser: number;
  readonly propertyBytes: number;
  readonly storeBytes: number;
  readonly cacheBytes: number;
  readonly cacheSeconds: number;
  readonly requestMs: number;
  readonly cellCharacters: number;
}

const CONSUMER: Quotas = {
  executionMs: 6 * 60_000,
  simpleTriggerMs: 30_000,
  fetchCallsADay: 20_000,
  mailRecipientsADay: 100,
  triggerMsADay: 90 * 60_000,
  triggersPerUser: 20,
  propertyBytes: 9 * 1024,
  storeBytes: 500 * 1024,
  cacheBytes: 100 * 1024,
  cacheSeconds: 21_600,
  requestMs: 60_000,
  cellCharacters: 50_000,
};

/** The quotas of the two kinds of account. */
export const QUOTAS: Readonly<Record<'consumer' | 'workspace', Quotas>> = {
  consumer: CONSUMER,
  workspace: {
    ...CONSUMER,
    fetchCallsADay: 100_000,
    mailRecipientsADay: 1500,
    triggerMsADay: 6 * 3_600_000,
  },
};
