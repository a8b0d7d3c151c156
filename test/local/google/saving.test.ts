import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Switches } from '../../../local/google/index';
import { google, SHEET } from './support';

const CODE = `function main(steps) { ${SHEET}
  steps.forEach((step, i) => {
    if (step === 'write') sheet.getRange(i + 1, 1).setValue(i + 1);
    if (step === 'flush') SpreadsheetApp.flush();
    if (step === 'read') sheet.getRange(1, 2).getValue();
    if (step === 'other') PropertiesService.getScriptProperties().setProperty('step', String(i));
  });
}`;

type Step = 'write' | 'flush' | 'read' | 'other';

/** The rows that stand in the sheet when the run dies before step `kill`. */
function expected(steps: readonly Step[], kill: number, switches: Partial<Switches>): number[] {
  const saved: number[] = [];
  let waiting: number[] = [];
  steps.slice(0, kill).forEach((step, i) => {
    if (step === 'write') waiting.push(i + 1);
    if (step === 'flush' || (step === 'read' && switches.onRead === 'save')) {
      saved.push(...waiting);
      waiting = [];
    }
  });
  if (kill >= steps.length || switches.onKill === 'kept') return [...saved, ...waiting];
  if (switches.onKill === 'prefix') return [...saved, ...waiting.slice(0, 1)];
  return saved;
}

test('wherever a run is killed, exactly what the switches say is saved', () => {
  const step = fc.constantFrom<Step>('write', 'flush', 'read', 'other');
  const stand = google(CODE);
  const empty = stand.snapshot();
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 8 }),
      fc.nat(8),
      fc.constantFrom('save', 'show'),
      fc.constantFrom('lost', 'kept', 'prefix'),
      (steps, kill, onRead, onKill) => {
        const switches = { onRead, onKill, prefix: (size: number) => Math.min(1, size) } as const;
        stand.restore(empty);
        stand.set(switches);
        const run = stand.run('main', {
          args: [steps],
          onCall: ({ index, phase }) => (index === kill && phase === 'before' ? 'kill' : undefined),
        });
        expect(run.outcome).toBe(kill < steps.length ? 'killed' : 'completed');
        const rows = stand.workbook
          .values('Sheet1', 'A1:A8')
          .flat()
          .filter((value) => value !== '');
        expect(rows).toEqual(expected(steps, kill, switches));
      },
    ),
    { numRuns: 200 },
  );
});
