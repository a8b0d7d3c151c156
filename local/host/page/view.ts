import type { Edit, FromServer, PanelView, Screen, SheetHead } from '../protocol';
import type { PageWords } from './words';

/** A note that slides in at the corner. */
export interface Toast {
  readonly id: number;
  readonly title: string;
  readonly message: string;
}

/** What a column offers to its filter. */
export type FilterOffer = Extract<FromServer, { readonly kind: 'filterTexts' }>;

/** What stands before the person because of what they did in the page itself. */
export type Notice =
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'unable' }
  | { readonly kind: 'about' }
  | { readonly kind: 'filter'; readonly offer: FilterOffer }
  | { readonly kind: 'protected'; readonly edits: readonly Edit[]; readonly description: string };

/** A group of columns, by its letters and its headers. */
export interface Fold {
  readonly sheet: number;
  readonly column: number;
  readonly from: string;
  readonly to: string;
  readonly headers: string;
  readonly collapsed: boolean;
}

/** What is on the screen beside the grid. */
export interface View {
  readonly words: PageWords;
  readonly screen: Screen | null;
  readonly panel: PanelView | null;
  readonly toasts: readonly Toast[];
  readonly notice: Notice | null;
  /** The groups of columns of the sheet before the person. */
  readonly folds: readonly Fold[];
  /** The filter of that sheet. */
  readonly filter: (NonNullable<SheetHead['filter']> & { readonly sheet: number }) | null;
  /** Whether somebody looks for a text. */
  readonly finding: boolean;
  readonly lost: boolean;
}
