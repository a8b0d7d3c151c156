import { SourceMap } from 'node:module';
import { join, relative } from 'node:path';
import type {
  AnyNode,
  ArrowFunctionExpression,
  FunctionDeclaration,
  FunctionExpression,
} from 'acorn';
import { parents, parseScript } from '../gates/script';

/** A function of the built script, and where it was written. */
export interface Traced {
  /** Where its body stands in the script, braces included where it has them. */
  readonly body: { readonly start: number; readonly end: number; readonly isBlock: boolean };
  /** A generator is left and entered again at each `yield`: only its beginning is counted. */
  readonly isGenerator: boolean;
  /** False for one that is written where it is handed over, as a callback is. */
  readonly isNamed: boolean;
  /** The file that it was written in, by its path in the project, and its place there, from 0. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

type FunctionNode = ArrowFunctionExpression | FunctionDeclaration | FunctionExpression;

/** The functions of a script that were written in `src` or `appsscript`, by its source map. */
export function functionsOf(code: string, map: string): Traced[] {
  const sourceMap = new SourceMap(JSON.parse(map));
  const root = parseScript(code);
  const found: Traced[] = [];
  for (const [node, parent] of [...parents(root)]) {
    if (!isFunction(node)) continue;
    const origin = originOf(sourceMap, node) ?? originOf(sourceMap, nameOf(node, parent));
    if (!origin || !/^(?:src|appsscript)\//.test(origin.file)) continue;
    const { start, end, type } = node.body;
    const body = { start, end, isBlock: type === 'BlockStatement' };
    found.push({
      body,
      isGenerator: node.generator === true,
      isNamed: isNamed(node, parent),
      ...origin,
    });
  }
  return found.sort((one, other) => one.body.start - other.body.start);
}

/** The functions that Google calls: what a build has declared at the top of the script. */
export function doorsOf(code: string): { readonly start: number; readonly end: number }[] {
  return parseScript(code).body.flatMap((node) =>
    node.type === 'FunctionDeclaration' ? [{ start: node.body.start, end: node.body.end }] : [],
  );
}

function isFunction(node: unknown): node is FunctionNode {
  return /^(?:Arrow)?Function(?:Declaration|Expression)$/.test((node as AnyNode).type);
}

function isNamed(node: FunctionNode, { type }: AnyNode): boolean {
  const isGivenOne = /^(?:MethodDefinition|Property|VariableDeclarator|AssignmentExpression)$/;
  return Boolean(node.id) || isGivenOne.test(type);
}

/** What bears the name of a function: of an exported one and of a method, only that is mapped. */
function nameOf(node: FunctionNode, parent: AnyNode): AnyNode {
  const isMethod = parent.type === 'MethodDefinition' || parent.type === 'Property';
  return isMethod ? parent.key : (node.id ?? node);
}

/** Where a node was written; undefined for what the bundler has added, which no source holds. */
function originOf(
  map: SourceMap,
  { loc }: AnyNode,
): Omit<Traced, 'body' | 'isGenerator' | 'isNamed'> | undefined {
  if (!loc) return undefined;
  const entry = map.findEntry(loc.start.line - 1, loc.start.column);
  if (!('originalSource' in entry)) return undefined;
  const isExact =
    entry.generatedLine === loc.start.line - 1 && entry.generatedColumn === loc.start.column;
  if (!isExact) return undefined;
  const file = relative('.', join('out', entry.originalSource)).replaceAll('\\', '/');
  return { file, line: entry.originalLine, column: entry.originalColumn };
}
