import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { wordsIn } from '../../src/text';
import { languageOf } from '../../src/text/language';
import { ConnectionPanel } from './connectionPanel';

/** The browser's language until the server has said which one its user has chosen. */
function Sidebar() {
  const [language, setLanguage] = useState(languageOf(navigator.language));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <main>
      <ConnectionPanel
        words={wordsIn(language).sidebar}
        onLanguage={(chosen) => setLanguage(languageOf(chosen))}
      />
    </main>
  );
}

const root = document.getElementById('app');
if (root) render(<Sidebar />, root);
