import type { Run } from '../../local/google/index';
import type { Qomon } from '../../local/qomon/qomon';
import { Office, type Typed } from '../support/office';
import { PAYMENT } from '../support/rows';

export const MEMBER: Typed = { ...PAYMENT, Comment: 'member', Membership: '#10' };
export const DONOR: Typed = { ...PAYMENT, Comment: 'donor', Amount: '50', Donation: '#20' };
export const PLAIN: Typed = { ...PAYMENT, Comment: 'plain', Amount: '12.50' };

type Bundle = Qomon['ledger']['bundles'][number];

/** An office whose rows have been sent; nothing is left of the dialogs of that. */
export function sentOffice(rows: readonly Typed[] = [MEMBER, DONOR, PLAIN]): Office {
  const office = Office.ready();
  office.type(rows);
  office.send(`2:${rows.length + 1}`);
  office.dialogs.length = 0;
  return office;
}

/** Selects rows (`2:5`) of a tab and runs what a menu item runs; a run that does not complete fails. */
export function choose(office: Office, rows: string, item: string, tab = 'Bundles'): Run {
  const [first, last = first] = rows.split(':');
  office.google.workbook.select(tab, `A${first}:A${last}`, office.google.user);
  return office.call(item);
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
export function bundleOf(office: Office, comment: string): Bundle | undefined {
  return office.qomon.ledger.bundles.find(({ transactions }) =>
    transactions.some((one) => one.comment === comment),
  );
}

/** Somebody changes a payment in Qomon itself. */
export function editInQomon(
  office: Office,
  comment: string,
  fields: Parameters<Qomon['ledger']['edit']>[1],
): void {
  const id = bundleOf(office, comment)?.transactions[0]?.id ?? 0;
  office.qomon.ledger.edit(id, fields, office.google.clock.now());
}

/** Somebody deletes a bundle in Qomon itself. */
export function deleteInQomon(office: Office, comment: string): void {
  const bundle = bundleOf(office, comment);
  if (!bundle) throw new Error(`Qomon has no bundle of ${comment}`);
  office.qomon.ledger.delete(bundle, office.google.clock.now());
}

/** The lines of the journal of one action. */
export function journal(office: Office, action: string): Array<Readonly<Record<string, unknown>>> {
  return office.google.workbook.records('Journal').filter(({ Action }) => Action === action);
}
