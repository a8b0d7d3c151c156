import { plain } from '../model/plain';
import { columnAt, hasAll } from './headers';
import type { Source } from './source';

/** Of several sources, the one whose headers are there, and of which the most are; undefined for none. */
export function recognise<One extends Pick<Source, 'fingerprint'>>(
  header: readonly string[],
  sources: readonly One[],
): One | undefined {
  return sources
    .filter(({ fingerprint }) => fingerprint.length > 0 && hasAll(header, fingerprint))
    .reduce<One | undefined>(
      (best, one) => (one.fingerprint.length > (best?.fingerprint.length ?? 0) ? one : best),
      undefined,
    );
}

/** What a person is to be told of a file, by its headers alone. */
export type FileKind = 'bank statement' | 'stripe' | 'other';

/**
 * A bank statement says neither who paid nor what for. What Stripe has taken Qomon may hold already, as
 * it reads Stripe itself: help.qomon.com, 11369755.
 */
export function kindOfFile(header: readonly string[]): FileKind {
  const names = header.map(plain);
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^(balance_transaction_id|stripe charge id|created date \(utc\))$/)) return 'stripe';
  const isStatement =
    columnAt(header, 'Date') !== undefined || has(/^date (de )?(l')?operation$/)
      ? has(/^libelle( court| operation)?$/) && has(/^(debit|credit|montant)/) && !has(/mail/)
      : false;
  return isStatement ? 'bank statement' : 'other';
}
