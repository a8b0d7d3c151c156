import { describe, expect, test } from '@jest/globals';
import { HOW_TO_GET_ONE } from '../../tools/browser/find';
import { type Machine, provideBrowser } from '../../tools/browser/provide';

const CHROMIUM = '/usr/bin/chromium';

/** A machine on which these commands end well, and what became of it. */
function machine(wells: readonly string[], settings: Partial<Machine> = {}) {
  const ran: string[] = [];
  const said: string[] = [];
  const ends = (...words: string[]): boolean => {
    const line = words.join(' ');
    ran.push(line);
    return wells.some((well) => line.includes(well));
  };
  const installed = (): boolean => ran.some((line) => line.includes('install')) && ends('has it');
  const found: Machine = {
    install: true,
    named: null,
    root: true,
    find: () => (installed() ? CHROMIUM : null),
    ends,
    say: (text) => said.push(text),
    ...settings,
  };
  const provided = provideBrowser(found);
  return { provided, ran: ran.filter((line) => line !== 'has it'), said: said.join('\n') };
}

const QUIETLY = 'env DEBIAN_FRONTEND=noninteractive apt-get';
const UPDATE = `${QUIETLY} update -qq`;
const INSTALL = `${QUIETLY} install -y -qq --no-install-recommends chromium`;

test('where there is a browser, nothing is run and nothing said', () => {
  expect(machine([], { find: () => CHROMIUM })).toEqual({ provided: true, ran: [], said: '' });
});

test('where there is none and nobody asked for an installation, nothing is run, even by root', () => {
  const { provided, ran, said } = machine(['apt-get', 'has it'], { install: false });
  expect(provided).toBe(false);
  expect(ran).toEqual([]);
  expect(said).toBe(HOW_TO_GET_ONE);
  expect(said).toContain('tools/browser.ts --install');
});

describe('where there is none and one is asked for', () => {
  test('root installs Chromium from the packages, and says so', () => {
    const { provided, ran, said } = machine(['apt-get', 'has it']);
    expect(provided).toBe(true);
    expect(ran).toEqual(['apt-get --version', UPDATE, INSTALL]);
    expect(said).toContain('is being installed');
    expect(said).not.toContain(HOW_TO_GET_ONE);
  });

  test('so does whoever may use sudo without a password', () => {
    const { provided, ran } = machine(['apt-get', 'sudo -n true', 'has it'], { root: false });
    expect(provided).toBe(true);
    expect(ran.slice(1)).toEqual(['sudo -n true', `sudo -n ${UPDATE}`, `sudo -n ${INSTALL}`]);
  });

  test('packages that cannot be updated are installed as they are known', () => {
    const { provided, ran } = machine(['--version', 'install', 'has it']);
    expect(provided).toBe(true);
    expect(ran).toContain(INSTALL);
  });

  test.each([
    ['without apt', [], true, ['apt-get --version']],
    ['without the right', ['apt-get'], false, ['apt-get --version', 'sudo -n true']],
    ['where the install fails', ['--version', 'update'], true, undefined],
    // As where the package only points to another shop of programs.
    ['where the package brings none', ['apt-get'], true, undefined],
  ] as const)('%s it is said how to get one, and the tests fail', (_name, wells, root, only) => {
    const { provided, ran, said } = machine(wells, { root });
    expect(provided).toBe(false);
    expect(said).toContain(HOW_TO_GET_ONE);
    if (only) expect(ran).toEqual(only);
    else expect(ran).toContain(INSTALL);
  });
});

test('a program that was named and does not run is said, and no other is installed', () => {
  const { provided, ran, said } = machine(['apt-get', 'has it'], { named: '/opt/none' });
  expect(provided).toBe(false);
  expect(ran).toEqual([]);
  expect(said).toContain('/opt/none');
});
