/** What a person is asked to allow, one by one: they may leave out any, and take it back at any time. */
export const SCOPES = ['sheets', 'dialogs', 'requests', 'triggers', 'mail', 'email'] as const;

export type Scope = (typeof SCOPES)[number];

/** Without these there is no night: nothing would be sent, or nobody would hear of it. */
export const NIGHT_SCOPES: readonly Scope[] = ['sheets', 'requests', 'triggers', 'mail'];
