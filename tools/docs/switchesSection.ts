import type { Option } from '../../local/qomon/options/option';
import { switchAreas } from '../../local/qomon/switches';

const START = '<!-- switches: written by `npm run docs` from local/qomon/options -->';
const END = '<!-- /switches -->';

const AREAS: Readonly<Record<keyof typeof switchAreas, string>> = {
  recording: 'Recording, changing and deleting bundles',
  reading: 'Reading bundles',
  space: 'Spaces, settings, prices and codes',
  contacts: 'Contacts',
  errors: 'Errors and time',
};

/** A page with its part about the switches as the table of switches now has it. */
export function withSwitches(page: string): string {
  const [before, rest] = page.split(START);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error('the page has no place for the switches');
  }
  return `${before}${START}\n\n${section()}\n\n${END}${after}`;
}

function section(): string {
  const areas: readonly (readonly [string, Readonly<Record<string, Option<unknown>>>])[] =
    Object.entries(switchAreas);
  const tables = areas.map(([area, lines]) => {
    const title = Object.entries(AREAS).find(([name]) => name === area)?.[1];
    const rows = Object.entries(lines).map(([name, line]) => row(name, line));
    return [
      `### ${title}`,
      '',
      '| switch | what it decides | kind | hostile | source |',
      '|---|---|---|---|---|',
      ...rows,
    ].join('\n');
  });
  const usual = areas.flatMap(([, lines]) =>
    Object.entries(lines).flatMap(([name, line]) =>
      line.usual === undefined ? [] : [`\`${name}\` is ${code(line.usual)}`],
    ),
  );
  return [...tables, `Unless it is set, ${usual.join(', ')}.`].join('\n\n');
}

function row(name: string, { about, kind, hostile, source }: Option<unknown>): string {
  return `| \`${name}\` | ${about} | ${code(kind)} | ${hostile.map(code).join(', ')} | ${source} |`;
}

function code(value: unknown): string {
  return value === '' ? 'nothing' : `\`${value}\``;
}
