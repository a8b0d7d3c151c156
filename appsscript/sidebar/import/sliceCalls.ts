import type { Refusal } from '../../../src/host/refusal';
import { PARTS_AT_ONCE } from '../../../src/model/limits';
import { inRanges, type RowRange } from '../../../src/model/ranges';
import { call } from '../server';
import type { PeopleChosen } from './people';
import type { OrdersChosen } from './previewed';
import { type Preview, type Slice, withPart } from './slices';

/** What is asked of each part alike. */
export interface Asked {
  readonly sourceId: string;
  readonly fileName: string;
  readonly choices: { readonly people: PeopleChosen; readonly orders: OrdersChosen };
}

type Places = readonly RowRange[];

/** What was brought in of all parts. */
export interface BroughtIn {
  readonly ok: true;
  readonly written: number;
  readonly places: Places;
  readonly left: readonly string[];
  readonly problems: readonly string[];
}

/**
 * Looks at all parts of an export, and says how many have been looked at; `previewId`: so that parts side by side are
 * parts of one. Undefined where there are none.
 */
export async function previewParts(
  slices: readonly Slice[],
  asked: Asked & { readonly previewId: string },
  notify: (done: number) => void,
): Promise<{ readonly ok: true; readonly preview: Preview } | Refusal | undefined> {
  let preview: Preview | undefined;
  for (let at = 0; at < slices.length; ) {
    notify(at);
    // Those behind them come one by one: Qomon lets through so much more meanwhile.
    const some = slices.slice(at, at > 0 ? at + 1 : PARTS_AT_ONCE);
    at += some.length;
    const answers = await Promise.all(
      some.map((part, lane) =>
        call('previewImport', { ...asked, ...part, lane, beside: some.length }),
      ),
    );
    for (const answer of answers) {
      if (!answer.ok) return answer;
      preview = withPart(preview, answer);
    }
  }
  return preview && { ok: true, preview };
}

/** Brings all parts of an export in, as they were seen, and says how many have been brought in. */
export async function bringPartsIn(
  slices: readonly Slice[],
  asked: Asked,
  preview: Preview | undefined,
  notify: (done: number) => void,
): Promise<BroughtIn | Refusal> {
  const { previewId = '', digests = [], tab = '' } = preview ?? {};
  let [written, places]: [number, Places] = [0, []];
  const [left, problems]: [string[], string[]] = [[], []];
  for (const [at, { rows, lines }] of slices.entries()) {
    notify(at);
    for (let more = true; more; ) {
      const part = { previewId, digest: digests[at] ?? '', tab, rows, lines };
      const answer = await call('importRows', { ...asked, ...part });
      if (!answer.ok) return answer;
      // Creating people takes time: the rest is asked for as long as some of it is done.
      more = answer.more && answer.written > 0;
      written += answer.written;
      places = inRanges([...places, ...answer.places], () => '');
      if (!more) left.push(...answer.left);
      problems.push(...answer.problems);
    }
  }
  return { ok: true, written, places, left, problems };
}
