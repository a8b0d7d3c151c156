import type { ContactId } from '../model/ids';
import { EVERYBODY_ALLOWANCE, LIST_PAGES_A_ROUND } from '../model/limits';
import { searchEverybody } from '../qomon/endpoints';
import { contactsFound } from '../qomon/shapes';
import { type Asker, mayGoOn } from './asker';
import { peopleIn, type ReadPeople } from './contact';

/**
 * Reads pages of everybody in the space, for as long as that takes fewer requests than asking one by one
 * for those that are wanted: nobody tells how many pages there are, but each must on average bring one of
 * them, and a few more pages are read before that is held against it. `take` gets what each page holds.
 * False where Qomon did not answer.
 */
export function readEverybody(
  asker: Asker,
  wanted: ReadonlySet<ContactId>,
  take: (people: ReadPeople) => void,
): boolean {
  const met = new Set<ContactId>();
  let pages = 0;
  let hits = 0;
  for (;;) {
    // The first alone: it tells how large a page is, and that the search works.
    const round = Array.from(
      { length: pages === 0 ? 1 : LIST_PAGES_A_ROUND },
      (_, at) => pages + at,
    );
    const outcomes = asker.ask(round.map(searchEverybody), contactsFound);
    for (const [index] of round.entries()) {
      const outcome = outcomes[index];
      if (outcome?.kind === 'refused') return true;
      if (outcome?.kind !== 'recorded') return false;
      const entries = outcome.value.data.contacts ?? [];
      const people = peopleIn(entries);
      const fresh = people.contacts.filter(({ id }) => !met.has(id));
      for (const { id } of fresh) met.add(id);
      hits += fresh.filter(({ id }) => wanted.has(id)).length;
      take(people);
      if (fresh.length === 0 || !mayGoOn(entries.length) || hits === wanted.size) return true;
    }
    pages += round.length;
    if (pages > hits + wanted.size * EVERYBODY_ALLOWANCE) return true;
  }
}
