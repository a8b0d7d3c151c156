import type { Wire } from '../../bridge';
import { GoogleError, notModelled } from '../errors';
import type { Args, Execution, Handler, Service } from '../execution';
import type { Dialog } from '../options';
import type { MenuEntry, Page } from '../screen';
import { awaited, type Waiting } from '../waiting';

const BUTTONS: Readonly<Record<string, readonly string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

/** Asks the test for a person's answer. An unanswered dialog ends the test. */
function* ask(
  run: Execution,
  args: Args,
  kind: Dialog['kind'],
): Waiting<readonly [string, string]> {
  const buttons = BUTTONS[args.text(2)] ?? notModelled(`The buttons ${args.text(2)}`);
  const title = args.textOrNull(0) ?? '';
  const dialog: Dialog = {
    kind,
    title,
    prompt: args.text(1),
    buttons,
    user: run.user,
    run: run.id,
  };
  // A lock does not survive a dialog: developers.google.com/apps-script/reference/lock
  run.releaseLocks();
  const { answer } = run.host;
  if (answer === null) {
    throw new Error(`Nobody answers the ${kind} "${title}": "${dialog.prompt}"`);
  }
  const said = answer(dialog);
  const given = said instanceof Promise ? yield* awaited(said) : said;
  const [button, text] = typeof given === 'string' ? [given, ''] : [given.button, given.text];
  if (button !== 'CLOSE' && !buttons.includes(button)) {
    throw new Error(
      `The ${kind} "${dialog.prompt}" has no button ${button}: ${buttons.join(', ')}`,
    );
  }
  return [button, text];
}

function entryOf(value: Wire): MenuEntry {
  const entry = value as unknown as MenuEntry;
  if (entry.kind !== 'menu') return entry;
  return { ...entry, entries: entry.entries.map((one) => entryOf(one as unknown as Wire)) };
}

function page(kind: Page['kind']): Handler {
  return {
    kind: 'ui',
    run: (run, args) => {
      if (run.context === 'clock') {
        throw new GoogleError('Cannot call Ui from this context.');
      }
      const { content, title, width, height } = args.object(0);
      const shown: Page = {
        kind,
        title: kind === 'sidebar' ? String(title) : args.text(1),
        content: String(content),
        width: typeof width === 'number' ? width : null,
        height: typeof height === 'number' ? height : null,
      };
      const place = kind === 'sidebar' ? 'sidebar' : 'dialog';
      const pages = { ...run.host.state.pages, [`${place} ${run.host.place} ${run.user}`]: shown };
      run.host.change({ pages });
      return null;
    },
  };
}

/** The methods of `Ui`, `Menu` and `HtmlService`. */
export const uiService: Service = {
  'Ui.createAddonMenu': { kind: 'handle', run: () => null },
  'Ui.createMenu': { kind: 'handle', run: () => null },
  'Ui.alert': {
    kind: 'ui',
    *run(run, args) {
      const [button] = yield* ask(run, args, 'alert');
      return button;
    },
  },
  'Ui.prompt': {
    kind: 'ui',
    *run(run, args) {
      const [button, text] = yield* ask(run, args, 'prompt');
      return { button, text };
    },
  },
  'Ui.showSidebar': page('sidebar'),
  'Ui.showModalDialog': page('modal'),
  'Ui.showModelessDialog': page('modeless'),
  'Menu.addToUi': {
    kind: 'ui',
    run: (run, args) => {
      const menu = entryOf({ kind: 'menu', ...args.object(0) });
      const { place, state } = run.host;
      const whose = `${place} ${run.user}`;
      const held = state.menus[whose] ?? [];
      const others = held.filter(
        (one) => one.kind !== 'menu' || menu.kind !== 'menu' || one.caption !== menu.caption,
      );
      run.host.change({ menus: { ...state.menus, [whose]: [...others, menu] } });
      return null;
    },
  },
  'HtmlService.createHtmlOutput': { kind: 'handle', run: () => null },
  'HtmlService.createHtmlOutputFromFile': {
    kind: 'html',
    run: (run, args) => {
      const name = args.text(0).replace(/\.html$/, '');
      const html = run.host.project.html?.[name];
      if (html === undefined) throw new GoogleError(`No HTML file named ${name} was found.`);
      return html;
    },
  },
};
