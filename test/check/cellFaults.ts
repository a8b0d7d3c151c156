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
    en: 'this is not an amount. Type it like 20 or 20.50.',
    fr: 'ce n’est pas un montant. Saisissez-le sous la forme 20 ou 20,50.',
  },
  'negative amount': {
    header: 'Membership amount',
    rows: member({ 'Membership amount': '-20' }),
    en: 'an amount cannot be negative. Type it without the minus sign; to give money back, use a refund.',
    fr: 'un montant ne peut pas être négatif. Saisissez-le sans le signe moins ; pour rendre de l’argent, faites un remboursement.',
  },
  'too many decimals': {
    header: 'Donation amount',
    rows: paid({ Donation: '#20', 'Donation amount': '20.0055' }),
    en: 'EUR has 2 decimals. Type no more than that.',
    fr: 'un montant en EUR a 2 décimales. N’en saisissez pas plus.',
  },
  'amount too large': {
    header: 'Amount',
    rows: paid({ Amount: '300000000' }),
    en: 'this amount is too large to be sent. Check the number of zeros.',
    fr: 'ce montant est trop élevé pour être envoyé. Vérifiez le nombre de zéros.',
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
    en: 'this is not a date. Type it like 2026-03-29, or pick it from the calendar.',
    fr: 'ce n’est pas une date. Saisissez-la sous la forme 29/03/2026, ou choisissez-la dans le calendrier.',
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
    en: 'the year must lie between 1970 and 2099. Correct the date.',
    fr: 'l’année doit être comprise entre 1970 et 2099. Corrigez la date.',
  },
  'not in the list': {
    header: 'Payment method',
    rows: paid({ 'Payment method': 'PayPal' }),
    en: '“PayPal” is not in the list. Choose from the dropdown; if it is new in Qomon, use Refresh lists first. What is missing there, Qomon’s support can create.',
    fr: '« PayPal » n’est pas dans la liste. Choisissez dans la liste déroulante ; si l’entrée est nouvelle dans Qomon, utilisez d’abord « Actualiser les listes ». Ce qui y manque, le support de Qomon peut le créer.',
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
    en: 'Qomon offers nothing to choose from here. Use Refresh lists, or ask Qomon’s support to create an entry.',
    fr: 'Qomon ne propose aucun choix ici. Utilisez « Actualiser les listes », ou demandez au support de Qomon de créer une entrée.',
  },
  'not an ID': {
    header: 'Payer ID',
    rows: paid({ 'Payer ID': 'Camille' }),
    en: 'an ID is a whole number, such as 123456. Copy it from the contact’s page in Qomon.',
    fr: 'un ID est un nombre entier, comme 123456. Copiez-le depuis la fiche du contact dans Qomon.',
  },
  'not a reference': {
    header: 'Reference',
    rows: paid({ Reference: 'A-12' }),
    en: 'a reference is a whole number that the add-on gives. Empty this cell, and it gives one.',
    fr: 'une référence est un nombre entier que donne le module. Videz cette cellule, et il en donnera une.',
  },
  'not text': {
    header: 'Comment',
    rows: paid({}),
    held: { Comment: new Date('2026-05-12T10:00:00Z') },
    en: 'this cell holds a date where a text belongs. Format it as plain text and type it again.',
    fr: 'cette cellule contient une date au lieu d’un texte. Donnez-lui le format « Texte brut », puis refaites la saisie.',
  },
  'not a checkbox': {
    header: 'Rolling year',
    rows: member({}),
    held: { 'Rolling year': 'yes' },
    en: 'tick the box or leave it unticked.',
    fr: 'cochez la case ou laissez-la décochée.',
  },
  'not a currency': {
    header: 'Currency',
    rows: paid({ Currency: 'euro' }),
    en: 'this is not a currency. Type its three letters, such as EUR.',
    fr: 'ce n’est pas une devise. Saisissez son code de trois lettres, comme EUR.',
  },
  'no currency': {
    header: 'Currency',
    rows: paid({}),
    when: ({ qomon }) => qomon.space.changeSettings({ currency: null }),
    fresh: true,
    en: 'the currency of your space is not known. Use Refresh lists, or type the currency’s three letters.',
    fr: 'la devise de votre espace n’est pas connue. Utilisez « Actualiser les listes », ou saisissez le code de trois lettres de la devise.',
  },
  'not JSON': {
    header: 'Payment details',
    rows: paid({ 'Payment details': 'cheque 12' }),
    en: 'this is not a JSON object. Type it like {"key": "value"}, or leave it blank.',
    fr: 'ce n’est pas un objet JSON. Saisissez-le sous la forme {"clé": "valeur"}, ou laissez la cellule vide.',
  },
} satisfies Partial<Record<string, FaultCase>> &
  Record<AmountFault['kind'] | ChoiceFault['kind'] | DateFault['kind'], FaultCase>;
