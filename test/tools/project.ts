import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const SOURCES: Readonly<Record<string, string>> = {
  'appsscript/entryPoints.ts': `export const ENTRY_POINTS = ['onOpen', 'showSidebar'] as const;\n`,
  'appsscript/main.ts': `
import { greeting } from '../src/greeting';
export function onOpen(event: unknown) { return greeting(event); }
export function showSidebar() { return HtmlService.createHtmlOutputFromFile('Sidebar'); }
`,
  'src/greeting.ts': `
import * as z from 'zod/mini';
z.config({ jitless: true });
const Event = z.object({ user: z.string().check(z.minLength(1)), seats: z.array(z.int()) });
class Greeter { #word = 'Hello'; static mark = '!'; say(name?: string) { return \`\${this.#word} \${name ?? 'you'}\${Greeter.mark}\`; } }
export function greeting(event: unknown) {
  const read = z.safeParse(Event, event);
  return new Greeter().say(read.success ? read.data.user : undefined);
}
`,
  'appsscript/sidebar/main.tsx': `
import { render } from 'preact';
import { useState } from 'preact/hooks';
function Panel() {
  const [open, setOpen] = useState(false);
  return <button class="action" onClick={() => setOpen(!open)}>{'</script><!-- é'} {String(open)}</button>;
}
const place = document.getElementById('app');
if (place) render(<Panel />, place);
`,
  'appsscript/sidebar/sidebar.css': `.action::after { content: '</style>'; }\n`,
};

/** A project of a few lines in a folder of its own, with this project's tools and packages. */
export class Project {
  readonly folder = mkdtempSync(join(tmpdir(), 'bundles-build-'));

  constructor(changes: Readonly<Record<string, string>> = {}) {
    for (const file of [
      'package.json',
      'LICENSE',
      '.clasp.example.json',
      'appsscript/appsscript.json',
    ]) {
      cpSync(resolve(file), join(this.folder, file));
    }
    symlinkSync(resolve('node_modules'), join(this.folder, 'node_modules'), 'junction');
    for (const [file, text] of Object.entries({ ...SOURCES, ...changes })) this.write(file, text);
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  /** Runs one of the tools as npm would; gives its exit code and all that it printed. */
  run(tool: string, ...args: readonly string[]): { code: number | null; output: string } {
    const tsx = resolve('node_modules/tsx/dist/cli.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, resolve(tool), ...args], {
      cwd: this.folder,
      encoding: 'utf8',
    });
    return { code: status, output: stdout + stderr };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
