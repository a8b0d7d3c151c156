/** What Qomon's codes of payment methods stand for. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['CB', 'card'],
  ['CHQ', 'cheque'],
  ['VIR', 'transfer'],
  ['ESP', 'cash'],
  ['PRLV', 'direct debit'],
]);

/** `CHQ — cheque`; other entries as they are. */
export function methodNamed(entry: string): string {
  const name = METHODS.get(entry);
  return name === undefined ? entry : `${entry} — ${name}`;
}
