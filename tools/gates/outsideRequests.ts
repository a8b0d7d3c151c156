import { freeVariables } from './freeVariables';
import { parseScript } from './script';

const STYLES = /<style>(.*?)<\/style>/s;
const SCRIPT = /<script>(.*?)<\/script>/s;
/** A link by its tag, everything else by an address that is not in the page itself. */
const IN_MARKUP = /<link\b[^>]*>|<\w+\b[^>]*\ssrc\s*=\s*["']?(?!["']?data:)[^>]*>/i;
const IN_STYLES = /@import\b[^;]*|\burl\(\s*(?!["']?(?:data:|#))[^)]*\)/i;
const IN_SCRIPT = new Set(['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker']);

/**
 * The sidebar is one file that asks nobody for anything: it opens behind any firewall, looks the same
 * everywhere, and no third party learns who opened it. All its data comes by `google.script.run`.
 */
export function outsideRequests(page: string): string[] {
  const styles = STYLES.exec(page)?.[1] ?? '';
  const script = SCRIPT.exec(page)?.[1] ?? '';
  const markup = page.replace(STYLES, '').replace(SCRIPT, '');
  return [
    ...(IN_MARKUP.exec(markup) ?? []),
    ...(IN_STYLES.exec(styles) ?? []),
    ...requestsOf(script),
  ].map((culprit) => `Sidebar.html may request nothing, and has: ${culprit.slice(0, 100)}`);
}

function requestsOf(script: string): string[] {
  try {
    return freeVariables(parseScript(script))
      .map(({ name }) => name)
      .filter((name, index, names) => IN_SCRIPT.has(name) && names.indexOf(name) === index);
  } catch (error) {
    // An import() is a request too, and no ES2019.
    return [`a script that does not parse as ES2019: ${String(error)}`];
  }
}
