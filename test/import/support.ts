import { readFileSync } from 'node:fs';
import { BUILT_IN } from '../../src/import/builtIn';
import type { Source } from '../../src/import/source';
import { Session } from '../support/session';

export function fixture(name: string): Buffer {
  return readFileSync(`test/fixtures/import/${name}`);
}

/** HelloAsso's memberships, with all that a person has said of the sample file. */
export const MEMBERSHIPS: Source = {
  ...(BUILT_IN[0] as Source),
  amount: {
    ...(BUILT_IN[0] as Source).amount,
    added: [{ column: 'Montant Journal papier', to: 'donation', price: 20 }],
  },
  values: {
    price: {
      column: 'Tarif',
      of: {
        'Adhésion annuelle': { to: 'membership', price: 10 },
        'Adhésion réduite': { to: 'membership', price: 12 },
        'Don libre': { to: 'donation', price: 20 },
        'Tee-shirt': { to: 'leaveOut' },
      },
    },
    method: { column: 'Moyen de paiement', of: { 'Carte bancaire': 'CB', Chèque: 'CHQ' } },
  },
};

const HEADER = [
  'Référence commande',
  'Date de la commande',
  'Statut de la commande',
  'Nom adhérent',
  'Prénom adhérent',
  'Nom payeur',
  'Prénom payeur',
  'Email payeur',
  'Raison sociale',
  'Moyen de paiement',
  'Tarif',
  'Montant tarif',
  'Code Promo',
  'Montant code promo',
  'Montant Journal papier',
];

/** Lines of such a file, as a page sends them. */
export function lines(...records: ReadonlyArray<Readonly<Record<string, string>>>): string[][] {
  const usual: Record<string, string> = {
    'Date de la commande': '05/01/2026 09:12',
    'Statut de la commande': 'Validé',
    'Nom adhérent': 'Moreau',
    'Prénom adhérent': 'Camille',
    'Nom payeur': 'MOREAU',
    'Prénom payeur': 'Camille',
    'Email payeur': 'camille.moreau@example.org',
    'Moyen de paiement': 'Carte bancaire',
    Tarif: 'Adhésion annuelle',
    'Montant tarif': '20,00',
  };
  return [HEADER, ...records.map((one) => HEADER.map((name) => one[name] ?? usual[name] ?? ''))];
}

// biome-ignore lint/suspicious/noExplicitAny: an answer is looked at as a page would
export type Answer = any;

/** A spreadsheet in which the sample file's texts have been told. */
export function ready(source: Source = MEMBERSHIPS): Session {
  const session = Session.ready();
  session.page('saveSource', { source });
  return session;
}

export function preview(session: Session, rows: string[][], more: object = {}): Answer {
  return session.page('previewImport', {
    sourceId: MEMBERSHIPS.id,
    fileName: 'export.csv',
    rows,
    ...more,
  });
}

/** Previews and writes, as the page does. */
export function bringIn(session: Session, rows: string[][], more: object = {}): Answer {
  const { previewId, digest } = preview(session, rows, more);
  return session.page('importRows', {
    sourceId: MEMBERSHIPS.id,
    previewId,
    digest,
    rows,
    ...more,
  });
}

/** The rows of the tab that hold something, each by the headers that are asked for. */
export function rowsOf(session: Session, ...headers: string[]): unknown[][] {
  return session.google.workbook
    .records('Bundles')
    .filter((record) => String(record.Source ?? '') !== '')
    .map((record) => headers.map((header) => record[header] ?? ''));
}
