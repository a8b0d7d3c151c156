import type { RenewalWords } from '../words/renewals';
import { count } from './numbers';

export const renewals: RenewalWords = {
  title: 'Renewals',
  help: 'Who was a member in one period and is not found among the memberships of the next, by what Qomon holds. Names do not go into the spreadsheet.',
  last: 'Was a member in',
  next: 'Not found in',
  from: 'from',
  to: 'to',
  make: 'Find them',
  badPeriod: 'Choose two periods, each with a first and a last day in this order.',
  found: (n) => `${count(n, 'person was a member', 'people were members')} and not found again:`,
  none: 'Everybody who was a member is found again.',
  unseen:
    'Ask before you take anybody for somebody who has left: memberships that were recorded otherwise than with a payment are not seen here. This is no list of who owes anything.',
  one: ({ name, id, price, end }) =>
    [name === '' ? `#${id}` : `${name} (#${id})`, price, end]
      .filter((part) => part !== '')
      .join(', '),
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
