import { LANGUAGES } from '../model/language';
import { plain } from '../model/plain';
import { METHODS } from './languages';
import { withName } from './methodNamed';

/** Every way to write a payment method that is a code, in all languages, as texts are compared; none of others. */
export function methodForms(entry: string): ReadonlySet<string> {
  const names = LANGUAGES.flatMap((language) => METHODS[language]()[entry] ?? []);
  return new Set(names.flatMap((name) => [plain(name), plain(withName(entry, name))]));
}
