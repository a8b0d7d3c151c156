import { useEffect, useRef, useState } from 'preact/hooks';
import type { PersonAsked } from '../../../src/model/importResults';
import { SEARCHED_BY_NAME } from '../../../src/model/limits';
import { plain } from '../../../src/model/plain';
import { useFrame } from '../frame';
import { call } from '../server';
import { Select } from './selects';

export type PeopleChosen = Readonly<Record<string, number | 'create'>>;

type Candidate = PersonAsked['candidates'][number];

/** Who people are whom nobody knows yet: each is chosen, or is created with the others in one go. */
export function ChoosePeople({
  people,
  chosen,
  onChoose,
}: {
  people: readonly PersonAsked[];
  chosen: PeopleChosen;
  onChoose: (change: (before: PeopleChosen) => PeopleChosen) => void;
}) {
  const { words } = useFrame();
  const own = words.imports;
  const [found, setFound] = useState<Readonly<Record<string, readonly Candidate[]>>>({});
  const [searching, setSearching] = useState('');
  const [problem, setProblem] = useState('');
  const open = people.filter(({ key, contactId }) => contactId === undefined || key in chosen);
  const isThere = useRef(true);
  const looked = useRef(new Set<string>());
  useEffect(() => {
    isThere.current = true;
    // Nobody is guessed: those of that name stand in the list, and a person chooses.
    const unknown = open.filter(({ key, candidates }) => {
      return !(key in chosen) && candidates.length === 0 && !looked.current.has(key);
    });
    void searchAll(unknown.slice(0, SEARCHED_BY_NAME));
    return () => {
      isThere.current = false;
    };
  }, []);
  if (open.length === 0) return null;
  const candidatesOf = ({ key, candidates, ...asked }: PersonAsked): readonly Candidate[] => {
    const more = (found[key] ?? []).filter(({ id }) => !candidates.some((one) => one.id === id));
    return [...candidates, ...more].sort((a, b) => inCommon(asked, b) - inCommon(asked, a));
  };
  async function searchAll(unknown: readonly PersonAsked[]): Promise<void> {
    for (const one of unknown) if (isThere.current && (await search(one)) === 'failed') return;
  }
  async function search({ key, name }: PersonAsked): Promise<'failed' | undefined> {
    looked.current.add(key);
    let failed: 'failed' | undefined;
    setSearching(key);
    setProblem('');
    try {
      const answer = await call('findContacts', { text: name });
      if (answer.ok) setFound((all) => ({ ...all, [key]: answer.contacts }));
      else {
        setProblem(answer.problem);
        failed = 'failed';
      }
    } catch {
      setProblem(words.failed);
      failed = 'failed';
    }
    setSearching('');
    return failed;
  }
  const choose = (key: string, value: string): void => {
    onChoose(({ [key]: _, ...others }) =>
      value === '' ? others : { ...others, [key]: value === 'create' ? 'create' : Number(value) },
    );
  };
  // Whoever has not been searched for may be there under another address.
  const untold = open.filter(
    (one) => !(one.key in chosen) && found[one.key] && candidatesOf(one).length === 0,
  );
  return (
    <section>
      <h3>{own.people(open.length)}</h3>
      <p class="gray">{own.peopleHelp}</p>
      <p class="error" role="status">
        {problem}
      </p>
      {untold.length > 1 && (
        <button
          type="button"
          onClick={() =>
            onChoose((before) => ({
              ...before,
              ...Object.fromEntries(untold.map(({ key }) => [key, 'create' as const])),
            }))
          }
        >
          {own.createAll(untold.length)}
        </button>
      )}
      <ul class="findings">
        {open.map((one, at) => (
          <li key={one.key}>
            <Select
              id={`person-${at}`}
              label={own.person({ name: one.name, mail: one.mail, orders: one.orders })}
              value={`${chosen[one.key] ?? ''}`}
              none={own.choose}
              options={[
                ...candidatesOf(one).map(
                  ({ id, name, mail, birth, postcode }) =>
                    [`${id}`, joined(name, mail, birth && own.born(birth), postcode, id)] as const,
                ),
                ['create', own.create],
              ]}
              onChoose={(value) => choose(one.key, value)}
            />
            <span class="sub">
              {joined(
                one.birth && own.born(one.birth),
                one.street,
                `${one.postcode} ${one.city}`.trim(),
              )}
            </span>
            <button
              type="button"
              class="link"
              disabled={searching !== ''}
              onClick={() => search(one)}
            >
              {searching === one.key ? own.searching : own.search(one.name)}
            </button>
            {found[one.key]?.length === 0 && <span class="sub">{own.nobody}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** In how much somebody agrees with what a file says beside the name. */
function inCommon(asked: Details, { birth, postcode }: Details): number {
  const same = (a = '', b = ''): number => (a !== '' && plain(a) === plain(b) ? 1 : 0);
  return 2 * same(birth, asked.birth) + same(postcode, asked.postcode);
}

type Details = Pick<Candidate, 'birth' | 'postcode'>;

function joined(...parts: ReadonlyArray<string | number | undefined>): string {
  return parts.filter((part) => part).join(' · ');
}
