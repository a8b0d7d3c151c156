import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language } from '../../src/model/language';
import { sidebarWords } from '../../src/text/sidebar';
import type { PanelName, SidebarWords } from '../../src/text/words/sidebar';

/** What every panel knows of the sidebar around it. */
export interface Frame {
  readonly words: SidebarWords;
  readonly language: Language;
  /** That of the spreadsheet: it decides what `1.234` means. */
  readonly decimalMark: '.' | ',';
  /** This person's key is one that is shared for checking: nothing that sends or pays back is offered. */
  readonly mayOnlyCheck: boolean;
  /** Leads to another panel. A key that Qomon refused is asked for again. */
  readonly lead: (panel: PanelName, options?: { readonly keyRefused?: boolean }) => void;
  /** Has a text read out to whoever does not see the panel change. */
  readonly say: (text: string) => void;
}

export const FrameContext = createContext<Frame>({
  words: sidebarWords('en'),
  language: 'en',
  decimalMark: '.',
  mayOnlyCheck: false,
  lead: () => undefined,
  say: () => undefined,
});

export function useFrame(): Frame {
  return useContext(FrameContext);
}

/** What a panel is told: whether it is the one in view. */
export interface PanelProps {
  readonly active: boolean;
}
