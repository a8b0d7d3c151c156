import { type AnyNode, type Program, parse } from 'acorn';

/** What was read last: several gates read the same script, which takes half a second each time. */
let last: { readonly code: string; readonly program: Program } | undefined;

/** Reads the bundle as the oldest grammar that Apps Script is sure to know; throws if it cannot. */
export function parseScript(code: string): Program {
  if (last?.code !== code) {
    // eslint-scope reads the ranges, people the locations.
    const options = {
      ecmaVersion: 2019,
      sourceType: 'script',
      locations: true,
      ranges: true,
    } as const;
    last = { code, program: parse(code, options) };
  }
  return last.program;
}

/** Where a node stands, as `Code.js:12:3`, with lines and columns counted from 1. */
export function place(node: Pick<AnyNode, 'loc'>): string {
  const start = node.loc?.start;
  return start ? `Code.js:${start.line}:${start.column + 1}` : 'Code.js';
}

/** Every node of the script with the node that holds it. */
export function parents(root: AnyNode): Map<unknown, AnyNode> {
  const found = new Map<unknown, AnyNode>();
  const visit = (node: AnyNode): void => {
    for (const value of Object.values(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) {
          found.set(child, node);
          visit(child);
        }
      }
    }
  };
  visit(root);
  return found;
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
