import { expect, test } from '@jest/globals';
import { lines, MEMBERSHIPS, ready } from '../import/support';
import { PAYMENT } from '../support/rows';

/** What a page asks for that only looks, with a request that is answered. */
const LOOKS: readonly (readonly [name: string, request: object])[] = [
  ['getConnection', {}],
  ['reviewSelection', {}],
  ['openRefund', {}],
  ['getUnconfirmedRows', {}],
  ['getSettings', {}],
  ['getSelectedPerson', {}],
  ['findContacts', { text: 'moreau' }],
  ['getSources', {}],
  ['getSummary', {}],
  ['previewImport', { sourceId: MEMBERSHIPS.id, rows: lines({ 'Référence commande': '1' }) }],
];

test.each(LOOKS)('%s reads what is kept as properties once', (name, request) => {
  const session = ready();
  session.type([PAYMENT]);
  session.send('2');
  const run = session.google.page().call(name, request);
  expect(run.value).toMatchObject({ ok: true });
  const reads = run.calls.filter(({ method }) => /^getPropert/.test(method));
  // The person's own, the document's, and at the end how much of the day's requests is used.
  expect(reads.map(({ method }) => method).sort()).toEqual(
    ['getProperties', 'getProperties', 'getProperty'].slice(0, reads.length),
  );
});
