import { describe, expect, test } from '@jest/globals';
import { sidebarWords } from '../../src/text/sidebar';
import { readerOf } from '../../tools/docs/messageReaders';
import { type Message, messagesIn, sentencesOf } from '../../tools/docs/messages';

/** Where Qomon's own word stands: with its number, as a header, in a menu item, in the product's names. */
const BUNDLES = {
  en: {
    word: /\bbundles?\b/gi,
    allowed:
      /\bbundles? \d+|Bundles for Qomon|“Bundles”|Bundle ID|Cancel bundles|number of (its|a) bundle/gi,
  },
  fr: {
    word: /(?<!\p{L})lots?(?!\p{L})/giu,
    allowed: /lots? \d+|ID du lot|numéro (de son|d’un) lot/gi,
  },
} as const;

/** What nobody but a programmer says. */
const JARGON =
  /\b(HTTP|host|hôte|minor units?|payload|slow down|ralentir|douteu(x|ses?)|tiers payant)\b/i;

/** What whoever types payments cannot know. */
const TYPING = /\b(API|trigger|déclencheur|scope|transaction|timeout)\b/i;

/** What people are asked to do, or how they are to do it. */
const ACT = {
  en: /\b(Add|Check|Choose|Correct|Empty|Fill|Find|Format|Look|Select|Take|Tick|Type|Undo|Use|Wait|call it so|choose|correct|delete|different names|empty|name back|use|type)\b/,
  fr: /(?<!\p{L})(Ajoutez|Annulez|Attendez|Cherchez|Choisissez|Cochez|Corrigez|Donnez|Remplissez|Retirez|Saisissez|Sélectionnez|Utilisez|Vérifiez|Videz|choisissez|corrigez|donnez|rendez|saisissez|supprimez|utilisez|videz)/u,
} as const;

const LANGUAGES = ['en', 'fr'] as const;

/** All that people read: the script's words and the sidebar's. */
const everything = (language: 'en' | 'fr'): readonly Message[] => [
  ...messagesIn(language),
  ...sentencesOf(sidebarWords(language), 'sidebar'),
];

const told = ({ path, text }: Message): string => `${path}: ${text}`;

describe.each(LANGUAGES)('in %s', (language) => {
  test('people read of payments, and of a bundle where its number is meant', () => {
    const { word, allowed } = BUNDLES[language];
    const wrong = everything(language).filter(
      ({ text }) => text.replace(allowed, '').search(word) >= 0,
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test('nobody reads the words of programmers', () => {
    expect(
      everything(language)
        .filter(({ text }) => JARGON.test(text))
        .map(told),
    ).toEqual([]);
  });

  test('whoever types payments reads nothing that only a treasurer knows', () => {
    const theirs = messagesIn(language).filter(({ path }) => readerOf(path) === 'types');
    expect(theirs.length).toBeGreaterThan(60);
    expect(theirs.filter(({ text }) => TYPING.test(text)).map(told)).toEqual([]);
  });

  test('nor does whoever reads what stands on a row', () => {
    const onRows = messagesIn(language).filter(({ path }) => /^(messages|look)\./.test(path));
    expect(onRows.length).toBeGreaterThan(20);
    expect(onRows.filter(({ text }) => TYPING.test(text)).map(told)).toEqual([]);
  });

  test('a problem and a warning say what can be done, not what is so alone', () => {
    const findings = messagesIn(language).filter(
      // Who somebody is and that somebody else paid is told, and nothing is to be done: every couple has one.
      ({ path }) =>
        /^(faults|cautions)\./.test(path) &&
        !/^cautions\.(third-party payer|beneficiary)$/.test(path),
    );
    expect(findings.length).toBeGreaterThan(70);
    expect(findings.filter(({ text }) => !ACT[language].test(text)).map(told)).toEqual([]);
  });

  test('a problem quotes what it refuses', () => {
    const unquoted = messagesIn(language).filter(
      ({ path, text }) =>
        /^faults\.not (?!JSON|text|cancelled|to )/.test(path) && !/[“«]/.test(text),
    );
    expect(unquoted.map(told)).toEqual([]);
  });
});
