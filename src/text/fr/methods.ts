/** What Qomon's codes of payment methods stand for. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['CB', 'carte'],
  ['CHQ', 'chèque'],
  ['VIR', 'virement'],
  ['ESP', 'espèces'],
  ['PRLV', 'prélèvement'],
]);

/** `CHQ — chèque`; other entries as they are. */
export function methodNamed(entry: string): string {
  const name = METHODS.get(entry);
  return name === undefined ? entry : `${entry} — ${name}`;
}
