import type { PriceOffered } from '../../../src/commands/importSources';
import type { PriceMeaning } from '../../../src/import/source';
import { useFrame } from '../frame';

/** One of many, by a label above; `none`: what it says where nothing is chosen. */
export function Select({
  id,
  label,
  value,
  options,
  none,
  onChoose,
}: {
  id: string;
  label: string;
  value: string;
  options: ReadonlyArray<readonly [value: string, text: string]>;
  none?: string;
  onChoose: (value: string) => void;
}) {
  return (
    <>
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map(([one, text]) => (
          <option key={one} value={one}>
            {text}
          </option>
        ))}
      </select>
    </>
  );
}

/** What an item of an export is; its value is a `PriceMeaning` as JSON. */
export function PriceSelect({
  id,
  label,
  prices,
  value,
  onChoose,
}: {
  id: string;
  label: string;
  prices: readonly PriceOffered[];
  value: string;
  onChoose: (value: string) => void;
}) {
  const words = useFrame().words.imports;
  return (
    <Select
      id={id}
      label={label}
      value={value}
      none={words.choose}
      options={[
        ...prices.map(({ to, price, label: text }) => [meaning({ to, price }), text] as const),
        [meaning({ to: 'payment' }), words.paymentOnly],
        [meaning({ to: 'leaveOut' }), words.leaveOut],
      ]}
      onChoose={onChoose}
    />
  );
}

/** A meaning as the value of an option. */
export function meaning({ to, price }: PriceMeaning): string {
  return JSON.stringify({ to, ...(price !== undefined && { price }) });
}
