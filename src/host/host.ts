import type { Language } from '../model/language';
import type {
  Cache,
  Chance,
  Clock,
  Digest,
  Http,
  Lock,
  Store,
  Ui,
  Workbook,
  Zone,
} from '../model/ports';
import type { Words } from '../text/words';

/** Everything that the add-on asks of where it runs, handed to whatever it does. */
export interface Host {
  readonly workbook: Workbook;
  readonly http: Http;
  readonly clock: Clock;
  readonly zone: Zone;
  readonly lock: Lock;
  readonly cache: Cache;
  readonly ui: Ui;
  readonly chance: Chance;
  readonly digest: Digest;
  /** What one person keeps. */
  readonly userStore: Store;
  /** What everybody who may edit the spreadsheet shares. */
  readonly documentStore: Store;
  /** The Google account that runs this; blank where Google does not say. */
  readonly user: string;
  /** The ID of the script: each installation of the add-on has its own. Blank where Google does not say. */
  readonly script: string;
  /** What the journal is to call this run; `run` where it is left out. */
  readonly runKind?: string;
  readonly language: Language;
  readonly words: Words;
}
