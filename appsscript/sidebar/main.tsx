import { render } from 'preact';
import { Sidebar } from './sidebar';
import { PANELS } from './tabs';

const root = document.getElementById('app');
if (root) {
  const { panel, decimalMark } = root.dataset;
  const first = PANELS.find((name) => name === panel) ?? 'rows';
  render(<Sidebar first={first} decimalMark={decimalMark === ',' ? ',' : '.'} />, root);
}
