import { describe, expect, test } from '@jest/globals';
import { LANGUAGES } from '../../src/model/language';
import { sidebarWords } from '../../src/text/sidebar';
import { type Message, messagesIn, sentencesOf } from '../../tools/docs/messages';

/**
 * Sentences that ask nothing of anybody, by why. Any other sentence says what its reader can do about it: one that
 * is new is made to, or is given its place here.
 */
const TELLS: Readonly<Record<string, RegExp>> = {
  'what is being done':
    /^(cancel\.(asking|progress)|compare\.progress|send\.progress|messages\.sending|cancel\.messages\.correcting)$/,
  'what was done, and is well':
    /^(cancel\.corrected|lastWord\.(found|putRight|settled)|look\.(isAsTyped|isCopy|returned|rowsGone)|layOut\.done|installation\.(done|doneBack)|nightly\.nothingWrong|refund\.(done|found)|slips\.ticked\.done( already)?|status\.(done|holds|found|same)|event\.(blankIs|done)|listsBeside|journalBeside|compare\.messages\.refunded|messages\.foundRefunded|cautions\.(third-party payer|beneficiary))$/,
  'what somebody chose not to do': /^refund\.problems\.declined$/,
  'all is given back already': /^(refund\.problems\.nothing left|sidebar\.refund\.nothingLeft)$/,
  'the answers stand beside it as buttons':
    /^(sidebar\.papers\.cheques|lastWord\.about|look\.isHeld|look\.areOthers)$/,
  'a question, answered in its own dialog':
    /^(event\.(askName|change)|layOut\.question|cancel\.confirm|status\.askUnpaid|slips\.confirmUndo|report\.askMail)$/,
  'a part of a sentence, a name or a subject':
    /^(noSpaceName|imports\.becomes|messages\.(finding|serverSays)|cancel\.correctTitle|nightly\.(unnamed|subject|notMailed|permission\.subject|noDocument\.subject)|cancel\.unfinished|prompts\.listedMethod)$/,
  'the state of a row, which stays as it should':
    /^review\.stays\.(blank|waiting|sent|partRefunded|refunded)$/,
  'the description of a range, which Sheets shows above its own question': /^protectedColumn$/,
  'a name or a figure on the tab of the summary, and how they agree':
    /^summary\.(warning|made|views|nameless|currency|parts|number|chart|figures|journal|done|agrees|differs|apart|unread)\b/,
  'what stands on a report or in its mail, and how rows and journal agree':
    /^report\.(title|warning|head|part|left|byMethod|byCampaign|number|nameless|columns|newStatus|place|rowGone|ended|agrees|differs|reasons|mailed|subject|done|sentTo)\b/,
  'what the payments of a year come to, and its file':
    /^sidebar\.papers\.(yearEnd\.(payments|parts|lines|elsewhere|nothing|limits)|renewals\.none|statement\.allTicked)\b/,
  'what a line of a statement says of a slip; below it stands what to do':
    /^sidebar\.papers\.statement\.(noFit|notes)$/,
  'what stands on a slip of cheques or in the list of them':
    /^slips\.(byRows|undone|columns|warning|undoneState|paperTitle|paperWarning|paperHead|paperColumns|paperTotal|paperNote|changed|gone|joined|offer|inShort|isUndone|line)\b/,
  'what an import does by itself, or was told to':
    /^imports\.whys\.(nothing paid|left by you|half)$/,
  'what a setting or a field is for':
    /^filledIn$|^sidebar\..*(help|Help|yours|labelHelp|stripe|bankStatement|notLookedUp|accountUnknown|sharedBy|space|found|used|sent|waiting|takenBack|readAs|settled|saved|preparing)(\.\w+)?$/,
};

const tells = ({ path }: Message): boolean => Object.values(TELLS).some((one) => one.test(path));

/** What people are asked to do in English, by its verbs and by other ways of saying so. */
const VERBS =
  'add ask bring cancel change check choose close compare connect continue copy correct delete empty enter export fill find format give go indicate leave look move open paste record refresh refund save say select send shorten show start take tell tick try type undo unmerge use wait';
const PHRASES = [
  'Do the same',
  'Do this',
  'Make it again',
  'Set up',
  'see Message',
  'can add',
  'can be sent',
  'can turn',
  'call it',
  'different names',
  'gives them',
  'name back',
  'say so',
];

/** What people are asked to do, or how they are to do it. */
const ACT = {
  // A verb where a sentence or a part of one begins: “left to refund” asks for nothing.
  en: new RegExp(
    `(?:^|[.:;,?!]\\s+|\\n(?:• )?|\\b(?:then|and|or|meanwhile) )(?:${VERBS.replaceAll(' ', '|')})\\b|\\b(?:${PHRASES.join('|')})\\b`,
    'i',
  ),
  // The imperative of whoever is addressed, and the one reference that is none.
  fr: /(?<!\p{L})(?!(?:avez|assez|chez|pouvez)(?!\p{L}))\p{L}{2,}ez(?!\p{L})|voir «?\s?Message|(?:Faites|peut (?:être renvoyé|vous ajouter|le désactiver|les accorder))|Continuer/iu,
} as const;

const told = ({ path, text }: Message): string => `${path}: ${text}`;

/** Of the sidebar those that are whole sentences: its other words name buttons and fields. */
const sentences = (language: 'en' | 'fr'): readonly Message[] => [
  ...messagesIn(language),
  ...sentencesOf(sidebarWords(language), 'sidebar').filter(({ text }) => /[.]$/.test(text)),
];

describe.each(LANGUAGES)('in %s', (language) => {
  test('whatever people are told says what they can do about it', () => {
    const all = sentences(language);
    expect(all.length).toBeGreaterThan(300);
    const wrong = all.filter(
      (one) => !tells(one) && !/\?$/.test(one.text) && !ACT[language].test(one.text),
    );
    expect(wrong.map(told)).toEqual([]);
  });

  test('so does each line about rows that stay behind', () => {
    const lines = messagesIn(language)
      .filter(({ path }) => path === 'obstacles.nothing to send')
      .flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('•')));
    expect(lines.length).toBeGreaterThan(12);
    expect(lines.filter((line) => !ACT[language].test(line))).toEqual([]);
  });
});

test('what only tells is there', () => {
  const paths = sentences('en').map(({ path }) => path);
  for (const [why, pattern] of Object.entries(TELLS)) {
    expect([why, paths.some((path) => pattern.test(path))]).toEqual([why, true]);
  }
});
