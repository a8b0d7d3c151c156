import type { Clock, SlowNetwork } from '../../network';
import type { Manifest, Project } from '../project';
import type { Cloud } from './cloud';
import { changedBy, type Document, documentIn, withDocument } from './document';
import type { Execution } from './execution';
import type { Latency } from './latency';
import type { Answering } from './options';
import type { Quotas } from './quotas';
import type { Script } from './script';
import type { Content, DocumentState, State, Texts, Workbook } from './state';
import type { Switches } from './switches';
import type { Habits } from './typed';

/** One script in one spreadsheet, on the servers that all share. */
export class Host {
  switches: Switches;
  answer: Answering | null = null;

  constructor(
    readonly cloud: Cloud,
    readonly document: Document,
    readonly script: Script,
    switches: Switches,
  ) {
    this.switches = switches;
  }

  /** What is of this script in this spreadsheet alone bears this name. */
  get place(): string {
    return `${this.script.id} ${this.document.id}`;
  }

  /** The name of a store or a lock: of this script, and of the document or a user. */
  storeOf(store: string, user: string): string {
    if (store === 'document') return `document ${this.place}`;
    return store === 'user' ? `user ${this.script.id} ${user}` : `${store} ${this.script.id}`;
  }

  /** A name back into what tests call the store: `document`, `script`, `user:` and an address. */
  storeNamed(name: string): string | null {
    if (name === `document ${this.place}`) return 'document';
    if (name === `script ${this.script.id}`) return 'script';
    const user = `user ${this.script.id} `;
    return name.startsWith(user) ? `user:${name.slice(user.length)}` : null;
  }

  /**
   * What Google writes over the add-on menu: in a bound script the name of the script project, says
   * https://developers.google.com/apps-script/guides/menus; a published add-on's name is in its listing.
   */
  get menuTitle(): string | null {
    return this.switches.published ? null : this.script.name;
  }

  get project(): Project {
    return this.script.project;
  }

  get manifest(): Manifest {
    return this.script.manifest;
  }

  get scriptZone(): string {
    return this.script.zone;
  }

  get name(): string {
    return this.document.name;
  }

  get locale(): string {
    return this.document.locale;
  }

  get zone(): string {
    return this.document.zone;
  }

  get clock(): Clock {
    return this.cloud.clock;
  }

  get network(): SlowNetwork {
    return this.cloud.network;
  }

  get latency(): Latency {
    return this.cloud.latency;
  }

  get quotas(): Quotas {
    return this.cloud.quotas;
  }

  get running(): Execution[] {
    return this.cloud.running;
  }

  get state(): State {
    return this.cloud.state;
  }

  /** This spreadsheet as it is saved. */
  get workbook(): Workbook {
    return this.saved.workbook;
  }

  /** This spreadsheet with its past. */
  get saved(): DocumentState {
    return documentIn(this.state, this.document.id);
  }

  /** How text is read that is typed or written now. */
  get habits(): Habits {
    const { typing, typedSign } = this.switches;
    return { typing, typedSign, year: new Date(this.clock.now()).getUTCFullYear() };
  }

  /** The value of a formula, if a test knows it. */
  compute(formula: string): Content | undefined {
    return this.cloud.compute(formula);
  }

  /** Replaces a part of the state. */
  change(part: Partial<State>): void {
    this.cloud.change(part);
  }

  /** Replaces a part of this spreadsheet; the moment is kept in its history. */
  changeDocument(part: Partial<DocumentState>): void {
    this.change(withDocument(this.state, this.document.id, this.clock.now(), part));
  }

  /** Saves the spreadsheet, as a step that `by` can undo if somebody is named. */
  save(workbook: Workbook, by: string | null = null): void {
    this.changeDocument(changedBy(this.saved, workbook, by));
  }

  /** Replaces a store of properties; the moment is kept if they are the document's. */
  saveProperties(store: string, texts: Texts): void {
    this.change({ properties: { ...this.state.properties, [store]: texts } });
    if (store === `document ${this.place}`) this.changeDocument({});
  }

  /** The next number of the seeded sequence, from 0 up to 1. */
  random(): number {
    return this.cloud.random();
  }

  /** A number that no other thing bears. */
  nextNumber(): number {
    return this.cloud.nextNumber();
  }

  /** How many of so many buffered writes a killed run leaves behind. */
  prefixOf(size: number): number {
    const { prefix } = this.switches;
    return prefix === null ? Math.floor(this.random() * (size + 1)) : prefix(size);
  }

  /** How much of a daily quota a user has used. */
  used(what: string, user: string): number {
    return this.cloud.used(what, user);
  }

  /** Adds to what a user has used. */
  use(what: string, user: string, amount: number): void {
    this.cloud.use(what, user, amount);
  }
}
