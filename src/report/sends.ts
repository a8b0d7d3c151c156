import { dayText, localTime, timeText } from '../entry/calendar';
import type { Works } from '../journal/done';
import type { Turn } from '../journal/turns';
import { SHOWN_SENDS } from '../model/limits';
import { totals } from '../model/money';
import type { Zone } from '../model/ports';
import type { ReportOf, SendInShort } from '../model/reportResults';

/** What a person asks for: a day, or a send by its place, the last being the first. */
export type Asked = { readonly day: string } | { readonly send: number };

/** `2026-03-29 14:05` on the wall of a zone. */
export function momentIn(at: number, zone: Zone): string {
  const time = localTime(at, zone);
  return `${dayText(time)} ${timeText(time.seconds).slice(0, 5)}`;
}

/** The turns in which anything was meant to be sent, the last first. */
function sendsOf({ turns }: Works): Turn[] {
  return [...new Set(turns.values())]
    .filter(({ sends }) => sends)
    .sort((a, b) => b.began - a.began);
}

/** The last sends, as a person chooses one of them. */
export function sendsInShort(works: Works, zone: Zone): SendInShort[] {
  return sendsOf(works)
    .slice(0, SHOWN_SENDS)
    .map((turn) => {
      const own = works.done.filter(
        ({ kind, run }) => kind === 'sent' && works.turns.get(run) === turn,
      );
      return {
        began: momentIn(turn.began, zone),
        isNight: turn.isNight,
        payments: own.length,
        totals: totals(own.flatMap(({ money }) => money ?? [])),
      };
    });
}

/** What is asked for, and which turns belong to it: all that began on a day. Undefined where there is no such send. */
export function chosenIn(
  works: Works,
  asked: Asked,
  zone: Zone,
): { readonly of: ReportOf; readonly isIn: (run: string) => boolean } | undefined {
  const { turns } = works;
  if ('day' in asked) {
    const { day } = asked;
    return {
      of: { kind: 'day', day },
      isIn: (run) => {
        const turn = turns.get(run);
        return turn !== undefined && dayText(localTime(turn.began, zone)) === day;
      },
    };
  }
  const turn = sendsOf(works)[asked.send];
  return (
    turn && {
      of: { kind: 'send', began: momentIn(turn.began, zone), isNight: turn.isNight },
      isIn: (run) => turns.get(run) === turn,
    }
  );
}
