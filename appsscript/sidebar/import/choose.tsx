import { useFrame } from '../frame';
import { DropPlace, FileOrPaste, type OnText } from './fileField';

/** Three ways in: a file, chosen or dropped, what is pasted, and the tab in view. Nothing leaves the page yet. */
export function ChooseExport({
  busy,
  onText,
  onTab,
}: {
  busy: boolean;
  onText: OnText;
  onTab: () => void;
}) {
  const words = useFrame().words.imports;
  return (
    <DropPlace label={words.file} onText={onText}>
      <p class="gray">{words.help}</p>
      <FileOrPaste id="import" label={words.file} busy={busy} onText={onText} isFirst />
      <p>
        <button type="button" disabled={busy} onClick={onTab}>
          {words.thisTab}
        </button>
      </p>
      <p class="gray">{words.thisTabHelp}</p>
    </DropPlace>
  );
}
