/** An error of Google's own, which a script may catch: `Exception: …`. */
export class GoogleError extends Error {
  override readonly name = 'Exception';
}

/** Something that the stand-in does not model. It ends the test, even if the script caught it. */
export class NotModelled extends Error {
  override readonly name = 'NotModelled';
}

/** Ends a run. A script can catch it, but every call after it throws it again. */
export class Death extends Error {
  override readonly name = 'Death';
}

/** Throws because nobody has modelled this. */
export function notModelled(what: string): never {
  throw new NotModelled(`${what} is not modelled by the stand-in of Google`);
}
