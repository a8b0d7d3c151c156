import { unknown } from './oracle';
import { type Act, hasTab, someRow } from './places';
import { KEY } from './world';

export const keepVersion: Act = (_world, book) => {
  book.versions.push(book.session.moment());
  return String(book.versions.length);
};

export const restore: Act = (world, book) => {
  const version = world.below(book.versions.length);
  const moment = book.versions[version];
  if (!moment) return undefined;
  const propertiesOnRestore = world.one(['kept', 'taken back', 'lost'] as const);
  const tabs = world.one([[], ['Bundles'], ['Journal']]);
  book.session.google.set({ propertiesOnRestore });
  book.session.restoreVersion(moment, tabs.length > 0 ? tabs : undefined);
  // The key may have gone with them.
  book.session.connect({ ...KEY, label: 'Parti, Lyon' });
  if (tabs.length === 0 && propertiesOnRestore !== 'kept') {
    for (const { id, transactions } of unknown(world)) {
      world.forgotten.add(id);
      // Qomon's list alone could tell of it, and may leave it out.
      if (world.isHostile)
        for (const { comment } of transactions) world.parted.add(String(comment));
    }
  }
  return `version ${version + 1}, ${tabs.join() || 'whole'}, properties ${propertiesOnRestore}`;
};

export const loseJournal: Act = (world, { session }) => {
  if (!hasTab(session, 'Journal')) return undefined;
  const name = `Old journal ${session.google.clock.now()}`;
  if (world.happens(0.5)) session.google.workbook.deleteSheet('Journal');
  else session.google.workbook.renameSheet('Journal', name);
  return hasTab(session, name) ? 'renamed' : 'deleted';
};

export const copySpreadsheet: Act = (world, book) => {
  if (world.books.length >= 3) return undefined;
  const name = `copy ${world.books.length}`;
  const session = book.session.makeCopy(name);
  const copy = world.add(name, session);
  copy.isScrambled = book.isScrambled;
  session.connect({ ...KEY, label: 'Parti, Lyon' });
  return `${book.name} as ${name}`;
};

export const pasteElsewhere: Act = (world, book) => {
  const row = someRow(world, book);
  const other = world.one(world.books);
  // Beside itself it would be an equal payment, as there are many.
  const isThere = world.rows(other).some(({ comment }) => comment === row?.comment);
  if (!row || other === book || isThere) return undefined;
  const to = Math.max(1, ...world.rows(other).map(({ number }) => number)) + 1;
  other.session.pasteRows(book.session, String(row.number), to);
  return `${row.comment} into ${other.name}`;
};
