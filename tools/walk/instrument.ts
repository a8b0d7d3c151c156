import { doorsOf, type Traced } from './functions';

/** What a line of the log begins with that tells of a walk. */
export const MARK = 'walk: ';

/** What one execution did: how often each function was called, and from which; by number, 0 is Google. */
export interface Walk {
  readonly pairs: ReadonlyArray<readonly [caller: number, callee: number, times: number]>;
}

/** Counts in the script itself, since nothing but its log leads out of an execution. */
const COUNTER = `
const $walk = (() => {
  const stack = [0];
  const pairs = new Map();
  const enter = (callee) => {
    const caller = stack[stack.length - 1];
    const pair = caller + ' ' + callee;
    pairs.set(pair, (pairs.get(pair) || 0) + 1);
    stack.push(callee);
  };
  const leave = () => { stack.pop(); };
  const run = (callee, body) => {
    enter(callee);
    try { return body(); } finally { leave(); }
  };
  const tell = () => {
    const found = Array.from(pairs, ([pair, times]) => [...pair.split(' ').map(Number), times]);
    console.log('${MARK}' + JSON.stringify({ pairs: found }));
  };
  return { enter, leave, run, tell };
})();
`;

/** The script with each function counting its calls under its place in the list, from 1. */
export function instrumented(code: string, functions: readonly Traced[]): string {
  const doors = doorsOf(code).flatMap(({ start, end }) =>
    around(start + 1, end - 1, 'try {', '} finally { $walk.tell(); }'),
  );
  const bodies = functions.flatMap(({ body, isGenerator }, index) => {
    const { start, end, isBlock } = body;
    const number = index + 1;
    if (!isBlock) return around(start, end, `$walk.run(${number}, () => (`, '))');
    const entering = `$walk.enter(${number});`;
    if (isGenerator) return around(start + 1, end - 1, `${entering} $walk.leave();`, '');
    return around(start + 1, end - 1, `${entering} try {`, '} finally { $walk.leave(); }');
  });
  const edits = [...doors, ...bodies].sort((one, other) => one.at - other.at);
  let text = '';
  let done = 0;
  for (const { at, insert } of edits) {
    text += code.slice(done, at) + insert;
    done = at;
  }
  return COUNTER + text + code.slice(done);
}

interface Edit {
  readonly at: number;
  readonly insert: string;
}

function around(start: number, end: number, before: string, after: string): Edit[] {
  return [
    { at: start, insert: before },
    { at: end, insert: after },
  ];
}
