/** What a key that is shared with the editors of a spreadsheet may be used for. */
export const KEY_USES = ['checking', 'sending'] as const;

export type KeyUse = (typeof KEY_USES)[number];

/** How a person shares the key that they connect with. */
export type Sharing = 'no' | KeyUse;

/** What a caller asked for: `true` stands for what sharing was at first; all else shares nothing. */
export function sharingOf(asked: unknown): Sharing {
  if (asked === true) return 'sending';
  return KEY_USES.find((use) => use === asked) ?? 'no';
}

/** That somebody replaced or removed the key that another shared; '' stands for whom Google does not name. */
export interface KeyChange {
  readonly by: string;
  readonly from: string;
  /** What the space of the new key is called; '' if it was removed, or nobody knows. */
  readonly space: string;
  readonly isRemoved: boolean;
}
