import { useState } from 'preact/hooks';
import type { PriceMeaning, Source } from '../../../src/import/source';
import type { Questions } from '../../../src/model/importResults';
import { plain } from '../../../src/model/plain';
import { useFrame } from '../frame';
import type { Sources } from './mapping';
import { meaning, Select } from './selects';

/** What the texts of an export mean: asked once for each, kept with the source, and changed here. */
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
  const { values, amount } = source;
  const kept = keptIn(source);
  // A price or a method that is called the same is likely meant: it stands there, and a person saves it.
  const priceOf = (text: string): string => {
    const same = known.prices.filter(({ name }) => plain(name) === plain(text));
    return same.length === 1 && same[0] ? meaning(same[0]) : '';
  };
  const guess: Asking = {
    prices: priceOf,
    methods: (text) => known.methods.find((one) => likely(text) === one) ?? '',
    amounts: () => '',
  };
  const answerTo = (of: keyof Questions, text: string): string =>
    said[of + text] ?? kept[of][text] ?? guess[of](text);
  const textsOf = (of: keyof Questions): string[] => [
    ...new Set([...Object.keys(kept[of]), ...questions[of]]),
  ];
  const answered = <T,>(of: keyof Questions, read: (value: string) => T): Record<string, T> =>
    Object.fromEntries(
      textsOf(of).flatMap((text) => {
        const value = answerTo(of, text);
        return value === '' ? [] : [[text, read(value)] as const];
      }),
    );
  const save = (): void => {
    onSave({
      ...source,
      values: {
        price: values.price && {
          ...values.price,
          of: answered<PriceMeaning>('prices', JSON.parse),
        },
        method: values.method && { ...values.method, of: answered('methods', (one) => one) },
      },
      amount: {
        ...amount,
        added: Object.entries(answered<AddedMeaning>('amounts', JSON.parse)).map(
          ([column, to]) => ({ column, ...to }),
        ),
      },
    });
  };
  const labelOf: Asking = {
    prices: words.whatIs,
    methods: words.whichMethod,
    amounts: words.whereGoes,
  };
  const meanings = [
    ...known.prices.map((one) => [meaning(one), one.label] as const),
    [meaning({ to: 'payment' }), words.paymentOnly] as const,
    [LEFT_OUT, words.leaveOut] as const,
  ];
  const options = {
    prices: meanings,
    methods: known.methods.map((one) => [one, methodNamed(one)] as const),
    amounts: [
      [meaning({ to: 'membership' }), words.toMembership] as const,
      ...(known.hasUsualDonation ? [[meaning({ to: 'donation' }), words.toDonation] as const] : []),
      ...known.prices
        .filter(({ to }) => to === 'donation')
        .map((one) => [meaning(one), one.label] as const),
      [LEFT_OUT, words.leaveOut] as const,
    ],
  };
  const fields = (which: (of: keyof Questions) => readonly string[]) =>
    ORDER.flatMap((of) =>
      which(of).map((text) => (
        <Select
          key={of + text}
          id={of + textsOf(of).indexOf(text)}
          label={labelOf[of](text)}
          value={answerTo(of, text)}
          options={options[of]}
          none={words.choose}
          onChoose={(value) => setSaid((all) => ({ ...all, [of + text]: value }))}
        />
      )),
    );
  const asked = fields((of) => questions[of]);
  const before = fields((of) =>
    Object.keys(kept[of]).filter((text) => !questions[of].includes(text)),
  );
  const isIdle =
    !ORDER.some((of) => questions[of].some((text) => answerTo(of, text) !== '')) &&
    Object.keys(said).length === 0;
  if (asked.length + before.length === 0) return null;
  const button = (
    <div class="actions">
      <button type="submit" class="action" disabled={saving || isIdle}>
        {saving ? words.saving : words.saveAnswers}
      </button>
    </div>
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {asked.length > 0 && (
        <>
          <h3>{words.questions}</h3>
          {asked}
          {button}
        </>
      )}
      {before.length > 0 && (
        <details>
          <summary>{words.answers(before.length)}</summary>
          <p class="gray">{words.answersHelp}</p>
          {before}
          {button}
        </details>
      )}
    </form>
  );
}

const ORDER = ['prices', 'methods', 'amounts'] as const satisfies readonly (keyof Questions)[];

const LEFT_OUT = meaning({ to: 'leaveOut' });

type Asking = Readonly<Record<keyof Questions, (text: string) => string>>;

/** What was answered before, each as the value of an option. */
function keptIn({
  values,
  amount,
}: Source): Readonly<Record<keyof Questions, Readonly<Record<string, string>>>> {
  return {
    prices: Object.fromEntries(
      Object.entries(values.price?.of ?? {}).map(([text, one]) => [text, meaning(one)]),
    ),
    methods: values.method?.of ?? {},
    amounts: Object.fromEntries(amount.added.map((one) => [one.column, meaning(one)])),
  };
}

type AddedMeaning = Omit<Source['amount']['added'][number], 'column'>;

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
