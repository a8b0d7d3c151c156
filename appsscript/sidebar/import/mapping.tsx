import { useState } from 'preact/hooks';
import type { SourcesAnswer } from '../../../src/commands/importSources';
import { columnAt, columnNames } from '../../../src/import/headers';
import type { PriceMeaning, Source } from '../../../src/import/source';
import { Tick } from '../choices';
import { useFrame } from '../frame';
import { Field } from '../parts';
import type { Table } from './fileReading';
import { PriceSelect, Select } from './selects';

export type Sources = Extract<SourcesAnswer, { ok: true }>;

/** A source as it is being described: each column by its header, '' where there is none. */
interface Draft {
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

/** How an export is read, as sentences that are changed in place. */
export function Mapping({
  table,
  known,
  source,
  saving,
  onSave,
  onBack,
}: {
  table: Table;
  known: Sources;
  source: Source | undefined;
  saving: boolean;
  onSave: (source: Source) => void;
  onBack: () => void;
}) {
  const { words, decimalMark } = useFrame();
  const own = words.imports;
  const [draft, setDraft] = useState<Draft>(() => draftOf(source, decimalMark));
  const set = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }));
  const names = columnNames(table.header).filter((name) => name !== '');
  const column = (
    key:
      | 'order'
      | 'amount'
      | 'minus'
      | 'date'
      | 'email'
      | 'surname'
      | 'firstname'
      | 'status'
      | 'price'
      | 'method'
      | 'beneficiarySurname'
      | 'beneficiaryFirstname',
  ) => (
    <Select
      id={`map-${key}`}
      label={own.columns[key]}
      value={draft[key]}
      options={names.map((name) => [name, name] as const)}
      none={own.none}
      onChoose={(value) => set({ [key]: value })}
    />
  );
  const statuses = draft.status === '' ? [] : valuesIn(table, draft.status);
  const isComplete =
    draft.name.trim() !== '' &&
    draft.order !== '' &&
    draft.amount !== '' &&
    draft.date !== '' &&
    draft.email + draft.surname + draft.firstname !== '' &&
    (draft.price !== '' || draft.item !== '') &&
    (draft.method !== '' || draft.allMethod !== '') &&
    (draft.status === '' || draft.statuses.length > 0);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSave(sourceOf(draft, source));
      }}
    >
      <p class="gray">{own.mappingHelp}</p>
      <Field
        id="map-name"
        label={own.sourceName}
        value={draft.name}
        onText={(name) => set({ name })}
        required
      />
      {column('order')}
      {column('amount')}
      {column('minus')}
      <Select
        id="map-mark"
        label={own.decimalMark}
        value={draft.decimalMark}
        options={[
          [',', '20,50'],
          ['.', '20.50'],
        ]}
        onChoose={(value) => set({ decimalMark: value === '.' ? '.' : ',' })}
      />
      {column('date')}
      <Select
        id="map-format"
        label={own.dateFormat}
        value={draft.format}
        options={[
          ['dmy', '31/01/2026'],
          ['mdy', '01/31/2026'],
          ['ymd', '2026-01-31'],
        ]}
        onChoose={(value) => set({ format: value as Draft['format'] })}
      />
      <Select
        id="map-zone"
        label={own.dateZone}
        value={draft.zone}
        options={[
          ['spreadsheet', own.zones.spreadsheet],
          ['UTC', own.zones.UTC],
        ]}
        onChoose={(value) => set({ zone: value as Draft['zone'] })}
      />
      {column('email')}
      {column('surname')}
      {column('firstname')}
      {column('beneficiarySurname')}
      {column('beneficiaryFirstname')}
      {column('status')}
      {statuses.length > 0 && (
        <fieldset>
          <legend>{own.keptStatuses}</legend>
          {statuses.map((text) => (
            <Tick
              key={text}
              checked={draft.statuses.includes(text)}
              onTick={(checked) =>
                set({
                  statuses: checked
                    ? [...draft.statuses, text]
                    : draft.statuses.filter((one) => one !== text),
                })
              }
            >
              {text || own.blank}
            </Tick>
          ))}
        </fieldset>
      )}
      {column('price')}
      {draft.price === '' && (
        <PriceSelect
          id="map-item"
          label={own.allItems}
          prices={known.prices}
          value={draft.item}
          onChoose={(item) => set({ item })}
        />
      )}
      {column('method')}
      {draft.method === '' && (
        <Select
          id="map-all-method"
          label={own.allMethod}
          value={draft.allMethod}
          options={known.methods.map((one) => [one, one] as const)}
          none={own.choose}
          onChoose={(allMethod) => set({ allMethod })}
        />
      )}
      {known.campaigns.length > 0 && (
        <Select
          id="map-campaign"
          label={own.campaign}
          value={draft.campaign}
          options={known.campaigns.map((one) => [one, one] as const)}
          none={own.none}
          onChoose={(campaign) => set({ campaign })}
        />
      )}
      <div class="actions">
        <button type="submit" class="action" disabled={saving || !isComplete}>
          {saving ? own.saving : own.saveSource}
        </button>
        <button type="button" onClick={onBack}>
          {own.back}
        </button>
      </div>
    </form>
  );
}

/** The texts of a column, as far as so few can be chosen from. */
function valuesIn({ header, records }: Table, name: string): string[] {
  const at = columnAt(header, name) ?? -1;
  return [...new Set(records.map((record) => (record[at] ?? '').trim()))].slice(0, 30);
}

function draftOf(source: Source | undefined, decimalMark: '.' | ','): Draft {
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
function sourceOf(draft: Draft, before: Source | undefined): Source {
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
