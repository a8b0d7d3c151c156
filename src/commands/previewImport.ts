import type { Host } from '../host/host';
import type { Refusal } from '../host/refusal';
import { digestOf } from '../import/reading';
import type { ImportTotals, OrderShown, PersonAsked, Questions } from '../model/importResults';
import {
  importRequest,
  ordersShown,
  peopleAsked,
  questionsIn,
  totalsOf,
  understood,
} from './importRequest';

export type PreviewAnswer =
  | {
      readonly ok: true;
      /** The import of which this is a part: a page names it with the next part. */
      readonly previewId: string;
      /** Of this part: to be sent with it, so that nothing else is written than was seen. */
      readonly digest: string;
      readonly totals: ImportTotals;
      readonly orders: readonly OrderShown[];
      readonly people: readonly PersonAsked[];
      readonly questions: Questions;
      /** Where new rows go. */
      readonly tab: string;
    }
  | Refusal;

/** Says what would become of an export, or of a part of it, and writes nothing. */
export function previewImport(host: Host, request: unknown): PreviewAnswer {
  const asked = importRequest(host, request);
  if ('ok' in asked) return asked;
  const reading = understood(host, asked);
  if ('ok' in reading) return reading;
  const { clock, chance } = host;
  const fresh = `${clock.now().toString(36)}-${Math.floor(chance() * 1e9).toString(36)}`;
  const previewId = asked.importId ?? fresh;
  return {
    ok: true,
    previewId,
    digest: digestOf(host, reading, previewId),
    totals: totalsOf(reading.planned),
    orders: ordersShown(host, reading),
    people: peopleAsked(reading),
    questions: questionsIn(reading.planned),
    tab: asked.target.tab.name,
  };
}
