import { useState } from 'preact/hooks';
import type { PriceMeaning, Source } from '../../../src/import/source';
import type { Questions } from '../../../src/model/importResults';
import { plain } from '../../../src/model/plain';
import { useFrame } from '../frame';
import type { Sources } from './mapping';
import { meaning, PriceSelect, Select } from './selects';

/** What the texts of an export mean: asked once for each, and kept with the source. */
export function ValueQuestions({
  questions,
  known,
  source,
  saving,
  onSave,
}: {
  questions: Questions;
  known: Sources;
  source: Source;
  saving: boolean;
  onSave: (source: Source) => void;
}) {
  const { imports: words, method: methodNamed } = useFrame().words;
  const [said, setSaid] = useState<Readonly<Record<string, string>>>({});
  const { prices, methods, amounts } = questions;
  if (prices.length + methods.length + amounts.length === 0) return null;
  // A price or a method that is called the same is likely meant: it stands there, and a person saves it.
  const priceOf = (text: string): string => {
    const same = known.prices.filter(({ name }) => plain(name) === plain(text));
    return said[`price ${text}`] ?? (same.length === 1 && same[0] ? meaning(same[0]) : '');
  };
  const methodOf = (text: string): string =>
    said[`method ${text}`] ?? known.methods.find((one) => likely(text) === one) ?? '';
  const amountOf = (column: string): string => said[`amount ${column}`] ?? '';
  const set = (name: string, value: string): void => setSaid((all) => ({ ...all, [name]: value }));
  const save = (): void => {
    const { values, amount } = source;
    onSave({
      ...source,
      values: {
        price: values.price && {
          ...values.price,
          of: { ...values.price.of, ...answered<PriceMeaning>(prices, priceOf, JSON.parse) },
        },
        method: values.method && {
          ...values.method,
          of: { ...values.method.of, ...answered(methods, methodOf, (one) => one) },
        },
      },
      amount: {
        ...amount,
        added: [
          ...amount.added,
          ...amounts.flatMap((column) => {
            const said = amountOf(column);
            return said === '' ? [] : [{ column, ...(JSON.parse(said) as AddedMeaning) }];
          }),
        ],
      },
    });
  };
  const all = [...prices.map(priceOf), ...methods.map(methodOf), ...amounts.map(amountOf)];
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3>{words.questions}</h3>
      {prices.map((text, at) => (
        <PriceSelect
          key={text}
          id={`price-${at}`}
          label={words.whatIs(text)}
          prices={known.prices}
          value={priceOf(text)}
          onChoose={(value) => set(`price ${text}`, value)}
        />
      ))}
      {methods.map((text, at) => (
        <Select
          key={text}
          id={`method-${at}`}
          label={words.whichMethod(text)}
          value={methodOf(text)}
          options={known.methods.map((one) => [one, methodNamed(one)] as const)}
          none={words.choose}
          onChoose={(value) => set(`method ${text}`, value)}
        />
      ))}
      {amounts.map((column, at) => (
        <Select
          key={column}
          id={`amount-${at}`}
          label={words.whereGoes(column)}
          value={amountOf(column)}
          options={[
            [added({ to: 'membership' }), words.toMembership],
            ...(known.hasUsualDonation
              ? [[added({ to: 'donation' }), words.toDonation] as const]
              : []),
            ...known.prices
              .filter(({ to }) => to === 'donation')
              .map(({ price, label }) => [added({ to: 'donation', price }), label] as const),
            [added({ to: 'leaveOut' }), words.leaveOut],
          ]}
          none={words.choose}
          onChoose={(value) => set(`amount ${column}`, value)}
        />
      ))}
      <div class="actions">
        <button type="submit" class="action" disabled={saving || all.every((one) => one === '')}>
          {saving ? words.saving : words.saveAnswers}
        </button>
      </div>
    </form>
  );
}

type AddedMeaning = Omit<Source['amount']['added'][number], 'column'>;

/** Where an added amount goes, as the value of an option. */
function added(to: AddedMeaning): string {
  return JSON.stringify(to);
}

function answered<T>(
  texts: readonly string[],
  of: (text: string) => string,
  read: (value: string) => T,
): Record<string, T> {
  return Object.fromEntries(
    texts.flatMap((text) => (of(text) === '' ? [] : [[text, read(of(text))] as const])),
  );
}

/** What French exports call the methods that Qomon abbreviates. */
const METHODS: ReadonlyArray<readonly [RegExp, string]> = [
  [/carte|card/, 'CB'],
  [/cheque|check/, 'CHQ'],
  [/virement|transfer/, 'VIR'],
  [/espece|cash/, 'ESP'],
  [/prelevement|debit/, 'PRLV'],
];

function likely(text: string): string | undefined {
  return METHODS.find(([pattern]) => pattern.test(plain(text)))?.[1];
}
