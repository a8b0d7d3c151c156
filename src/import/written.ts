import { dayText, exists } from '../entry/calendar';
import { addressOf } from '../model/address';
import { wordsOf } from '../model/plain';
import type { Source } from './source';

/** A person as a file names them. */
export interface Written {
  readonly surname: string;
  readonly firstname: string;
  readonly mail: string;
  /** `1990-02-03`; blank where it is not there or cannot be read, as is each of the others. */
  readonly birth: string;
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
}

export const NOBODY: Written = {
  ...{ surname: '', firstname: '', mail: '' },
  ...{ birth: '', street: '', postcode: '', city: '' },
};

/** A name as people read it; the address where there is none. */
export function nameOf({ firstname, surname, mail }: Written): string {
  return [firstname, surname].filter((part) => part !== '').join(' ') || mail;
}

/**
 * Names a person as a file writes them: two of one name are two where they were born on two days, or, where
 * nothing else tells, live in two places.
 */
export function personKey({ surname, firstname, mail, birth, postcode }: Written): string {
  const address = addressOf(mail);
  const place = address + birth === '' ? plainPlace(postcode) : '';
  const words = wordsOf(`${surname} ${firstname}`).sort();
  return [address, ...words, birth, place].filter((part) => part !== '').join(' ');
}

function plainPlace(postcode: string): string {
  return wordsOf(postcode).join('');
}

/** True where two are written as one person: the name alone, as a member's address is seldom there. */
export function isSamePerson(a: Written, b: Written): boolean {
  const name = ({ surname, firstname }: Written): string =>
    wordsOf(`${surname} ${firstname}`).sort().join(' ');
  if (a.birth !== '' && b.birth !== '' && a.birth !== b.birth) return false;
  return name(a) === name(b) && (b.mail === '' || addressOf(a.mail) === addressOf(b.mail));
}

/** Somebody with what the same person is said of elsewhere. */
export function withDetails(one: Written, others: readonly Written[]): Written {
  const same = others.filter((other) => isSamePerson(one, other));
  const birth = [one, ...same].find((other) => other.birth !== '')?.birth ?? '';
  // A street of one line and a town of another are nobody's.
  const home = [one, ...same].find((other) => other.street + other.postcode + other.city !== '');
  const { street, postcode, city } = home ?? one;
  return { ...one, birth, street, postcode, city };
}

/**
 * The day on which somebody was born, as `1990-02-03`; blank for what cannot be read: nothing is refused for it.
 */
export function birthIn(text: string, format: Source['date']['format']): string {
  const [, a = '', b = '', c = ''] =
    /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})(?:[T ].*)?$/.exec(text) ?? [];
  const [year, month, day] = a.length === 4 ? [a, b, c] : format === 'mdy' ? [c, a, b] : [c, b, a];
  const born = { year: Number(year), month: Number(month), day: Number(day) };
  return year?.length === 4 && exists(born) ? dayText(born) : '';
}
