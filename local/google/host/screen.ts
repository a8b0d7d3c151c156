/** A mail that left. */
export interface Mail {
  readonly at: number;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly body: string;
  readonly options: Readonly<Record<string, string | boolean>>;
}

/** An entry of a menu, as a person sees it. */
export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly functionName: string }
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'menu';
      readonly caption: string | null;
      readonly entries: readonly MenuEntry[];
    };

/** A page that stands beside or over the sheet. */
export interface Page {
  readonly kind: 'sidebar' | 'modal' | 'modeless';
  readonly title: string;
  readonly content: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** A note that slid in at the corner. */
export interface Toast {
  readonly user: string;
  readonly message: string;
  readonly title: string;
}

/** Google's own question for permissions, which ended a run. */
export interface ConsentPrompt {
  readonly user: string;
  readonly scopes: readonly string[];
}
