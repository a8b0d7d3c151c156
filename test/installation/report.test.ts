import { describe, expect, test } from '@jest/globals';
import { discreet, installationReport, type Probes } from '../../src/commands/installationReport';
import {
  EXPECTATION_NAMES,
  EXPECTATIONS,
  type ExpectationName,
  HAND_STEPS,
  NOT_KNOWN_YET,
} from '../../src/model/expectations';
import { installationWordsIn } from '../../src/text/installation';

/** Something that meets an expectation. */
const MET: Partial<Record<ExpectationName, string>> = {
  'time.ownZone': '+0200',
  'person.language': 'fr',
  'person.triggers': '1 / 1',
  'person.mail': '100',
  'sheet.locale': 'fr_FR',
  'sheet.kinds': 'cells alone',
  'fetch.charset': 'application/json; charset=utf-8',
  'fetch.batch': '404 404 401 401',
};

function reportOf(found: Partial<Record<ExpectationName, () => string>>): string {
  const probes = Object.fromEntries(
    EXPECTATION_NAMES.map((name) => [
      name,
      found[name] ?? (() => MET[name] ?? EXPECTATIONS[name].expected),
    ]),
  ) as Probes;
  return installationReport(
    probes,
    { title: 'Bundles for Qomon', version: '1.2.3', at: 0, clockAt: undefined },
    installationWordsIn('en'),
  );
}

describe('a report', () => {
  test('says for each expectation that it is met', () => {
    expect(reportOf({})).toContain(`All ${EXPECTATION_NAMES.length} as expected.`);
  });

  test.each(EXPECTATION_NAMES)('tells that %s is not met, and how much that matters', (name) => {
    const text = reportOf({ [name]: () => 'something else!' });
    const mark = EXPECTATIONS[name].weight === 'needed' ? '[WRONG]' : '[differs, harmless]';
    const [line, ...others] = text.split('\n').filter((one) => one.includes('something else!'));
    expect(others).toEqual([]);
    expect(line?.startsWith(`${mark} ${name} · `)).toBe(true);
    expect(line).toContain(`expected ${EXPECTATIONS[name].expected}, found`);
    expect(text).not.toContain('as expected.');
  });

  test('tells what is not known yet apart from what is wrong, and what to do by hand', () => {
    const text = reportOf({ 'clock.lock': () => NOT_KNOWN_YET });
    expect(text).toContain(`All ${EXPECTATION_NAMES.length - 1} as expected. 1 not known yet.`);
    expect(text).toMatch(
      /^\(not known yet\) clock\.lock · At night: the lock of this spreadsheet$/m,
    );
    expect(text.match(/^□ \w+ · .{40,}$/gm)).toHaveLength(HAND_STEPS.length);
  });

  test('goes on after a probe that throws, and says what was thrown', () => {
    const text = reportOf({
      'lock.document': () => {
        throw new Error('Service unavailable: Lock');
      },
    });
    expect(text).toContain('found ! Service unavailable: Lock');
    expect(text.match(/^\[ok\]/gm)).toHaveLength(EXPECTATION_NAMES.length - 1);
  });
});

describe('what is found', () => {
  test.each([
    ['No rights for anna.meyer@example.org here', 'No rights for …@… here'],
    ['Spreadsheet 1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms is gone', 'Spreadsheet … is gone'],
    ['two\nlines', 'two lines'],
  ])('is told without addresses, IDs or keys: %s', (text, told) => {
    expect(discreet(text)).toBe(told);
  });

  test('is cut short where it is long', () => {
    expect(discreet('a word '.repeat(100)).length).toBeLessThanOrEqual(160);
  });
});
