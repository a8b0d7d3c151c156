/** An `h` is not among them: nobody can tell which names have a mute one. */
const VOWEL = /^(?:[aeiouœæ]|y(?![aeiou]))/i;

/** `de` or `que` before a name or an address, which may begin with a vowel: `d’Inès Faure`, `de Camille Moreau`. */
export function before(word: 'de' | 'que', name: string): string {
  const isElided = VOWEL.test(name.normalize('NFD'));
  return isElided ? `${word.slice(0, -1)}’${name}` : `${word} ${name}`;
}
