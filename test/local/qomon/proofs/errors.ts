import type { errors } from '../../../../local/qomon/options/errors';
import { bundlesPath, type Started, transaction } from '../caller';
import { type Proofs, payment } from './proof';

const refused = ({ send }: Started) => {
  const answer = send('POST', bundlesPath, {
    data: { transactions: [transaction({ amount: undefined })] },
  });
  if (answer.kind === 'failure') throw new Error('no answer');
  return answer;
};
const location = 'body.data.transactions[0].amount';
const message = 'expected required property amount to be present';
const flaw = { location, message, value: null };
const rfc = { type: 'about:blank', title: 'Unprocessable Entity', status: 422 };
const detail = 'validation failed';
const html = '<html><body><h1>422</h1></body></html>';

export const errorProofs: Proofs<typeof errors> = {
  errors: {
    observe: (stand) => {
      const { body, headers } = refused(stand);
      const type = headers['Content-Type']?.split('/')[1];
      return [type, body.startsWith('{') ? JSON.parse(body) : body];
    },
    expected: [
      ['problem', ['problem+json', { ...rfc, detail, errors: [flaw] }]],
      ['fail', ['json', { status: 'fail', message: detail }]],
      ['message', ['json', { message: detail }]],
      ['error', ['json', { error: detail }]],
      ['error-object', ['json', { error: { code: 422, message: detail } }]],
      ['errors-map', ['json', { message: detail, errors: { [location]: [message] } }]],
      ['errors-texts', ['json', { message: detail, errors: [`${location}: ${message}`] }]],
      ['odd-members', ['problem+json', { ...rfc, detail, errors: [null, 7, {}, flaw] }]],
      ['html', ['html', html]],
      ['empty', [undefined, '']],
    ],
  },
  missingFieldAt: {
    observe: (stand) => JSON.parse(refused(stand).body).errors[0].location,
    expected: [
      ['field', location],
      ['parent', 'body.data.transactions[0]'],
    ],
  },
  errorPrefix: {
    observe: (stand) => {
      const body = JSON.parse(refused(stand).body);
      return [body.detail, body.errors[0].message];
    },
    expected: [
      ['', [detail, message]],
      ['=', [`=${detail}`, `=${message}`]],
      ['@', [`@${detail}`, `@${message}`]],
    ],
  },
  latency: {
    observe: ({ call }) => call('GET', bundlesPath).milliseconds,
    expected: [
      [300, 300],
      [5000, 5000],
    ],
  },
  maxBody: {
    observe: ({ call }) => call('POST', bundlesPath, payment({ comment: 'x'.repeat(4000) })).status,
    expected: [
      [1_000_000, 200],
      [4000, 413],
    ],
  },
};
