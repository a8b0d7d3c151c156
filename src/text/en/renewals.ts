import { written } from '../days';
import type { RenewalWords } from '../words/renewals';
import { count } from './numbers';

export const renewals: RenewalWords = {
  title: 'Renewals',
  help: 'Who was a member in one period and is not found among the memberships of the next, by what Qomon holds. Names go into the spreadsheet with the rows that you make, and not otherwise.',
  last: 'Was a member in',
  next: 'Not found in',
  from: 'from',
  to: 'to',
  make: 'Find them',
  badPeriod: 'Choose two periods, each with a first and a last day in this order.',
  found: (n) => `${count(n, 'person was a member', 'people were members')} and not found again:`,
  none: 'Everybody who was a member is found again.',
  nobody:
    'Nobody was a member in the first period, by the payments that Qomon holds. Look at its two days; memberships that were recorded otherwise are not seen here.',
  unseen:
    'Ask before you take anybody for somebody who has left: memberships that were recorded otherwise than with a payment are not seen here. This is no list of who owes anything.',
  one: ({ name, id, price, end }) =>
    [name === '' ? `#${id}` : `${name} (#${id})`, price, written(end)]
      .filter((part) => part !== '')
      .join(', '),
  paidBy: ({ name, id }) =>
    `${name === '' ? `#${id}` : `${name} (#${id})`} paid last time: change the payer in the row if somebody else pays now.`,
  noPrice: 'The price of last time is not offered any more: choose one in the row.',
  rowsHelp:
    'Tick those of whom you want a row, with the payer, the membership of last time and its amount. Fill in the day and the method once they pay. Nothing is ticked in “Ready”, and nothing is sent.',
  all: (n) => `All ${n}`,
  makeRows: ({ rows, tab }) => `Make ${count(rows, 'row', 'rows')} on “${tab}”`,
  lookAgain: 'Look at the tab in view again',
  looking: 'Looking for rows that are here already…',
  making: 'Making rows…',
  told: ({ verdict, place }) => {
    if (verdict === 'hereDeleted')
      return 'A row was made before, and deleted. Tick it only if you want it once more.';
    const where = place ? `row ${place.row} of “${place.tab}”` : 'a row';
    if (verdict === 'half') return `Begun and not finished: ${where}. Tick it to complete it.`;
    return `Here already: ${where}.`;
  },
  made: ({ rows, left, had, tab }) =>
    [
      rows > 0 &&
        `${count(rows, 'row', 'rows')} made on “${tab}”. Fill in the day and the method as people pay; “Bring in payments…” takes them back as long as nothing was done with them.`,
      had > 0 && `${count(had, 'person has', 'people have')} a row already.`,
      left > 0 && `${count(left, 'row was', 'rows were')} not written: make them again.`,
    ]
      .filter((part) => part !== false)
      .join(' '),
  unsure:
    'Google did not answer, so rows may or may not have been made. Choose the button again: nobody gets two.',
  fileName: ({ from }) => `renewals-${from}.csv`,
  columns: {
    member: 'Member ID',
    surname: 'Surname',
    firstname: 'First name',
    mail: 'E-mail',
    payer: 'Payer ID',
    payerName: 'Payer name',
    price: 'Membership',
    amount: 'Membership amount',
    currency: 'Currency',
    start: 'Start date',
    end: 'End date',
    bundle: 'Bundle ID',
  },
};
