import { PAYMENT } from '../support/rows';
import type { Typed } from '../support/session';
import { type FaultCase, member, paid } from './faultCase';

const GROUP = { Group: 'Girard' };

const RECORDED: Typed = { ...PAYMENT, State: 'Sent', Reference: '4711', 'Bundle ID': '5001' };

/** People who cannot be found, and cells that do not go together. */
export const ROW_FAULTS = {
  'email without ID': {
    header: 'Payer email',
    rows: paid({ 'Payer ID': '', 'Payer email': 'sophie.girard@example.net' }),
    when: (session) => session.page('disconnect'),
    en: 'an email is given, but no ID with it. Select this cell, and find the person under Contacts in the sidebar, which fills in the ID.',
    fr: 'un e-mail est indiqué, mais sans ID. Sélectionnez cette cellule et cherchez la personne sous « Contacts » dans le panneau latéral, qui remplit l’ID.',
  },
  'nobody with this address': {
    header: 'Member email',
    rows: member({ 'Member email': 'nobody@example.net' }),
    en: 'nobody in Qomon has the address nobody@example.net. Correct it; or empty this cell, and look for the person by name under Contacts in the sidebar; or create them there.',
    fr: 'personne dans Qomon n’a l’adresse nobody@example.net. Corrigez-la ; ou videz cette cellule, et cherchez la personne par son nom sous « Contacts » dans le panneau latéral ; ou créez-la au même endroit.',
  },
  'several with this address': {
    header: 'Payer email',
    rows: paid({ 'Payer ID': '', 'Payer email': 'les.lefevre@example.org' }),
    en: 'several people share this address: Anne Lefèvre (300001), Marc Lefèvre (300002). Select this cell, and choose the right one under Contacts in the sidebar.',
    fr: 'plusieurs personnes partagent cette adresse : Anne Lefèvre (300001), Marc Lefèvre (300002). Sélectionnez cette cellule, puis choisissez la bonne sous « Contacts » dans le panneau latéral.',
  },
  'address of another': {
    header: 'Payer ID',
    rows: paid({ 'Payer email': 'sophie.girard@example.net' }),
    en: 'this ID belongs to Camille Moreau, whose address in Qomon is camille.moreau@example.org. If that is who is meant, empty the email that goes with it; if the email is right, empty this cell.',
    fr: 'cet ID est celui de Camille Moreau, dont l’adresse dans Qomon est camille.moreau@example.org. Si c’est bien cette personne, videz l’e-mail qui va avec ; si l’e-mail est juste, videz cette cellule.',
  },
  'name elsewhere': {
    header: 'Payer name',
    rows: paid({ 'Payer name': 'Louis Bernard' }),
    when: ({ google }) => google.setProperty('document', 'space.changed', '1'),
    en: '“Louis Bernard” stands here, but with the key that was entered since, the ID is that of Camille Moreau. Correct the ID; if it is the right one, empty this cell.',
    fr: '« Louis Bernard » est inscrit ici, mais avec la clé saisie depuis, l’ID est celui de Camille Moreau. Corrigez l’ID ; si c’est le bon, videz cette cellule.',
  },
  'contacts unanswered': {
    header: 'Payer email',
    rows: paid({ 'Payer ID': '', 'Payer email': 'sophie.girard@example.net' }),
    when: ({ qomon }) => qomon.faults.add({ fault: '503', path: '/search', times: 9 }),
    en: 'Qomon could not be asked who has this address. Check the row again in a few minutes, or type the ID.',
    fr: 'Qomon n’a pas pu dire qui a cette adresse. Vérifiez à nouveau la ligne dans quelques minutes, ou saisissez l’ID.',
  },
  'no default donation price': {
    header: 'Donation',
    rows: paid({ 'Donation amount': '20' }),
    en: 'your space has no default for donations. Choose one from the dropdown.',
    fr: 'votre espace n’a pas de don par défaut. Choisissez un don dans la liste déroulante.',
  },
  'price currency': {
    header: 'Membership',
    rows: member({ Currency: 'USD' }),
    en: 'this price is in EUR, but the row is in USD. Choose another price or correct the currency.',
    fr: 'ce tarif est en EUR, mais la ligne est en USD. Choisissez un autre tarif ou corrigez la devise.',
  },
  'no price amount': {
    header: 'Membership amount',
    rows: member({ Membership: '#16' }),
    when: ({ qomon }) => {
      const [model] = qomon.space.state.membershipPrices;
      if (model) qomon.space.add('membershipPrices', { ...model, id: 16, amount: null });
    },
    fresh: true,
    en: 'this price has no amount of its own. Type the amount of the membership.',
    fr: 'ce tarif n’a pas de montant propre. Saisissez le montant de l’adhésion.',
  },
  'end before start': {
    header: 'End date',
    rows: member({ 'Start date': '2026-05-01', 'End date': '2026-04-30' }),
    en: 'the membership ends before it starts. Correct one of the two dates.',
    fr: 'l’adhésion se termine avant d’avoir commencé. Corrigez l’une des deux dates.',
  },
  'no payment in group': {
    header: 'Amount',
    rows: [{ Group: 'Unpaid', Membership: '#13', 'Member ID': '300004' }],
    en: 'no row of this group says what was paid. Fill in Amount and Payment method on one of them.',
    fr: 'aucune ligne de ce groupe n’indique ce qui a été payé. Remplissez « Montant » et « Moyen de paiement » sur l’une d’elles.',
  },
  'two currencies': {
    header: 'Currency',
    rows: [
      { ...PAYMENT, Group: 'Currencies' },
      { ...PAYMENT, Group: 'Currencies', Currency: 'CHF' },
    ],
    en: 'the rows of this group are in EUR and CHF. A payment has one currency: correct it, or use another group.',
    fr: 'les lignes de ce groupe sont en EUR et CHF. Un paiement n’a qu’une devise : corrigez-la, ou utilisez un autre groupe.',
  },
  'two payers': {
    header: 'Member ID',
    rows: [
      { ...PAYMENT, Group: 'Payers' },
      { ...PAYMENT, Group: 'Payers', 'Payer ID': '789012' },
      { Group: 'Payers', Membership: '#10' },
    ],
    en: 'this group has several payers. Type the email of the person whom this is for, or find them under Contacts in the sidebar.',
    fr: 'ce groupe a plusieurs payeurs. Saisissez l’e-mail de la personne bénéficiaire, ou cherchez-la sous « Contacts » dans le panneau latéral.',
  },
  'two open donations': {
    header: 'Donation amount',
    rows: [
      { ...PAYMENT, Group: 'Donations', Donation: '#20' },
      { Group: 'Donations', Donation: '#20', 'Donor ID': '300004' },
    ],
    en: 'two donations of this group have no amount. Type at least one of them.',
    fr: 'deux dons de ce groupe n’ont pas de montant. Saisissez au moins l’un des deux montants.',
  },
  'nothing left': {
    header: 'Donation amount',
    rows: member({ Donation: '#20' }),
    en: 'nothing is left for this donation: 20.00 EUR was paid, and the rest of the payment comes to 20.00 EUR already. Type the amount of the donation and correct Amount, or empty Donation.',
    fr: 'il ne reste rien pour ce don : le paiement est de 20,00 EUR, et le reste du paiement s’élève déjà à 20,00 EUR. Saisissez le montant du don et corrigez « Montant », ou videz « Don ».',
  },
  'does not add up': {
    header: 'Amount',
    rows: member({ Amount: '50' }),
    en: '50.00 EUR was paid, but the memberships and donations come to 20.00 EUR. If the rest is a donation, choose it in Donation and leave its amount blank; if it is for somebody else too, give them a row with the same Group; or correct one of the amounts.',
    fr: 'le paiement est de 50,00 EUR, mais le total des adhésions et des dons est de 20,00 EUR. Si le reste est un don, choisissez-le sous « Don » et laissez son montant vide ; s’il est pour une autre personne, donnez-lui une ligne avec le même « Groupe » ; sinon, corrigez l’un des montants.',
  },
  'duplicate reference': {
    header: 'Reference',
    rows: [...paid({ Reference: '4711', Group: 'Copy' }), ...paid({ Reference: '4711' })],
    en: 'row 2 of “Bundles” has this reference too. If this row is a copy, empty this cell to make it a new row.',
    fr: 'la ligne 2 de « Bundles » porte aussi cette référence. Si cette ligne-ci est une copie, videz cette cellule pour en faire une nouvelle ligne.',
  },
  'duplicate source': {
    header: 'Source',
    rows: [
      ...paid({ Source: 'helloasso 900000001' }),
      ...paid({ Source: 'helloasso 900000001', Amount: '25' }),
    ],
    en: 'row 2 of “Bundles” stands for the same payment of that system. Delete the row that is too many; only if both were paid, empty this cell.',
    fr: 'la ligne 2 de « Bundles » correspond au même paiement de cet autre système. Supprimez la ligne en trop ; videz cette cellule seulement si les deux ont été payés.',
  },
  'unknown state': {
    header: 'State',
    rows: paid({}),
    held: { State: 'Done' },
    state: 'Done',
    en: '“Done” is not a state of the add-on. Undo the change, or empty the cell if the row was never sent.',
    fr: '« Done » n’est pas un état du module complémentaire. Annulez la modification, ou videz la cellule si la ligne n’a jamais été envoyée.',
  },
  'already has a bundle': {
    header: 'Bundle ID',
    rows: paid({}),
    held: { 'Bundle ID': 5001 },
    en: 'this row already stands for bundle 5001, though its state says that it was not sent. Use Resolve doubtful rows, which asks Qomon; if it is a copy of another row, empty its Reference.',
    fr: 'cette ligne correspond déjà au lot 5001, bien que son état dise qu’elle n’a pas été envoyée. Utilisez Rechercher les lignes à vérifier, qui interroge Qomon ; s’il s’agit d’une copie d’une autre ligne, videz sa référence.',
  },
  'copy of a sent row': {
    header: 'Reference',
    rows: [RECORDED, RECORDED],
    state: 'Sent',
    en: 'this is a copy of row 2 of “Bundles”, which has been recorded. Empty this cell to make it a new row, or delete the row.',
    fr: 'c’est une copie de la ligne 2 de « Bundles », qui a été enregistrée. Videz cette cellule pour en faire une nouvelle ligne, ou supprimez la ligne.',
  },
  'reference gone': {
    header: 'Reference',
    rows: [{ ...RECORDED, Reference: '' }],
    state: 'Sent',
    en: 'this row bears the IDs of bundle 5001, and no reference. If cells of this tab were moved or sorted, undo that. If only the reference is gone, use Resolve doubtful rows, which gives it back.',
    fr: 'cette ligne porte les ID du lot 5001, et aucune référence. Si des cellules de cet onglet ont été déplacées ou triées, annulez-le. Si seule la référence a disparu, utilisez Rechercher les lignes à vérifier, qui la rétablit.',
  },
  'state without a bundle': {
    header: 'State',
    rows: [{ ...RECORDED, 'Bundle ID': '' }],
    state: 'Sent',
    en: 'this state was typed here: nothing tells that the row was ever recorded. If it was never sent, empty this cell and send the row.',
    fr: 'cet état a été saisi ici : rien n’indique que la ligne ait été enregistrée. Si elle n’a jamais été envoyée, videz cette cellule et envoyez la ligne.',
  },
  'not cancelled': {
    header: 'State',
    rows: [{ ...RECORDED, State: 'Cancelled' }],
    state: 'Cancelled',
    en: 'nothing tells that bundle 5001 of this row was cancelled. Type “Sent” here, and use Cancel bundles if it is to be cancelled.',
    fr: 'rien n’indique que le lot 5001 de cette ligne ait été annulé. Saisissez « Envoyé » ici, puis utilisez Annuler des paiements s’il doit l’être.',
  },
  'nothing to cancel': {
    header: 'State',
    rows: [{ ...RECORDED, State: 'Cancelled', 'Bundle ID': '' }],
    state: 'Cancelled',
    en: 'this state was typed here: nothing tells that the row was ever sent. If it is to be sent, empty this cell; if not, leave it or delete the row.',
    fr: 'cet état a été saisi ici : rien n’indique que la ligne ait été envoyée. Si elle doit l’être, videz cette cellule ; sinon, laissez-la ou supprimez la ligne.',
  },
  'no payer': {
    header: 'Payer email / Payer ID',
    rows: paid({ 'Payer ID': '', Comment: 'stand' }),
    en: 'who paid is missing. Type the email of the payer, or find the person under Contacts in the sidebar.',
    fr: 'il manque le payeur. Saisissez son e-mail, ou cherchez la personne sous « Contacts » dans le panneau latéral.',
  },
  'payer by name': {
    header: 'Payer email / Payer ID',
    rows: paid({ 'Payer ID': '', 'Payer name': 'girard sophie' }),
    en: 'no email or ID says who paid. “girard sophie” may be Sophie Girard (300003): if so, choose them under Contacts in the sidebar; otherwise type the payer’s email.',
    fr: 'ni e-mail ni ID ne disent qui a payé. « girard sophie » est peut-être Sophie Girard (300003) : si oui, choisissez cette personne sous « Contacts » dans le panneau latéral ; sinon, saisissez l’e-mail.',
  },
  'payer by names': {
    header: 'Payer email / Payer ID',
    rows: paid({ 'Payer ID': '', 'Payer name': 'Nobody Atall' }),
    en: 'no email or ID says who paid, and Qomon knows nobody called “Nobody Atall”. Type the email of the payer, or find or create the person under Contacts in the sidebar.',
    fr: 'ni e-mail ni ID ne disent qui a payé, et Qomon ne connaît personne du nom de « Nobody Atall ». Saisissez l’e-mail du payeur, ou cherchez ou créez la personne sous « Contacts » dans le panneau latéral.',
  },
  'like another group': {
    header: 'Group',
    rows: [
      { ...PAYMENT, Group: 'Lefèvre' },
      { ...PAYMENT, Group: 'Lefevre' },
    ],
    en: 'do you mean the group “Lefèvre” of row 2? Type the same name on both rows, or give one of them another name.',
    fr: 's’agit-il du groupe « Lefèvre » de la ligne 2 ? Saisissez le même nom sur les deux lignes, ou donnez un autre nom à l’une d’elles.',
  },
  'group already sent': {
    header: 'Group',
    rows: [
      { ...PAYMENT, ...GROUP, State: 'Sent' },
      { ...PAYMENT, ...GROUP },
    ],
    en: 'row 2 of this group has been sent already. If this row went with it and has lost what was written then, nothing is left to send: look at the payment in Qomon. If not, use another group for this row.',
    fr: 'la ligne 2 de ce groupe a déjà été envoyée. Si cette ligne-ci est partie avec elle et a perdu ce qui y avait été écrit, il ne reste rien à envoyer : regardez le paiement dans Qomon. Sinon, utilisez un autre groupe pour cette ligne-ci.',
  },
  'problem on another row': {
    header: 'Group',
    rows: [
      { ...PAYMENT, ...GROUP, Amount: 'x' },
      { ...PAYMENT, ...GROUP },
    ],
    en: 'row 2 of this group has a problem. Correct that one first.',
    fr: 'la ligne 2 de ce groupe a un problème. Corrigez-la d’abord.',
  },
  'period unseen': {
    header: 'Membership',
    rows: member({}),
    when: ({ google: { workbook } }) => {
      const [header = []] = workbook.values('Bundles');
      const start = header.findIndex((text) => text === 'Start date' || text === 'Date de début');
      workbook.deleteColumns('Bundles', start + 1, 2);
    },
    en: 'this tab has no columns for the days that the membership covers. Add the headers Start date and End date to its first row.',
    fr: 'cet onglet n’a pas de colonnes pour les jours que couvre l’adhésion. Ajoutez les en-têtes Date de début et Date de fin à sa première ligne.',
  },
} satisfies Record<string, FaultCase>;
