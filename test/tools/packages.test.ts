import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import * as z from 'zod/mini';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({
      integrity: z.optional(z.string()),
      resolved: z.optional(z.string()),
      license: z.optional(z.string()),
      dev: z.optional(z.boolean()),
    }),
  ),
});
const Manifest = z.looseObject({
  engines: z.optional(z.object({ node: z.string() })),
  dependencies: z._default(z.record(z.string(), z.string()), {}),
  devDependencies: z._default(z.record(z.string(), z.string()), {}),
  overrides: z._default(z.record(z.string(), z.string()), {}),
});
const json = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

describe.each(['.', 'tools/clasp'])('the packages in %s', (folder) => {
  const manifest = Manifest.parse(json(`${folder}/package.json`));
  const { packages } = Lock.parse(json(`${folder}/package-lock.json`));

  test('are pinned exactly', () => {
    const { dependencies, devDependencies, overrides } = manifest;
    for (const [name, version] of Object.entries({
      ...dependencies,
      ...devDependencies,
      ...overrides,
    }))
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
  });

  test('are locked by hash, from whatever registry', () => {
    const others = Object.entries(packages).filter(([path]) => path !== '');
    expect(others.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(others.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test('run no script of theirs when they are installed', () => {
    expect(readFileSync(`${folder}/.npmrc`, 'utf8').split('\n')).toContain('ignore-scripts=true');
  });
});

test('each override is explained', () => {
  const { overrides } = Manifest.parse(json('package.json'));
  const decision = readFileSync('docs/decisions/0012-packages-pinned.md', 'utf8');
  for (const [name, version] of Object.entries(overrides)) {
    expect(decision).toContain(`\`${name}\` at ${version}`);
  }
});

test('clasp, which is large, is not among the packages of whoever runs and tests', () => {
  const { packages } = Lock.parse(json('package-lock.json'));
  const names = Object.keys(packages);
  expect(names.filter((name) => /@google\/clasp|googleapis/.test(name))).toEqual([]);
});

test('all of Univer has one version', () => {
  const { devDependencies } = Manifest.parse(json('package.json'));
  const univer = Object.entries(devDependencies).filter(([name]) => name.startsWith('@univerjs/'));
  expect(univer.length).toBeGreaterThan(5);
  expect(new Set(univer.map(([, version]) => version)).size).toBe(1);
});
