import type { ColumnWords } from '../words/columns';

/** The headers of an entry tab in French, and what to type below each. */
export const columns: ColumnWords = {
  ready: { header: 'Prêt', help: 'Cochez quand la ligne peut être envoyée.' },
  group: {
    header: 'Groupe',
    help: 'Les lignes de même nom sont enregistrées ensemble, comme celles d’une famille. Vide : la ligne est seule.',
  },
  reference: {
    header: 'Référence',
    help: 'L’identité de la ligne. Laissez vide : le module la donne. Videz-la dans une copie pour en faire une nouvelle ligne.',
  },
  payerEmail: { header: 'E-mail du payeur', help: 'Qui a payé. Vérifier les lignes trouve l’ID.' },
  payerId: { header: 'ID du payeur', help: 'Qui a payé : l’ID du contact dans Qomon.' },
  payerName: {
    header: 'Nom du payeur',
    help: 'Rempli par Vérifier les lignes, pour que vous voyiez qui c’est.',
  },
  amount: { header: 'Montant', help: 'Ce qui a été payé, par exemple 20 ou 20,50.' },
  currency: {
    header: 'Devise',
    help: 'Trois lettres, par exemple EUR. Vide : la devise de votre espace.',
  },
  paymentMethod: { header: 'Moyen de paiement', help: 'Comment cela a été payé.' },
  paymentDate: { header: 'Date de paiement', help: 'Quand cela a été payé, avec ou sans heure.' },
  paymentStatus: {
    header: 'Statut du paiement',
    help: 'Vide : le statut habituel de votre espace.',
  },
  campaignCode: { header: 'Code campagne', help: 'La campagne d’où cela vient.' },
  comment: {
    header: 'Commentaire',
    help: 'Un commentaire sur le paiement, par exemple le numéro d’un chèque.',
  },
  membership: {
    header: 'Adhésion',
    help: 'Le tarif d’une adhésion, si le paiement en comporte une.',
  },
  memberEmail: { header: "E-mail de l'adhérent", help: 'L’adhérent, si ce n’est pas le payeur.' },
  memberId: {
    header: "ID de l'adhérent",
    help: 'L’ID de l’adhérent dans Qomon. Vide : le payeur.',
  },
  membershipAmount: { header: "Montant de l'adhésion", help: 'Vide : le montant du tarif.' },
  startDate: {
    header: 'Date de début',
    help: 'Le premier jour de l’adhésion. Vide : le jour du paiement.',
  },
  endDate: {
    header: 'Date de fin',
    help: 'Le dernier jour de l’adhésion. Vide : la fin de la période des Réglages.',
  },
  rollingYear: {
    header: 'Année glissante',
    help: 'Cochez si Qomon doit compter un an à partir du début.',
  },
  membershipComment: {
    header: "Commentaire de l'adhésion",
    help: 'Un commentaire sur l’adhésion.',
  },
  donation: {
    header: 'Don',
    help: 'Le tarif d’un don. Vide avec un montant à côté : celui habituel de votre espace.',
  },
  donorEmail: { header: 'E-mail du donateur', help: 'Le donateur, si ce n’est pas le payeur.' },
  donorId: { header: 'ID du donateur', help: 'L’ID du donateur dans Qomon. Vide : le payeur.' },
  donationAmount: {
    header: 'Montant du don',
    help: 'Vide : ce que le paiement laisse après les adhésions.',
  },
  donationDate: { header: 'Date du don', help: 'Vide : la date du paiement.' },
  affectation: { header: 'Affectation', help: 'À quoi le don est destiné.' },
  donationComment: { header: 'Commentaire du don', help: 'Un commentaire sur le don.' },
  unpaidAmount: { header: 'Montant impayé', help: 'Ce qui reste dû sur le paiement.' },
  deliveredAt: { header: 'Remis le', help: 'Quand cela a été remis.' },
  deliveryToken: { header: 'Jeton de remise', help: 'Le jeton de la remise.' },
  commentDate: { header: 'Date du commentaire', help: 'La date du commentaire.' },
  paymentDetails: {
    header: 'Détails du paiement',
    help: 'Les détails du moyen de paiement, sous forme d’objet JSON.',
  },
  chequeNumber: {
    header: 'N° de chèque',
    help: 'Le numéro inscrit sur le chèque, pour vos propres papiers. Il n’est pas envoyé.',
  },
  bank: {
    header: 'Banque',
    help: 'La banque du chèque, pour vos propres papiers. Elle n’est pas envoyée.',
  },
  state: { header: 'État', help: 'Où en est la ligne. Écrit par le module.' },
  message: {
    header: 'Message',
    help: 'Ce qui ne va pas et quoi faire, ou ce qui a été fait. Si le texte est coupé, double-cliquez sur la cellule pour le lire, puis quittez avec Échap. Écrit par le module.',
  },
  bundleId: {
    header: 'ID du lot',
    help: 'L’ID du lot dans Qomon, nécessaire aux remboursements. Écrit par le module.',
  },
  transactionId: {
    header: 'ID de la transaction',
    help: 'L’ID du paiement dans Qomon. Écrit par le module.',
  },
  membershipId: {
    header: "ID de l'adhésion",
    help: 'L’ID de l’adhésion dans Qomon. Écrit par le module.',
  },
  donationId: { header: 'ID du don', help: 'L’ID du don dans Qomon. Écrit par le module.' },
  sentAt: { header: 'Envoyé le', help: 'Quand elle a été envoyée. Écrit par le module.' },
  refunded: { header: 'Remboursé', help: 'Ce qui a été remboursé jusqu’ici. Écrit par le module.' },
  slip: {
    header: 'Bordereau',
    help: 'Le bordereau de remise sur lequel est le chèque de cette ligne. La commande Bordereau de remise l’écrit.',
  },
  source: {
    header: 'Provenance',
    help: 'D’où vient un paiement importé : sa clé là-bas. Rempli par le module.',
  },
};
