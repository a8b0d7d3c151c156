import type { Words } from '../words';
import { count, money } from './numbers';

export const faults: Words['faults'] = {
  missing: () => 'this cell is blank. Fill it in.',
  'not an amount': () => 'this is not an amount. Type it like 20 or 20.50.',
  'negative amount': () =>
    'an amount cannot be negative. Type it without the minus sign; to give money back, use a refund.',
  'too many decimals': ({ currency, decimals }) =>
    decimals === 0
      ? `${currency.toUpperCase()} has no decimals. Type a whole number.`
      : `${currency.toUpperCase()} has ${decimals} decimals. Type no more than that.`,
  'amount too large': () => 'this amount is too large to be sent. Check the number of zeros.',
  'other currency': ({ written, currency }) =>
    `the amount says “${written}”, but the row is in ${currency.toUpperCase()}. Correct one of the two.`,
  'not a date': () => 'this is not a date. Type it like 2026-03-29, or pick it from the calendar.',
  'no such day': ({ text }) => `the calendar has no ${text}. Correct the date.`,
  'no such time': ({ text }) => `there is no such time: ${text}. Correct it.`,
  'date out of range': () => 'the year must lie between 1970 and 2099. Correct the date.',
  'not in the list': ({ text }) =>
    `“${text}” is not in the list. Choose from the dropdown; if it is new in Qomon, use Refresh lists first. What is missing there, Qomon’s support can create.`,
  'no longer offered': ({ text }) =>
    `“${text}” is no longer offered in Qomon. Choose another entry.`,
  'several bear this name': ({ labels }) =>
    `several entries bear this name: ${labels.join(', ')}. Choose one from the dropdown.`,
  'empty list': () =>
    'Qomon offers nothing to choose from here. Use Refresh lists, or ask Qomon’s support to create an entry.',
  'not an ID': () =>
    'an ID is a whole number, such as 123456. Copy it from the contact’s page in Qomon.',
  'not a reference': () =>
    'a reference is a whole number that the add-on gives. Empty this cell, and it gives one.',
  'period unseen': () =>
    'this tab has no columns for the days that the membership covers. Add the headers Start date and End date to its first row.',
  'not text': () =>
    'this cell holds a date where a text belongs. Format it as plain text and type it again.',
  'not a checkbox': () => 'tick the box or leave it unticked.',
  'not a currency': () => 'this is not a currency. Type its three letters, such as EUR.',
  'no currency': () =>
    'the currency of your space is not known. Use Refresh lists, or type the currency’s three letters.',
  'not JSON': () => 'this is not a JSON object. Type it like {"key": "value"}, or leave it blank.',
  'email without ID': () =>
    'an email is given, but no ID beside it. Find the person’s ID in Qomon and type it in the ID column.',
  'nobody with this address': ({ address }) =>
    `nobody in Qomon has the address ${address}. Correct it, type the ID if the person is of another space, or create the contact in Qomon first.`,
  'several with this address': ({ people }) =>
    `several people share this address: ${people.map(({ name, id }) => `${name} (${id})`).join(', ')}. Type the ID of the right one in the ID column.`,
  'address of another': ({ name }) =>
    `this ID belongs to ${name || 'somebody'}, who has another address than the one on this row. Empty the ID to look the address up, or correct the address.`,
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
    'this group has several payers. Fill in the ID of the person whom this is for.',
  'two open donations': () =>
    'two donations of this group have no amount. Type at least one of them.',
  'does not add up': ({ paid, items, currency }) =>
    `${money({ amount: paid, currency })} was paid, but the memberships and donations come to ${money({ amount: items, currency })}. Correct one of the amounts.`,
  'duplicate reference': ({ tab, row }) =>
    `row ${row} of “${tab}” has this reference too. If this row is a copy, empty this cell to make it a new row.`,
  'unknown state': ({ text }) =>
    `“${text}” is not a state of the add-on. Undo the change, or empty the cell if the row was never sent.`,
  'already has a bundle': ({ bundleId }) =>
    `this row already stands for bundle ${bundleId}, though its state is blank. Undo the change; if it is a copy, empty its Reference.`,
  'copy of a sent row': ({ tab, row }) =>
    `this is a copy of row ${row} of “${tab}”, which has been recorded. Empty this cell to make it a new row, or delete the row.`,
  'reference gone': ({ bundleId }) =>
    `this row has been recorded as bundle ${bundleId}, but its reference is gone. Undo the change, or type in the reference that the tab “Journal” shows beside this bundle.`,
  'group already sent': ({ row }) =>
    `row ${row} of this group has been sent already. Use another group for this row.`,
  'problem on another row': ({ row }) =>
    `row ${row} of this group has a problem. Correct that one first.`,
};

export const cautions: Words['cautions'] = {
  'not the price': ({ price, currency }) => `the price is ${money({ amount: price, currency })}.`,
  'third-party payer': () => 'somebody else paid (Tiers Payant).',
  'date in the future': () => 'the date lies in the future.',
  'date over a year old': () => 'the date is more than a year ago.',
  'same payment': ({ tab, row }) => `row ${row} of “${tab}” has the same payer, amount and date.`,
  'ID not confirmed': () => 'Qomon could not be asked whether this ID exists.',
  'contact elsewhere': () =>
    'your space does not show a contact with this ID: it may be of another space, or have been merged. If you send the row, Qomon decides.',
  'zero amount': () => 'the amount is 0.',
  'cell without its item': ({ item }) => `this is filled in, but the row has no ${item}.`,
};

export const checked: Words['checked'] = ({ ready, invalid, warnings }) =>
  [
    ready + invalid === 0
      ? 'There is no unsent row here.'
      : `${count(ready, 'row is', 'rows are')} ready.`,
    ...(invalid > 0 ? [`${count(invalid, 'row has', 'rows have')} problems: see Message.`] : []),
    ...(warnings > 0 ? [`${count(warnings, 'warning', 'warnings')}.`] : []),
  ].join(' ');
