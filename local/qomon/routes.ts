import { TrieRouter } from 'hono/router/trie-router';
import { type Operation, operations } from './openapi';

/** Where a request goes: an operation with the parameters of its path, or nowhere. */
export type Route =
  | { readonly operation: Operation; readonly path: Readonly<Record<string, string>> }
  | { readonly operation: null; readonly allow: readonly string[] };

const router = new TrieRouter<Operation>();
for (const operation of operations) {
  router.add(operation.method, operation.path.replaceAll(/\{(\w+)\}/g, ':$1'), operation);
}
const methods = [...new Set(operations.map((operation) => operation.method))];

/** Finds the operation of a method and a path; `allow` holds the methods that the path does have. */
export function route(method: string, pathname: string): Route {
  const found = match(method, pathname);
  if (found) return found;
  return { operation: null, allow: methods.filter((other) => match(other, pathname) !== null) };
}

function match(method: string, pathname: string) {
  const [candidates] = router.match(method, pathname);
  const first = candidates[0];
  if (!first) return null;
  // The trie router returns the parameters by name; only the other kinds of router return indices.
  const path = Object.entries(first[1]).map(([name, value]) => [name, String(value)] as const);
  return { operation: first[0], path: Object.fromEntries(path) };
}
