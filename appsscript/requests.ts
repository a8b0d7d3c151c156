import { countRequests } from '../src/run/quota';
import { http } from './google/http';
import { clock, userStore } from './host';
import { logError } from './log';

/**
 * Lets an execution do its work, and counts whatever requests it makes in the day's budget. What a page asks for says
 * which of several calls side by side it is.
 */
export function countingRequests<T>(work: () => T, request?: unknown): T {
  try {
    return work();
  } finally {
    try {
      countRequests({ clock, userStore }, http.made(), Object(request).lane);
    } catch (error) {
      // What was done is done: a full store is no reason to tell a person that it was not.
      logError(error);
    }
  }
}
