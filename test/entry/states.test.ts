import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES } from '../../src/model/language';
import { IllegalMove, mayBecome, move, STATES, type State } from '../../src/model/states';
import { readState, stateLabel } from '../../src/text/stored';

/** State · French · may become, as people are told. */
const PROMISED = `
blank | | Invalid, Waiting, Sending
Invalid | Non valide | blank, Waiting, Sending
Waiting | En attente | blank, Invalid, Sending
Sending | Envoi en cours | Sent, To check, Rejected, Waiting, Part refunded, Refunded
Sent | Envoyé | Part refunded, Refunded, Cancelled, Changed in Qomon, Gone from Qomon, Sending, To check
To check | À vérifier | Sent, Sending, Waiting, Rejected, blank, Part refunded, Refunded, Cancelled, Changed in Qomon, Gone from Qomon
Rejected | Refusé | blank, Invalid, Waiting, Sending
Part refunded | Remboursé en partie | Refunded, Cancelled, Changed in Qomon, Gone from Qomon, To check
Refunded | Remboursé | Part refunded, Cancelled, Changed in Qomon, Gone from Qomon, To check
Cancelled | Annulé | blank, Invalid, Waiting, Sending
Changed in Qomon | Modifié dans Qomon | Sent, Part refunded, Refunded, Cancelled, Gone from Qomon, Sending, To check
Gone from Qomon | Absent de Qomon | Sent, Part refunded, Refunded, Changed in Qomon, Cancelled, Sending, To check, blank
`
  .trim()
  .split('\n')
  .map((line) => {
    const [en = '', fr = '', next = ''] = line.split('|').map((part) => part.trim());
    return { en, fr, next: next.split(', ') };
  });

const nameOf = (state: State): string => stateLabel(state, 'en') || 'blank';

const arrows = new Map(PROMISED.map(({ en, next }) => [en, next]));

const isArrow = (from: State, to: State): boolean =>
  arrows.get(nameOf(from))?.includes(nameOf(to)) ?? false;

const anyState = fc.constantFrom(...STATES);

test('there are the promised states and no others', () => {
  expect(STATES.map(nameOf)).toEqual(PROMISED.map(({ en }) => en));
});

describe.each(STATES.map((state) => ({ state, name: nameOf(state) })))(
  '$name',
  ({ state, name }) => {
    const promised = PROMISED.find(({ en }) => en === name);

    test(`is called “${promised?.fr}” in French`, () => {
      expect(stateLabel(state, 'fr')).toBe(promised?.fr);
    });

    test(`may become ${promised?.next.join(', ')}, or stay`, () => {
      const may = STATES.filter((to) => to !== state && mayBecome(state, to)).map(nameOf);
      expect(may.sort()).toEqual([...(promised?.next ?? [])].sort());
      expect(move(state, state)).toBe(state);
    });

    test.each(STATES.filter((to) => to !== state && !isArrow(state, to)))(
      'cannot become %s',
      (to) => {
        expect(() => move(state, to)).toThrow(IllegalMove);
      },
    );
  },
);

test('any walk stays on the arrows, and a step beside them leaves the state as it was', () => {
  fc.assert(
    fc.property(anyState, fc.array(anyState, { maxLength: 40 }), (start, steps) => {
      let state = start;
      for (const to of steps) {
        const before = state;
        if (before === to || isArrow(before, to)) {
          state = move(before, to);
          expect(state).toBe(to);
        } else {
          expect(() => {
            state = move(before, to);
          }).toThrow(`A row that is "${before}" cannot become "${to}"`);
          expect(state).toBe(before);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test('no row is stuck: from every state, a payment can still end as sent', () => {
  const reached = new Set<State>(['sent']);
  for (const _ of STATES) {
    for (const from of STATES) {
      if (STATES.some((to) => reached.has(to) && isArrow(from, to))) reached.add(from);
    }
  }
  expect(reached.size).toBe(STATES.length);
});

describe('a State cell', () => {
  test.each(STATES.flatMap((state) => LANGUAGES.map((language) => ({ state, language }))))(
    'reads $state in $language, whatever its case, accents and spaces',
    ({ state, language }) => {
      const label = stateLabel(state, language);
      const bare = label.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      const wide = ` ${label.replace(/ /g, '\u00a0 ')}\n`;
      for (const text of [label, label.toUpperCase(), bare, label.normalize('NFD'), wide]) {
        expect(readState(text)).toBe(state);
      }
    },
  );

  test.each([
    ['Sent!', 'Sent!'],
    [' Sent yesterday ', 'Sent yesterday'],
    ['constructor', 'constructor'],
    [0, '0'],
    [false, 'false'],
  ])('that holds %j is no state, and what it holds is told', (cell, text) => {
    expect(readState(cell)).toEqual({ unknown: text });
  });
});
