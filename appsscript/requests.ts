import { countRequests } from '../src/run/quota';
import { http } from './google/http';
import { clock, userStore } from './host';
import { logError } from './log';

/** Lets an execution do its work, and counts whatever requests it makes in the day's budget. */
export function countingRequests<T>(work: () => T): T {
  try {
    return work();
  } finally {
    try {
      countRequests({ clock, userStore }, http.made());
    } catch (error) {
      // What was done is done: a full store is no reason to tell a person that it was not.
      logError(error);
    }
  }
}
