import type { Call, Wire } from '../bridge';
import { cellIn } from './cells';
import { member } from './enumeration';
import { activeUser } from './people';
import { rangeFrom } from './range';
import { AuthMode } from './script-app';
import { spreadsheet } from './spreadsheet';

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
