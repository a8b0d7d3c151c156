import type { QuestionAnswer } from '../../src/commands/answerQuestion';
import type { ConnectionAnswer } from '../../src/commands/connection';
import type { CreateAnswer } from '../../src/commands/createContact';
import type { FindAnswer } from '../../src/commands/findContacts';
import type { HandOverAnswer } from '../../src/commands/handOver';
import type { ImportAnswer } from '../../src/commands/importRows';
import type { SaveSourceAnswer, SourcesAnswer } from '../../src/commands/importSources';
import type { PaperFactsAnswer, PaperFactsRequest } from '../../src/commands/paperFacts';
import type { PaidInRequest } from '../../src/commands/payInSlips';
import type { PreviewAnswer } from '../../src/commands/previewImport';
import type { BundlesAnswer } from '../../src/commands/readBundles';
import type { ImportTabAnswer } from '../../src/commands/readImportTab';
import type { PeopleAnswer } from '../../src/commands/readPeople';
import type {
  MakeRenewalsAnswer,
  RenewalsAnswer,
  RenewalsAsked,
} from '../../src/commands/renewalRows';
import type { ReviewAnswer } from '../../src/commands/reviewSelection';
import type { SliceAnswer } from '../../src/commands/sendSlices';
import type { SettingsAnswer } from '../../src/commands/settings';
import type { SlipsAnswer } from '../../src/commands/slipsPanel';
import type { SummaryAnswer } from '../../src/commands/summary';
import type { TakeBackAnswer } from '../../src/commands/takeBackImport';
import type { UnconfirmedAnswer } from '../../src/commands/unconfirmedRows';
import type { UseAnswer } from '../../src/commands/useContact';
import type { Refusal } from '../../src/host/refusal';
import type { Source } from '../../src/import/source';
import type { Language } from '../../src/model/language';
import type { RefundAnswer } from '../../src/model/refundResults';
import type { RowName } from '../../src/recover/lastWord';
import type { RefundRequest } from '../../src/refund/answer';
import type { KeyTyped } from './connection/connectForm';
import type { NightlyAnswer, NightlyRequest } from './nightly/answers';

export type Scope = 'selection' | 'ready';

/** What a person says of a payment that they are asked about. */
export interface Said {
  readonly reference?: number | null;
  readonly answer: 'another' | 'asTyped' | 'recorded' | 'notRecorded';
  readonly name?: RowName;
  readonly references?: readonly number[];
  readonly bundleId?: string;
  readonly forContact?: boolean;
  readonly confirmed?: boolean;
}

/** A part of an export, as the server is asked of it. */
export interface ImportPart {
  readonly sourceId: string;
  readonly fileName: string;
  readonly previewId: string;
  readonly rows: readonly (readonly string[])[];
  /** On which line of the file each record stands, the header left out. */
  readonly lines: readonly number[];
  readonly choices: {
    readonly people: Readonly<Record<string, number | 'create'>>;
    readonly orders: Readonly<Record<string, 'take' | 'leave'>>;
  };
}

/** The server's functions that the sidebar calls, by their names there. */
export interface Server {
  getConnection(): ConnectionAnswer;
  connect(request: KeyTyped): ConnectionAnswer;
  disconnect(request: { sure: boolean }): ConnectionAnswer;
  setUpSpreadsheet(): Refusal | undefined;
  refreshLists(): Refusal | undefined;
  checkRows(): Refusal | undefined;
  getUnconfirmedRows(): UnconfirmedAnswer;
  answerQuestion(request: Said): QuestionAnswer;
  reviewSelection(request: { scope: Scope }): ReviewAnswer;
  goToCell(request: { tab: string; cell: string }): { ok: true } | Refusal;
  sendNext(
    request: { runId: string } | { scope: Scope; expectedCount: number; expectedTotal: number },
  ): SliceAnswer;
  stopSending(request: { runId: string }): { ok: true };
  findContacts(request: { text: string }): FindAnswer;
  getSelectedPerson(): { readonly ok: true; readonly text: string } | Refusal;
  useContact(request: { contactId: number }): UseAnswer;
  createContact(request: {
    firstname: string;
    surname: string;
    mail: string;
    address?: Readonly<Record<string, string>>;
    anyway?: boolean;
  }): CreateAnswer;
  openRefund(): RefundAnswer;
  refund(request: RefundRequest): RefundAnswer;
  getNightly(): NightlyAnswer;
  setNightly(request: NightlyRequest): NightlyAnswer;
  handOverInstallation(request: { sure: boolean }): HandOverAnswer;
  getSources(): SourcesAnswer;
  saveSource(request: { source: Source }): SaveSourceAnswer;
  readImportTab(request: { tab?: string; from?: number }): ImportTabAnswer;
  previewImport(request: ImportPart & { lane: number; beside: number }): PreviewAnswer;
  importRows(request: ImportPart & { digest: string; tab: string }): ImportAnswer;
  takeBackImport(request: { importId: string }): TakeBackAnswer;
  getSummary(): SummaryAnswer;
  getSlips(request: { methods: readonly string[]; others: boolean }): SlipsAnswer;
  recordSlip(request: { count: number; total: string; others: boolean }): SlipsAnswer;
  payInSlips(request: PaidInRequest): SlipsAnswer;
  getPaperFacts(request: PaperFactsRequest): PaperFactsAnswer;
  readBundles(request: { offset: number; limit: number; from: string; to: string }): BundlesAnswer;
  readPeople(request: { ids: readonly number[] }): PeopleAnswer;
  lookUpRenewals(request: RenewalsAsked): RenewalsAnswer;
  makeRenewals(
    request: RenewalsAsked & { tab: string; importId: string; again: readonly number[] },
  ): MakeRenewalsAnswer;
  showSummary(): Refusal | undefined;
  makeReport(request: { day?: string }): Refusal | undefined;
  getSettings(): SettingsAnswer;
  setSettings(request: {
    language?: 'auto' | Language;
    defaultPeriod?: 'calendar' | 'rolling';
    firstReference?: number;
  }): SettingsAnswer;
}

interface Runner {
  withSuccessHandler(handler: (value: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
}

declare const google: {
  readonly script: {
    readonly run: Runner & Record<keyof Server, (request: unknown, openedFor: string) => void>;
  };
};

/** Calls a function of the server; rejects where Google does not answer or the function throws. */
export function call<Name extends keyof Server>(
  name: Name,
  ...request: Parameters<Server[Name]>
): Promise<ReturnType<Server[Name]>> {
  return new Promise((resolve, reject) => {
    const run = google.script.run
      .withSuccessHandler((value) => resolve(value as ReturnType<Server[Name]>))
      .withFailureHandler(reject) as typeof google.script.run;
    // Something is sent each time: by that the server knows a page's call, which cannot be asked. Whom the
    // page was opened for goes with it: Google may let it arrive as another account.
    const [asked = {}] = request;
    run[name](asked, document.getElementById('app')?.dataset.person ?? '');
  });
}
