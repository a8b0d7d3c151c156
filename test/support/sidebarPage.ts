import { type HTMLElement, type HTMLInputElement, type HTMLSelectElement, Window } from 'happy-dom';
import type { Office } from './office';

type Handler = (value: unknown) => void;

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
  private readonly waiting: (() => void)[] = [];
  private slow = false;

  private constructor(
    private readonly office: Office,
    private readonly user: string,
  ) {}

  /** Opens the sidebar from the menu and waits until it stands. */
  static async open(office: Office, user = office.google.user): Promise<SidebarPage> {
    office.google.run('showSidebar', { user });
    const page = new SidebarPage(office, user);
    Object.assign(page.window, { google: { script: { run: page.runner() } } });
    page.window.document.write(office.google.sidebar(user)?.content ?? '');
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
            if (this.slow) this.waiting.push(ask);
            else this.window.setTimeout(ask);
          };
        },
      },
    );
  }

  private ask(name: string, args: readonly unknown[], onSuccess: Handler, onFailure: Handler) {
    const run = this.office.google.page(this.user).call(name, ...args);
    if (run.outcome === 'completed') onSuccess(run.value);
    else onFailure(new Error(run.error?.message));
  }

  /** From now on calls wait, until `answer` lets Google answer them. */
  hold(): void {
    this.slow = true;
  }

  async answer(): Promise<void> {
    this.slow = false;
    for (const ask of this.waiting.splice(0)) ask();
    await this.settle();
  }

  /** Waits until the page has nothing more to do by itself. */
  async settle(): Promise<void> {
    await this.window.happyDOM.waitUntilComplete();
  }

  /** What a person reads. */
  text(): string {
    return (this.window.document.querySelector('#app')?.textContent ?? '').trim();
  }

  /** What the page tells, by term. */
  terms(): Record<string, string> {
    const terms = [...this.window.document.querySelectorAll('dt')];
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
    const [alert, ...more] = this.window.document.querySelectorAll('[role="alert"]');
    if (!alert || more.length > 0) throw new Error(`${more.length} places for problems`);
    return alert.textContent.trim();
  }

  fields(): (HTMLInputElement | HTMLSelectElement)[] {
    const { document } = this.window;
    return [...document.querySelectorAll('input'), ...document.querySelectorAll('select')];
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

  button(label: string): HTMLElement & { readonly disabled: boolean } {
    const buttons = [...this.window.document.querySelectorAll('button')];
    const found = buttons.find(({ textContent }) => textContent.trim() === label);
    if (!found) throw new Error(`There is no button "${label}": ${this.text()}`);
    return found;
  }

  async press(label: string): Promise<void> {
    // Nobody is quicker than the page that takes in what they typed.
    await this.settle();
    this.button(label).click();
    await this.settle();
  }

  async close(): Promise<void> {
    await this.window.happyDOM.close();
  }
}
