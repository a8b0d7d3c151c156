import type { ColumnWords } from '../words/columns';

/** The headers of an entry tab, and what to type below each: the note on it, and the table in the docs. */
export const columns: ColumnWords = {
  ready: { header: 'Ready', help: 'Tick it when the row may be sent.' },
  group: {
    header: 'Group',
    help: 'Rows with the same name are recorded together, such as those of a family. Blank: a payment of its own.',
  },
  reference: {
    header: 'Reference',
    help: 'The row’s identity. Leave it blank: the add-on gives it. Blank in a copy makes a new row.',
  },
  payerEmail: { header: 'Payer email', help: 'Who paid. Check rows finds the ID.' },
  payerId: { header: 'Payer ID', help: 'Who paid: the ID of the contact in Qomon.' },
  payerName: { header: 'Payer name', help: 'Filled by Check rows, so that you see who it is.' },
  amount: { header: 'Amount', help: 'What was paid, such as 20 or 20.50.' },
  currency: {
    header: 'Currency',
    help: 'Three letters, such as EUR. Blank: the currency of your space.',
  },
  paymentMethod: { header: 'Payment method', help: 'How it was paid.' },
  paymentDate: { header: 'Payment date', help: 'When it was paid, with or without a time.' },
  paymentStatus: { header: 'Payment status', help: 'Blank: your space’s usual status.' },
  campaignCode: { header: 'Campaign code', help: 'The campaign that it came from.' },
  comment: { header: 'Comment', help: 'A comment on the payment, such as the number of a cheque.' },
  membership: {
    header: 'Membership',
    help: 'The price of a membership, where the payment is for one.',
  },
  memberEmail: { header: 'Member email', help: 'The member, where it is not the payer.' },
  memberId: { header: 'Member ID', help: 'The member’s ID in Qomon. Blank: the payer.' },
  membershipAmount: { header: 'Membership amount', help: 'Blank: the amount of the price.' },
  startDate: {
    header: 'Start date',
    help: 'The first day of the membership. Blank: the day of the payment.',
  },
  endDate: {
    header: 'End date',
    help: 'The last day of the membership. Blank: the end of the period in Settings.',
  },
  rollingYear: {
    header: 'Rolling year',
    help: 'Tick it where Qomon is to count a year from the start.',
  },
  membershipComment: { header: 'Membership comment', help: 'A comment on the membership.' },
  donation: {
    header: 'Donation',
    help: 'The price of a donation. Blank with an amount beside it: your space’s usual one.',
  },
  donorEmail: { header: 'Donor email', help: 'The donor, where it is not the payer.' },
  donorId: { header: 'Donor ID', help: 'The donor’s ID in Qomon. Blank: the payer.' },
  donationAmount: {
    header: 'Donation amount',
    help: 'Blank: what the payment leaves after the memberships.',
  },
  donationDate: { header: 'Donation date', help: 'Blank: the date of the payment.' },
  affectation: { header: 'Affectation', help: 'What the donation is for.' },
  donationComment: { header: 'Donation comment', help: 'A comment on the donation.' },
  unpaidAmount: { header: 'Unpaid amount', help: 'What is still owed of the payment.' },
  deliveredAt: { header: 'Delivered at', help: 'When it was handed over.' },
  deliveryToken: { header: 'Delivery token', help: 'The token of the delivery.' },
  commentDate: { header: 'Comment date', help: 'The date of the comment.' },
  paymentDetails: {
    header: 'Payment details',
    help: 'Details of the payment method, as a JSON object.',
  },
  chequeNumber: {
    header: 'Cheque number',
    help: 'The number on the cheque, for your own papers. It is not sent.',
  },
  bank: { header: 'Bank', help: 'The bank of the cheque, for your own papers. It is not sent.' },
  state: { header: 'State', help: 'Where the row stands. Written by the add-on.' },
  message: {
    header: 'Message',
    help: 'What is wrong and what to do, or what was done. Where it is cut, double-click the cell to read it, and leave with Escape. Written by the add-on.',
  },
  bundleId: {
    header: 'Bundle ID',
    help: 'The bundle’s ID in Qomon, needed for refunds. Written by the add-on.',
  },
  transactionId: {
    header: 'Transaction ID',
    help: 'The payment’s ID in Qomon. Written by the add-on.',
  },
  membershipId: {
    header: 'Membership ID',
    help: 'The membership’s ID in Qomon. Written by the add-on.',
  },
  donationId: { header: 'Donation ID', help: 'The donation’s ID in Qomon. Written by the add-on.' },
  sentAt: { header: 'Sent at', help: 'When it was sent. Written by the add-on.' },
  refunded: { header: 'Refunded', help: 'What has been refunded so far. Written by the add-on.' },
  slip: {
    header: 'Slip',
    help: 'The deposit slip that the cheque of this row is on. Deposit slip writes it.',
  },
  source: {
    header: 'Source',
    help: 'Where an imported payment comes from: its key there. Written by the add-on.',
  },
};
