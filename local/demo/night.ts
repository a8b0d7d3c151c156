import type { Environment } from '../environment';
import type { Run } from '../google/index';
import { typeRows } from './typing';

/** The demo's person, who gets the report. */
const TREASURER = 'treasurer@example.org';

/** What the volunteers leave for the night, on a tab of its own: one row has a slip. */
const EVENING = `Ready,Payer ID,Amount,Payment method,Payment date,Reference,State,Message,Bundle ID
TRUE,123456,15,CB,2026-04-02,,,,
TRUE,300002,"22,50",CHQ,2026-04-02,,,,
TRUE,300004,twenty,CB,2026-04-02,,,,
`;

/**
 * A night in the demo: turned on in the sidebar, rows ticked in the evening, the clock moved on
 * until the morning. Prints what the clock's runs did, and the report.
 */
export function night({ google, clock }: Environment, did: (run: Run) => Run): void {
  const asked = { on: true, hour: 2, recipients: [TREASURER] };
  did(google.page().call('setNightly', asked));
  google.workbook.addSheet('Evening');
  const [header = ''] = EVENING.split('\n');
  google.workbook.put('Evening', 'A1', [header.split(',')]);
  typeRows(google.workbook, 'Evening', EVENING);

  const morning = new Date(clock.now() + 24 * 3_600_000);
  morning.setUTCHours(6, 0, 0, 0);
  const runs = google.advanceTo(morning).map(did);
  const worked = runs.filter(({ calls }) => calls.length > 1);
  console.log(
    `  The clock called ${runs.length} times by ${morning.toISOString().slice(0, 16)}Z. ` +
      `${runs.length - worked.length} times it was not yet night, or all was done: ` +
      'one property was read, and that was all.',
  );
  for (const { started, calls, requests, milliseconds } of worked) {
    const time = new Date(started).toISOString().slice(11, 16);
    console.log(
      `  At ${time}Z it worked for ${(milliseconds / 1000).toFixed(1)} s: ` +
        `${calls.length} service calls, ${requests.length} requests.`,
    );
  }
  for (const { to, subject, body } of google.outbox) {
    const lines = [`To: ${to.join(', ')}`, `Subject: ${subject}`, '', ...body.split('\n')];
    console.log(['', ...lines.map((line) => `  │ ${line}`)].join('\n'));
  }
}
