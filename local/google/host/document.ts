import type { DocumentState, State, Texts, Workbook } from './state';
import { notedStep } from './steps';

/** The settings of a spreadsheet; the locale may be changed at any time. */
export interface Document {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  locale: string;
}

/** The id of the first spreadsheet, of the second, and so on. */
export function documentId(number: number): string {
  return `1StandInOfASpreadsheetForTestsAndTheDemo${String(number).padStart(4, '0')}`;
}

/** A moment of a spreadsheet, to go back to: its version, and the properties of all scripts. */
export interface Moment {
  readonly at: number;
  readonly workbook: Workbook;
  readonly properties: Readonly<Record<string, Texts>>;
}

/** The moments of a spreadsheet, the newest first. */
export interface History {
  readonly moment: Moment;
  readonly earlier: History | null;
}

/** What stands in a document of that id; throws if a test went back to before it was made. */
export function documentIn(state: State, id: string): DocumentState {
  const found = state.documents[id];
  if (found === undefined) throw new Error(`There is no spreadsheet ${id} at this moment.`);
  return found;
}

/** The state with one document replaced, and this moment kept in its history. */
export function withDocument(
  state: State,
  id: string,
  now: number,
  part: Partial<DocumentState>,
): Pick<State, 'documents'> {
  const held = { ...documentIn(state, id), ...part };
  const moment = { at: now, workbook: held.workbook, properties: state.properties };
  const document = { ...held, history: { moment, earlier: held.history } };
  return { documents: { ...state.documents, [id]: document } };
}

/** The part of a document that a change of its workbook replaces; `by` may undo it. */
export function changedBy(
  held: DocumentState,
  workbook: Workbook,
  by: string | null,
): Partial<DocumentState> {
  if (by === null) return { workbook };
  return { workbook, steps: notedStep(held.steps, by, { before: held.workbook, after: workbook }) };
}

/** The version that stood at a moment of the clock; the oldest if there is none so old. */
export function momentAt(history: History | null, at: number): Moment | null {
  let found = history;
  while (found !== null && found.moment.at > at && found.earlier !== null) found = found.earlier;
  return found?.moment ?? null;
}
