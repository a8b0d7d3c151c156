import { googleSwitchAreas } from '../../local/google/index';
import type { Option } from '../../local/qomon/options/option';
import { switchAreas } from '../../local/qomon/switches';

type Lines = Readonly<Record<string, Option<unknown>>>;

/** The switches of one stand-in, under the titles of their areas. */
interface Section {
  readonly start: string;
  readonly end: string;
  readonly areas: readonly (readonly [title: string, lines: Lines])[];
}

const QOMON: Readonly<Record<keyof typeof switchAreas, string>> = {
  recording: 'Recording, changing and deleting bundles',
  reading: 'Reading bundles',
  space: 'Spaces, settings, prices and codes',
  contacts: 'Contacts',
  errors: 'Errors and time',
};

const GOOGLE: Readonly<Record<keyof typeof googleSwitchAreas, string>> = {
  saving: 'Saving, undoing and copying',
  cells: 'What cells make of what is typed and written',
  services: 'Services',
  rights: 'Rights, accounts and documents',
};

function titled<Area extends string>(
  titles: Readonly<Record<Area, string>>,
  areas: Readonly<Record<Area, Lines>>,
): Section['areas'] {
  return (Object.keys(titles) as Area[]).map((area) => [titles[area], areas[area]]);
}

const SECTIONS: readonly Section[] = [
  {
    start: '<!-- switches: written by `npm run docs` from local/qomon/options -->',
    end: '<!-- /switches -->',
    areas: titled(QOMON, switchAreas),
  },
  {
    start: '<!-- switches: written by `npm run docs` from local/google/host/switch-table -->',
    end: '<!-- /google switches -->',
    areas: titled(GOOGLE, googleSwitchAreas),
  },
];

/** A page with its parts about the switches as the tables of switches now have them. */
export function withSwitches(page: string): string {
  return SECTIONS.reduce(withSection, page);
}

function withSection(page: string, { start, end, areas }: Section): string {
  const [before, rest] = page.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) {
    throw new Error('the page has no place for the switches');
  }
  return `${before}${start}\n\n${sectionOf(areas)}\n\n${end}${after}`;
}

function sectionOf(areas: Section['areas']): string {
  const tables = areas.map(([title, lines]) =>
    [
      `### ${title}`,
      '',
      '| switch | what it decides | kind | hostile | source |',
      '|---|---|---|---|---|',
      ...Object.entries(lines).map(([name, line]) => row(name, line)),
    ].join('\n'),
  );
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
