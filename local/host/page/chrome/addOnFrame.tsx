import { useEffect, useRef, useState } from 'preact/hooks';
import type { FrameView, FromServer } from '../../protocol';
import type { SheetsPage } from '../sheetsPage';
import { Modal } from './modal';
import './sidebar.css';

/** What a page of the add-on says to the page around it. */
type Said =
  | {
      readonly kind: 'call';
      readonly call: number;
      readonly name: string;
      readonly args: unknown[];
    }
  | { readonly kind: 'close' }
  | { readonly kind: 'focus' }
  | { readonly kind: 'size'; readonly width?: number; readonly height?: number };

type Answer = Extract<FromServer, { readonly kind: 'answer' }>;

/** What Google lets the frame of an add-on's page do. */
const SANDBOX =
  'allow-scripts allow-forms allow-same-origin allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox';

let calls = 0;

/** A page of the add-on beside the grid or over it, in a frame of another origin. */
export function AddOnFrame({
  page,
  frame,
  place,
}: {
  readonly page: SheetsPage;
  readonly frame: FrameView;
  readonly place: 'sidebar' | 'dialog';
}) {
  const element = useRef<HTMLIFrameElement>(null);
  const [size, setSize] = useState({ width: frame.width ?? 600, height: frame.height ?? 400 });
  const close = () => {
    page.say({ kind: 'close', place });
    page.focusGrid();
  };
  useEffect(() => {
    const { origin } = new URL(frame.address);
    // Calls of several frames share one line to the server, so each gets a number of its own there.
    const waiting = new Map<number, number>();
    const receive = (event: MessageEvent) => {
      const own = event.source === element.current?.contentWindow && event.origin === origin;
      if (!own || !event.data?.addOn) return;
      const said: Said = event.data.addOn;
      if (said.kind === 'close') close();
      else if (said.kind === 'focus') page.focusGrid();
      else if (said.kind === 'size') {
        setSize(({ width, height }) => ({
          width: said.width ?? width,
          height: said.height ?? height,
        }));
      } else {
        calls += 1;
        waiting.set(calls, said.call);
        page.say({ kind: 'call', call: calls, name: said.name, args: said.args });
      }
    };
    const answer = (message: Answer) => {
      const call = waiting.get(message.call);
      if (call === undefined) return;
      waiting.delete(message.call);
      const { value, error } = message;
      element.current?.contentWindow?.postMessage({ answer: { call, value, error } }, origin);
    };
    window.addEventListener('message', receive);
    page.frames.add(answer);
    return () => {
      window.removeEventListener('message', receive);
      page.frames.delete(answer);
    };
  }, [frame.address]);

  const shown = <iframe ref={element} title={frame.title} src={frame.address} sandbox={SANDBOX} />;
  if (place === 'dialog') {
    return (
      <Modal title={frame.title} cross={page.view.words.close} onClose={close}>
        <div class="framed" style={{ width: `${size.width}px`, height: `${size.height}px` }}>
          {shown}
        </div>
      </Modal>
    );
  }
  return (
    <aside class="sidebar" aria-label={frame.title}>
      <div class="head">
        <h2>{frame.title}</h2>
        <button type="button" aria-label={page.view.words.close} onClick={close}>
          ×
        </button>
      </div>
      {shown}
    </aside>
  );
}
