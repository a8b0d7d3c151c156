import { amountExamples } from '../amounts';
import { written } from '../days';
import type { Words } from '../words';
import { columns } from './columns';
import { methodNamed } from './methods';
import { count, money } from './numbers';

export const faults: Words['faults'] = {
  missing: () => 'this cell is blank. Fill it in.',
  'no payer': () =>
    'who paid is missing. Type the email of the payer, or find the person under Contacts in the sidebar.',
  'payer by name': ({ typed, name, id }) =>
    `no email or ID says who paid. “${typed}” may be ${name} (${id}): if so, choose them under Contacts in the sidebar; otherwise type the payer’s email.`,
  'payer by names': ({ typed, people }) =>
    people.length > 0
      ? `no email or ID says who paid, and several people are called “${typed}”: ${people.map(({ name, id }) => `${name} (${id})`).join(', ')}. Choose the right one under Contacts in the sidebar, or type the payer’s email.`
      : `no email or ID says who paid, and Qomon knows nobody called “${typed}”. Type the email of the payer, or find or create the person under Contacts in the sidebar.`,
  'error value': ({ text }) =>
    `this cell shows an error, “${text}”. Correct the formula, or type the value itself.`,
  'still loading': ({ text }) =>
    `the value of this cell is still on its way (“${text}”). Wait until it is there, then check the row again.`,
  'formula in the way': () =>
    'the add-on has to write here, and writes over no formula. Take the formula away, here or above where it fills the whole column.',
  'merged cells': () =>
    'this cell is merged with others, and cells that are merged hold one value only. Select them and choose Format › Merge cells › Unmerge.',
  'changes by itself': () =>
    'this cell changed while the row was being read. If a formula changes it, type the value itself.',
  'not a group name': ({ text }) =>
    `“${text}” is no name for a group. Type a name, or empty the cell.`,
  'like another group': ({ row, name }) =>
    `do you mean the group “${name}” of row ${row}? Type the same name on both rows, or give one of them another name.`,
  'shown otherwise': ({ shown, held }) =>
    `this cell shows “${shown}”, but it holds the number ${held}. Format it as plain text and type it again.`,
  'not an address': ({ text }) =>
    `“${text}” is not one email address. ${text.split('@').length > 2 ? 'Type one of them here, and give each other person a row with the same Group.' : 'Type it like name@example.org.'}`,
  'not an amount': (amount) =>
    `“${amount.text}” is not an amount. Type it like ${amountExamples(amount).join(' or ')}.`,
  'two amounts': ({ text }) =>
    `there are two lines in this cell: “${text}”. Type one amount, on one line.`,
  'a date for an amount': ({ text }) =>
    `this cell holds a date${text && ` (“${text}”)`}, not an amount. Format it as a number and type the amount again.`,
  'a percentage for an amount': ({ text }) =>
    `“${text}” is a percentage, not an amount. Format the cell as a number and type the amount again.`,
  'negative amount': ({ text }) =>
    `“${text}” is negative, and an amount cannot be. Type it without the minus sign; to give money back, use a refund.`,
  'too many decimals': ({ text, currency, decimals }) =>
    decimals === 0
      ? `${currency.toUpperCase()} has no decimals, and “${text}” has. Type a whole number.`
      : `${currency.toUpperCase()} has ${decimals} decimals, and “${text}” has more. Type no more than that.`,
  'amount too large': ({ text }) => `“${text}” is too large to be sent. Check the number of zeros.`,
  'other currency': ({ written, currency }) =>
    `the amount says “${written}”, but the row is in ${currency.toUpperCase()}. Correct one of the two.`,
  'not a date': ({ text, hint }) =>
    `“${text}” is not a date. Type it like ${hint}, or pick it from the calendar.`,
  'day as a number': ({ text, day }) =>
    `this cell shows ${text}, which is how Sheets keeps the day ${written(day)}. If you mean that day, choose Format › Number › Date here; otherwise type the date again.`,
  'other order': ({ text, hint }) =>
    `this spreadsheet writes dates in another order, in which “${text}” is no day. If you mean that one, type ${hint}.`,
  'no such day': ({ text }) => `the calendar has no ${text}. Correct the date.`,
  'no such time': ({ text }) => `there is no such time: ${text}. Correct it.`,
  'date out of range': ({ text }) =>
    `“${text}” is too far away: the year must lie between 1970 and 2099. Correct the date.`,
  'not in the list': ({ text, offered }) =>
    `“${text}” is not in the list. Choose from the dropdown; if it is new in Qomon, use Refresh lists first.${offered.length > 0 ? ` The list has: ${offered.map(methodNamed).join(', ')}.` : ''}`,
  'no longer offered': ({ text }) =>
    `“${text}” is no longer offered in Qomon. Choose another entry.`,
  'several bear this name': ({ labels }) =>
    `several entries bear this name: ${labels.join(', ')}. Choose one from the dropdown.`,
  'empty list': () =>
    'Qomon offers nothing to choose from here. Use Refresh lists; if that changes nothing, ask your Qomon administrator to create an entry.',
  'not an ID': ({ text }) =>
    `“${text}” is not an ID, which is a whole number such as 123456. Find the person under Contacts in the sidebar, or empty this cell and type the email in the column beside it.`,
  'not a reference': ({ text }) =>
    `“${text}” is not the number by which the add-on knows the row. Empty this cell, and it gives one.`,
  'period unseen': () =>
    'this tab has no columns for the days that the membership covers. Add the headers Start date and End date to its first row.',
  'not text': () =>
    'this cell holds a date or a checkbox where a text belongs. Format it as plain text and type it again.',
  'not a checkbox': ({ text }) => `“${text}” is no tick. Tick the box or leave it unticked.`,
  'not a currency': ({ text }) =>
    `“${text}” is not a currency. Type its three letters, such as EUR.`,
  'no currency': () =>
    'the currency of your space is not known. Use Refresh lists, or type the currency’s three letters.',
  'not JSON': () => 'this is not a JSON object. Type it like {"key": "value"}, or leave it blank.',
  'email without ID': () =>
    'an email is given, but no ID with it. Select this cell, and find the person under Contacts in the sidebar, which fills in the ID.',
  'nobody with this address': ({ address }) =>
    `nobody in Qomon has ${address === undefined ? 'this address' : `the address ${address}`}. Correct it; or empty this cell, and look for the person by name under Contacts in the sidebar; or create them there.`,
  'several with this address': ({ people }) =>
    `several people share this address: ${people.map(({ name, id }) => `${name} (${id})`).join(', ')}. Select this cell, and choose the right one under Contacts in the sidebar.`,
  'address of another': ({ name, address }) =>
    `this ID belongs to ${name || 'somebody'}, ${address === '' ? 'for whom Qomon has no address' : `whose address in Qomon is ${address ?? 'another one'}`}. If that is who is meant, empty the email that goes with it; if the email is right, empty this cell.`,
  'name elsewhere': ({ typed, name }) =>
    `“${typed}” stands here, but with the key that was entered since, the ID is that of ${name}. Correct the ID; if it is the right one, empty this cell.`,
  'contacts unanswered': () =>
    'Qomon could not be asked who has this address. Check the row again in a few minutes, or type the ID.',
  'no default donation price': () =>
    'your space has no default for donations. Choose one from the dropdown.',
  'price currency': ({ price, row }) =>
    `this price is in ${price.toUpperCase()}, but the row is in ${row.toUpperCase()}. Choose another price or correct the currency.`,
  'no price amount': () =>
    'this price has no amount of its own. Type the amount of the membership.',
  'end before start': () => 'the membership ends before it starts. Correct one of the two dates.',
  'no payment in group': () =>
    'no row of this group says what was paid. Fill in Amount and Payment method on one of them.',
  'two currencies': ({ currencies }) =>
    `the rows of this group are in ${currencies.map((c) => c.toUpperCase()).join(' and ')}. A payment has one currency: correct it, or use another group.`,
  'two payers': () =>
    'this group has several payers. Type the email of the person whom this is for, or find them under Contacts in the sidebar.',
  'two open donations': () =>
    'two donations of this group have no amount. Type at least one of them.',
  'nothing left': ({ paid, items, currency }) =>
    `nothing is left for this donation: ${money({ amount: paid, currency })} was paid, and the rest of the payment comes to ${money({ amount: items, currency })} already. Type the amount of the donation and correct Amount, or empty Donation.`,
  'does not add up': ({ paid, items, currency }) =>
    `${money({ amount: paid, currency })} was paid, but the memberships and donations come to ${money({ amount: items, currency })}. ${paid > items ? 'If the rest is a donation, choose it in Donation and leave its amount blank; if it is for somebody else too, give them a row with the same Group; or correct' : 'Correct'} one of the amounts.`,
  'duplicate reference': ({ tab, row }) =>
    `row ${row} of “${tab}” has this reference too. If this row is a copy, empty this cell to make it a new row.`,
  'duplicate source': ({ tab, row }) =>
    `row ${row} of “${tab}” stands for the same payment of that system. Delete the row that is too many; only if both were paid, empty this cell.`,
  'unknown state': ({ text }) =>
    `“${text}” is not a state of the add-on. Undo the change, or empty the cell if the row was never sent.`,
  'already has a bundle': ({ bundleId }) =>
    `this row already stands for bundle ${bundleId}, though its state says that it was not sent. Use Resolve doubtful rows, which asks Qomon; if it is a copy of another row, empty its Reference.`,
  'copy of a sent row': ({ tab, row }) =>
    `this is a copy of row ${row} of “${tab}”, which has been recorded. Empty this cell to make it a new row, or delete the row.`,
  'reference gone': ({ bundleId }) =>
    `this row bears the IDs of bundle ${bundleId}, and no reference. If cells of this tab were moved or sorted, undo that. If only the reference is gone, use Resolve doubtful rows, which gives it back.`,
  'state without a bundle': ({ bundleId }) =>
    bundleId === undefined
      ? 'this state was typed here: nothing tells that the row was ever recorded. If it was never sent, empty this cell and send the row.'
      : `this row has been recorded as bundle ${bundleId}, but its IDs are gone. Empty this cell and use Resolve doubtful rows, which brings them back.`,
  'not cancelled': ({ bundleId, isOnRow }) =>
    isOnRow
      ? `nothing tells that bundle ${bundleId} of this row was cancelled. Type “Sent” here, and use Cancel bundles if it is to be cancelled.`
      : `this row has been recorded as bundle ${bundleId}, and nothing tells that it was cancelled. Empty this cell and use Resolve doubtful rows, which brings its IDs back.`,
  'nothing to cancel': () =>
    'this state was typed here: nothing tells that the row was ever sent. If it is to be sent, empty this cell; if not, leave it or delete the row.',
  'group already sent': ({ row }) =>
    `row ${row} of this group has been sent already. If this row went with it and has lost what was written then, nothing is left to send: look at the payment in Qomon. If not, use another group for this row.`,
  'problem on another row': ({ row }) =>
    `row ${row} of this group has a problem. Correct that one first.`,
};

export const cautions: Words['cautions'] = {
  'not the price': ({ price, currency }) =>
    `the price is ${money({ amount: price, currency })}. Correct the amount if that is not meant.`,
  'hundred times the price': ({ price, currency }) =>
    `this is a hundred times the price of ${money({ amount: price, currency })}. Check where the decimals begin.`,
  'number like a date': ({ day }) =>
    `Sheets keeps the day ${written(day)} as this number. Check that an amount was typed.`,
  'rounded by its format': ({ held, shown }) =>
    `the cell shows “${shown}”, but ${held} is what it holds and what is sent. Type the amount again if that is not meant.`,
  'payment alone': () =>
    'the payment is for neither a membership nor a donation. Choose one if it is for one.',
  'several payers': ({ payers }) =>
    `the rows of this group have ${payers} payers. They are recorded together; if that is not meant, give them different names.`,
  'name of another': ({ typed, name }) =>
    `“${typed}” stood here, but the ID is that of ${name}. Correct the ID if it is not the right one.`,
  'unread header': ({ header, meant }) =>
    `the column “${header}” is one of your own, and is not read. If you mean “${columns[meant].header}”, call it so.`,
  'columns gone': ({ columns: keys }) =>
    `this tab has lost ${keys.map((key) => `“${columns[key].header}”`).join(', ')}, and nothing of ${keys.length === 1 ? 'that column' : 'those columns'} is sent. If a header was changed, give it its name back.`,
  'short membership': ({ days }) =>
    `this membership lasts ${count(days, 'day', 'days')}. Type another end date if it is for the year to come.`,
  'same membership': ({ tab, row, from, to }) =>
    `row ${row} of “${tab}” has the same member and price, from ${written(from)} to ${written(to)}: the periods overlap. If it was typed twice, delete one of the rows; if one follows the other, correct the dates.`,
  'renewal elsewhere': ({ year, from, to }) =>
    `this row was made for a renewal of ${year}, but the membership is valid from ${written(from)} to ${written(to)}. If it is for ${year}, correct the start date and the end date.`,
  // Whoever is named comes first: a narrow column may show no more.
  'third-party payer': ({ name }) =>
    name ? `${name}, for whom somebody else paid.` : 'somebody else paid for this person.',
  beneficiary: ({ name }) => `${name}.`,
  'date in the future': () => 'the date lies in the future. Correct it if that is not meant.',
  'date over a year old': () =>
    'the date is more than a year ago. Correct it if that is not meant.',
  'same payment': ({ tab, row }) =>
    `row ${row} of “${tab}” has the same payer, amount and date. If it was typed twice, delete one of the rows.`,
  'ID not confirmed': () =>
    'Qomon could not be asked whether this ID exists. Check the row again in a few minutes.',
  'contact elsewhere': () =>
    'your space does not show a contact with this ID: it may be of another space, or have been merged. Look for the person under Contacts in the sidebar; if you send the row as it is, Qomon decides.',
  'zero amount': () => 'the amount is 0. Type what was paid, unless nothing was.',
  'cell without its item': ({ item }) =>
    `this is filled in, but the row has no ${item}. Choose one from its dropdown, or empty this cell.`,
};

export const checked: Words['checked'] = ({ ready, invalid, warnings, unconfirmed, renewals }) =>
  [
    ready + invalid === 0
      ? 'There is no unsent row here.'
      : `${count(ready, 'row is', 'rows are')} in order.`,
    ...(invalid > 0 ? [`${count(invalid, 'row has', 'rows have')} problems: see Message.`] : []),
    ...(warnings > 0 ? [`${count(warnings, 'warning', 'warnings')}.`] : []),
    ...(unconfirmed > 0
      ? [
          `On ${count(unconfirmed, 'row', 'rows')} people are not confirmed yet: check again, and Qomon is asked for the rest.`,
        ]
      : []),
    ...(renewals > 0
      ? [`${count(renewals, 'renewal', 'renewals')} that nobody has paid yet: not checked.`]
      : []),
  ].join(' ');
