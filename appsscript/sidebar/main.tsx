import { render } from 'preact';
import { languageOf } from '../../src/model/language';
import { Sidebar } from './sidebar';
import { PANELS } from './tabs';

const root = document.getElementById('app');

if (root) {
  // What the server wrote into the page; the browser's language where it is none of the add-on's.
  const { panel, language, decimalMark } = root.dataset;
  render(
    <Sidebar
      first={PANELS.find((name) => name === panel) ?? 'rows'}
      spoken={languageOf(language || navigator.language)}
      decimalMark={decimalMark === ',' ? ',' : '.'}
    />,
    root,
  );
}
