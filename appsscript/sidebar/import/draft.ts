import { columnAt } from '../../../src/import/headers';
import type { PriceMeaning, Source } from '../../../src/import/source';
import type { Table } from './fileReading';

/** A source as it is being described: each column by its header, '' where there is none. */
export interface Draft {
  readonly name: string;
  readonly order: string;
  readonly amount: string;
  readonly minus: string;
  readonly decimalMark: '.' | ',';
  readonly date: string;
  readonly format: Source['date']['format'];
  readonly zone: Source['date']['zone'];
  readonly email: string;
  readonly surname: string;
  readonly firstname: string;
  readonly beneficiarySurname: string;
  readonly beneficiaryFirstname: string;
  readonly status: string;
  readonly statuses: readonly string[];
  readonly price: string;
  readonly item: string;
  readonly method: string;
  readonly allMethod: string;
  readonly campaign: string;
}

/** The texts of a column, as far as so few can be chosen from. */
export function valuesIn({ header, records }: Table, name: string): string[] {
  const at = columnAt(header, name) ?? -1;
  return [...new Set(records.map((record) => (record[at] ?? '').trim()))].slice(0, 30);
}

/** Whether it says all that reading an export needs. */
export function isComplete(draft: Draft): boolean {
  return (
    draft.name.trim() !== '' &&
    draft.order !== '' &&
    draft.amount !== '' &&
    draft.date !== '' &&
    draft.email + draft.surname + draft.firstname !== '' &&
    (draft.price !== '' || draft.item !== '') &&
    (draft.method !== '' || draft.allMethod !== '') &&
    (draft.status === '' || draft.statuses.length > 0)
  );
}

/** What there is of a source to be changed; a new one has the decimal mark of the spreadsheet. */
export function draftOf(source: Source | undefined, decimalMark: '.' | ','): Draft {
  const { values, constants, amount, date, payer, beneficiary, keepIf } = source ?? {};
  return {
    name: source?.name ?? '',
    order: source?.orderKey[0] ?? '',
    amount: amount?.plus[0] ?? '',
    minus: amount?.minus[0] ?? '',
    decimalMark: amount?.decimalMark ?? decimalMark,
    date: date?.column ?? '',
    format: date?.format ?? 'dmy',
    zone: date?.zone ?? 'spreadsheet',
    email: payer?.email ?? '',
    surname: payer?.surname ?? '',
    firstname: payer?.firstname ?? '',
    beneficiarySurname: beneficiary?.surname ?? '',
    beneficiaryFirstname: beneficiary?.firstname ?? '',
    status: keepIf?.column ?? '',
    statuses: keepIf?.values ?? [],
    price: values?.price?.column ?? '',
    item: constants?.item ? JSON.stringify(constants.item) : '',
    method: values?.method?.column ?? '',
    allMethod: constants?.method ?? '',
    campaign: constants?.campaign ?? '',
  };
}

/** The source that a draft describes: one that is changed keeps what the form does not show. */
export function sourceOf(draft: Draft, before: Source | undefined): Source {
  const or = (text: string): string | undefined => (text === '' ? undefined : text);
  const { beneficiarySurname, beneficiaryFirstname } = draft;
  const second = before?.orderKey.slice(1) ?? [];
  const minus = [
    ...(draft.minus === '' ? [] : [draft.minus]),
    ...(before?.amount.minus.slice(1) ?? []),
  ];
  return {
    id: before?.id ?? `own.${Date.now().toString(36)}`,
    name: draft.name.trim(),
    prefix: before?.prefix ?? prefixOf(draft.name),
    fingerprint:
      before?.fingerprint ??
      [draft.order, draft.amount, draft.date, draft.email, draft.surname, draft.status].filter(
        (name) => name !== '',
      ),
    orderKey: [draft.order, ...second],
    // Each line is a payment of its own, unless somebody who knows better has said so in the code.
    lineKey: before ? before.lineKey : draft.order,
    keepIf: draft.status === '' ? undefined : { column: draft.status, values: draft.statuses },
    amount: {
      plus: [draft.amount, ...(before?.amount.plus.slice(1) ?? [])],
      minus,
      added: before?.amount.added ?? [],
      decimalMark: draft.decimalMark,
      currency: before?.amount.currency,
    },
    date: { column: draft.date, format: draft.format, zone: draft.zone },
    payer: {
      email: or(draft.email),
      surname: or(draft.surname),
      firstname: or(draft.firstname),
      organisation: before?.payer.organisation,
    },
    beneficiary:
      beneficiarySurname + beneficiaryFirstname === ''
        ? undefined
        : {
            email: before?.beneficiary?.email,
            surname: or(beneficiarySurname),
            firstname: or(beneficiaryFirstname),
          },
    values: {
      price:
        draft.price === ''
          ? undefined
          : { column: draft.price, of: before?.values.price?.of ?? {} },
      method:
        draft.method === ''
          ? undefined
          : { column: draft.method, of: before?.values.method?.of ?? {} },
    },
    constants: {
      ...before?.constants,
      item: draft.item === '' ? undefined : (JSON.parse(draft.item) as PriceMeaning),
      method: or(draft.allMethod),
      campaign: or(draft.campaign),
    },
  };
}

function prefixOf(name: string): string {
  const text = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 30);
  return text === '' ? 'import' : text;
}
