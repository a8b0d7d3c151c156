import type { LeftReason, NightEnd } from '../../model/nightResults';
import { written } from '../days';
import { leftLines } from '../lines';
import { sentence } from '../sentence';
import type { SentencesFor } from '../words';
import type { NightlyWords } from '../words/nightly';
import { tabLines } from './headers';
import { lookalike } from './look';
import { count, summed } from './numbers';
import { QUOTA, SOONER } from './remedies';

const ENDS: Readonly<Record<NightEnd, string>> = {
  done: 'Its work is done.',
  over: `The night ended before everything was sent. The rest goes out in the next one; ${SOONER}`,
  'trigger time': `Google’s daily time for triggers (90 minutes) is used up. The rest goes out in the next night; ${SOONER}`,
  quota: `${QUOTA} The rest goes out in the next night.`,
  'no answer': `Qomon could not be reached until the night ended. The rest goes out in the next night; ${SOONER}`,
  'bad key':
    'It failed: Qomon no longer accepts the API key. Whoever runs the nightly upload enters a new key in the sidebar.',
  'no right': 'It failed: the API key may not record payments. Ask your Qomon administrator.',
  'not connected':
    'It failed: whoever runs the nightly upload is not connected to Qomon any more. Enter the API key in the sidebar.',
  'may only check':
    'It failed: the key that is shared here is for checking only now. Whoever runs the nightly upload enters a key of their own in the sidebar, under Connection.',
  'other installation':
    'It failed: another installation of the add-on works in this spreadsheet. If that is right, turn the nightly upload of this one off; else choose Hand over this spreadsheet… in the sidebar of the other, under Settings.',
  'no lists':
    'It failed: the lists from Qomon are not here and could not be fetched. Use Refresh lists.',
  broken:
    'It failed: Google reported an error in the middle of the work. If that happens again, use Send ready rows and tell the add-on’s makers what the page Executions of the script says.',
};

const REASONS: SentencesFor<LeftReason> = {
  problems: ({ texts }) => texts.join(' '),
  'see message': () => 'it has problems: see Message.',
  'looks recorded': (it) =>
    `it looks recorded already: Qomon holds ${lookalike(it)}, with the same payer, amount and day. If this is another payment, send it from the menu and say so.`,
  question: ({ texts }) =>
    `it is not sent without an answer. ${texts.join(' ')} If that is right, send the row from the menu, or say so in the sidebar, under “Rows”.`,
  rejected: () =>
    'Qomon refused it; what it said stands in Message. Correct the row, then send it from the menu.',
  'group not ticked': () => 'another row of its group is not ticked as Ready.',
  waiting: () => 'it waits for the next night.',
  unconfirmed: () => 'Qomon may or may not have recorded it; see Message.',
};

const FAILURES: readonly NightEnd[] = [
  'bad key',
  'no right',
  'not connected',
  'may only check',
  'other installation',
  'no lists',
  'broken',
];

/** The words about the night, in English. */
export const nightly: NightlyWords = {
  title: 'Nightly upload',
  problems: {
    overdue: ({ owner, due }) =>
      `The nightly upload should have run at ${written(due)} and did not. Its trigger is gone, or ${owner || 'whoever set it up'} has left or has withdrawn the permission, or Google starts it without the spreadsheet, which that person alone is told. ${owner || 'That person'} can turn it off and on again; anybody else can take it over.`,
    'trigger gone': () =>
      'The trigger of the nightly upload is gone. Save the settings again to make a new one.',
    'no permission': ({ owner }) =>
      `Google asks ${owner || 'whoever set up the nightly upload'} for permissions again, so the nightly upload cannot work. That person gives them in the sidebar under Nightly; or somebody else takes it over.`,
    'no document': ({ at }) =>
      `Google started the nightly upload at ${written(at)} without the spreadsheet. It could read no row and reserve nothing, so nothing was sent. Use Send ready rows; saving these settings again does not help. A script that belongs to the spreadsheet itself is started with it: ask whoever installed the add-on.`,
    'no lock': ({ at }) =>
      `Google could not reserve the spreadsheet for the nightly upload at ${written(at)}, so nothing was sent. It tries again every hour of the night; to send sooner, use Send ready rows.`,
    unfinished: ({ since }) =>
      `The nightly upload has been at work since ${written(since)} and does not come to its end: each of its runs is cut off. Use Send ready rows, and look at the page Executions of the script.`,
    failed: ({ end }) => `The last night’s upload did not work. ${ENDS[end]}`,
  },
  refusals: {
    'not a request': () => 'These settings could not be read. Close the sidebar and open it again.',
    'not an hour': () => 'Choose a whole hour from 0 to 23.',
    'not an address': ({ text }) =>
      `“${text}” is not an email address. Type addresses like name@example.org.`,
    'too many recipients': ({ most }) =>
      `The report goes to ${most} addresses at most. Take some off the list.`,
    'no recipient': () => 'Type the email address of whoever is to get the report.',
    'of another': ({ owner }) =>
      `The nightly upload runs under the name of ${owner || 'somebody else'}. Take it over to run it under yours.`,
    'no key': ({ owner }) =>
      owner
        ? `The nightly upload would run with your own API key, and you are not connected to Qomon. Connect first, or ask ${owner} to share the key with the editors of this spreadsheet.`
        : 'The nightly upload runs with your own API key, and you are not connected to Qomon. Connect first.',
    'may only check': () =>
      'The key that is shared here is for checking only, and the nightly upload sends. Connect with a key of your own first.',
    'no trigger': () =>
      'Google did not make the trigger that starts the night. You may have too many of them (20 for a script): look at script.google.com/home/triggers, take away what you no longer need, and try again.',
  },
  notMailed: 'This report could not be sent by mail:',
  nothingWrong: 'Nothing is wrong with the nightly upload any more.',
  subject: ({ end, sent, totals, leftBehind, tabs, unconfirmed }) =>
    [
      summed(
        `Nightly upload to Qomon${FAILURES.includes(end) ? ' FAILED' : ''}: ${count(sent, 'payment', 'payments')} sent`,
        totals,
      ),
      ...(leftBehind > 0 ? [`${count(leftBehind, 'row', 'rows')} left behind`] : []),
      ...(tabs.length > 0 ? [`${count(tabs.length, 'tab', 'tabs')} left behind`] : []),
      ...(unconfirmed > 0 ? [`${unconfirmed} in doubt`] : []),
    ].join(', '),
  body: (report) =>
    [
      `The nightly upload that began on ${written(report.day)} has ended. ${ENDS[report.end]}`,
      '',
      `${summed(`Sent: ${count(report.sent, 'payment', 'payments')}`, report.totals)}.`,
      ...(report.found > 0
        ? [
            `${count(report.found, 'payment', 'payments')} that had been in doubt had been recorded: the IDs are in the rows now.`,
          ]
        : []),
      ...(report.rowsGone > 0
        ? [
            `${count(report.rowsGone, 'payment was', 'payments were')} recorded though the row was deleted, and not counted in the total: see the tab Journal.`,
          ]
        : []),
      ...report.notes,
      ...section(
        report.left,
        report.leftBehind,
        `Left behind (${count(report.leftBehind, 'row', 'rows')}):`,
      ),
      ...section(
        report.unconfirmedRows,
        report.unconfirmed,
        `In doubt (${count(report.unconfirmed, 'row', 'rows')}):`,
      ),
      ...(report.tabs.length > 0 ? ['', 'Tabs left behind:', ...tabLines(report.tabs)] : []),
      ...(report.leftBehind > 0
        ? ['', 'What to do: correct these rows, or untick Ready on those that are not to be sent.']
        : []),
      ...(report.unconfirmed > 0
        ? [
            '',
            'What to do about the doubtful rows: the night asks nobody about them. Use Resolve doubtful rows, which looks each up again, and asks you about those of which nothing proves whether they are recorded; nothing is sent again until that is clear.',
          ]
        : []),
      '',
      `The spreadsheet: ${report.spreadsheet}`,
    ].join('\n'),
  permission: {
    subject: 'Nightly upload to Qomon: Google asks for your permission',
    body: (spreadsheet) =>
      `The nightly upload to Qomon cannot work: Google asks you for permissions again. Open the spreadsheet, choose Extensions ▸ Bundles for Qomon ▸ Nightly upload…, and give them there.\n\n${spreadsheet}`.trim(),
  },
  unnamed: 'an account that Google does not name',
  noDocument: {
    subject: 'Nightly upload to Qomon: Google starts it without the spreadsheet',
    body: 'Google started the nightly upload to Qomon without the spreadsheet. It could read no row and reserve nothing, so nothing was sent. Open the spreadsheet and use Send ready rows; saving the settings of the nightly upload again does not help. A script that belongs to the spreadsheet itself is started with it: ask whoever installed the add-on.\n\nYou are told this once a day for as long as it happens. To end it, turn the nightly upload off in the sidebar.',
  },
};

function section(
  rows: Parameters<typeof leftLines>[0],
  all: number,
  title: string,
): readonly string[] {
  return leftLines(rows, all, {
    title,
    line: ({ tab, row, reason }) => `• “${tab}”, row ${row}: ${sentence(REASONS, reason)}`,
    more: (rest) => `• and ${rest} more`,
  });
}
