import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useFrame } from '../frame';
import { decoded } from './fileReading';

/** Takes the text of a file, and its name: '' of what was pasted. */
export type OnText = (text: string, fileName: string) => void;

async function take(file: File | null | undefined, onText: OnText): Promise<void> {
  if (file) onText(decoded(new Uint8Array(await file.arrayBuffer())), file.name);
}

/** A place around a field for a file, onto which one can be dropped. */
export function DropPlace({
  label,
  onText,
  children,
}: {
  label: string;
  onText: OnText;
  children: ComponentChildren;
}) {
  return (
    <fieldset
      class="drop"
      aria-label={label}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer?.files[0], onText);
      }}
    >
      {children}
    </fieldset>
  );
}

/** A file that is chosen, or a table that is pasted. Nothing of it leaves the page. */
export function FileOrPaste({
  id,
  label,
  busy,
  onText,
  isFirst = false,
}: {
  id: string;
  label: string;
  busy: boolean;
  onText: OnText;
  /** True where it is what a panel begins with. */
  isFirst?: boolean;
}) {
  const words = useFrame().words.imports;
  const [pasted, setPasted] = useState('');
  return (
    <>
      <label for={`${id}-file`}>{label}</label>
      <input
        id={`${id}-file`}
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        data-first={isFirst ? true : undefined}
        disabled={busy}
        onChange={(event) => {
          const input = event.currentTarget;
          void take(input.files?.[0], onText).then(() => {
            // The same file may be chosen again, once it was corrected.
            input.value = '';
          });
        }}
      />
      <p class="gray">{words.fileHelp}</p>
      <details>
        <summary>{words.paste}</summary>
        <label for={`${id}-paste`}>{words.pasted}</label>
        <textarea
          id={`${id}-paste`}
          rows={4}
          value={pasted}
          onInput={(event) => setPasted(event.currentTarget.value)}
        />
        <button
          type="button"
          disabled={busy || pasted.trim() === ''}
          onClick={() => onText(pasted, '')}
        >
          {words.read}
        </button>
      </details>
    </>
  );
}
