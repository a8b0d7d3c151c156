/** What Qomon's codes of payment methods stand for. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['CB', 'carte'],
  ['CHQ', 'chèque'],
  ['VIR', 'virement'],
  ['ESP', 'espèces'],
  ['PRLV', 'prélèvement'],
]);

/** What a method is called that is a code; undefined of others. */
export function methodName(entry: string): string | undefined {
  return METHODS.get(entry);
}

/** `CHQ — chèque`; other entries as they are. */
export function methodNamed(entry: string): string {
  const name = methodName(entry);
  return name === undefined ? entry : `${entry} — ${name}`;
}
