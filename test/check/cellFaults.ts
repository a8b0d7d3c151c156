import { columnLetters } from '../../local/columns';
import type { AmountFault, ChoiceFault, DateFault } from '../../src/model/faults';
import { type FaultCase, member, paid } from './faultCase';

/** Cells that cannot be read. */
export const CELL_FAULTS = {
  missing: {
    header: 'Amount',
    rows: paid({ Amount: '' }),
    en: 'this cell is blank. Fill it in.',
    fr: 'cette cellule est vide. Remplissez-la.',
  },
  'not an amount': {
    header: 'Unpaid amount',
    rows: paid({ 'Unpaid amount': 'all of it' }),
    en: '“all of it” is not an amount. Type it like 20 or 20.50.',
    fr: '« all of it » n’est pas un montant. Saisissez-le sous la forme 20 ou 20,50.',
  },
  'two amounts': {
    header: 'Amount',
    rows: paid({}),
    held: { Amount: '20\n100' },
    en: 'there are two lines in this cell: “20 100”. Type one amount, on one line.',
    fr: 'cette cellule contient deux lignes : « 20 100 ». Saisissez un seul montant, sur une seule ligne.',
  },
  'a date for an amount': {
    header: 'Amount',
    rows: paid({}),
    formats: { Amount: 'dd/MM/yyyy' },
    held: { Amount: 45_689 },
    en: 'this cell holds a date, not an amount. Format it as a number and type the amount again.',
    fr: 'cette cellule contient une date, pas un montant. Donnez-lui le format « Nombre », puis saisissez à nouveau le montant.',
  },
  'a percentage for an amount': {
    header: 'Donation amount',
    rows: paid({ Donation: '#20' }),
    formats: { 'Donation amount': '0%' },
    held: { 'Donation amount': 0.05 },
    en: '“5%” is a percentage, not an amount. Format the cell as a number and type the amount again.',
    fr: '« 5% » est un pourcentage, pas un montant. Donnez à la cellule le format « Nombre », puis saisissez à nouveau le montant.',
  },
  'negative amount': {
    header: 'Membership amount',
    rows: member({ 'Membership amount': '-20' }),
    en: '“-20.00” is negative, and an amount cannot be. Type it without the minus sign; to give money back, use a refund.',
    fr: '« -20,00 » est négatif, ce qu’un montant ne peut pas être. Saisissez-le sans le signe moins ; pour rendre de l’argent, faites un remboursement.',
  },
  'too many decimals': {
    header: 'Donation amount',
    rows: paid({ Donation: '#20', 'Donation amount': '20.0055' }),
    en: 'EUR has 2 decimals, and “20.0055” has more. Type no more than that.',
    fr: 'un montant en EUR a 2 décimales, et « 20.0055 » en a plus. N’en saisissez pas plus.',
  },
  'amount too large': {
    header: 'Amount',
    rows: paid({ Amount: '300000000' }),
    en: '“300000000.00” is too large to be sent. Check the number of zeros.',
    fr: '« 300000000,00 » est trop élevé pour être envoyé. Vérifiez le nombre de zéros.',
  },
  'other currency': {
    header: 'Amount',
    rows: paid({ Amount: '20 £' }),
    en: 'the amount says “£”, but the row is in EUR. Correct one of the two.',
    fr: 'le montant indique « £ », mais la ligne est en EUR. Corrigez l’un des deux.',
  },
  'not a date': {
    header: 'Payment date',
    rows: paid({ 'Payment date': 'yesterday' }),
    en: '“yesterday” is not a date. Type it like 29/03/2026, or pick it from the calendar.',
    fr: '« yesterday » n’est pas une date. Saisissez-la sous la forme 29/03/2026, ou choisissez-la dans le calendrier.',
  },
  'day as a number': {
    header: 'Payment date',
    rows: paid({}),
    formats: { 'Payment date': '0' },
    held: { 'Payment date': 46_110 },
    en: 'this cell shows 46110, which is how Sheets keeps the day 29/03/2026. If you mean that day, choose Format › Number › Date here; otherwise type the date again.',
    fr: 'cette cellule affiche 46110 : c’est ainsi que Sheets garde le jour 29/03/2026. Si c’est bien ce jour-là, choisissez ici Format › Nombre › Date ; sinon, saisissez à nouveau la date.',
  },
  'other order': {
    header: 'Donation date',
    rows: paid({ Donation: '#20', 'Donation date': '03/29/2026' }),
    en: 'this spreadsheet writes dates in another order, in which “03/29/2026” is no day. If you mean that one, type 29/03/2026.',
    fr: 'cette feuille de calcul écrit les dates dans un autre ordre, où « 03/29/2026 » ne correspond à aucun jour. Si vous voulez dire ce jour-là, saisissez 29/03/2026.',
  },
  'no such day': {
    header: 'Donation date',
    rows: paid({ Donation: '#20', 'Donation date': '2025-02-31' }),
    en: 'the calendar has no 2025-02-31. Correct the date.',
    fr: 'le 2025-02-31 n’existe pas dans le calendrier. Corrigez la date.',
  },
  'no such time': {
    header: 'Delivered at',
    rows: paid({ 'Delivered at': '2026-03-29 24:30' }),
    en: 'there is no such time: 24:30. Correct it.',
    fr: 'cette heure n’existe pas : 24:30. Corrigez-la.',
  },
  'date out of range': {
    header: 'Start date',
    rows: member({ 'Start date': '1926-01-01' }),
    en: '“01/01/1926” is too far away: the year must lie between 1970 and 2099. Correct the date.',
    fr: '« 01/01/1926 » est trop loin : l’année doit être comprise entre 1970 et 2099. Corrigez la date.',
  },
  'not in the list': {
    header: 'Payment method',
    rows: paid({ 'Payment method': 'PayPal' }),
    en: '“PayPal” is not in the list. Choose from the dropdown; if it is new in Qomon, use Refresh lists first. The list has: CB — card, CHQ — cheque, VIR — transfer, ESP — cash, PRLV — direct debit.',
    fr: '« PayPal » n’est pas dans la liste. Choisissez dans la liste déroulante ; si l’entrée est nouvelle dans Qomon, utilisez d’abord « Actualiser les listes ». La liste comporte : CB — carte, CHQ — chèque, VIR — virement, ESP — espèces, PRLV — prélèvement.',
  },
  'no longer offered': {
    header: 'Payment status',
    rows: paid({ 'Payment status': '#7' }),
    en: '“#7” is no longer offered in Qomon. Choose another entry.',
    fr: '« #7 » n’est plus proposé dans Qomon. Choisissez une autre entrée.',
  },
  'several bear this name': {
    header: 'Donation',
    rows: paid({ Donation: 'Don de 50 €' }),
    when: ({ qomon }) => {
      const other = qomon.space.state.donationPrices.find(({ id }) => id === 22);
      if (other) qomon.space.add('donationPrices', { ...other, id: 24, name: 'Don de 50 €' });
    },
    fresh: true,
    en: 'several entries bear this name: Don de 50 € — 50.00 EUR (#21), Don de 50 € — 100.00 EUR (#24). Choose one from the dropdown.',
    fr: 'plusieurs entrées portent ce nom : Don de 50 € — 50.00 EUR (#21), Don de 50 € — 100.00 EUR (#24). Choisissez l’une d’elles dans la liste déroulante.',
  },
  'empty list': {
    header: 'Campaign code',
    rows: paid({ 'Campaign code': 'WEB' }),
    when: ({ qomon }) => qomon.space.change({ codeCampaigns: [] }),
    fresh: true,
    en: 'Qomon offers nothing to choose from here. Use Refresh lists; if that changes nothing, ask your Qomon administrator to create an entry.',
    fr: 'Qomon ne propose aucun choix ici. Utilisez « Actualiser les listes » ; si cela ne change rien, demandez à votre administrateur Qomon de créer une entrée.',
  },
  'not an ID': {
    header: 'Payer ID',
    rows: paid({ 'Payer ID': 'Camille' }),
    en: '“Camille” is not an ID, which is a whole number such as 123456. Find the person under Contacts in the sidebar, or empty this cell and type the email in the column beside it.',
    fr: '« Camille » n’est pas un ID, qui est un nombre entier comme 123456. Cherchez la personne sous « Contacts » dans le panneau latéral, ou videz cette cellule et saisissez l’e-mail.',
  },
  'not a reference': {
    header: 'Reference',
    rows: paid({ Reference: 'A-12' }),
    en: '“A-12” is not the number by which the add-on knows the row. Empty this cell, and it gives one.',
    fr: '« A-12 » n’est pas le numéro par lequel le module reconnaît la ligne. Videz cette cellule, et il en donnera un.',
  },
  'not text': {
    header: 'Comment',
    rows: paid({}),
    held: { Comment: new Date('2026-05-12T10:00:00Z') },
    en: 'this cell holds a date or a checkbox where a text belongs. Format it as plain text and type it again.',
    fr: 'cette cellule contient une date ou une case à cocher au lieu d’un texte. Donnez-lui le format « Texte brut », puis refaites la saisie.',
  },
  'not a checkbox': {
    header: 'Rolling year',
    rows: member({}),
    held: { 'Rolling year': 'perhaps' },
    en: '“perhaps” is no tick. Tick the box or leave it unticked.',
    fr: '« perhaps » n’est pas une coche. Cochez la case ou laissez-la décochée.',
  },
  'not a currency': {
    header: 'Currency',
    rows: paid({ Currency: 'euro' }),
    en: '“euro” is not a currency. Type its three letters, such as EUR.',
    fr: '« euro » n’est pas une devise. Saisissez son code de trois lettres, comme EUR.',
  },
  'no currency': {
    header: 'Currency',
    rows: paid({}),
    when: ({ qomon }) => qomon.space.changeSettings({ currency: null }),
    fresh: true,
    en: 'the currency of your space is not known. Use Refresh lists, or type the currency’s three letters.',
    fr: 'la devise de votre espace n’est pas connue. Utilisez « Actualiser les listes », ou saisissez le code de trois lettres de la devise.',
  },
  'error value': {
    header: 'Comment',
    rows: paid({}),
    held: { Comment: '#N/A' },
    en: 'this cell shows an error, “#N/A”. Correct the formula, or type the value itself.',
    fr: 'cette cellule affiche une erreur : « #N/A ». Corrigez la formule, ou saisissez la valeur elle-même.',
  },
  'still loading': {
    header: 'Affectation',
    rows: paid({ Donation: '#20' }),
    held: { Affectation: 'Loading...' },
    en: 'the value of this cell is still on its way (“Loading...”). Wait until it is there, then check the row again.',
    fr: 'la valeur de cette cellule n’est pas encore là (« Loading... »). Attendez qu’elle s’affiche, puis vérifiez à nouveau la ligne.',
  },
  'shown otherwise': {
    header: 'Comment',
    rows: paid({}),
    formats: { Comment: '0000000' },
    held: { Comment: 12_345 },
    en: 'this cell shows “0012345”, but it holds the number 12345. Format it as plain text and type it again.',
    fr: 'cette cellule affiche « 0012345 », mais elle contient le nombre 12345. Donnez-lui le format « Texte brut », puis refaites la saisie.',
  },
  'formula in the way': {
    header: 'Bundle ID',
    rows: paid({}),
    formulas: { 'Bundle ID': '=IF(FALSE,1,"")' },
    en: 'the add-on has to write here, and writes over no formula. Take the formula away, here or above where it fills the whole column.',
    fr: 'le module doit écrire ici, et n’écrit par-dessus aucune formule. Retirez la formule, ici ou plus haut si elle remplit toute la colonne.',
  },
  'merged cells': {
    header: 'Bundle ID',
    rows: paid({}),
    when: ({ google: { workbook } }) => {
      const headers = workbook.values('Bundles')[0] ?? [];
      const at = headers.findIndex((text) => text === 'Bundle ID' || text === 'ID du lot');
      workbook.merge('Bundles', `${columnLetters(at + 1)}2:${columnLetters(at + 1)}3`);
    },
    en: 'this cell is merged with others, and cells that are merged hold one value only. Select them and choose Format › Merge cells › Unmerge.',
    fr: 'cette cellule est fusionnée avec d’autres, et des cellules fusionnées ne contiennent qu’une valeur. Sélectionnez-les et choisissez Format › Fusionner les cellules › Annuler la fusion.',
  },
  'changes by itself': {
    header: 'Payment date',
    rows: paid({}),
    formats: { 'Payment date': 'dd/MM/yyyy' },
    formulas: { 'Payment date': '=NOW()' },
    atSend: true,
    en: 'this cell changed while the row was being read. If a formula changes it, type the value itself.',
    fr: 'cette cellule a changé pendant la lecture de la ligne. Si une formule la fait changer, saisissez la valeur elle-même.',
  },
  'not a group name': {
    header: 'Group',
    rows: paid({}),
    held: { Group: '#N/A' },
    en: '“#N/A” is no name for a group. Type a name, or empty the cell.',
    fr: '« #N/A » n’est pas un nom de groupe. Saisissez un nom, ou videz la cellule.',
  },
  'not an address': {
    header: 'Payer email',
    rows: paid({ 'Payer email': 'Sophie Girard' }),
    en: '“Sophie Girard” is not one email address. Type it like name@example.org.',
    fr: '« Sophie Girard » n’est pas une adresse e-mail. Saisissez-la sous la forme nom@example.org.',
  },
  'not JSON': {
    header: 'Payment details',
    rows: paid({ 'Payment details': 'cheque 12' }),
    en: 'this is not a JSON object. Type it like {"key": "value"}, or leave it blank.',
    fr: 'ce n’est pas un objet JSON. Saisissez-le sous la forme {"clé": "valeur"}, ou laissez la cellule vide.',
  },
} satisfies Partial<Record<string, FaultCase>> &
  Record<AmountFault['kind'] | ChoiceFault['kind'] | DateFault['kind'], FaultCase>;
