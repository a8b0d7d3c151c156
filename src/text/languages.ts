import type { Language } from '../model/language';
import * as en from './en';
import * as enColumns from './en/columns';
import * as enInstallation from './en/installation';
import * as enMenu from './en/menu';
import * as enMethods from './en/methods';
import * as enNumbers from './en/numbers';
import * as enStates from './en/states';
import * as fr from './fr';
import * as frColumns from './fr/columns';
import * as frInstallation from './fr/installation';
import * as frMenu from './fr/menu';
import * as frMethods from './fr/methods';
import * as frNumbers from './fr/numbers';
import * as frStates from './fr/states';
import type { Words } from './words';
import type { ColumnWords } from './words/columns';
import type { InstallationWords } from './words/installation';
import type { MenuWords } from './words/menu';
import type { MethodWords } from './words/methods';
import type { NumberWords } from './words/numbers';
import type { StateWords } from './words/states';

/**
 * Every language: another is one entry in `model/language`, a folder of its texts beside `en`, and
 * its line in each of these tables, which the compiler asks for. They are apart, and functions, so
 * that opening a spreadsheet evaluates the menu's words alone. The sidebar's words, which no other
 * part carries, stand in `sidebar.ts`.
 */
type InEachLanguage<T> = Readonly<Record<Language, () => T>>;

export const WORDS: InEachLanguage<Words> = { en: () => en.words, fr: () => fr.words };

export const COLUMN_WORDS: InEachLanguage<ColumnWords> = {
  en: () => enColumns.columns,
  fr: () => frColumns.columns,
};

export const STATE_WORDS: InEachLanguage<StateWords> = {
  en: () => enStates.states,
  fr: () => frStates.states,
};

export const NUMBERS: InEachLanguage<NumberWords> = {
  en: () => enNumbers,
  fr: () => frNumbers,
};

export const METHODS: InEachLanguage<MethodWords> = {
  en: () => enMethods.methods,
  fr: () => frMethods.methods,
};

export const MENU: InEachLanguage<MenuWords> = { en: () => enMenu.menu, fr: () => frMenu.menu };

export const INSTALLATION: InEachLanguage<InstallationWords> = {
  en: () => enInstallation.installation,
  fr: () => frInstallation.installation,
};
