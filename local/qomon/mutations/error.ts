import type { Flaw, Reply } from '../problem';
import type { Switches } from '../switches';

/** The text of an answer with its media type. */
export interface Content {
  readonly type: string;
  readonly text: string;
}

const json = 'application/json';

/** An error in the shape that the switch asks for: RFC 9457, or one of those that occur beside it. */
export function errorText({ status, body }: Reply, switches: Switches): Content {
  const { detail = '', errors: flaws = [], ...others } = Object(body);
  const message = `${switches.errorPrefix}${detail}`;
  const shown: readonly Flaw[] = flaws.map((flaw: Flaw) => shownFlaw(flaw, switches));
  const as = (value: object, type = json): Content => ({ type, text: JSON.stringify(value) });
  switch (switches.errors) {
    case 'problem':
      return as(problemOf(others, message, shown), 'application/problem+json');
    case 'odd-members':
      return as(problemOf(others, message, [null, 7, {}, ...shown]), 'application/problem+json');
    case 'fail':
      return as({ status: 'fail', message });
    case 'message':
      return as({ message });
    case 'error':
      return as({ error: message });
    case 'error-object':
      return as({ error: { code: status, message } });
    case 'errors-map':
      return as({
        message,
        errors: Object.fromEntries(shown.map((flaw) => [flaw.location, [flaw.message]])),
      });
    case 'errors-texts':
      return as({ message, errors: shown.map((flaw) => `${flaw.location}: ${flaw.message}`) });
    case 'html':
      return { type: 'text/html', text: `<html><body><h1>${status}</h1></body></html>` };
    case 'empty':
      return { type: json, text: '' };
  }
}

function problemOf(others: object, detail: string, errors: readonly unknown[]): object {
  return { ...others, detail, ...(errors.length > 0 ? { errors } : {}) };
}

function shownFlaw(flaw: Flaw, { errorPrefix, missingFieldAt }: Switches): Flaw {
  return {
    ...flaw,
    location: missingFieldAt === 'parent' ? placeOf(flaw) : flaw.location,
    message: `${errorPrefix}${flaw.message}`,
  };
}

/** Some servers report a missing field at the object that lacks it. */
function placeOf({ location, message }: Flaw): string {
  return message.startsWith('expected required') ? location.replace(/\.\w+$/, '') : location;
}
