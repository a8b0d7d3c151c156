import type { PersonShown } from '../../../src/contacts/person';
import { useFrame } from '../frame';

/** People to choose from. Where several share an address, it says so: a person has to choose. */
export function People({
  people,
  using,
  onUse,
}: {
  people: readonly PersonShown[];
  /** Who is being filled in just now. */
  using: number | undefined;
  onUse: (person: PersonShown) => void;
}) {
  const words = useFrame().words.contacts;
  if (people.length === 0) return null;
  const [first] = people;
  const isShared =
    people.length > 1 && first?.mail !== '' && people.every(({ mail }) => mail === first?.mail);
  return (
    <>
      {isShared && <p class="notice">{words.choose}</p>}
      <ul class="people">
        {people.map((person) => {
          const name = person.name || words.noName;
          return (
            <li key={person.id}>
              <div>
                <strong>{name}</strong>
                <span class="sub">{person.mail || words.noMail}</span>
                <span class="sub">ID {person.id}</span>
              </div>
              <button
                type="button"
                aria-label={words.useOf({ name, id: person.id })}
                disabled={using !== undefined}
                onClick={() => onUse(person)}
              >
                {using === person.id ? words.using : words.use}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
