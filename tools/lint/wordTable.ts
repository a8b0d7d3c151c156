/**
 * Where an old word is looked for. `names`: of things in code, and of files; in a sentence the word is
 * ordinary English. `prose`: in comments and in the pages for engineers too. `everywhere`: also in what
 * people read, which otherwise follows the labels that they know.
 */
type Where = 'names' | 'prose' | 'everywhere';

/** A word that was given up, and the field's word that stands in its place. */
export interface OldWord {
  /** The word in each of its forms, in lower case; two words if only both together are meant. */
  readonly forms: readonly string[];
  readonly instead: string;
  readonly where: Where;
}

/** What is said instead; docs/glossary.md says what the words mean. */
export const OLD_WORDS: readonly OldWord[] = [
  { forms: ['doubtful', 'doubt', 'doubts'], instead: 'unconfirmed', where: 'prose' },
  { forms: ['agreed', 'unagreed'], instead: 'approved', where: 'prose' },
  { forms: ['departure', 'departures'], instead: 'outgoing', where: 'prose' },
  {
    // `verdict` means what becomes of an order of an import, and that alone.
    forms: ['judgement', 'judgements', 'judged'],
    instead: 'result',
    where: 'prose',
  },
  { forms: ['holder', 'holders'], instead: 'lock owner', where: 'prose' },
  { forms: ['announced'], instead: 'lock owner', where: 'names' },
  { forms: ['dress', 'dresses', 'dressed', 'dressing'], instead: 'format', where: 'prose' },
  {
    forms: ['patience', 'extent', 'extents'],
    instead: 'read budget, or the longest wait',
    where: 'prose',
  },
  { forms: ['landing', 'landings'], instead: 'write log', where: 'prose' },
  { forms: ['overrun', 'overruns'], instead: 'touched columns', where: 'prose' },
  { forms: ['former', 'formers'], instead: 'previous', where: 'prose' },
  { forms: ['errand', 'errands'], instead: 'run kind, or command', where: 'prose' },
  { forms: ['strike', 'strikes'], instead: 'not before, or start', where: 'names' },
  { forms: ['vain'], instead: 'idle', where: 'prose' },
  { forms: ['diary', 'diaries'], instead: 'run state', where: 'prose' },
  { forms: ['pulse'], instead: 'heartbeat', where: 'prose' },
  { forms: ['conceal', 'conceals', 'concealed'], instead: 'redacted', where: 'prose' },
  { forms: ['strange', 'stranger', 'strangers'], instead: 'foreign', where: 'prose' },
  { forms: ['trait', 'traits'], instead: 'fingerprint', where: 'prose' },
  { forms: ['emptied rows', 'emptied row'], instead: 'cleared rows', where: 'names' },
  { forms: ['layers of'], instead: 'split copies', where: 'names' },
  { forms: ['standing'], instead: 'what is meant: bundle as read, active, remote', where: 'names' },
  { forms: ['desk', 'desks'], instead: 'user session', where: 'names' },
  { forms: ['office', 'offices'], instead: 'session', where: 'names' },
  { forms: ['house', 'houses'], instead: 'server', where: 'names' },
  { forms: ['visitor', 'visitors'], instead: 'client', where: 'names' },
  { forms: ['suffer', 'suffering'], instead: 'fault injection', where: 'names' },
  {
    forms: ['distorted', 'distortion', 'distortions'],
    instead: 'response mutation',
    where: 'prose',
  },
  { forms: ['appearance', 'appearances'], instead: 'serializer', where: 'names' },
  {
    forms: ['mend', 'mends', 'mended', 'mending'],
    instead: 'correct, or fix',
    where: 'everywhere',
  },
  { forms: ['anew'], instead: 'again', where: 'everywhere' },
  {
    forms: ['tell', 'hear', 'give', 'learn'],
    instead: 'notify, receive, return, update',
    where: 'names',
  },
];

/** Names that people know, and words of others: they stay. */
export const ALLOWED: readonly string[] = [
  'resolveDoubtful',
  'Resolve doubtful rows',
  'copyright holder',
];
