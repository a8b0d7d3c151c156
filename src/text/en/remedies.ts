// What several commands say in the same words.

/** Google’s requests of a day are used up. */
export const QUOTA = 'Google’s number of requests for today is used up.';

/** For a bundle that somebody has deleted in Qomon. */
export const RECORD_AGAIN =
  'Use Correct and resend to record the row again, or Cancel bundles to give it up.';

/** For what a person alone can settle. */
export const ANSWER =
  'use Resolve doubtful rows and answer what it asks. Nothing is sent again until then.';

/** What stands over a paper. */
export const WRITTEN_AGAIN =
  'writes this tab again each time, unless you give it another name: what you type here goes.';

/** For what the night has left. */
export const SOONER = 'to send it sooner, use Send ready rows.';
