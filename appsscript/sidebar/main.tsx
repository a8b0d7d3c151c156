import { render } from 'preact';
import { languageOf } from '../../src/model/language';
import { writeDaysAs } from '../../src/text/days';
import { Sidebar } from './sidebar';
import { PANELS } from './tabs';

const root = document.getElementById('app');

if (root) {
  // What the server wrote into the page; the browser's language where it is none of the add-on's.
  const { panel, language, decimalMark, days } = root.dataset;
  if (days) writeDaysAs(days);
  render(
    <Sidebar
      first={PANELS.find((name) => name === panel) ?? 'rows'}
      spoken={languageOf(language || navigator.language)}
      decimalMark={decimalMark === ',' ? ',' : '.'}
    />,
    root,
  );
}
