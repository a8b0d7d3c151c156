import { useEffect, useRef, useState } from 'preact/hooks';
import { FILE_SAVED_MS } from '../../../src/model/limits';
import { useFrame } from '../frame';
import { Status } from '../parts';

/** A table as a file and as what is pasted. */
export interface KeptFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
  readonly pasted: string;
}

/**
 * Lets a person keep a table on their computer: as a file, or copied, as a published sidebar may not be let download.
 * What is copied stands there, to be selected by hand where the browser does not let the page copy.
 */
export function Keeping({ file }: { readonly file: KeptFile }) {
  const own = useFrame().words.papers.yearEnd;
  const [said, setSaid] = useState('');
  /** How often the text was asked for: it is shown from the first time on. */
  const [asked, setAsked] = useState(0);
  const place = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const text = place.current;
    if (!text) return;
    text.select();
    // The clipboard's newer functions are closed to a page that stands in another one.
    setSaid(document.execCommand('copy') ? own.copied : own.copyByHand);
  }, [asked]);
  return (
    <>
      <p class="gray">{own.downloadHelp}</p>
      <div class="actions">
        <button type="button" class="action" onClick={() => download(file)}>
          {own.download}
        </button>
        <button type="button" onClick={() => setAsked(asked + 1)}>
          {own.copy}
        </button>
      </div>
      <Status>{said}</Status>
      {asked > 0 && (
        <label>
          {own.text}
          <textarea ref={place} readOnly rows={6} value={file.pasted} />
        </label>
      )}
    </>
  );
}

function download({ name, type, content }: KeptFile): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), FILE_SAVED_MS);
}
