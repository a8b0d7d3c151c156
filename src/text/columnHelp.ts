import type { ColumnKey } from '../model/columns';
import type { Language } from '../model/language';

/** What to type into each column: the note on its header, and the table in the docs. */
export const COLUMN_HELP: Readonly<Record<ColumnKey, Readonly<Record<Language, string>>>> = {
  ready: {
    en: 'Tick it when the row may be sent.',
    fr: 'Cochez quand la ligne peut être envoyée.',
  },
  group: {
    en: 'Rows with the same text form one bundle. Blank: a bundle of its own.',
    fr: 'Les lignes de même texte forment un seul lot. Vide : un lot à elle seule.',
  },
  reference: {
    en: 'The row’s identity. Leave it blank: the add-on gives it. Blank in a copy makes a new row.',
    fr: 'L’identité de la ligne. Laissez vide : le module la donne. Videz-la dans une copie pour en faire une nouvelle ligne.',
  },
  payerEmail: {
    en: 'Who paid. Check rows finds the ID.',
    fr: 'Qui a payé. Vérifier les lignes trouve l’ID.',
  },
  payerId: {
    en: 'Who paid: the ID of the contact in Qomon.',
    fr: 'Qui a payé : l’ID du contact dans Qomon.',
  },
  payerName: {
    en: 'Filled by Check rows, so that you see who it is.',
    fr: 'Rempli par Vérifier les lignes, pour que vous voyiez qui c’est.',
  },
  amount: {
    en: 'What was paid, such as 20 or 20.50.',
    fr: 'Ce qui a été payé, par exemple 20 ou 20,50.',
  },
  currency: {
    en: 'Three letters, such as EUR. Blank: the currency of your space.',
    fr: 'Trois lettres, par exemple EUR. Vide : la devise de votre espace.',
  },
  paymentMethod: { en: 'How it was paid.', fr: 'Comment cela a été payé.' },
  paymentDate: {
    en: 'When it was paid, with or without a time.',
    fr: 'Quand cela a été payé, avec ou sans heure.',
  },
  paymentStatus: {
    en: 'Blank: your space’s usual status.',
    fr: 'Vide : le statut habituel de votre espace.',
  },
  campaignCode: { en: 'The campaign that it came from.', fr: 'La campagne d’où cela vient.' },
  comment: {
    en: 'A comment on the payment, such as the number of a cheque.',
    fr: 'Un commentaire sur le paiement, par exemple le numéro d’un chèque.',
  },
  membership: {
    en: 'The price of a membership, where the payment is for one.',
    fr: 'Le tarif d’une adhésion, si le paiement en comporte une.',
  },
  memberEmail: {
    en: 'The member, where it is not the payer.',
    fr: 'L’adhérent, si ce n’est pas le payeur.',
  },
  memberId: {
    en: 'The member’s ID in Qomon. Blank: the payer.',
    fr: 'L’ID de l’adhérent dans Qomon. Vide : le payeur.',
  },
  membershipAmount: { en: 'Blank: the amount of the price.', fr: 'Vide : le montant du tarif.' },
  startDate: {
    en: 'The first day of the membership. Blank: the day of the payment.',
    fr: 'Le premier jour de l’adhésion. Vide : le jour du paiement.',
  },
  endDate: {
    en: 'The last day of the membership. Blank: the end of the period in Settings.',
    fr: 'Le dernier jour de l’adhésion. Vide : la fin de la période des Réglages.',
  },
  rollingYear: {
    en: 'Tick it where Qomon is to count a year from the start.',
    fr: 'Cochez si Qomon doit compter un an à partir du début.',
  },
  membershipComment: {
    en: 'A comment on the membership.',
    fr: 'Un commentaire sur l’adhésion.',
  },
  donation: {
    en: 'The price of a donation. Blank with an amount beside it: your space’s usual one.',
    fr: 'Le tarif d’un don. Vide avec un montant à côté : celui habituel de votre espace.',
  },
  donorEmail: {
    en: 'The donor, where it is not the payer.',
    fr: 'Le donateur, si ce n’est pas le payeur.',
  },
  donorId: {
    en: 'The donor’s ID in Qomon. Blank: the payer.',
    fr: 'L’ID du donateur dans Qomon. Vide : le payeur.',
  },
  donationAmount: {
    en: 'Blank: what the payment leaves after the memberships.',
    fr: 'Vide : ce que le paiement laisse après les adhésions.',
  },
  donationDate: { en: 'Blank: the date of the payment.', fr: 'Vide : la date du paiement.' },
  affectation: { en: 'What the donation is for.', fr: 'À quoi le don est destiné.' },
  donationComment: { en: 'A comment on the donation.', fr: 'Un commentaire sur le don.' },
  unpaidAmount: {
    en: 'What is still owed of the payment.',
    fr: 'Ce qui reste dû sur le paiement.',
  },
  deliveredAt: { en: 'When it was handed over.', fr: 'Quand cela a été remis.' },
  deliveryToken: { en: 'The token of the delivery.', fr: 'Le jeton de la remise.' },
  commentDate: { en: 'The date of the comment.', fr: 'La date du commentaire.' },
  paymentDetails: {
    en: 'Details of the payment method, as a JSON object.',
    fr: 'Les détails du moyen de paiement, sous forme d’objet JSON.',
  },
  chequeNumber: {
    en: 'The number on the cheque, for your own papers. It is not sent.',
    fr: 'Le numéro inscrit sur le chèque, pour vos propres papiers. Il n’est pas envoyé.',
  },
  bank: {
    en: 'The bank of the cheque, for your own papers. It is not sent.',
    fr: 'La banque du chèque, pour vos propres papiers. Elle n’est pas envoyée.',
  },
  state: {
    en: 'Where the row stands. Written by the add-on.',
    fr: 'Où en est la ligne. Écrit par le module.',
  },
  message: {
    en: 'What is wrong and what to do, or what was done. Written by the add-on.',
    fr: 'Ce qui ne va pas et quoi faire, ou ce qui a été fait. Écrit par le module.',
  },
  bundleId: {
    en: 'The bundle’s ID in Qomon, needed for refunds. Written by the add-on.',
    fr: 'L’ID du lot dans Qomon, nécessaire aux remboursements. Écrit par le module.',
  },
  transactionId: {
    en: 'The payment’s ID in Qomon. Written by the add-on.',
    fr: 'L’ID du paiement dans Qomon. Écrit par le module.',
  },
  membershipId: {
    en: 'The membership’s ID in Qomon. Written by the add-on.',
    fr: 'L’ID de l’adhésion dans Qomon. Écrit par le module.',
  },
  donationId: {
    en: 'The donation’s ID in Qomon. Written by the add-on.',
    fr: 'L’ID du don dans Qomon. Écrit par le module.',
  },
  sentAt: {
    en: 'When it was sent. Written by the add-on.',
    fr: 'Quand elle a été envoyée. Écrit par le module.',
  },
  refunded: {
    en: 'What has been refunded so far. Written by the add-on.',
    fr: 'Ce qui a été remboursé jusqu’ici. Écrit par le module.',
  },
};
