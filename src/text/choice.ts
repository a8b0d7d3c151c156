/** Names to choose from, in a sentence: `Europe or United States`. */
export function choiceOf(names: readonly string[], or: string): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(` ${or} `);
}
