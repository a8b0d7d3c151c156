import type { HeaderFault } from './faults';
import type { LostTab } from './ports';
import type { Region } from './regions';
import type { Tally } from './results';
import type { Scope } from './scopes';
import type { KeyUse } from './sharing';

/** Why something could not be done at all, and what a person can do about it. */
export type Obstacle =
  /** `byOthers`: somebody else is, with a key that they do not share. */
  | { readonly kind: 'not connected'; readonly byOthers: boolean }
  /** The names of the spreadsheet's space and of the key's. */
  | { readonly kind: 'another space'; readonly home: string; readonly key: string }
  /** What is unconfirmed can be looked up in the space alone in which it was sent. */
  | { readonly kind: 'unconfirmed before move' }
  /** Whoever asks has no key but a shared one that is for checking; `by`: who shares it, or ''. */
  | { readonly kind: 'may only check'; readonly by: string }
  /** Everybody without a key of their own works with it; `by`: who shares it, or ''. */
  | {
      readonly kind: 'shared by another';
      readonly by: string;
      readonly keyEnd: string;
      readonly use: KeyUse;
    }
  | { readonly kind: 'no lists' }
  | {
      readonly kind: 'not an entry tab';
      readonly tab: string;
      readonly faults: readonly HeaderFault[];
    }
  /** The tab of deposit slips has lost columns, so that nobody can say which slips stand or were paid in. */
  | { readonly kind: 'slips unread'; readonly tab: string; readonly headers: readonly string[] }
  | { readonly kind: 'nothing selected' }
  | { readonly kind: 'nothing ready'; readonly tally: Tally }
  | { readonly kind: 'nothing to send'; readonly tally: Tally }
  | {
      readonly kind: 'busy';
      readonly by: { readonly user: string; readonly since: string } | undefined;
    }
  | { readonly kind: 'no lock' }
  /** Another script records for this spreadsheet; `isSilent`: it has not worked for so long that one may ask. */
  | { readonly kind: 'other installation'; readonly isSilent: boolean }
  /** This script did, and has given it away. */
  | { readonly kind: 'handed over' }
  | { readonly kind: 'unconfirmed before hand-over' }
  /** A page was opened for one account, and its call came as another. */
  | { readonly kind: 'other account' }
  /** What the person who runs this has not allowed. */
  | { readonly kind: 'permission'; readonly scopes: readonly Scope[] }
  /** Google refused a write; the tabs that hold cells which this person may not write to. */
  | { readonly kind: 'protected cells'; readonly tabs: readonly string[] }
  /** Tabs that somebody changed while a run had them in its hands; `hasChanged`: it had asked Qomon to change something. */
  | { readonly kind: 'lost tabs'; readonly lost: readonly LostTab[]; readonly hasChanged: boolean }
  | { readonly kind: 'not as expected'; readonly tally: Tally }
  | { readonly kind: 'no such run' }
  | { readonly kind: 'no question' }
  | { readonly kind: 'not this bundle'; readonly bundleId: number }
  | { readonly kind: 'not a key' }
  | { readonly kind: 'no region' }
  | { readonly kind: 'key refused'; readonly region: Region }
  /** `wait`: for how many minutes, where Qomon says so and they are more than a few. */
  | { readonly kind: 'throttled'; readonly wait: number | undefined }
  | { readonly kind: 'no answer' }
  | { readonly kind: 'odd answer'; readonly status: number };
