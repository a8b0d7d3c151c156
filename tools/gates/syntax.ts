import { parseScript } from './script';

/**
 * The bundle must parse as an ES2019 script. Apps Script refuses private and static class fields
 * outright, and nobody documents which newer syntax it knows: one refused token, and no menu appears.
 */
export function syntax(code: string): string[] {
  try {
    parseScript(code);
    return [];
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // acorn counts columns from 0, everybody else from 1.
    const [, message, line, column] = /^(.*) \((\d+):(\d+)\)$/s.exec(error.message) ?? [];
    if (message === undefined) throw error;
    return [`Code.js:${line}:${Number(column) + 1} is not an ES2019 script: ${message}`];
  }
}
