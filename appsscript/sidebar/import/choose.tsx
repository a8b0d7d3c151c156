import { useState } from 'preact/hooks';
import { useFrame } from '../frame';
import { decoded } from './fileReading';

/** Three ways in: a file, chosen or dropped, what is pasted, and the tab in view. Nothing leaves the page yet. */
export function ChooseExport({
  busy,
  onText,
  onTab,
}: {
  busy: boolean;
  onText: (text: string, fileName: string) => void;
  onTab: () => void;
}) {
  const words = useFrame().words.imports;
  const [pasted, setPasted] = useState('');
  const take = async (file: File | null | undefined): Promise<void> => {
    if (file) onText(decoded(new Uint8Array(await file.arrayBuffer())), file.name);
  };
  return (
    <fieldset
      class="drop"
      aria-label={words.file}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer?.files[0]);
      }}
    >
      <p class="gray">{words.help}</p>
      <label for="import-file">{words.file}</label>
      <input
        id="import-file"
        type="file"
        accept=".csv,.txt,.tsv,text/csv,text/plain"
        data-first
        disabled={busy}
        onChange={(event) => {
          const input = event.currentTarget;
          void take(input.files?.[0]).then(() => {
            // The same file may be chosen again, once it was corrected.
            input.value = '';
          });
        }}
      />
      <p class="gray">{words.fileHelp}</p>
      <details>
        <summary>{words.paste}</summary>
        <label for="import-paste">{words.pasted}</label>
        <textarea
          id="import-paste"
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
      <p>
        <button type="button" disabled={busy} onClick={onTab}>
          {words.thisTab}
        </button>
      </p>
      <p class="gray">{words.thisTabHelp}</p>
    </fieldset>
  );
}
