/** What the sidebar is told of settings that cannot be kept. */
export interface SettingsWords {
  readonly unreadable: string;
  readonly notAFirstReference: (it: {
    readonly lowest: number;
    readonly highest: number;
  }) => string;
}
