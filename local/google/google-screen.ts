import type { Host } from './host/host';
import type { ConsentPrompt, Mail, MenuEntry, Page, Toast } from './host/screen';

/** What people find of a script: on the screen beside the sheet, and in their mail. */
export class GoogleScreen {
  protected readonly host: Host;
  /** Who acts where nobody is named. */
  readonly user: string;

  constructor(host: Host, user: string) {
    this.host = host;
    this.user = user;
  }

  /** The language of a person's account. */
  userLocale(user: string = this.user): string {
    const { userLocales, userLocale } = this.host.cloud;
    return userLocales[user] ?? userLocale;
  }

  /** Sets the language of a person's account. */
  setUserLocale(user: string, locale: string): void {
    const { cloud } = this.host;
    cloud.userLocales = { ...cloud.userLocales, [user]: locale };
  }

  /** The add-on's menu as a person has it. */
  menu(user: string = this.user): readonly MenuEntry[] {
    return this.host.state.menus[`${this.host.place} ${user}`] ?? [];
  }

  /** What stands over the add-on menu of a bound script; null for a published add-on. */
  get menuTitle(): string | null {
    return this.host.menuTitle;
  }

  protected emptyMenu(user: string): void {
    const { place, state } = this.host;
    this.host.change({ menus: { ...state.menus, [`${place} ${user}`]: [] } });
  }

  /** The mails that left. */
  get outbox(): readonly Mail[] {
    return this.host.state.outbox;
  }

  /** The questions for permissions that Google has asked people. */
  get prompts(): readonly ConsentPrompt[] {
    return this.host.state.prompts;
  }

  /** The notes that slid in at the corner. */
  get toasts(): readonly Toast[] {
    return this.host.state.toasts[this.host.place] ?? [];
  }

  /** The sidebar that a person has open, or null. */
  sidebar(user: string = this.user): Page | null {
    return this.host.state.pages[`sidebar ${this.host.place} ${user}`] ?? null;
  }

  /** The dialog with a page of its own that a person has open, or null. */
  dialog(user: string = this.user): Page | null {
    return this.host.state.pages[`dialog ${this.host.place} ${user}`] ?? null;
  }

  /** A person closes what stands beside or over the sheet. */
  close(place: 'sidebar' | 'dialog', user: string = this.user): void {
    const { [`${place} ${this.host.place} ${user}`]: _gone, ...pages } = this.host.state.pages;
    this.host.change({ pages });
  }
}
