import { useState } from 'preact/hooks';
import { LAST_YEAR_UNTIL, PAPER_YEARS } from '../../../src/model/limits';
import type { PaperKind } from '../../../src/model/paperFile';
import { yearEnd } from '../../../src/papers/yearEnd';
import { Choices } from '../choices';
import { useFrame } from '../frame';
import { OnlyChecking } from '../parts';
import { useGathering } from './gathered';
import { Reading } from './reading';
import { YearEndFile } from './yearEndFile';

const KINDS: readonly PaperKind[] = ['plain', 'party'];

/** Makes the file of a year out of what Qomon holds, in the page: no name or address of it goes anywhere else. */
export function YearEndPanel() {
  const { words, mayOnlyCheck } = useFrame();
  const own = words.papers.yearEnd;
  const now = new Date();
  const thisYear = now.getFullYear();
  const [year, setYear] = useState(now.getMonth() < LAST_YEAR_UNTIL ? thisYear - 1 : thisYear);
  const [kind, setKind] = useState<PaperKind>('plain');
  const gatherer = useGathering();
  const { gathered, isReading } = gatherer;
  const make = (): Promise<void> =>
    gatherer.begin({
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      year,
      peopleIn: (bundles, facts) =>
        new Set(yearEnd(bundles, year, facts).lines.flatMap(({ payment }) => payment.payer ?? [])),
    });
  return (
    <section aria-labelledby="year-end" data-busy={isReading}>
      <h3 id="year-end">{own.title}</h3>
      <p class="gray">{own.help}</p>
      {mayOnlyCheck && <OnlyChecking />}
      <label for="paper-year">{own.year}</label>
      <select
        id="paper-year"
        value={year}
        disabled={isReading}
        onChange={(event) => {
          setYear(Number(event.currentTarget.value));
          gatherer.drop();
        }}
      >
        {Array.from({ length: PAPER_YEARS }, (_, at) => thisYear - at).map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
      <Choices
        legend={own.kind}
        name="paper-kind"
        options={KINDS}
        chosen={kind}
        labelOf={(one) => own.kinds[one]}
        onChoose={setKind}
        describedBy="paper-kind-help"
      />
      <p id="paper-kind-help" class="gray">
        {own.kindHelp[kind]}
      </p>
      {!mayOnlyCheck && <Reading gatherer={gatherer} make={own.make} onMake={make} />}
      {gathered && <YearEndFile gathered={gathered} year={year} kind={kind} />}
    </section>
  );
}
