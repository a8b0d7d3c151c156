import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { ColumnKey } from '../../../src/model/columns';
import type { Language } from '../../../src/model/language';
import type { State } from '../../../src/model/states';
import { wordsIn } from '../../../src/text';
import { sidebarWords } from '../../../src/text/sidebar';
import { headerIn, stateLabel } from '../../../src/text/stored';
import type { Person } from '../person';
import { MISTAKES, PAYMENTS } from './payments';

/** Two people of the sample space share it. */
const SHARED_ADDRESS = 'les.lefevre@example.org';

const LAST = PAYMENTS.length + 1;

const LAST_MISTAKE = LAST + MISTAKES.length;

/** A picture that is larger than this is too much for a page of text. */
const MOST_BYTES = 150_000;

/** The window of a small laptop: what has to be seen in it is. */
const WIDTH = 1366;

/** Goes through the add-on as the guide does, and takes a picture wherever the guide has one. */
export class Photographer {
  private readonly words;
  private readonly own;

  constructor(
    private readonly person: Person,
    private readonly language: Language,
  ) {
    this.words = wordsIn(language);
    this.own = sidebarWords(language);
  }

  async tour(): Promise<void> {
    await this.connection();
    await this.firstPayment();
    await this.mistakes();
    await this.rows();
    await this.sending();
    await this.refund();
    await this.contacts();
    await this.nightly();
    await this.closeSidebar();
    await this.imports();
    await this.closeSidebar();
    await this.papers();
  }

  /** The treasurer's papers. */
  async papers(): Promise<void> {
    await this.summary();
    await this.slip();
    await this.report();
    await this.yearEnd();
  }

  private async connection(): Promise<void> {
    const { sidebar } = this.person;
    await this.person.choose(this.words.menu.sidebar);
    await sidebar.choose(this.own.panels.connection);
    await sidebar.says(this.own.connection.keyEnding('full'));
    await this.takeSidebar('connection', 780);
    await this.closeSidebar();
  }

  /** Once it has left, the first steps are done, and stand above no panel any more. */
  private async firstPayment(): Promise<void> {
    const { window } = this.person;
    await this.person.click(this.at('payerName', 2));
    await this.person.choose(this.words.menu.sendSelected);
    await this.agree();
    await this.sees('state', 2, 'sent');
    await window.page.locator('dialog[open]').waitFor({ state: 'detached' });
  }

  private async mistakes(): Promise<void> {
    await this.view(700);
    await this.person.click(this.at('payerName', LAST));
    await this.person.choose(this.words.menu.checkRows);
    await this.sees('state', LAST_MISTAKE, 'invalid');
    // Its two rows in sight, and what stands above them as far as there is room.
    await this.person.click(this.at('amount', LAST_MISTAKE));
    await this.person.click(this.at('payerName', LAST));
    await this.note('amount', LAST + 1);
    await this.takeSheet('mistakes');
  }

  /** Brings the note of a cell into view, which says what is wrong with it in full. */
  private async note(key: ColumnKey, row: number): Promise<void> {
    const { window } = this.person;
    const { x, y, height } = await window.box(this.at(key, row));
    await window.page.mouse.move(x + 6, y + height / 2);
    await window.page.locator('[data-u-comp="note-textarea"]').waitFor();
  }

  private async rows(): Promise<void> {
    const { sidebar } = this.person;
    await this.view(640);
    // Rows that stand on the screen from the first to the last.
    await this.person.select('D3', 'D6');
    await this.person.choose(this.words.menu.sidebar);
    await sidebar.shows(this.own.panels.rows);
    await sidebar.settled();
    await this.takeSheet('rows');
    await this.closeSidebar();
  }

  private async sending(): Promise<void> {
    const { window } = this.person;
    // All rows have to be in sight to be selected, those with their messages too.
    await this.view(1400);
    await this.person.select('D3', `D${LAST_MISTAKE}`);
    await this.person.choose(this.words.menu.sendSelected);
    await window.dialog.waitFor();
    await this.take('confirm', window.dialog);
    await this.agree();
    await this.sees('state', LAST, 'sent');
    await this.view(620);
    await this.person.click(this.at('payerName', 2));
    await this.takeSheet('sent');
  }

  /** To a send, and to what came of it. */
  private async agree(): Promise<void> {
    const { window } = this.person;
    for (const _ of ['asked', 'told']) {
      await window.dialog.waitFor();
      await window.answer('OK');
    }
  }

  private async refund(): Promise<void> {
    const { sidebar } = this.person;
    // A membership and a gift in one payment.
    await this.person.click(this.at('amount', 4));
    await this.person.choose(this.words.menu.refund);
    await sidebar.shows(this.own.panels.refund);
    await sidebar.says(this.own.refund.left);
    const [membership] = await sidebar.panel.getByRole('textbox').all();
    await membership?.fill('5');
    await sidebar.press(this.own.refund.preview);
    await sidebar.says(this.own.refund.changes);
    await this.takeSidebar('refund', 700);
    await this.closeSidebar();
  }

  private async contacts(): Promise<void> {
    const { sidebar } = this.person;
    await this.person.choose(this.words.menu.sidebar);
    await sidebar.choose(this.own.panels.contacts);
    await sidebar.field(this.own.contacts.text).fill(SHARED_ADDRESS);
    await sidebar.press(this.own.contacts.search);
    await sidebar.says(this.own.contacts.choose);
    await this.takeSidebar('contacts', 660);
  }

  /** The sample of an export, before anything is said of it. */
  private async imports(): Promise<void> {
    const { sidebar } = this.person;
    await this.person.choose(this.words.menu.import);
    await sidebar.shows(this.own.panels.import);
    const file = join('test', 'fixtures', 'import', 'helloasso-membership.csv');
    await sidebar.panel.locator('#import-file').setInputFiles(file);
    await sidebar.says(this.own.imports.fileTotal);
    await sidebar.settled();
    await this.takeSidebar('imports', 1100);
  }

  /** The figures of what was sent and refunded before. */
  private async summary(): Promise<void> {
    const { sidebar } = this.person;
    await this.person.choose(this.words.menu.sidebar);
    await sidebar.choose(this.own.panels.papers);
    await sidebar.unfold(this.words.summary.views.methods);
    await sidebar.settled();
    await this.takeSidebar('summary', 760);
    await this.closeSidebar();
  }

  /** The page of the cheques of the tour, counted as the question lists them. */
  private async slip(): Promise<void> {
    const { person } = this;
    await person.choose(this.words.menu.slip);
    await person.reply(/\?/, 'CHQ');
    const asked = await person.window.dialog.innerText();
    const amounts = [...asked.matchAll(/^• .*?(\d+)[.,](\d\d)\sEUR/gm)];
    const cents = amounts.reduce((sum, [, whole, part]) => sum + Number(`${whole}${part}`), 0);
    await person.reply(/\?/, String(amounts.length));
    await person.reply(
      /\?/,
      (cents / 100).toFixed(2).replace('.', this.language === 'fr' ? ',' : '.'),
    );
    await person.answer(this.words.slips.title, 'OK');
    await person.window.page.setViewportSize({ width: 1000, height: 520 });
    await this.takeSheet('slip');
  }

  /** What the send of the tour has done, on the tab to print. */
  private async report(): Promise<void> {
    const { person, words } = this;
    await person.window.page.setViewportSize({ width: WIDTH, height: 800 });
    await person.choose(words.menu.sidebar);
    await person.sidebar.choose(this.own.panels.papers);
    await person.sidebar.settled();
    await person.sidebar.panel.getByLabel(this.own.papers.abouts.day).check();
    await person.sidebar.field(this.own.papers.day).fill('2026-04-02');
    await person.sidebar.press(this.own.papers.report);
    await person.window.dialog.waitFor();
    await person.window.answer(this.language === 'fr' ? 'Non' : 'No');
    await this.closeSidebar();
    await person.window.page.setViewportSize({ width: WIDTH, height: 700 });
    await this.takeSheet('report');
  }

  /** The file of the year before the tour's, and who was a member then and is not found again. */
  private async yearEnd(): Promise<void> {
    const { sidebar, window } = this.person;
    const { yearEnd, renewals } = this.own.papers;
    await window.page.setViewportSize({ width: WIDTH, height: 800 });
    await this.person.choose(this.words.menu.sidebar);
    await sidebar.choose(this.own.panels.papers);
    await sidebar.settled();
    await sidebar.field(yearEnd.year).selectOption('2025');
    await sidebar.press(yearEnd.make);
    await sidebar.says(yearEnd.working.plain);
    await this.takePart('yearEnd', yearEnd.title);
    await sidebar.press(renewals.make);
    await sidebar.says(renewals.unseen);
    await sidebar.settled();
    await this.takePart('renewals', renewals.title);
    await this.closeSidebar();
  }

  /** A part of a panel, in a page so high that all of it is in sight. */
  private async takePart(name: string, title: string): Promise<void> {
    const { page } = this.person.window;
    await page.setViewportSize({ width: WIDTH, height: 2400 });
    const part = this.person.sidebar.panel.getByRole('region', { name: title });
    await this.take(name, part);
    await page.setViewportSize({ width: WIDTH, height: 800 });
  }

  private async nightly(): Promise<void> {
    const { sidebar } = this.person;
    await sidebar.choose(this.own.panels.nightly);
    await sidebar.field(this.own.nightly.on).check();
    await sidebar.field(this.own.nightly.hour).selectOption('3');
    await sidebar.press(this.own.nightly.save);
    await sidebar.says(this.own.nightly.saved);
    await this.takeSidebar('nightly', 900);
  }

  private at(key: ColumnKey, row: number): string {
    return this.person.at(headerIn(key, this.language), row);
  }

  private sees(key: ColumnKey, row: number, state: State): Promise<void> {
    return this.person.sees(this.at(key, row), stateLabel(state, this.language));
  }

  private async closeSidebar(): Promise<void> {
    const { page } = this.person.window;
    await page.locator('aside.sidebar .head button').click();
    await page.locator('aside.sidebar').waitFor({ state: 'detached' });
  }

  /** Opens the page again, so high. */
  private async view(height: number): Promise<void> {
    const { window } = this.person;
    await window.page.setViewportSize({ width: WIDTH, height });
    await window.page.reload();
    await window.ready();
  }

  /** The page without the strip of the host below the sheet. */
  private async takeSheet(name: string): Promise<void> {
    const { page } = this.person.window;
    const strip = await page.locator('section.panel').boundingBox();
    await this.take(name, page, strip?.y);
  }

  private async takeSidebar(name: string, height: number): Promise<void> {
    const { page } = this.person.window;
    await page.setViewportSize({ width: WIDTH, height });
    await this.take(name, page.locator('aside.sidebar'));
    await page.setViewportSize({ width: WIDTH, height: 800 });
  }

  private async take(name: string, what: Page | Locator, height?: number): Promise<void> {
    const { page } = this.person.window;
    await page.addStyleTag({ content: '.toasts { visibility: hidden }' });
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    const path = join('docs', 'pictures', `${name}.${this.language}.png`);
    const { width = 0 } = page.viewportSize() ?? {};
    if (height === undefined) await what.screenshot({ path, animations: 'disabled' });
    else await page.screenshot({ path, clip: { x: 0, y: 0, width, height } });
    const { size } = statSync(path);
    console.log(`${path}  ${Math.round(size / 1000)} KB`);
    if (size > MOST_BYTES) throw new Error(`${path} is too large`);
  }
}
