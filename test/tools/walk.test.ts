import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { build } from 'esbuild';
import { type Figures, figuresOf } from '../../tools/walk/figures';
import { functionsOf } from '../../tools/walk/functions';
import { instrumented } from '../../tools/walk/instrument';

const SOURCES = {
  'src/till/till.ts': `
    import { round, Coin } from '../coins/coins';
    export interface Bill { readonly cents: number }
    export function pay(bill: Bill): number {
      const change = (cents: number) => round(cents);
      try { return [1, 2].map((each) => change(each + bill.cents))[0] + new Coin().worth(); }
      finally { unheard('x'); }
    }
    function unheard(text: string): void { try { throw new Error(text); } catch {} }
    export function uncalled(): void {}`,
  'src/coins/coins.ts': `
    export function round(cents: number): number { return half(cents); }
    const half = (cents: number): number => (cents / 2);
    export class Coin { worth(): number { return [...this.sides()].length; } *sides() { yield 1; yield 2; } }`,
  'src/unvisited/place.ts': 'export const place = () => 1;',
  'appsscript/main.ts': `
    import { pay } from '../src/till/till';
    import { place } from '../src/unvisited/place';
    export { place };
    export function payHere(): number { return pay({ cents: 1 }); }`,
} as const;

describe('a walk through a built script', () => {
  const project = mkdtempSync(join(tmpdir(), 'walk-'));
  let figures: Figures;
  let value: unknown;

  beforeAll(async () => {
    for (const [path, text] of Object.entries(SOURCES)) {
      mkdirSync(dirname(join(project, path)), { recursive: true });
      writeFileSync(join(project, path), text);
    }
    const { outputFiles } = await build({
      absWorkingDir: project,
      entryPoints: ['appsscript/main.ts'],
      outfile: 'out/Code.js',
      write: false,
      bundle: true,
      format: 'iife',
      globalName: '_app',
      target: 'es2019',
      sourcemap: 'external',
      footer: { js: 'function payHere(...args) { return _app.payHere(...args); }' },
    });
    const [map = '', code = ''] = outputFiles.map(({ text }) => text);
    const functions = functionsOf(code, map);
    const logs: { level: string; text: string }[] = [];
    const log = (text: string) => logs.push({ level: 'log', text });
    const context = vm.createContext({ console: { log } });
    value = vm.runInContext(`${instrumented(code, functions)}\npayHere()`, context);
    figures = figuresOf(project, [{ functionName: 'payHere', logs }], functions);
  });

  afterAll(() => rmSync(project, { recursive: true }));

  test('leaves what the script does as it was', () => {
    expect(value).toBe(3);
  });

  test('counts files and named functions that were called, and no others', () => {
    expect(figures.files).toBe(3);
    // payHere, pay, change, unheard, round, half, worth, sides
    expect(figures.functions).toBe(8);
  });

  test('counts calls, those of callbacks too, and those that lead into another folder', () => {
    // payHere, pay, 2 callbacks, 2 change, 2 round, 2 half, worth, sides, unheard
    expect(figures.calls).toBe(13);
    expect(figures.between).toEqual([['src/till → src/coins', 3]]);
    expect([figures.crossings, figures.arrows]).toEqual([3, 2]);
  });

  test('names the shapes that were handed on', () => {
    expect(figures.shapes).toEqual(['Bill']);
  });
});
