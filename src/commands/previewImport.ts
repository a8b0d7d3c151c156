import { dayText } from '../entry/calendar';
import type { Host } from '../host/host';
import type { Refusal } from '../host/refusal';
import { type FoundInQomon, finder, readHeld } from '../import/held';
import { digestOf, type ImportReading } from '../import/reading';
import { personKey } from '../import/written';
import type {
  ImportTotals,
  OrderShown,
  PersonAsked,
  Questions,
  Verdict,
} from '../model/importResults';
import { type ImportRequest, importRequest, understood } from './importRequest';
import { ordersShown, peopleAsked, questionsIn, totalsOf } from './importShown';

export type PreviewAnswer =
  | {
      readonly ok: true;
      /** The import of which this is a part, as the page names it, or as it is to be named with the next part. */
      readonly previewId: string;
      /** Of this part: to be sent with it, so that nothing else is written than was seen. */
      readonly digest: string;
      readonly totals: ImportTotals;
      readonly orders: readonly OrderShown[];
      /** First and last day of a payment, as `2026-01-31`; blank where there is none. */
      readonly period: readonly [first: string, last: string];
      readonly people: readonly PersonAsked[];
      readonly questions: Questions;
      /** Where new rows go. */
      readonly tab: string;
      /** False where Qomon's list was not read as far back as these orders may stand in it. */
      readonly isLookedUp: boolean;
    }
  | Refusal;

/** Says what would become of an export, or of a part of it, and writes nothing. */
export function previewImport(host: Host, request: unknown): PreviewAnswer {
  const asked = importRequest(host, request, true);
  if ('ok' in asked) return asked;
  const reading = understood(host, asked);
  if ('ok' in reading) return reading;
  const { clock, chance } = host;
  const fresh = `${clock.now().toString(36)}-${Math.floor(chance() * 1e9).toString(36)}`;
  const previewId = asked.importId ?? fresh;
  const days = reading.orders.flatMap(({ day }) => (day ? [dayText(day)] : [])).sort();
  const { inQomon, isLookedUp } = lookInQomon(host, asked, reading, previewId);
  return {
    ok: true,
    previewId,
    digest: digestOf(host, reading, previewId),
    totals: totalsOf(reading.planned),
    orders: ordersShown(host, reading, inQomon),
    period: [days[0] ?? '', days[days.length - 1] ?? ''],
    people: peopleAsked(reading),
    questions: questionsIn(reading.planned),
    tab: asked.target.tab.name,
    isLookedUp,
  };
}

/** Which orders that may come in Qomon holds already: another spreadsheet may have recorded them. */
function lookInQomon(
  host: Host,
  { held: before, records, ...asked }: ImportRequest,
  { planned, people }: ImportReading,
  importId: string,
): { readonly inQomon: ReadonlyMap<string, FoundInQomon>; readonly isLookedUp: boolean } {
  const may = planned.filter(({ verdict, why }) => {
    return ASKED.includes(verdict) || why?.kind === 'left by you';
  });
  if (may.length === 0) return { inQomon: new Map(), isLookedUp: true };
  const days = may.flatMap(({ order: { day } }) => day ?? []);
  const held = readHeld(host, days, { ...asked, importId, before });
  const find = finder(held.payments, records.source.prefix, host);
  const inQomon = may.flatMap(({ order }) => {
    const payer = people.get(personKey(order.payer))?.is;
    const found = find(order, typeof payer === 'object' ? payer.id : undefined);
    return found ? [[order.key, found] as const] : [];
  });
  return { inQomon: new Map(inQomon), isLookedUp: held.isFarEnough };
}

const ASKED: readonly Verdict[] = ['fresh', 'half', 'decision', 'hereDeleted'];
