import { expect, test } from '@jest/globals';
import { wordsIn } from '../../src/text';
import { before } from '../../src/text/fr/elision';
import { sidebarWords } from '../../src/text/sidebar';
import { messagesIn, sentencesOf } from '../../tools/docs/messages';

test.each([
  ['Inès Faure', 'd’Inès Faure'],
  ['Odile', 'd’Odile'],
  ['Émile', 'd’Émile'],
  ['Œdipe', 'd’Œdipe'],
  ['anna@example.org', 'd’anna@example.org'],
  ['Yves', 'd’Yves'],
  ['quelqu’un', 'de quelqu’un'],
  ['Camille', 'de Camille'],
  ['Yann', 'de Yann'],
  ['Hana', 'de Hana'],
])('of %s is %s', (name, text) => {
  expect(before('de', name)).toBe(text);
});

/** Sentences in which a name or an address may follow such a word. */
const NAMING = (name: string): Record<string, string> => {
  const words = wordsIn('fr');
  const { contacts, nightly } = sidebarWords('fr');
  const key = { by: name, from: name, space: '', isRemoved: true } as const;
  return {
    'an ID that is somebody else’s': words.faults['address of another']({
      kind: 'address of another',
      name,
      address: '',
    }),
    'a name that was typed otherwise': words.cautions['name of another']({
      kind: 'name of another',
      typed: 'x',
      name,
    }),
    'a contact that was used': contacts.used({ name, column: 'x', cell: 'A1' }),
    'whose the night is': nightly.takeOverHelp(name),
    'whose key was removed': words.journal.keyChanged(key),
    'whose key was replaced': words.journal.keyChanged({ ...key, isRemoved: false }),
    'whose key is for checking': words.obstacles['may only check']({
      kind: 'may only check',
      by: name,
    }),
  };
};

test.each(Object.keys(NAMING('')))('%s is told with an apostrophe before a vowel', (what) => {
  expect(NAMING('Inès Faure')[what]).toMatch(/(?:d|qu)’Inès Faure/);
  expect(NAMING('Camille')[what]).toMatch(/(?:de|que) Camille/);
});

test('no French sentence has a whole word where the next begins with a vowel', () => {
  const all = [...messagesIn('fr'), ...sentencesOf(sidebarWords('fr'), 'sidebar')];
  const whole = /(?<![\p{L}’])(?:de|que|ne) (?=[aeiouéèêâàîôûœ](?!nze|ui\b))/iu;
  expect(all.filter(({ text }) => whole.test(text)).map(({ path }) => path)).toEqual([]);
});
