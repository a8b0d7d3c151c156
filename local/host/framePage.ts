import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The functions of a script that its pages may call: developers.google.com/apps-script/guides/html/communication */
function callable(code: string): string[] {
  return [...code.matchAll(/^function (\w+)\(/gm)]
    .map(([, name = '']) => name)
    .filter((name) => !name.endsWith('_'));
}

/** A page of the add-on with `google.script` before everything else in it. */
export function framePage(content: string, code: string, page: string): string {
  const script = readFileSync(join('out', 'host', 'frame.js'), 'utf8');
  const settings = JSON.stringify({ page, functions: callable(code) });
  const head = `<script>const BUNDLES_FRAME = ${settings};\n${script}</script>`;
  const at = /<head[^>]*>/i.exec(content);
  if (at === null) return head + content;
  const end = at.index + at[0].length;
  return content.slice(0, end) + head + content.slice(end);
}
