import { useEffect, useRef, useState } from 'preact/hooks';
import type { PersonShown } from '../../../src/contacts/person';
import { type PanelProps, useFrame } from '../frame';
import { Field, Status, TroublePlace } from '../parts';
import { whenSomebodyComes } from '../rows/coming';
import { call } from '../server';
import { useTasks } from '../task';
import { NewContact } from './newContact';
import { People } from './people';

/** Finds people in Qomon, and puts the ID of the one who is chosen into the selected cell. */
export function ContactsPanel({ active }: PanelProps) {
  const { words } = useFrame();
  const own = words.contacts;
  const [text, setText] = useState('');
  const [people, setPeople] = useState<readonly PersonShown[]>([]);
  const [said, setSaid] = useState('');
  const [using, setUsing] = useState<number>();
  const { task, trouble, perform } = useTasks<'searching' | 'using'>();

  // Whom the selected row is about is offered, unless somebody else was typed and is yet to be used. Who was, stays
  // for rows that name nobody.
  const offered = useRef('');
  const used = useRef('');
  const typed = useRef('');
  typed.current = text;
  const offer = useRef<(() => unknown) | undefined>(undefined);
  offer.current = () =>
    active &&
    call('getSelectedPerson').then(
      (answer) => {
        if (!answer.ok || answer.text === offered.current) return;
        if (typed.current !== offered.current && typed.current !== used.current) return;
        if (answer.text === '' && typed.current === used.current) return;
        offered.current = answer.text;
        setText(answer.text);
        setPeople([]);
        setSaid('');
      },
      () => undefined,
    );
  useEffect(() => whenSomebodyComes(() => offer.current?.()), []);
  useEffect(() => void offer.current?.(), [active]);
  const search = (): Promise<void> => {
    setSaid('');
    return perform('searching', () => call('findContacts', { text }), {
      done({ contacts, more }) {
        setPeople(contacts);
        setSaid(own.found({ people: contacts.length, more }));
      },
      refused: () => setPeople([]),
    });
  };
  const use = ({ id }: PersonShown): Promise<void> => {
    setSaid('');
    setUsing(id);
    return perform('using', () => call('useContact', { contactId: id }), {
      done({ name, column, cell }) {
        if (typed.current !== offered.current) used.current = typed.current;
        setSaid(own.used({ name: name || `${id}`, column, cell }));
      },
    });
  };
  return (
    <div data-busy={task !== undefined}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void search();
        }}
      >
        <Field
          id="contact-text"
          label={own.text}
          help={own.textHelp}
          value={text}
          onText={setText}
          required
        />
        <button type="submit" class="action" disabled={task !== undefined}>
          {task === 'searching' ? own.searching : own.search}
        </button>
      </form>
      <Status>{said}</Status>
      <TroublePlace trouble={trouble} />
      <People people={people} using={task === 'using' ? using : undefined} onUse={use} />
      <NewContact
        mail={text.includes('@') && people.length === 0 ? text.trim() : ''}
        onCreated={(contact) => {
          setPeople([contact]);
          setSaid(own.created({ name: contact.name, id: contact.id }));
        }}
        onUse={use}
      />
    </div>
  );
}
