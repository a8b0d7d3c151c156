import { render } from 'preact';
import './page.css';
import { App } from './chrome/app';
import { Connection } from './connection';
import { SheetsPage } from './sheetsPage';

const page = new SheetsPage((onLost) => new Connection(onLost));
const root = document.getElementById('app');
if (root) render(<App page={page} />, root);
// What browser tests hold on to: the canvas has no text.
Object.assign(window, { bundlesHost: page.forTests });
