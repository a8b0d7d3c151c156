import { useState } from 'preact/hooks';
import type { PersonShown } from '../../../src/contacts/person';
import { useFrame } from '../frame';
import { Field, TroublePlace } from '../parts';
import { call } from '../server';
import { useTasks } from '../task';
import { People } from './people';

/** Where somebody lives, as far as a receipt needs it; all of it may stay blank. */
const HOME = ['street', 'postalcode', 'city'] as const;

const NO_HOME = { street: '', postalcode: '', city: '' };

/** Creates a contact; asks once more where somebody like that is there, or may be. */
export function NewContact({
  mail,
  onCreated,
  onUse,
}: {
  /** The address that was looked for and that nobody bears. */
  mail: string;
  onCreated: (contact: PersonShown) => void;
  onUse: (contact: PersonShown) => void;
}) {
  const words = useFrame().words.contacts;
  const [firstname, setFirstname] = useState('');
  const [surname, setSurname] = useState('');
  const [home, setHome] = useState(NO_HOME);
  const [typedMail, setTypedMail] = useState<string>();
  const [existing, setExisting] = useState<readonly PersonShown[]>([]);
  const [asksAgain, setAsksAgain] = useState(false);
  const { task, trouble, setTrouble, perform } = useTasks<'creating'>();
  const address = typedMail ?? mail;
  // What was asked was asked of the person as typed then.
  const typing = (set: (text: string) => void) => (text: string) => {
    set(text);
    setAsksAgain(false);
    setExisting([]);
    setTrouble(undefined);
  };
  const create = (anyway: boolean): Promise<void> => {
    setExisting([]);
    setAsksAgain(false);
    return perform(
      'creating',
      () =>
        call('createContact', {
          firstname,
          surname,
          mail: address,
          address: home,
          ...(anyway && { anyway }),
        }),
      {
        done({ contact }) {
          for (const set of [setFirstname, setSurname]) set('');
          setTypedMail(undefined);
          setHome(NO_HOME);
          onCreated(contact);
        },
        refused(answer) {
          setExisting(answer.existing ?? []);
          setAsksAgain(answer.unconfirmed === true || answer.existing !== undefined);
        },
        unsure: words.unsure,
      },
    );
  };
  return (
    <details>
      <summary>{words.create}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void create(false);
        }}
      >
        <Field
          id="new-firstname"
          label={words.firstname}
          value={firstname}
          onText={typing(setFirstname)}
        />
        <Field id="new-surname" label={words.surname} value={surname} onText={typing(setSurname)} />
        <Field id="new-mail" label={words.mail} value={address} onText={typing(setTypedMail)} />
        {HOME.map((field) => (
          <Field
            key={field}
            id={`new-${field}`}
            label={words[field]}
            value={home[field]}
            onText={(text) => setHome({ ...home, [field]: text })}
          />
        ))}
        <TroublePlace trouble={trouble} />
        <People people={existing} using={undefined} onUse={onUse} />
        <div class="actions">
          <button type="submit" disabled={task !== undefined}>
            {task ? words.creating : words.createButton}
          </button>
          {asksAgain && (
            <button type="button" disabled={task !== undefined} onClick={() => create(true)}>
              {words.anyway}
            </button>
          )}
        </div>
      </form>
    </details>
  );
}
