import { type Browser, chromium } from 'playwright-core';
import { columnLetters } from '../../local/columns';
import { type Host, type HostOptions, startHost } from '../../local/host/host';
import { Gate } from './gate';
import { Person } from './person';

/** A payment that has all it needs. */
const PAYMENT = {
  'Payer ID': 123456,
  Amount: 20,
  'Payment method': 'CB',
  'Payment date': '2026-03-29',
} as const;

/** Chromium without the connections that it makes for itself. */
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A spreadsheet in the local host with a browser before it: one for each file of tests. */
export class Stage {
  /** What no page may do: throw, write an error to the console, ask anybody but this machine. */
  readonly complaints: string[] = [];

  private constructor(
    readonly host: Host,
    /** Every request to Qomon goes through it. */
    readonly gate: Gate,
    private readonly browser: Browser,
  ) {}

  /** An empty spreadsheet, as somebody has it who has just installed the add-on. */
  static async empty(options: HostOptions = {}): Promise<Stage> {
    const gate = new Gate();
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    const [host, browser] = await Promise.all([
      startHost({
        patience: 0,
        empty: true,
        network: (request) => gate.pass(request, () => stage.qomon.answer(request)),
        ...options,
      }),
      chromium.launch({ executablePath, args: ARGS }),
    ]);
    const stage = new Stage(host, gate, browser);
    return stage;
  }

  /** A spreadsheet that is set up and connected, with the sample rows in it. */
  static async withRows(options: HostOptions = {}): Promise<Stage> {
    const stage = await Stage.empty(options);
    const { office } = stage.host;
    await office.prepare({ apiKey: null, region: 'eu' });
    return stage;
  }

  /** Takes the sample rows away, and puts many payments of 20 euros in their place. */
  fill(count: number): void {
    const { workbook } = this.google;
    const [header = []] = workbook.values('Bundles');
    workbook.deleteRows('Bundles', 2, workbook.records('Bundles').length);
    for (const [name, value] of Object.entries(PAYMENT)) {
      const column = columnLetters(header.indexOf(name) + 1);
      workbook.put('Bundles', `${column}2`, Array.from({ length: count }, () => [value]));
    }
  }

  /** How many rows stand in each state. */
  states(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { State: state, Amount: amount, Membership: membership } of this.google.workbook.records('Bundles')) {
      if (amount === '' && membership === '') continue;
      counts[String(state)] = (counts[String(state)] ?? 0) + 1;
    }
    return counts;
  }

  get google() {
    return this.host.office.google;
  }

  /** The stand-in of Qomon. */
  get qomon() {
    const { qomon } = this.host.office;
    if (qomon === null) throw new Error('There is no stand-in of Qomon here');
    return qomon;
  }

  /** Somebody opens the spreadsheet in a browser of their own. */
  async person(user = this.google.user, { width = 1440, height = 810 } = {}): Promise<Person> {
    const context = await this.browser.newContext({
      viewport: { width, height },
      // What moves would have to be waited for.
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
    });
    context.on('page', (page) => {
      page.on('pageerror', ({ message }) => this.complaints.push(`error: ${message}`));
      page.on('crash', () => this.complaints.push('crash'));
    });
    context.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(`console: ${message.text()}`);
    });
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      const inside = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
      if (!inside && !['data:', 'blob:', 'about:'].includes(protocol)) {
        this.complaints.push(`request: ${request.url()}`);
      }
    });
    const page = await context.newPage();
    await page.goto(`${this.host.url}/?user=${encodeURIComponent(user)}`);
    await page.locator('html[data-ready]').waitFor();
    return new Person(page, this.google, user);
  }

  /** Waits until a function of the add-on has run to its end. */
  completed(name: string): Promise<void> {
    return this.until(() =>
      this.google.executions.some(
        ({ functionName, state }) => functionName === name && state === 'completed',
      ),
    );
  }

  /** Waits until something is so, looking whenever anything has changed. */
  async until(what: () => boolean): Promise<void> {
    if (what()) return;
    await new Promise<void>((resolve) => {
      const stop = this.google.onChange(() => {
        if (!what()) return;
        stop();
        resolve();
      });
    });
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.host.close();
  }
}
