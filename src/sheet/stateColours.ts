import { LANGUAGES } from '../model/language';
import type { TextColours } from '../model/ports';
import { STATES, type State } from '../model/states';
import { stateLabel } from '../text/stored';

type Colours = readonly [background: string, font: string];

const DONE: Colours = ['#d9ead3', '#1e4620'];
const WRONG: Colours = ['#fad2cf', '#8c1d18'];
const UNDER_WAY: Colours = ['#d2e3fc', '#174ea6'];
const TO_LOOK_AT: Colours = ['#fde293', '#5f3b00'];
const GIVEN_BACK: Colours = ['#e9d9fb', '#4a148c'];
const OVER: Colours = ['#e8eaed', '#3c4043'];

/** The colours of each state, beside its word: what was done, is wrong, or is to be looked at is seen at once. */
const COLOURS: Readonly<Record<Exclude<State, 'blank'>, Colours>> = {
  invalid: WRONG,
  waiting: UNDER_WAY,
  sending: UNDER_WAY,
  sent: DONE,
  toCheck: TO_LOOK_AT,
  rejected: WRONG,
  partRefunded: GIVEN_BACK,
  refunded: GIVEN_BACK,
  cancelled: OVER,
  changed: TO_LOOK_AT,
  gone: TO_LOOK_AT,
};

/** How the cells of `State` look, by what they read in each language: a tab may be read in any. */
export function stateColours(): TextColours[] {
  return STATES.flatMap((state) => {
    if (state === 'blank') return [];
    const [background, font] = COLOURS[state];
    const texts = LANGUAGES.map((language) => stateLabel(state, language));
    return [...new Set(texts)].map((text) => ({ text, background, font }));
  });
}
