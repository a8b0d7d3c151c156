/** Google ends an execution after six minutes; no chunk is begun in the last 45 seconds. */
export const RUN_TIME = 6 * 60_000 - 45_000;

/** So long unconfirmed rows and people are looked up before a person is asked. */
export const ASKING_TIME = 3 * 60_000;
