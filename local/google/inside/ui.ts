import type { Wire, WireObject } from '../bridge';
import { enumeration, enumName, member } from './enumeration';
import { htmlOut } from './html';
import { full, Modelled, model } from './model';
import { asObject, asText, call, notModelled } from './post';

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

/** developers.google.com/apps-script/reference/base/button */
const Button = enumeration<typeof GoogleAppsScript.Base.Button>('Button', [
  'CLOSE',
  'OK',
  'CANCEL',
  'YES',
  'NO',
]);

/** developers.google.com/apps-script/reference/base/button-set */
const ButtonSet = enumeration<typeof GoogleAppsScript.Base.ButtonSet>('ButtonSet', [
  'OK',
  'OK_CANCEL',
  'YES_NO',
  'YES_NO_CANCEL',
]);

class MenuModel
  extends Modelled
  implements Pick<Menu, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'>
{
  readonly #caption: string | null;
  readonly #entries: Wire[] = [];

  constructor(caption: string | null) {
    super();
    this.#caption = caption;
  }

  static wire(menu: unknown): WireObject {
    return menu instanceof MenuModel
      ? { caption: menu.#caption, entries: menu.#entries }
      : notModelled('Menu.addSubMenu with something that is not a menu');
  }

  addItem(caption: string, functionName: string): Menu {
    this.#entries.push({ kind: 'item', caption, functionName });
    return full<Menu>(this);
  }

  addSeparator(): Menu {
    this.#entries.push({ kind: 'separator' });
    return full<Menu>(this);
  }

  addSubMenu(menu: Menu): Menu {
    this.#entries.push({ kind: 'menu', ...MenuModel.wire(menu) });
    return full<Menu>(this);
  }

  addToUi(): void {
    call('Menu', 'addToUi', [MenuModel.wire(this)]);
  }
}
model(MenuModel, 'Menu', 'Menu', {
  addItem: 'text text',
  addSeparator: '',
  addSubMenu: 'object',
  addToUi: '',
});

class PromptResponseModel
  extends Modelled
  implements Pick<GoogleAppsScript.Base.PromptResponse, 'getResponseText' | 'getSelectedButton'>
{
  readonly #button: string;
  readonly #text: string;

  constructor(button: string, text: string) {
    super();
    this.#button = button;
    this.#text = text;
  }

  getResponseText(): string {
    return this.#text;
  }

  getSelectedButton(): GoogleAppsScript.Base.Button {
    return member(Button, this.#button);
  }
}
model(PromptResponseModel, 'PromptResponse', 'PromptResponse', {
  getResponseText: '',
  getSelectedButton: '',
});

type Buttons = GoogleAppsScript.Base.ButtonSet;

/** The three forms of `alert` and `prompt`: (prompt), (prompt, buttons), (title, prompt, buttons). */
function dialog(first: string, second?: string | Buttons, third?: Buttons): Wire[] {
  const titled = typeof second === 'string';
  const set = titled ? third : second;
  const buttons = set === undefined ? 'OK' : enumName(set);
  if (buttons === null) return notModelled('Ui.alert with something that is not a ButtonSet');
  return [titled ? first : null, titled ? second : first, buttons];
}

class UiModel
  extends Modelled
  implements
    Pick<
      Ui,
      | 'Button'
      | 'ButtonSet'
      | 'alert'
      | 'createAddonMenu'
      | 'createMenu'
      | 'prompt'
      | 'showModalDialog'
      | 'showModelessDialog'
      | 'showSidebar'
    >
{
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  alert(first: string, second?: string | Buttons, third?: Buttons): GoogleAppsScript.Base.Button {
    return member(Button, asText(call('Ui', 'alert', dialog(first, second, third))));
  }

  createAddonMenu(): Menu {
    call('Ui', 'createAddonMenu');
    return full<Menu>(new MenuModel(null));
  }

  createMenu(caption: string): Menu {
    call('Ui', 'createMenu');
    return full<Menu>(new MenuModel(caption));
  }

  prompt(
    first: string,
    second?: string | Buttons,
    third?: Buttons,
  ): GoogleAppsScript.Base.PromptResponse {
    const answer = asObject(call('Ui', 'prompt', dialog(first, second, third)));
    return full<GoogleAppsScript.Base.PromptResponse>(
      new PromptResponseModel(asText(answer.button ?? null), asText(answer.text ?? null)),
    );
  }

  showModalDialog(page: HtmlOutput, title: string): void {
    call('Ui', 'showModalDialog', [htmlOut(page), title]);
  }

  showModelessDialog(page: HtmlOutput, title: string): void {
    call('Ui', 'showModelessDialog', [htmlOut(page), title]);
  }

  showSidebar(page: HtmlOutput): void {
    call('Ui', 'showSidebar', [htmlOut(page)]);
  }
}
model(UiModel, 'Ui', 'Ui', {
  alert: 'text|text object|text text object',
  createAddonMenu: '',
  createMenu: 'text',
  prompt: 'text|text object|text text object',
  showModalDialog: 'object text',
  showModelessDialog: 'object text',
  showSidebar: 'object',
});

/** `SpreadsheetApp.getUi`. */
export function ui(): Ui {
  return full<Ui>(new UiModel());
}
