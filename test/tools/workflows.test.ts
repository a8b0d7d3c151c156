import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { sectionOf } from '../../tools/changelog/section';

const FOLDER = '.github/workflows';
const read = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

const Rights = z.record(z.string(), z.enum(['read', 'write', 'none']));
const Step = z.union([
  z.object({ uses: z.string(), with: z.optional(z.record(z.string(), z.unknown())) }),
  z.object({ run: z.string() }),
]);
const Job = z.looseObject({
  permissions: z.optional(Rights),
  needs: z.optional(z.string()),
  'timeout-minutes': z.int(),
  strategy: z.optional(
    z.looseObject({ matrix: z.looseObject({ node: z.optional(z.array(z.int())) }) }),
  ),
  steps: z.array(Step),
});
const Workflow = z.looseObject({
  on: z.record(z.string(), z.unknown()),
  permissions: Rights,
  jobs: z.record(z.string(), Job),
});
type Job = z.infer<typeof Job>;

const workflow = (file: string) => Workflow.parse(parse(read(file)));
const uses = ({ steps }: Job) => steps.flatMap((step) => ('uses' in step ? [step] : []));
const runs = ({ steps }: Job) => steps.flatMap((step) => ('run' in step ? [step.run] : []));

describe.each(readdirSync(FOLDER))('the workflow %s', (file) => {
  const { jobs, permissions, on } = workflow(file);

  test('takes actions by their commit, with the version beside it', () => {
    const named = [...read(file).matchAll(/\buses: (.*)$/gm)].map(([, action = '']) => action);
    expect(named.length).toBeGreaterThan(0);
    for (const action of named)
      expect(action).toMatch(/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('has no right to write unless one job needs it, which then runs no code of others', () => {
    expect(Object.values(permissions)).not.toContain('write');
    for (const job of Object.values(jobs)) {
      if (!Object.values(job.permissions ?? {}).includes('write')) continue;
      expect(uses(job).map((step) => step.uses)).not.toContainEqual(
        expect.stringMatching(/checkout|setup-node/),
      );
      for (const command of runs(job)) expect(command).not.toMatch(/\b(npm|npx|node|\.ci)\b/);
    }
  });

  test('pastes nothing into a command that others can name, and leaves no token behind', () => {
    for (const job of Object.values(jobs)) {
      for (const command of runs(job)) expect(command).not.toContain('${{');
      for (const step of uses(job).filter((one) => one.uses.includes('/checkout@'))) {
        expect(step.with).toMatchObject({ 'persist-credentials': false });
      }
    }
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(read(file)).not.toMatch(/secrets\./);
  });

  test('names scripts and commands that are there', () => {
    const text = read(file);
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [path] of text.matchAll(/\b(tools\/[\w./-]+\.ts)/g)) {
      expect([path, existsSync(path)]).toEqual([path, true]);
    }
    for (const [, name = ''] of text.matchAll(/\bnpm run ([\w:-]+)/g)) {
      expect([name, scripts[name]]).toEqual([name, expect.any(String)]);
    }
  });
});

test('every change is tested on each Node that is promised', () => {
  const { test: job } = workflow('ci.yml').jobs;
  expect(job?.strategy?.matrix.node).toEqual([20, 22, 24]);
  expect(job && runs(job)).toEqual(['.ci/run']);
});

describe('a release', () => {
  const { test: tested, build, publish } = workflow('release.yml').jobs;

  test('is tested, then built, then published: by three jobs that need each other', () => {
    expect(tested && runs(tested)).toEqual(['.ci/run']);
    expect([build?.needs, publish?.needs]).toEqual(['test', 'build']);
    expect(build?.permissions).toEqual({ contents: 'read' });
  });

  test('holds the licences beside the three files, and sums of them all', () => {
    const commands = build ? runs(build).join('\n') : '';
    const zip = /^zip .*$/m.exec(commands)?.[0] ?? '';
    for (const name of ['Code.js', 'Sidebar.html', 'appsscript.json', 'LICENSE', 'THIRD-PARTY.txt'])
      expect(zip).toContain(name);
    expect(commands).toMatch(/sha256sum .*\.zip .*> SHA256SUMS/);
  });

  test('is checked against its sums, and says which commit and workflow built it', () => {
    const steps = publish?.steps ?? [];
    const place = (part: string): number =>
      steps.findIndex((step) => JSON.stringify(step).includes(part));
    expect(place('sha256sum --check')).toBeGreaterThan(place('download-artifact'));
    expect(place('attest-build-provenance')).toBeGreaterThan(place('sha256sum --check'));
    expect(place('gh release create')).toBeGreaterThan(place('attest-build-provenance'));
    expect(publish?.permissions).toEqual({
      contents: 'write',
      'id-token': 'write',
      attestations: 'write',
    });
  });
});

test('updates are proposed for the packages, for clasp and for the actions', () => {
  const { updates } = z
    .looseObject({
      updates: z.array(z.looseObject({ 'package-ecosystem': z.string(), directory: z.string() })),
    })
    .parse(parse(readFileSync('.github/dependabot.yml', 'utf8')));
  expect(updates.map((one) => `${one['package-ecosystem']} ${one.directory}`)).toEqual([
    'npm /',
    'npm /tools/clasp',
    'github-actions /',
  ]);
});

describe('the forms for issues', () => {
  const folder = '.github/ISSUE_TEMPLATE';
  const forms = readdirSync(folder).filter((file) => file !== 'config.yml');
  const Form = z.looseObject({
    name: z.string(),
    description: z.string(),
    body: z.array(
      z.looseObject({
        type: z.enum(['markdown', 'textarea', 'input', 'dropdown', 'checkboxes']),
        attributes: z.looseObject({ label: z.optional(z.string()), value: z.optional(z.string()) }),
      }),
    ),
  });

  test('are for a wrong result, a question and an idea', () => {
    const names = forms.map(
      (file) => Form.parse(parse(readFileSync(join(folder, file), 'utf8'))).name,
    );
    expect(names).toEqual(['Wrong result', 'Question', 'Idea']);
  });

  test.each(forms)('%s asks for no key and nobody’s name, and says so first', (file) => {
    const { body } = Form.parse(parse(readFileSync(join(folder, file), 'utf8')));
    const [first, ...fields] = body;
    expect(first?.attributes.value).toMatch(/no API keys[\s\S]*real people/i);
    for (const { attributes } of fields) {
      expect(attributes.label).not.toMatch(/\b(key|name|e-?mail|address|phone)\b/i);
    }
  });
});

describe('the notes of a release', () => {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

  test('are what the changelog says of it, and of no other', () => {
    const text =
      '# Changelog\n\n## [Unreleased]\n\nlater\n\n## [1.1.0]\n\nnew\n\n### Added\n\n- it\n\n## [1.0.0]\n\nold\n';
    expect(sectionOf(text, '1.1.0')).toBe('new\n\n### Added\n\n- it');
    expect(sectionOf(text, '1.0.0')).toBe('old');
  });

  test('are missing where the changelog says nothing', () => {
    expect(() => sectionOf(changelog, '999.0.0')).toThrow('says nothing of version 999.0.0');
    expect(() => sectionOf('## [1.0.0]\n\n## [0.9.0]\n\nold', '1.0.0')).toThrow('1.0.0');
  });

  test('are there for the version of this project', () => {
    expect(sectionOf(changelog, version).length).toBeGreaterThan(100);
  });
});
