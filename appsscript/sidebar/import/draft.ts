import { columnAt } from '../../../src/import/headers';
import type { PriceMeaning, Source } from '../../../src/import/source';
import { plain } from '../../../src/model/plain';
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
  readonly beneficiaryEmail: string;
  /** Of the member where there is one, else of the payer; so are the next three. */
  readonly birth: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly status: string;
  readonly statuses: readonly string[];
  readonly price: string;
  readonly item: string;
  readonly method: string;
  readonly allMethod: string;
  readonly campaign: string;
  readonly currency: string;
  readonly paymentStatus: string;
  readonly affectation: string;
  /** `2026-01-31`, as is the next. */
  readonly startDate: string;
  readonly endDate: string;
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

/**
 * What there is of a source to be changed; a new one has the decimal mark of the spreadsheet, and the
 * column of currencies that its header names: what is in another one must not be taken for the space's.
 */
export function draftOf(
  source: Source | undefined,
  decimalMark: '.' | ',',
  header: readonly string[],
): Draft {
  const { values, constants, amount, date, payer, beneficiary, keepIf } = source ?? {};
  const asked = beneficiary ?? payer;
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
    beneficiaryEmail: beneficiary?.email ?? '',
    birth: asked?.birth ?? '',
    street: asked?.street ?? '',
    postcode: asked?.postcode ?? '',
    city: asked?.city ?? '',
    status: keepIf?.column ?? '',
    statuses: keepIf?.values ?? [],
    price: values?.price?.column ?? '',
    item: constants?.item ? JSON.stringify(constants.item) : '',
    method: values?.method?.column ?? '',
    allMethod: constants?.method ?? '',
    campaign: constants?.campaign ?? '',
    currency: source
      ? (amount?.currency ?? '')
      : (header.find((name) => /^(currency|devise|monnaie)$/.test(plain(name))) ?? ''),
    paymentStatus: constants?.status ?? '',
    affectation: constants?.affectation ?? '',
    startDate: constants?.startDate ?? '',
    endDate: constants?.endDate ?? '',
  };
}

/** The source that a draft describes: one that is changed keeps what the form does not show. */
export function sourceOf(draft: Draft, before: Source | undefined): Source {
  const or = (text: string): string | undefined => (text === '' ? undefined : text);
  const { beneficiarySurname, beneficiaryFirstname, beneficiaryEmail } = draft;
  const hasMember = beneficiarySurname + beneficiaryFirstname + beneficiaryEmail !== '';
  const { birth, street, postcode, city } = draft;
  const asked = {
    ...{ birth: or(birth), street: or(street) },
    ...{ postcode: or(postcode), city: or(city) },
  };
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
      currency: or(draft.currency),
    },
    date: { column: draft.date, format: draft.format, zone: draft.zone },
    payer: {
      // What a built-in one reads of the payer stays, where these are the member's.
      ...(hasMember ? before?.payer : asked),
      email: or(draft.email),
      surname: or(draft.surname),
      firstname: or(draft.firstname),
      organisation: before?.payer.organisation,
    },
    beneficiary: hasMember
      ? {
          ...asked,
          email: or(beneficiaryEmail),
          surname: or(beneficiarySurname),
          firstname: or(beneficiaryFirstname),
        }
      : undefined,
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
      status: or(draft.paymentStatus),
      affectation: or(draft.affectation.trim()),
      startDate: or(draft.startDate),
      endDate: or(draft.endDate),
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
