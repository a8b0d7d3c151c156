import { type FreeVariable, freeVariables, isTypeofGuard } from './freeVariables';
import { parseScript, place } from './script';
import { GOOGLE_SERVICES } from './services';
import { STANDARD_GLOBALS } from './standardGlobals';

const PROVIDED = new Set([...STANDARD_GLOBALS, ...GOOGLE_SERVICES, 'console']);

const UNCERTAIN = new Set(['eval', 'Function', 'Intl']);

/**
 * Every name that the bundle takes from its host must be one that Apps Script has.
 *
 * A `typeof X` alone passes, since it cannot throw; a use of X behind such a guard does not: what
 * zod/mini leaves in a bundle has none (its `URL`, `atob`, `File` and `BigInt` come only with the
 * schemas that need them and are then used unguarded, and its `new Function` only with the full
 * `zod`), so a guarded use is either dead code or a feature that works in tests and not at Google.
 */
export function missingGlobals(code: string): string[] {
  return freeVariables(parseScript(code))
    .filter((use) => !PROVIDED.has(use.name) && !isTypeofGuard(use) && !isZodsOwnSlot(use))
    .map(({ name, node }) =>
      UNCERTAIN.has(name)
        ? `${place(node)} uses ${name}, which may not work in Apps Script`
        : `${place(node)} uses ${name}, which Apps Script or the manifest's scopes do not provide`,
    );
}

/**
 * zod keeps its settings in `globalThis.__zod_globalConfig`, read as `(_a = globalThis).__zod_…` as
 * well, while it loads. `globalThis` is younger than ES2019 on paper, but V8 had it before
 * `Object.fromEntries`. Only this reach passes: `globalThis.setTimeout` is as missing as `setTimeout`.
 */
function isZodsOwnSlot({ name, around }: FreeVariable): boolean {
  const [parent, grandparent] = around;
  const member = parent?.type === 'AssignmentExpression' ? grandparent : parent;
  return (
    name === 'globalThis' &&
    member?.type === 'MemberExpression' &&
    !member.computed &&
    member.property.type === 'Identifier' &&
    member.property.name.startsWith('__zod_')
  );
}
