import { load } from './loading';
import { parseScript } from './script';

/**
 * Google finds a menu item's, a trigger's or the sidebar's function by name among the plain
 * declarations at the top of the script. A missing one fails only when a person clicks it; an extra
 * one can be called from the sidebar; one that ends in `_` is hidden from all callers.
 */
export function entryPoints(code: string, expected: readonly string[]): string[] {
  const declared = parseScript(code).body.flatMap((statement) =>
    statement.type === 'FunctionDeclaration' ? [statement.id.name] : [],
  );
  return [
    ...without(expected, declared).map(
      (name) => `Code.js does not declare the function ${name}, which the list names`,
    ),
    ...without(declared, expected).map(
      (name) => `Code.js declares ${name}, which appsscript/entryPoints.ts does not name`,
    ),
    ...exportProblems(code, expected),
    ...[...new Set([...expected, ...declared])]
      .filter((name) => name.endsWith('_'))
      .map(
        (name) => `${name} ends in an underscore: Google hides such a function from its callers`,
      ),
  ];
}

function exportProblems(code: string, expected: readonly string[]): string[] {
  const { exports, problems } = load(code);
  // What throws while loading exports nothing; the loading gate says why.
  if (exports.size === 0 && problems.length > 0) return [];
  const functions = [...exports].flatMap(([name, value]) =>
    typeof value === 'function' ? [name] : [],
  );
  return [
    ...without(expected, functions).map(
      (name) => `appsscript/main.ts does not export the function ${name}, which the list names`,
    ),
    ...without([...exports.keys()], expected).map(
      (name) => `appsscript/main.ts exports ${name}, which appsscript/entryPoints.ts does not name`,
    ),
  ];
}

function without(names: readonly string[], others: readonly string[]): string[] {
  return names.filter((name) => !others.includes(name));
}
