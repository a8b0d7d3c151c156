import { parseJson } from '../model/json';
import { BODY_LENGTH, NESTING } from '../model/limits';

/**
 * Reads the body of an answer; undefined where it is no JSON, or is larger or nested deeper than
 * anything that Qomon has to say: whoever walks through such a thing runs out of memory or stack.
 */
export function readBody(body: string): unknown {
  return body.length > BODY_LENGTH || isDeep(body) ? undefined : parseJson(body);
}

function isDeep(body: string): boolean {
  let depth = 0;
  for (let at = 0; at < body.length; at += 1) {
    const unit = body.charCodeAt(at);
    if (unit === QUOTE) at = endOfText(body, at);
    else if (unit === BRACKET || unit === BRACE) {
      depth += 1;
      if (depth > NESTING) return true;
    } else if (unit === BRACKET_END || unit === BRACE_END) depth -= 1;
  }
  return false;
}

/** Where a text ends that begins here; the end of all where it does not. */
function endOfText(body: string, start: number): number {
  let end = body.indexOf('"', start + 1);
  while (end > 0 && isEscaped(body, end)) end = body.indexOf('"', end + 1);
  return end < 0 ? body.length : end;
}

function isEscaped(body: string, at: number): boolean {
  let slashes = 0;
  while (body.charCodeAt(at - 1 - slashes) === BACKSLASH) slashes += 1;
  return slashes % 2 === 1;
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];

const [BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x5b, 0x5d, 0x7b, 0x7d];
