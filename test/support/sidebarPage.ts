import { afterEach } from '@jest/globals';
import { type HTMLElement, type HTMLInputElement, type HTMLSelectElement, Window } from 'happy-dom';
import type { Session } from './session';

type Handler = (value: unknown) => void;

/** Stands in for a function of the script; an Error that it throws is Google's. */
export type Answer = (request: unknown) => unknown;

/** The sidebar as a person has it open: the built page, its calls answered by the built script. */
export class SidebarPage {
  readonly window = new Window({
    settings: {
      enableJavaScriptEvaluation: true,
      // The script that it warns of is the add-on's own.
      suppressInsecureJavaScriptEnvironmentWarning: true,
    },
  });
  /** Calls that wait for their answer, while Google is slow. */
  private readonly waiting: { readonly name: string; readonly ask: () => void }[] = [];
  private slow = false;
  /** What was called so far, in order. */
  readonly calls: { readonly name: string; readonly request: unknown }[] = [];
  /** Functions of the script that answer as a test wants. */
  readonly answers: Record<string, Answer> = {};

  private constructor(
    private readonly session: Session,
    private readonly user: string,
  ) {}

  /** Opens the sidebar from the menu, by whichever item does, and waits until it stands. */
  static async open(
    session: Session,
    user = session.google.user,
    { item = 'showSidebar', answers = {} as Readonly<Record<string, Answer>> } = {},
  ): Promise<SidebarPage> {
    session.google.run(item, { user });
    const page = new SidebarPage(session, user);
    Object.assign(page.answers, answers);
    Object.assign(page.window, { google: { script: { run: page.runner() } } });
    page.window.document.write(session.google.sidebar(user)?.content ?? '');
    await page.settle();
    return page;
  }

  /** `google.script.run`: handlers are set one by one, then any function of the script is called. */
  private runner(onSuccess: Handler = () => {}, onFailure: Handler = () => {}): object {
    return new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (next: Handler) => this.runner(next, onFailure);
          if (name === 'withFailureHandler') return (next: Handler) => this.runner(onSuccess, next);
          return (...args: readonly unknown[]) => {
            const ask = () => this.ask(String(name), args, onSuccess, onFailure);
            if (this.slow) this.waiting.push({ name: String(name), ask });
            else this.window.setTimeout(ask);
          };
        },
      },
    );
  }

  private ask(name: string, args: readonly unknown[], onSuccess: Handler, onFailure: Handler) {
    this.calls.push({ name, request: args[0] });
    const answer = this.answers[name];
    if (answer) {
      let value: unknown;
      try {
        value = answer(args[0]);
      } catch (error) {
        onFailure(error);
        return;
      }
      onSuccess(value);
      return;
    }
    const run = this.session.google.page(this.user).call(name, ...args);
    if (run.outcome === 'completed') onSuccess(run.value);
    else onFailure(new Error(run.error?.message));
  }

  /** From now on calls wait, until `answer` lets Google answer them. */
  hold(): void {
    this.slow = true;
  }

  async answer(): Promise<void> {
    this.slow = false;
    for (const { ask } of this.waiting.splice(0)) ask();
    await this.settle();
  }

  /** Lets Google answer the oldest call of a function, while it stays slow with the others. */
  async answerOne(name: string): Promise<void> {
    const at = this.waiting.findIndex((one) => one.name === name);
    if (at < 0) throw new Error(`No call of ${name} waits`);
    for (const { ask } of this.waiting.splice(at, 1)) ask();
    await this.settle();
  }

  /** A person has been in the sheet and comes back. */
  async comeBack(): Promise<void> {
    this.window.dispatchEvent(new this.window.Event('focus'));
    await this.settle();
  }

  /** Waits until the page has nothing more to do by itself. */
  async settle(): Promise<void> {
    await this.window.happyDOM.waitUntilComplete();
  }

  /** The panel in view. */
  panel(): HTMLElement {
    const [panel, ...more] = this.window.document.querySelectorAll(
      '[role="tabpanel"]:not([hidden])',
    );
    if (!panel || more.length > 0) throw new Error(`${more.length} panels are in view`);
    return panel as HTMLElement;
  }

  /** Goes to a panel by its tab. */
  async go(label: string): Promise<void> {
    const tabs = [...this.window.document.querySelectorAll('[role="tab"]')];
    const tab = tabs.find(({ textContent }) => textContent === label);
    if (!tab) throw new Error(`There is no panel "${label}"`);
    (tab as HTMLElement).click();
    await this.settle();
  }

  /** What a person reads in the panel in view. */
  text(): string {
    return this.panel().textContent.trim();
  }

  /** What has the focus: the label of a field, the words of anything else. */
  focused(): string {
    const { activeElement } = this.window.document;
    const { labels } = activeElement as HTMLInputElement;
    return (labels?.[0] ?? activeElement)?.textContent?.trim() ?? '';
  }

  /** How far things are, as it is announced. */
  status(): string {
    const places = [...this.panel().querySelectorAll('.status, [role="status"]')];
    return places.map(({ textContent }) => textContent.trim()).join('');
  }

  /** What the page tells, by term. */
  terms(): Record<string, string> {
    const terms = [...this.panel().querySelectorAll('dt')];
    return Object.fromEntries(
      terms.map((term) => [term.textContent, term.nextElementSibling?.textContent ?? '']),
    );
  }

  /** All that is in the page, with what its fields hold. */
  everything(): string {
    const fields = [...this.window.document.querySelectorAll('input')].map(({ value }) => value);
    return [this.window.document.documentElement.outerHTML, ...fields].join('\n');
  }

  /** What is announced as wrong, '' where nothing is. */
  problem(): string {
    const alerts = [...this.panel().querySelectorAll('[role="alert"]')];
    if (alerts.length === 0) throw new Error('There is no place for problems');
    return alerts
      .map(({ textContent }) => textContent.trim())
      .filter((text) => text !== '')
      .join('\n');
  }

  fields(): (HTMLInputElement | HTMLSelectElement)[] {
    const panel = this.panel();
    return [
      ...panel.querySelectorAll('input'),
      ...panel.querySelectorAll('select'),
      ...(panel.querySelectorAll('textarea') as Iterable<never>),
    ];
  }

  /** The field that a label names. */
  field(label: string): HTMLInputElement | HTMLSelectElement {
    const found = this.fields().find(({ labels }) =>
      [...labels].some(({ textContent }) => textContent.trim() === label),
    );
    if (!found) throw new Error(`No field is labelled "${label}": ${this.text()}`);
    return found;
  }

  /** Types into a field, or chooses from it. */
  fill(label: string, value: string): void {
    const field = this.field(label);
    field.value = value;
    const kind = field.tagName === 'SELECT' ? 'change' : 'input';
    field.dispatchEvent(new this.window.Event(kind, { bubbles: true }));
  }

  tick(label: string): void {
    this.field(label).click();
  }

  button(label: string | RegExp): HTMLElement & { readonly disabled: boolean } {
    const buttons = [...this.panel().querySelectorAll('button')];
    const found = buttons.find(({ textContent }) =>
      typeof label === 'string' ? textContent.trim() === label : label.test(textContent.trim()),
    );
    if (!found) throw new Error(`There is no button "${label}": ${this.text()}`);
    return found;
  }

  async press(label: string | RegExp): Promise<void> {
    // Nobody is quicker than the page that takes in what they typed.
    await this.settle();
    this.button(label).click();
    await this.settle();
  }

  /** The links to cells, by what they say. */
  links(): string[] {
    return [...this.panel().querySelectorAll('button.link')].map(({ textContent }) => textContent);
  }

  async close(): Promise<void> {
    await this.window.happyDOM.close();
  }
}

/** Pages of a file's tests, closed after each of them. */
export function sidebarPages(): {
  readonly open: (session: Session) => Promise<SidebarPage>;
  /** Those that were opened otherwise are put here to be closed. */
  readonly pages: SidebarPage[];
} {
  const pages: SidebarPage[] = [];
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  const open = async (session: Session): Promise<SidebarPage> => {
    const page = await SidebarPage.open(session);
    pages.push(page);
    return page;
  };
  return { open, pages };
}
