import type { Digest } from '../../src/model/ports';

/** Google's own digest; its bytes are signed. */
export const sha256: Digest = (text) =>
  Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');
