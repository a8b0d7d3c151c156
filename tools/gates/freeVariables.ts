import type { AnyNode, Program } from 'acorn';
import { analyze } from 'eslint-scope';
import { parents } from './script';

/** One use of a name that the script itself does not declare. */
export interface FreeVariable {
  readonly name: string;
  readonly node: AnyNode;
  /** The nodes around it, from the nearest outwards. */
  readonly around: readonly AnyNode[];
}

/** Every use of a name that must come from the host, in the order of the script. */
export function freeVariables(script: Program): FreeVariable[] {
  // acorn and eslint-scope type the same tree a little differently.
  const tree = script as unknown as Parameters<typeof analyze>[0];
  const { globalScope } = analyze(tree, { ecmaVersion: 2019, sourceType: 'script' });
  const parentOf = parents(script);
  return (globalScope?.through ?? [])
    .filter(({ identifier }) => !globalScope?.set.has(identifier.name))
    .map(({ identifier }) => {
      const node = identifier as AnyNode;
      const around: AnyNode[] = [];
      for (let up = parentOf.get(node); up; up = parentOf.get(up)) around.push(up);
      return { name: identifier.name, node, around };
    })
    .sort((one, other) => one.node.start - other.node.start);
}

/** `typeof X` on a name that does not exist is the one use that does not throw. */
export function isTypeofGuard({ around: [parent] }: FreeVariable): boolean {
  return parent?.type === 'UnaryExpression' && parent.operator === 'typeof';
}
