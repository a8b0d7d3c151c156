import { BUILT_IN } from '../src/import/builtIn';
import { PARTS_AT_ONCE } from '../src/model/limits';
import { setUp } from './spreadsheet';
import { type Table, table } from './table';

/** Orders in a part: what the sidebar sends of such lines in one call, 190,000 characters. */
const PART = 1650;

const HEADER = [
  'Référence commande',
  'Date de la commande',
  'Statut de la commande',
  'Nom payeur',
  'Prénom payeur',
  'Email payeur',
  'Raison sociale',
  'Moyen de paiement',
  'Tarif',
  'Montant tarif',
  'Montant code promo',
];

/**
 * How long a person waits for an export from file to rows, each payment by another person, and how many calls it takes:
 * parts are previewed side by side, and written one after the other.
 */
export function importingTable(orders: number): Table {
  const { google, qomon } = setUp();
  const [model] = qomon.space.state.contacts;
  if (!model) throw new Error('The sample space has no contacts');
  qomon.space.change({
    contacts: Array.from({ length: orders }, (_, at) => ({
      ...model,
      id: 1_000_000 + at,
      firstname: 'Anna',
      surname: `Exemple${at}`,
      mail: `anna.${at}@example.org`,
    })),
  });
  const source = {
    ...BUILT_IN[2],
    values: {
      price: { column: 'Tarif', of: { Adhésion: { to: 'membership', price: 10 } } },
      method: { column: 'Moyen de paiement', of: { 'Carte bancaire': 'CB' } },
    },
  };
  const ask = (name: string, request: object) => {
    const run = google.page().call(name, request);
    const value = run.value as { ok: boolean; previewId: string; digest: string };
    if (run.outcome !== 'completed' || !value.ok)
      throw new Error(`${name}: ${JSON.stringify(run)}`);
    return { value, run };
  };
  ask('saveSource', { source });
  const parts = Array.from({ length: Math.ceil(orders / PART) }, (_, part) => [
    HEADER,
    ...Array.from({ length: Math.min(PART, orders - part * PART) }, (_line, index) => {
      const at = part * PART + index;
      const person = [`Exemple${at}`, 'Anna', `anna.${at}@example.org`, '', 'Carte bancaire'];
      return [`${at + 1}`, '05/01/2026 09:12', 'Validé', ...person, 'Adhésion', '20,00', ''];
    }),
  ]);
  const sums = { previewImport: [0, 0, 0], importRows: [0, 0, 0] };
  /** Takes note of runs that are under way at the same time: the longest of them is waited for. */
  const add = (name: keyof typeof sums, runs: ReadonlyArray<ReturnType<typeof ask>['run']>) => {
    const [calls = 0, requests = 0, ms = 0] = sums[name];
    sums[name] = [
      runs.reduce((sum, run) => sum + run.calls.length, calls),
      runs.reduce((sum, run) => sum + run.requests.length, requests),
      ms + Math.max(...runs.map(({ milliseconds }) => milliseconds)),
    ];
  };
  const own = { sourceId: source.id, previewId: 'bench' };
  const beside = Math.min(parts.length, PARTS_AT_ONCE);
  const digests: string[] = [];
  for (let at = 0; at < parts.length; at = digests.length) {
    // None of those side by side finds what another one has left behind.
    const start = { google: google.snapshot(), qomon: qomon.snapshot() };
    const answers = parts.slice(at, at > 0 ? at + 1 : PARTS_AT_ONCE).map((rows, lane) => {
      google.restore(start.google);
      qomon.restore(start.qomon);
      return ask('previewImport', { ...own, rows, lane, beside: at > 0 ? 1 : beside });
    });
    digests.push(...answers.map(({ value }) => value.digest));
    add(
      'previewImport',
      answers.map(({ run }) => run),
    );
  }
  parts.forEach((rows, at) => {
    add('importRows', [ask('importRows', { ...own, rows, digest: digests[at] }).run]);
  });
  return table(
    `Bring in payments, ${orders} orders of as many people`,
    ['', 'parts', 'at once', 'calls', 'calls a line', 'requests', 'seconds'],
    Object.entries(sums).map(([name, [calls = 0, requests = 0, ms = 0]]) => [
      name === 'previewImport' ? 'preview' : 'rows',
      parts.length,
      name === 'previewImport' ? beside : 1,
      calls,
      (calls / orders).toFixed(3),
      requests,
      (ms / 1000).toFixed(1),
    ]),
  );
}
