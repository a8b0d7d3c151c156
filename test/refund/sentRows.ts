import type { Run } from '../../local/google/index';
import type { Qomon } from '../../local/qomon/qomon';
import { PAYMENT } from '../support/rows';
import { Session, type Typed } from '../support/session';

export const MEMBER: Typed = { ...PAYMENT, Comment: 'member', Membership: '#10' };
export const DONOR: Typed = { ...PAYMENT, Comment: 'donor', Amount: '50', Donation: '#20' };
export const PLAIN: Typed = { ...PAYMENT, Comment: 'plain', Amount: '12.50' };

type Bundle = Qomon['ledger']['bundles'][number];

/** A session whose rows have been sent; nothing is left of the dialogs of that. */
export function sentSession(rows: readonly Typed[] = [MEMBER, DONOR, PLAIN]): Session {
  const session = Session.ready();
  session.type(rows);
  session.send(`2:${rows.length + 1}`);
  session.dialogs.length = 0;
  return session;
}

/** Selects rows (`2:5`) of a tab and runs what a menu item runs; a run that does not complete fails. */
export function choose(session: Session, rows: string, item: string, tab = 'Bundles'): Run {
  const [first, last = first] = rows.split(':');
  session.google.workbook.select(tab, `A${first}:A${last}`, session.google.user);
  return session.call(item);
}

/** The requests of a run as `DELETE 5001`, in order. */
export function asked(run: Run): string[] {
  return run.requests.map(({ method, url }) =>
    [method.toUpperCase(), url.replace(/^.*transaction_bundles\/?/, '')].join(' ').trim(),
  );
}

/** Those that delete a bundle. */
export function deletions(run: Run): string[] {
  return asked(run).filter((request) => request.startsWith('DELETE'));
}

/** The bundle that bears a row's payment, by its comment. */
export function bundleOf(session: Session, comment: string): Bundle | undefined {
  return session.qomon.ledger.bundles.find(({ transactions }) =>
    transactions.some((one) => one.comment === comment),
  );
}

/** Somebody changes a payment in Qomon itself. */
export function editInQomon(
  session: Session,
  comment: string,
  fields: Parameters<Qomon['ledger']['edit']>[1],
): void {
  const id = bundleOf(session, comment)?.transactions[0]?.id ?? 0;
  session.qomon.ledger.edit(id, fields, session.google.clock.now());
}

/** Somebody deletes a bundle in Qomon itself. */
export function deleteInQomon(session: Session, comment: string): void {
  const bundle = bundleOf(session, comment);
  if (!bundle) throw new Error(`Qomon has no bundle of ${comment}`);
  session.qomon.ledger.delete(bundle, session.google.clock.now());
}

/** The lines of the journal of one action. */
export function journal(
  session: Session,
  action: string,
): Array<Readonly<Record<string, unknown>>> {
  return session.google.workbook.records('Journal').filter(({ Action }) => Action === action);
}
