import type { Call, Wire } from '../bridge.js';
import { cellIn } from './cells.js';
import { member } from './enumeration.js';
import { activeUser } from './people.js';
import { rangeFrom } from './range.js';
import { AuthMode } from './script-app.js';
import { spreadsheet } from './spreadsheet.js';

function plain(value: Wire): unknown {
  const read = cellIn(value);
  if (Array.isArray(read)) return read.map(plain);
  if (typeof read !== 'object' || read === null || read instanceof Date) return read;
  return Object.fromEntries(Object.entries(read).map(([key, entry]) => [key, plain(entry)]));
}

/** The arguments of a call; for triggers, developers.google.com/apps-script/guides/triggers/events */
export function argumentsOf(call: Call): unknown[] {
  switch (call.kind) {
    case 'plain':
    case 'page':
      return call.args.map(plain);
    case 'open':
      return [
        {
          authMode: member(AuthMode, call.authMode),
          source: spreadsheet(),
          user: activeUser(),
        },
      ];
    case 'edit':
      return [
        {
          ...call.fields,
          authMode: AuthMode.LIMITED,
          range: rangeFrom(call.range),
          source: spreadsheet(),
          user: activeUser(),
        },
      ];
    case 'time':
      return [{ ...call.fields, authMode: AuthMode.FULL }];
  }
}
