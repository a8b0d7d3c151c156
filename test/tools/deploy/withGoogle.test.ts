import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Project } from '../project';
import { ScriptApi } from './scriptApi';

const SCRIPT = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ-0123456789_aBcDeFgHiJkLmNoPqR';

/** As `clasp login` leaves it; the account and its tokens are invented. */
const LOGIN = {
  tokens: {
    default: {
      type: 'authorized_user',
      client_id: 'nobody',
      client_secret: 'nothing',
      refresh_token: 'nothing',
      access_token: 'nothing',
      expiry_date: 4_000_000_000_000,
    },
  },
};

const DEPLOY = [resolve('node_modules/tsx/dist/cli.mjs'), resolve('tools/deploy.ts'), SCRIPT];

/** `script` lends a program a terminal, and has its arguments in another order on a Mac. */
function inTerminal(command: readonly string[]): readonly [string, ...string[]] {
  if (process.platform === 'darwin') return ['script', '-q', '/dev/null', ...command];
  const quoted = command.map((part) => `'${part}'`).join(' ');
  return ['script', '--quiet', '--return', '--command', quoted, '/dev/null'];
}

describe('npm run deploy, with the real clasp and a fake Apps Script API', () => {
  let api: ScriptApi;
  let project: Project;
  let environment: NodeJS.ProcessEnv;

  beforeEach(async () => {
    api = new ScriptApi();
    project = new Project({ clasp: 'linked', 'login.json': JSON.stringify(LOGIN) });
    environment = {
      ...process.env,
      NODE_OPTIONS: `--require "${resolve('test/tools/deploy/toTheFake.cjs')}"`,
      FAKE_SCRIPT_API: String(await api.open()),
      clasp_config_auth: project.path('login.json'),
    };
  });

  afterEach(async () => {
    await api.close();
    project.remove();
  });

  /** Runs it; `answer` is typed at a terminal as soon as there is a question. */
  async function deploy(answer?: string): Promise<{ code: number | null; output: string }> {
    const alone = [process.execPath, ...DEPLOY] as const;
    const [program, ...args] = answer === undefined ? alone : inTerminal(alone);
    const run = spawn(program, args, { cwd: project.folder, env: environment });
    let output = '';
    let isAnswered = answer === undefined;
    if (isAnswered) run.stdin.end();
    const heard = (part: Buffer): void => {
      output += part.toString();
      if (isAnswered || !output.includes('Go on? (y/N)')) return;
      isAnswered = true;
      run.stdin.write(`${answer}\r`);
    };
    run.stdout.on('data', heard);
    run.stderr.on('data', heard);
    const code = await new Promise<number | null>((ended) => run.once('close', ended));
    return { code, output };
  }

  const built = (file: string): string => readFileSync(project.path(`dist/${file}`), 'utf8');

  const expectPushed = (): void => {
    expect(api.files).toEqual([
      { name: 'appsscript', type: 'JSON', source: built('appsscript.json') },
      { name: 'Code', type: 'SERVER_JS', source: built('Code.js') },
      { name: 'Sidebar', type: 'HTML', source: built('Sidebar.html') },
    ]);
  };

  test('without a terminal a new script gets the three files, its manifest included', async () => {
    const { code, output } = await deploy();
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('Pushed dist/') });
    expect(output).toContain('Name the script project "Bundles for Qomon"');
    expectPushed();
  });

  test('at a terminal it asks, says that nothing was pushed, and pushes on a yes', async () => {
    const before = api.files;
    const kept = await deploy('');
    expect(kept.output).toContain('Nothing was pushed');
    expect(kept.output).not.toContain('reload the spreadsheet');
    expect(kept.code).toBe(1);
    expect(api.files).toBe(before);
    const { code, output } = await deploy('y');
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('Pushed dist/') });
    expectPushed();
  });
});
