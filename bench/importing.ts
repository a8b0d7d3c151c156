import { BUILT_IN } from '../src/import/builtIn';
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

/** How long an export takes from file to rows, each payment by another person, and how many calls. */
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
  const add = (name: keyof typeof sums, run: ReturnType<typeof ask>['run']): void => {
    const [calls = 0, requests = 0, ms = 0] = sums[name];
    sums[name] = [calls + run.calls.length, requests + run.requests.length, ms + run.milliseconds];
  };
  let previewId: string | undefined;
  const digests = parts.map((rows) => {
    const { value, run } = ask('previewImport', {
      ...{ sourceId: source.id, rows },
      ...(previewId !== undefined && { previewId }),
    });
    add('previewImport', run);
    previewId = value.previewId;
    return value.digest;
  });
  parts.forEach((rows, at) => {
    const asked = { sourceId: source.id, rows, previewId, digest: digests[at] };
    add('importRows', ask('importRows', asked).run);
  });
  return table(
    `Bring in payments, ${orders} orders of as many people`,
    ['', 'parts', 'calls', 'requests', 'seconds'],
    Object.entries(sums).map(([name, [calls = 0, requests = 0, ms = 0]]) => [
      name === 'previewImport' ? 'preview' : 'rows',
      parts.length,
      calls,
      requests,
      (ms / 1000).toFixed(1),
    ]),
  );
}
