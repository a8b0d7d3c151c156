import { useState } from 'preact/hooks';
import { columnNames } from '../../../src/import/headers';
import { likelyColumns } from '../../../src/slips/likelyColumns';
import type { StatementColumns } from '../../../src/slips/statement';
import { useFrame } from '../frame';
import { Select } from '../import/selects';

const ASKED = ['day', 'label', 'amount'] as const;

/** Asks where a statement of no known layout says what; what its headers tell is chosen already. */
export function AskColumns({
  header,
  onChosen,
}: {
  header: readonly string[];
  onChosen: (columns: StatementColumns) => void;
}) {
  const { words } = useFrame();
  const own = words.papers.statement;
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() =>
    likelyColumns(header),
  );
  const options = columnNames(header).flatMap((name, at) =>
    name === '' ? [] : [[String(at), name] as const],
  );
  const at = (key: (typeof ASKED)[number]): number => Number(chosen[key]);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChosen({ day: at('day'), labels: [at('label')], amount: at('amount'), isSigned: false });
      }}
    >
      <p class="gray">{own.columnsHelp}</p>
      {ASKED.map((key) => (
        <Select
          key={key}
          id={`statement-${key}`}
          label={own.columns[key]}
          value={chosen[key] ?? ''}
          none={words.imports.choose}
          options={options}
          onChoose={(value) => setChosen((before) => ({ ...before, [key]: value }))}
        />
      ))}
      <div class="actions">
        <button type="submit" class="action" disabled={ASKED.some((key) => !chosen[key])}>
          {own.useColumns}
        </button>
      </div>
    </form>
  );
}
