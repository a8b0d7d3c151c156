import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
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

/** What a build leaves, as far as a push looks at it. */
export const BUILT: Readonly<Record<string, string>> = {
  'dist/Code.js': '',
  'dist/Sidebar.html': '',
  'dist/appsscript.json': '{}',
};

/** Files that are changed or added, by their paths; `clasp: 'linked'` adds the clasp of this project. */
type Changes = Readonly<Record<string, string>> & { readonly clasp?: 'linked' };

/** A project of a few lines in a folder of its own, with this project's tools and packages. */
export class Project {
  // As clasp and others name it: the folder for such things may be a link.
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'bundles-build-')));

  constructor({ clasp, ...files }: Changes = {}) {
    for (const file of ['package.json', 'LICENSE', '.clasp.json', 'appsscript.json']) {
      cpSync(resolve(file), this.path(file));
    }
    this.#link('node_modules');
    if (clasp === 'linked') this.#link('tools/clasp');
    for (const [file, text] of Object.entries({ ...SOURCES, ...files })) this.write(file, text);
  }

  #link(folder: string): void {
    mkdirSync(dirname(this.path(folder)), { recursive: true });
    symlinkSync(resolve(folder), this.path(folder), 'junction');
  }

  /** Where one of its files is on this machine. */
  path(file: string): string {
    return join(this.folder, file);
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  delete(file: string): void {
    rmSync(this.path(file));
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
