import { useState } from 'preact/hooks';
import type { SourcesAnswer } from '../../../src/commands/importSources';
import { columnNames } from '../../../src/import/headers';
import type { Source } from '../../../src/import/source';
import { Tick } from '../choices';
import { useFrame } from '../frame';
import { Field } from '../parts';
import { type Draft, draftOf, isComplete, sourceOf, valuesIn } from './draft';
import type { Table } from './fileReading';
import { PriceSelect, Select } from './selects';

export type Sources = Extract<SourcesAnswer, { ok: true }>;

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
  const [draft, setDraft] = useState<Draft>(() =>
    draftOf(source, decimalMark, columnNames(table.header)),
  );
  const set = (change: Partial<Draft>): void => setDraft((before) => ({ ...before, ...change }));
  const names = columnNames(table.header).filter((name) => name !== '');
  const column = (
    key:
      | 'order'
      | 'amount'
      | 'minus'
      | 'currency'
      | 'date'
      | 'email'
      | 'surname'
      | 'firstname'
      | 'status'
      | 'price'
      | 'method'
      | 'beneficiarySurname'
      | 'beneficiaryFirstname'
      | 'beneficiaryEmail'
      | 'birth'
      | 'street'
      | 'postcode'
      | 'city',
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
      {column('currency')}
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
      {column('beneficiaryEmail')}
      {column('birth')}
      {column('street')}
      {column('postcode')}
      {column('city')}
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
          options={known.methods.map((one) => [one, words.method(one)] as const)}
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
      <Select
        id="map-payment-status"
        label={own.paymentStatus}
        value={draft.paymentStatus}
        options={known.statuses.map((one) => [one, one] as const)}
        none={own.usual}
        onChoose={(paymentStatus) => set({ paymentStatus })}
      />
      <Field
        id="map-affectation"
        label={own.affectation}
        value={draft.affectation}
        onText={(affectation) => set({ affectation })}
      />
      {(['startDate', 'endDate'] as const).map((key) => (
        <>
          <label for={`map-${key}`}>{own[key]}</label>
          <input
            id={`map-${key}`}
            type="date"
            value={draft[key]}
            onInput={(event) => set({ [key]: event.currentTarget.value })}
          />
        </>
      ))}
      <div class="actions">
        <button type="submit" class="action" disabled={saving || !isComplete(draft)}>
          {saving ? own.saving : own.saveSource}
        </button>
        <button type="button" onClick={onBack}>
          {own.back}
        </button>
      </div>
    </form>
  );
}
