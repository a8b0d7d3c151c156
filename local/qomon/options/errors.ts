import { option } from './option';

/** How an error may look, and how long an answer takes. */
export const errors = {
  errors: option({
    about:
      'the body of an error: RFC 9457; `{"status":"fail"}`; a `message`; an `error`, as text or object; `errors` as a map or as texts; a list with odd members; HTML; nothing',
    source: 'reference of June 2026: RFC 9457; `fail` in that of May; a proxy may answer HTML',
    kind: 'problem',
    hostile: [
      'fail',
      'message',
      'error',
      'error-object',
      'errors-map',
      'errors-texts',
      'odd-members',
      'html',
      'empty',
    ],
  }),
  missingFieldAt: option({
    about: 'where a missing field is reported: at the field, or at the object that lacks it',
    source: 'undocumented',
    kind: 'field',
    hostile: ['parent'],
  }),
  errorPrefix: option<string>({
    about: 'put before every text of an error, as a spreadsheet would take it for a formula',
    source: 'a hostile server',
    kind: '',
    hostile: ['=', '@'],
  }),
  latency: option<number>({
    about: 'milliseconds that a request takes',
    source: 'measured by integrators',
    kind: 300,
    hostile: [5000],
  }),
  maxBody: option<number>({
    about: 'characters of the largest body',
    source: 'undocumented',
    kind: 1_000_000,
    hostile: [4000],
  }),
};
