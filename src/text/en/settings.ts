import type { SettingsWords } from '../words/settings';

export const settings: SettingsWords = {
  unreadable: 'These settings could not be read. Close the sidebar and open it again.',
  notAFirstReference: ({ lowest, highest }) =>
    `The next reference is a whole number from ${lowest} to ${highest}: above every one that was given. Correct it, or leave it as it was.`,
};
