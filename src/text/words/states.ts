import type { State } from '../../model/states';

/** What a cell of `State` reads; each is a public name. */
export type StateWords = Readonly<Record<State, string>>;
