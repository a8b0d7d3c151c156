import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Connection } from '../../src/commands/connection';
import type { Language } from '../../src/model/language';
import { sidebarWords } from '../../src/text/sidebar';
import type { PanelName } from '../../src/text/words/sidebar';
import { ConnectionPanel } from './connection/connectionPanel';
import { ContactsPanel } from './contacts/contactsPanel';
import { Footer } from './footer';
import { type Frame, FrameContext } from './frame';
import { ImportPanel } from './import/importPanel';
import { NightlyPanel } from './nightly/nightlyPanel';
import { PapersPanel } from './papers/papersPanel';
import { RefundPanel } from './refund/refundPanel';
import { RowsPanel } from './rows/rowsPanel';
import { SettingsPanel } from './settings/settingsPanel';
import { isStarting, Start } from './start';
import { PANELS, Tabs } from './tabs';

/** The sidebar: its panels, of which one is in view. Each keeps what was typed while others are. */
export function Sidebar({
  first,
  spoken,
  decimalMark,
}: {
  first: PanelName;
  spoken: Language;
  decimalMark: Frame['decimalMark'];
}) {
  const [panel, setPanel] = useState(first);
  const [visited, setVisited] = useState<readonly PanelName[]>(['connection', first]);
  // Counts how often somebody was led somewhere: where they chose a tab, the focus stays on it.
  const [leads, setLeads] = useState(0);
  const [keyRefused, setKeyRefused] = useState(false);
  const [connection, setConnection] = useState<Connection>();
  // Counts how often something else than its panel has changed how the connection stands.
  const [changes, setChanges] = useState(0);
  const [language, setLanguage] = useState(spoken);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const show = (next: PanelName): void => {
    setPanel(next);
    setVisited((before) => (before.includes(next) ? before : [...before, next]));
  };
  const lead = (next: PanelName, { keyRefused: refused = false } = {}): void => {
    setKeyRefused(refused);
    setLeads((count) => count + 1);
    show(next);
  };
  useEffect(() => {
    if (leads > 0) focusPanel(panel);
  }, [leads]);

  const showConnection = (learnt: Connection): void => {
    setLanguage(learnt.language);
    setConnection(learnt);
    if (learnt.connected) setKeyRefused(false);
    // Whoever is not connected yet can do nothing before that.
    else if (!connection && panel === 'rows') lead('connection');
  };

  // Screen readers mostly pass over a region that comes with its text: this one is there from the start.
  const heard = useRef<HTMLParagraphElement>(null);
  const say = useCallback((text: string) => heard.current?.replaceChildren(text), []);

  const words = sidebarWords(language);
  const mayOnlyCheck = connection?.mayOnlyCheck === true;
  const render = (name: PanelName) => {
    const active = name === panel;
    switch (name) {
      case 'rows':
        return (
          <RowsPanel
            active={active}
            onSent={() => setConnection((now) => now && { ...now, hasBegun: true })}
          />
        );
      case 'contacts':
        return <ContactsPanel active={active} />;
      case 'import':
        return <ImportPanel />;
      case 'refund':
        return <RefundPanel active={active} />;
      case 'nightly':
        return <NightlyPanel />;
      case 'papers':
        return <PapersPanel />;
      case 'connection':
        return (
          <ConnectionPanel
            keyRefused={keyRefused}
            changes={changes}
            onConnection={showConnection}
          />
        );
      case 'settings':
        return <SettingsPanel onLanguage={(chosen: Language) => setLanguage(chosen)} />;
    }
  };
  return (
    <FrameContext.Provider value={{ words, language, decimalMark, mayOnlyCheck, lead, say }}>
      <header>
        <h1 class="heard">{document.title}</h1>
        <Tabs panel={panel} onChoose={show} />
      </header>
      <p ref={heard} class="heard" role="status" />
      <main>
        {isStarting(connection, panel) && (
          <Start {...{ connection, panel }} onSetUp={() => setChanges((count) => count + 1)} />
        )}
        {PANELS.map((name) => (
          <section
            key={name}
            role="tabpanel"
            id={`panel-${name}`}
            aria-labelledby={`tab-${name}`}
            hidden={name !== panel}
          >
            <h2 tabIndex={-1}>{words.panels[name]}</h2>
            {visited.includes(name) && render(name)}
          </section>
        ))}
      </main>
      <Footer />
    </FrameContext.Provider>
  );
}

/** Moves the focus to where a panel begins: its first field where that is what it is for. */
function focusPanel(panel: PanelName): void {
  const section = document.getElementById(`panel-${panel}`);
  const field = section?.querySelector<HTMLElement>('[data-first]');
  (field ?? section?.querySelector('h2'))?.focus();
}
