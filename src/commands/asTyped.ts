import { elsewhereOn } from '../check/elsewhere';
import { examine } from '../check/examine';
import { acceptElsewhere } from '../contacts/elsewhere';
import { keepAsTyped } from '../memory/asTyped';
import type { Reference } from '../model/ids';
import type { Obstacle } from '../model/obstacles';
import { peopleFor } from '../run/directory';
import type { Run } from '../run/run';
import { approvedOf } from '../send/approval';
import { looksOdd } from '../send/nightQuestions';
import { applyAndReadBack } from '../sheet/readBack';
import { placeOf } from '../sheet/snapshot';
import { Writing } from '../sheet/writing';

/**
 * Keeps that what looks odd on a payment is meant as it was typed, so that the night sends it: until
 * anything of it is changed, and for an ID that the space does not show, wherever it stands. Gives 1, or
 * why not. To be called under the document's lock.
 */
export function takeAsTyped(run: Run, reference: Reference): number | Obstacle {
  const { host, found, standards, journal, deadline } = run;
  const bearing = found.bearing(reference);
  const places = bearing.map(placeOf);
  const { review } = examine(host, found, {
    standards,
    wanted: (one) => places.includes(placeOf(one)),
    told: journal,
    directory: peopleFor(run, { deadline }),
    marks: 'none',
  });
  const [reviewed, ...others] = review.bundles;
  const approved = reviewed && approvedOf(reviewed);
  // Of copies that bear one reference nobody knows which is meant.
  if (!approved || !looksOdd(reviewed) || others.length > 0) return { kind: 'no question' };
  acceptElsewhere(host.documentStore, elsewhereOn(reviewed));
  keepAsTyped(host.documentStore, approved.fingerprint);
  const writing = new Writing(host.language);
  for (const one of bearing) writing.fill(one, { message: host.words.look.isAsTyped });
  applyAndReadBack(host.workbook, found, writing);
  journal.write([{ action: 'lookUp', reference, outcome: 'waiting', codes: { why: 'asTyped' } }]);
  host.workbook.flush();
  return 1;
}
