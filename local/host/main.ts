import * as z from 'zod/mini';
import { startHost } from './host';

/** What the environment may say. */
const read = z.safeParse(
  z.object({
    PORT: z._default(z.coerce.number().check(z.int(), z.minimum(0), z.maximum(65_535)), 0),
    QOMON_API_KEY: z.optional(z.string().check(z.minLength(1))),
    QOMON_REGION: z._default(z.string(), 'eu'),
  }),
  process.env,
);
if (!read.success) {
  console.error(z.prettifyError(read.error));
  process.exit(1);
}
const { PORT: port, QOMON_API_KEY: apiKey = null, QOMON_REGION: region } = read.data;
const started = performance.now();
const host = await startHost({ port, apiKey, region });
const seconds = ((performance.now() - started) / 1000).toFixed(1);

console.log(`\n  A spreadsheet with Bundles for Qomon: ${host.url}  (ready in ${seconds} s)`);
console.log(`  As a second person:                   ${host.url}/?user=ben@example.org`);
if (apiKey !== null) {
  console.log('\n  \x1b[31mThis is the REAL Qomon: what you send is recorded there.\x1b[0m');
}
console.log('\n  Ctrl+C ends it; nothing of it is kept.\n');
