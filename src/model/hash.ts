/** FNV-1a over UTF-16 units: 32 bits in eight hexadecimal digits. Tells things apart; hides nothing. */
export function hash32(text: string, seed = 0x811c9dc5): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** 64 bits in sixteen digits: one text of a whole season must not pass for another. */
export function hash64(text: string): string {
  return hash32(text) + hash32(text, 0x050c5d1f);
}
