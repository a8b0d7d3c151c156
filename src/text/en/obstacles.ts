import type { Scope } from '../../model/scopes';
import { choiceOf } from '../choice';
import type { Words } from '../words';
import { headerFault } from './headers';
import { count, moneys } from './numbers';
import { pause } from './pause';
import { regions } from './regions';
import { keptBack, leftBehind } from './send';

/** As Google words them, and docs/permissions.md. */
const SCOPES: Readonly<Record<Scope, string>> = {
  sheets: 'View and manage spreadsheets that this application has been installed in',
  dialogs: 'Display and run third-party web content in prompts and sidebars',
  requests: 'Connect to an external service',
  triggers: 'Allow this application to run when you are not present',
  mail: 'Send email as you',
  email: 'See your primary Google Account email address',
};

export const obstacles: Words['obstacles'] = {
  'not connected': ({ byOthers }) =>
    byOthers
      ? 'You are not connected to Qomon here: somebody else has connected this spreadsheet and does not share the key. Open the sidebar and enter your API key under Connection, or ask them to share theirs there.'
      : 'This spreadsheet is not connected to Qomon. Open the sidebar and enter your API key.',
  'another space': ({ home, key }) =>
    `This spreadsheet records in the Qomon space “${home}”, and the API key is of “${key}”. Nothing was read, sent or changed there. Enter a key of “${home}” in the sidebar under Connection; or, if this spreadsheet is to record in “${key}” from now on, enter that key again there and choose to move it.`,
  'unconfirmed before move': () =>
    'Of some payments it is not certain yet whether they were recorded, and only the space in which they were sent can tell. Use Resolve doubtful rows with its key first, then move the spreadsheet.',
  'may only check': ({ by }) =>
    `The key that ${by || 'somebody'} shares here is for checking only. To send, refund, cancel or correct, to answer a question about a payment, or to make a file of who has paid, enter a key of your own in the sidebar under Connection, or ask ${by || 'whoever shares it'} to share it for sending too. Nothing was sent or changed.`,
  'shared by another': ({ by, keyEnd, use }) =>
    `${by || 'Somebody else'} shares the key ending in ${keyEnd} here, ${use === 'checking' ? 'for checking' : 'for checking and sending'}: everybody without a key of their own works with it. Nothing was changed. If it is to be replaced or taken away for all of them, say so; they are told, and it is written into the journal.`,
  'no lists': () =>
    'The lists from Qomon are not here yet. Use Refresh lists; in a new spreadsheet, use Set up this spreadsheet.',
  'not an entry tab': ({ tab, faults }) =>
    faults.length === 0
      ? `“${tab}” is not a tab for payments. Go to the tab “Bundles”, or use Set up this spreadsheet.`
      : [`The first row of “${tab}” needs correcting:`, ...faults.map(headerFault)].join('\n'),
  'slips unread': ({ tab, headers }) =>
    `The tab “${tab}” lists the deposit slips, and no longer says: ${headers.join(', ')}. Without that nobody can tell which slips stand and which were paid in, so that nothing was done. Bring the headers back, each above its cells (Undo, or File ▸ Version history); your own columns may stand beside them. Where the tab is beyond repair, delete it: the slips are listed again, and you type once more which were paid in.`,
  'nothing selected': () => 'The selected rows are empty. Select rows with payments and try again.',
  'nothing ready': ({ tally }) =>
    tally.leftBehind.length + tally.tabs.length === 0
      ? 'No row is ready. Tick Ready on the rows that are to be sent; the rows of a group go together, once all of them are ticked.'
      : ['None of the ready rows can be sent.', ...leftBehind(tally)].join('\n'),
  'nothing to send': ({ tally }) =>
    ['None of the selected rows can be sent.', ...leftBehind(tally)].join('\n'),
  busy: ({ by }) =>
    by
      ? `${by.user} has been working on this spreadsheet since ${by.since}. Nothing leaves meanwhile; try again when that is done.`
      : 'Somebody else is working on this spreadsheet. Nothing leaves meanwhile; try again in a minute.',
  'no lock': () =>
    'Google could not reserve this spreadsheet for one person, so nothing can leave. Close it, open it again, and try once more.',
  'other installation': ({ isSilent }) =>
    `Another installation of the add-on records payments for this spreadsheet: if both did, the same rows could be recorded twice. Nothing was sent or changed. ${isSilent ? 'It has done nothing here for about seven days: choose an item of this menu that works with rows, and you are asked whether this one is to take its place.' : 'To work with this one, choose Hand over this spreadsheet… in the sidebar of the other, under Settings. If the other is no longer used, you are asked here once it has done nothing for about seven days.'}`,
  'handed over': () =>
    'This installation of the add-on has given the spreadsheet to another one. Nothing was sent or changed. Use the menu of the other; or take the spreadsheet back in the sidebar, under Settings, by Hand over this spreadsheet….',
  'unconfirmed before hand-over': () =>
    'Of some payments it is not certain yet whether they were recorded, and this installation alone remembers all of them. Use Resolve doubtful rows first.',
  'other account': () =>
    'This panel was opened for another Google account than the one that Google now takes for yours: several are signed in in this browser. Nothing was done. The items of the menu Bundles for Qomon go by the right account; for the sidebar, open the spreadsheet in a window or a browser profile in which that account alone is signed in.',
  permission: ({ scopes }) =>
    `Google has no permission from you for this: ${scopes.map((scope) => `“${SCOPES[scope]}”`).join(', ')}. Nothing was sent or changed. Give it, then try again.`,
  'protected cells': ({ tabs }) =>
    `Google does not let you write into cells that somebody has protected${tabs.length === 0 ? '' : `, in ${tabs.map((tab) => `“${tab}”`).join(', ')}`}, and the add-on has to write there. Nothing more is done here while that is so; whatever had left before is looked up by the next send. Whoever protected them, or the owner of the spreadsheet, can add you or take the protection away under Data › Protect sheets and ranges.`,
  'lost tabs': ({ lost, hasChanged }) =>
    `${lost.map(({ tab, how }) => `Somebody ${how === 'deleted' ? 'deleted' : 'took rows or columns away from'} the tab “${tab}” while the add-on was at work.`).join(' ')} ${hasChanged ? 'Something may have been recorded or changed in Qomon before that: the next run looks it up before anything else leaves.' : 'What had left before is settled by the next run.'} Bring the tab back as it was (Undo, or File ▸ Version history), or, where the add-on keeps it for itself, by Set up this spreadsheet. Then choose the same again, or Resolve doubtful rows.`,
  'not as expected': ({ tally }) =>
    `The rows come to ${count(tally.bundles, 'payment', 'payments')} and ${moneys(tally.totals)}, which is not what you expected. Nothing was sent; look the rows over.${keptBack(
      tally,
    )
      .map((line) => `\n${line}`)
      .join('')}`,
  'no question': () => 'Nothing is asked about this row any more. Send it again.',
  'not this bundle': ({ bundleId }) =>
    `Bundle ${bundleId} does not hold what this row says, or another row stands for it, or it is gone from Qomon. Look at both; nothing was changed.`,
  'no such run': () => 'This send has ended. Start a new one.',
  'not a key': () => 'This is not an API key. Copy the whole key, without spaces.',
  'no region': () => `Choose the server of your space: ${choiceOf(Object.values(regions), 'or')}.`,
  'key refused': ({ region }) =>
    `Qomon does not accept this key on its server “${regions[region]}”. Check the key and the server, or ask your Qomon administrator for a new key.`,
  throttled: ({ wait }) => pause(wait, 'then try again.'),
  'no answer': () => 'Qomon cannot be reached. Try again in a few minutes.',
  'odd answer': ({ status }) =>
    `Qomon’s answer could not be read. Try again in a few minutes; if that does not help, tell your Qomon administrator the number ${status}.`,
};
