import { GoogleError, notModelled } from '../errors';
import type { Args, Execution, Handler, Service } from '../execution';
import type { Protection, Workbook } from '../state';
import { placeOf, wireOf } from './places';

function protection(_run: Execution, args: Args, workbook: Workbook): Protection {
  const found = workbook.protections.find((one) => one.id === args.number(0));
  if (found === undefined) throw new GoogleError('That protection does not exist.');
  return found;
}

function describe(read: (one: Protection) => string | boolean): Handler {
  return { kind: 'sheet', run: (run, args) => read(protection(run, args, run.read(1))) };
}

function amend(change: (one: Protection, args: Args) => Protection | null): Handler {
  return {
    kind: 'sheet',
    run: (run, args) => {
      run.write(1, {
        apply: (workbook) => {
          const held = protection(run, args, workbook);
          const protections = workbook.protections.flatMap((one) =>
            one === held ? (change(one, args) ?? []) : [one],
          );
          return { ...workbook, protections };
        },
      });
      return null;
    },
  };
}

/** A warning lets everybody edit; else who protected the range may. */
function canEdit(run: Execution, args: Args): boolean {
  const one = protection(run, args, run.read(1));
  return one.warningOnly || one.owner === run.user;
}

/** The methods of `Protection`. */
export const protectionService: Service = {
  'Protection.canEdit': { kind: 'sheet', run: (run, args) => canEdit(run, args) },
  'Protection.getDescription': describe((one) => one.description),
  'Protection.getProtectionType': describe((one) => (one.rect === null ? 'SHEET' : 'RANGE')),
  'Protection.isWarningOnly': describe((one) => one.warningOnly),
  'Protection.getRange': {
    kind: 'sheet',
    run: (run, args) => {
      const workbook = run.read(1);
      const { sheet, rect } = protection(run, args, workbook);
      // [?] What the range of a whole sheet is called.
      if (rect === null) return notModelled('Protection.getRange of a sheet');
      return wireOf(sheet, rect);
    },
  },
  'Protection.setDescription': amend((one, args) => ({ ...one, description: args.text(1) })),
  'Protection.setWarningOnly': amend((one, args) => ({ ...one, warningOnly: args.boolean(1) })),
  'Protection.setRange': amend((one, args) => ({ ...one, rect: placeOf(args.list[1]).rect })),
  'Protection.remove': amend(() => null),
};
