import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RowRange } from '../../src/model/ranges';
import { useFrame } from './frame';
import { call } from './server';
import type { Trouble } from './task';

/** Leads to where a permission is given; whoever has given it does the same again. */
export function PermissionLink({ url = '' }: { url?: string | undefined }) {
  const { words } = useFrame();
  if (!url.startsWith('https://')) return null;
  return (
    <p>
      <a href={url} target="_blank" rel="noopener noreferrer">
        {words.toPermission}
      </a>
    </p>
  );
}

/** Told to somebody whose key was shared for checking alone. */
export function OnlyChecking() {
  const { words } = useFrame();
  return <p class="notice">{words.connection.mayOnlyCheck}</p>;
}

/** Where a panel says what is wrong: always there, so that a change of it is heard, and brought into view, so that it is seen. */
export function TroublePlace({ trouble }: { trouble: Trouble | undefined }) {
  const { words, lead } = useFrame();
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (trouble) place.current?.scrollIntoView({ block: 'nearest' });
  }, [trouble]);
  const keyRefused = trouble?.why === 'key refused';
  const leads = keyRefused || trouble?.why === 'not connected';
  return (
    <>
      <p ref={place} class="error" role="alert">
        {trouble?.text}
      </p>
      <PermissionLink url={trouble?.url} />
      {leads && (
        <button type="button" onClick={() => lead('connection', { keyRefused })}>
          {words.toConnection}
        </button>
      )}
    </>
  );
}

/** Where a panel says how far it is, or what was done. What changes in it is read out. */
export function Status({ children }: { children?: ComponentChildren }) {
  const { say } = useFrame();
  const place = useRef<HTMLParagraphElement>(null);
  const said = useRef('');
  useEffect(() => {
    const text = place.current?.textContent ?? '';
    if (text === said.current) return;
    said.current = text;
    if (text !== '') say(text);
  });
  return (
    <p ref={place} class="status">
      {children}
    </p>
  );
}

/** What a person is to be told besides. */
export function Notes({ notes }: { notes: readonly string[] }) {
  return (
    <>
      {notes.map((note) => (
        <p key={note} class="notice report">
          {note}
        </p>
      ))}
    </>
  );
}

export interface Place extends RowRange {
  readonly cell: string;
  readonly column?: string;
  readonly text: string;
}

/**
 * What was found, each with a link to its cell. `count` may be more than are named. `children` gives what
 * can be done about one, where `name` is its place in words.
 */
export function Findings<One extends Place>({
  places,
  count,
  children,
}: {
  places: readonly One[];
  count: number;
  children?: (place: One, name: string) => ComponentChildren;
}) {
  const { words } = useFrame();
  const [problem, setProblem] = useState('');
  const severalTabs = new Set(places.map(({ tab }) => tab)).size > 1;
  const nameOf = ({ tab, row, to, column }: Place): string =>
    words.place({ tab: severalTabs ? tab : undefined, row, to, column });
  const more = places.reduce((left, { row, to = row }) => left - (to - row) - 1, count);
  const goTo = async ({ tab, cell }: Place): Promise<void> => {
    setProblem('');
    try {
      const answer = await call('goToCell', { tab, cell });
      if (!answer.ok) setProblem(answer.problem);
    } catch {
      setProblem(words.failed);
    }
  };
  return (
    <>
      <ul class="findings">
        {places.map((place) => (
          <li key={`${place.tab} ${place.cell} ${place.text}`}>
            <button type="button" class="link" onClick={() => goTo(place)}>
              {nameOf(place)}
            </button>
            {words.colon} {place.text}
            {children?.(place, nameOf(place))}
          </li>
        ))}
        {more > 0 && <li class="gray">{words.more(more)}</li>}
      </ul>
      <p class="error" role="status">
        {problem}
      </p>
    </>
  );
}

/** A field with its label above it, what helps to fill it in, and what is wrong with it. */
export function Field({
  id,
  label,
  help,
  fault,
  ...field
}: {
  id: string;
  label: string;
  help?: string | undefined;
  fault?: string | undefined;
  value: string;
  onText: (text: string) => void;
  inputMode?: 'numeric' | 'decimal';
  required?: boolean;
  disabled?: boolean;
}) {
  const { value, onText, ...rest } = field;
  return (
    <>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        autocomplete="off"
        value={value}
        aria-invalid={fault ? 'true' : undefined}
        aria-describedby={`${id}-help`}
        onInput={(event) => onText(event.currentTarget.value)}
        {...rest}
      />
      <p id={`${id}-help`} class={fault ? 'fault' : 'gray'} aria-live="polite">
        {fault ?? help}
      </p>
    </>
  );
}
