import { amountExamples } from '../amounts';
import { written } from '../days';
import type { Words } from '../words';
import { columns } from './columns';
import { before } from './elision';
import { methodNamed } from './methods';
import { count, money } from './numbers';

export const faults: Words['faults'] = {
  missing: () => 'cette cellule est vide. Remplissez-la.',
  'no payer': () =>
    'il manque le payeur. Saisissez son e-mail, ou cherchez la personne sous « Contacts » dans le panneau latéral.',
  'payer by name': ({ typed, name, id }) =>
    `ni e-mail ni ID ne disent qui a payé. « ${typed} » est peut-être ${name} (${id}) : si oui, choisissez cette personne sous « Contacts » dans le panneau latéral ; sinon, saisissez l’e-mail.`,
  'payer by names': ({ typed, people }) =>
    people.length > 0
      ? `ni e-mail ni ID ne disent qui a payé, et plusieurs personnes s’appellent « ${typed} » : ${people.map(({ name, id }) => `${name} (${id})`).join(', ')}. Choisissez la bonne sous « Contacts » dans le panneau latéral, ou saisissez l’e-mail du payeur.`
      : `ni e-mail ni ID ne disent qui a payé, et Qomon ne connaît personne du nom de « ${typed} ». Saisissez l’e-mail du payeur, ou cherchez ou créez la personne sous « Contacts » dans le panneau latéral.`,
  'error value': ({ text }) =>
    `cette cellule affiche une erreur : « ${text} ». Corrigez la formule, ou saisissez la valeur elle-même.`,
  'still loading': ({ text }) =>
    `la valeur de cette cellule n’est pas encore là (« ${text} »). Attendez qu’elle s’affiche, puis vérifiez à nouveau la ligne.`,
  'formula in the way': () =>
    'le module doit écrire ici, et n’écrit par-dessus aucune formule. Retirez la formule, ici ou plus haut si elle remplit toute la colonne.',
  'merged cells': () =>
    'cette cellule est fusionnée avec d’autres, et des cellules fusionnées ne contiennent qu’une valeur. Sélectionnez-les et choisissez Format › Fusionner les cellules › Annuler la fusion.',
  'changes by itself': () =>
    'cette cellule a changé pendant la lecture de la ligne. Si une formule la fait changer, saisissez la valeur elle-même.',
  'not a group name': ({ text }) =>
    `« ${text} » n’est pas un nom de groupe. Saisissez un nom, ou videz la cellule.`,
  'like another group': ({ row, name }) =>
    `s’agit-il du groupe « ${name} » de la ligne ${row} ? Saisissez le même nom sur les deux lignes, ou donnez un autre nom à l’une d’elles.`,
  'shown otherwise': ({ shown, held }) =>
    `cette cellule affiche « ${shown} », mais elle contient le nombre ${held}. Donnez-lui le format « Texte brut », puis refaites la saisie.`,
  'not an address': ({ text }) =>
    `« ${text} » n’est pas une adresse e-mail. ${text.split('@').length > 2 ? 'N’en saisissez qu’une ici, et donnez à chaque autre personne une ligne avec le même « Groupe ».' : 'Saisissez-la sous la forme nom@example.org.'}`,
  'not an amount': (amount) =>
    `« ${amount.text} » n’est pas un montant. Saisissez-le sous la forme ${amountExamples(amount).join(' ou ')}.`,
  'two amounts': ({ text }) =>
    `cette cellule contient deux lignes : « ${text} ». Saisissez un seul montant, sur une seule ligne.`,
  'a date for an amount': ({ text }) =>
    `cette cellule contient une date${text && ` (« ${text} »)`}, pas un montant. Donnez-lui le format « Nombre », puis saisissez à nouveau le montant.`,
  'a percentage for an amount': ({ text }) =>
    `« ${text} » est un pourcentage, pas un montant. Donnez à la cellule le format « Nombre », puis saisissez à nouveau le montant.`,
  'negative amount': ({ text }) =>
    `« ${text} » est négatif, ce qu’un montant ne peut pas être. Saisissez-le sans le signe moins ; pour rendre de l’argent, faites un remboursement.`,
  'too many decimals': ({ text, currency, decimals }) =>
    decimals === 0
      ? `un montant en ${currency.toUpperCase()} n’a pas de décimales, et « ${text} » en a. Saisissez un nombre entier.`
      : `un montant en ${currency.toUpperCase()} a ${decimals} décimales, et « ${text} » en a plus. N’en saisissez pas plus.`,
  'amount too large': ({ text }) =>
    `« ${text} » est trop élevé pour être envoyé. Vérifiez le nombre de zéros.`,
  'other currency': ({ written, currency }) =>
    `le montant indique « ${written} », mais la ligne est en ${currency.toUpperCase()}. Corrigez l’un des deux.`,
  'not a date': ({ text, hint }) =>
    `« ${text} » n’est pas une date. Saisissez-la sous la forme ${hint}, ou choisissez-la dans le calendrier.`,
  'day as a number': ({ text, day }) =>
    `cette cellule affiche ${text} : c’est ainsi que Sheets garde le jour ${written(day)}. Si c’est bien ce jour-là, choisissez ici Format › Nombre › Date ; sinon, saisissez à nouveau la date.`,
  'other order': ({ text, hint }) =>
    `cette feuille de calcul écrit les dates dans un autre ordre, où « ${text} » ne correspond à aucun jour. Si vous voulez dire ce jour-là, saisissez ${hint}.`,
  'no such day': ({ text }) => `le ${text} n’existe pas dans le calendrier. Corrigez la date.`,
  'no such time': ({ text }) => `cette heure n’existe pas : ${text}. Corrigez-la.`,
  'date out of range': ({ text }) =>
    `« ${text} » est trop loin : l’année doit être comprise entre 1970 et 2099. Corrigez la date.`,
  'not in the list': ({ text, offered }) =>
    `« ${text} » n’est pas dans la liste. Choisissez dans la liste déroulante ; si l’entrée est nouvelle dans Qomon, utilisez d’abord « Actualiser les listes ».${offered.length > 0 ? ` La liste comporte : ${offered.map(methodNamed).join(', ')}.` : ''}`,
  'no longer offered': ({ text }) =>
    `« ${text} » n’est plus proposé dans Qomon. Choisissez une autre entrée.`,
  'several bear this name': ({ labels }) =>
    `plusieurs entrées portent ce nom : ${labels.join(', ')}. Choisissez l’une d’elles dans la liste déroulante.`,
  'empty list': () =>
    'Qomon ne propose aucun choix ici. Utilisez « Actualiser les listes » ; si cela ne change rien, demandez à votre administrateur Qomon de créer une entrée.',
  'not an ID': ({ text }) =>
    `« ${text} » n’est pas un ID, qui est un nombre entier comme 123456. Cherchez la personne sous « Contacts » dans le panneau latéral, ou videz cette cellule et saisissez l’e-mail.`,
  'not a reference': ({ text }) =>
    `« ${text} » n’est pas le numéro par lequel le module reconnaît la ligne. Videz cette cellule, et il en donnera un.`,
  'period unseen': () =>
    'cet onglet n’a pas de colonnes pour les jours que couvre l’adhésion. Ajoutez les en-têtes Date de début et Date de fin à sa première ligne.',
  'not text': () =>
    'cette cellule contient une date ou une case à cocher au lieu d’un texte. Donnez-lui le format « Texte brut », puis refaites la saisie.',
  'not a checkbox': ({ text }) =>
    `« ${text} » n’est pas une coche. Cochez la case ou laissez-la décochée.`,
  'not a currency': ({ text }) =>
    `« ${text} » n’est pas une devise. Saisissez son code de trois lettres, comme EUR.`,
  'no currency': () =>
    'la devise de votre espace n’est pas connue. Utilisez « Actualiser les listes », ou saisissez le code de trois lettres de la devise.',
  'not JSON': () =>
    'ce n’est pas un objet JSON. Saisissez-le sous la forme {"clé": "valeur"}, ou laissez la cellule vide.',
  'email without ID': () =>
    'un e-mail est indiqué, mais sans ID. Sélectionnez cette cellule et cherchez la personne sous « Contacts » dans le panneau latéral, qui remplit l’ID.',
  'nobody with this address': ({ address }) =>
    `personne dans Qomon n’a ${address === undefined ? 'cette adresse' : `l’adresse ${address}`}. Corrigez-la ; ou videz cette cellule, et cherchez la personne par son nom sous « Contacts » dans le panneau latéral ; ou créez-la au même endroit.`,
  'several with this address': ({ people }) =>
    `plusieurs personnes partagent cette adresse : ${people.map(({ name, id }) => `${name} (${id})`).join(', ')}. Sélectionnez cette cellule, puis choisissez la bonne sous « Contacts » dans le panneau latéral.`,
  'address of another': ({ name, address }) =>
    `cet ID est celui ${before('de', name || 'quelqu’un')}, ${address === '' ? 'dont Qomon n’a pas d’adresse' : `dont l’adresse dans Qomon est ${address ?? 'une autre'}`}. Si c’est bien cette personne, videz l’e-mail qui va avec ; si l’e-mail est juste, videz cette cellule.`,
  'name elsewhere': ({ typed, name }) =>
    `« ${typed} » est inscrit ici, mais avec la clé saisie depuis, l’ID est celui ${before('de', name)}. Corrigez l’ID ; si c’est le bon, videz cette cellule.`,
  'contacts unanswered': () =>
    'Qomon n’a pas pu dire qui a cette adresse. Vérifiez à nouveau la ligne dans quelques minutes, ou saisissez l’ID.',
  'no default donation price': () =>
    'votre espace n’a pas de don par défaut. Choisissez un don dans la liste déroulante.',
  'price currency': ({ price, row }) =>
    `ce tarif est en ${price.toUpperCase()}, mais la ligne est en ${row.toUpperCase()}. Choisissez un autre tarif ou corrigez la devise.`,
  'no price amount': () =>
    'ce tarif n’a pas de montant propre. Saisissez le montant de l’adhésion.',
  'end before start': () =>
    'l’adhésion se termine avant d’avoir commencé. Corrigez l’une des deux dates.',
  'no payment in group': () =>
    'aucune ligne de ce groupe n’indique ce qui a été payé. Remplissez « Montant » et « Moyen de paiement » sur l’une d’elles.',
  'two currencies': ({ currencies }) =>
    `les lignes de ce groupe sont en ${currencies.map((c) => c.toUpperCase()).join(' et ')}. Un paiement n’a qu’une devise : corrigez-la, ou utilisez un autre groupe.`,
  'two payers': () =>
    'ce groupe a plusieurs payeurs. Saisissez l’e-mail de la personne bénéficiaire, ou cherchez-la sous « Contacts » dans le panneau latéral.',
  'two open donations': () =>
    'deux dons de ce groupe n’ont pas de montant. Saisissez au moins l’un des deux montants.',
  'nothing left': ({ paid, items, currency }) =>
    `il ne reste rien pour ce don : le paiement est de ${money({ amount: paid, currency })}, et le reste du paiement s’élève déjà à ${money({ amount: items, currency })}. Saisissez le montant du don et corrigez « Montant », ou videz « Don ».`,
  'does not add up': ({ paid, items, currency }) =>
    `le paiement est de ${money({ amount: paid, currency })}, mais le total des adhésions et des dons est de ${money({ amount: items, currency })}. ${paid > items ? 'Si le reste est un don, choisissez-le sous « Don » et laissez son montant vide ; s’il est pour une autre personne, donnez-lui une ligne avec le même « Groupe » ; sinon, corrigez' : 'Corrigez'} l’un des montants.`,
  'duplicate reference': ({ tab, row }) =>
    `la ligne ${row} de « ${tab} » porte aussi cette référence. Si cette ligne-ci est une copie, videz cette cellule pour en faire une nouvelle ligne.`,
  'duplicate source': ({ tab, row }) =>
    `la ligne ${row} de « ${tab} » correspond au même paiement de cet autre système. Supprimez la ligne en trop ; videz cette cellule seulement si les deux ont été payés.`,
  'unknown state': ({ text }) =>
    `« ${text} » n’est pas un état du module complémentaire. Annulez la modification, ou videz la cellule si la ligne n’a jamais été envoyée.`,
  'already has a bundle': ({ bundleId }) =>
    `cette ligne correspond déjà au lot ${bundleId}, bien que son état dise qu’elle n’a pas été envoyée. Utilisez Rechercher les lignes à vérifier, qui interroge Qomon ; s’il s’agit d’une copie d’une autre ligne, videz sa référence.`,
  'copy of a sent row': ({ tab, row }) =>
    `c’est une copie de la ligne ${row} de « ${tab} », qui a été enregistrée. Videz cette cellule pour en faire une nouvelle ligne, ou supprimez la ligne.`,
  'reference gone': ({ bundleId }) =>
    `cette ligne porte les ID du lot ${bundleId}, et aucune référence. Si des cellules de cet onglet ont été déplacées ou triées, annulez-le. Si seule la référence a disparu, utilisez Rechercher les lignes à vérifier, qui la rétablit.`,
  'state without a bundle': ({ bundleId }) =>
    bundleId === undefined
      ? 'cet état a été saisi ici : rien n’indique que la ligne ait été enregistrée. Si elle n’a jamais été envoyée, videz cette cellule et envoyez la ligne.'
      : `cette ligne a été enregistrée comme lot ${bundleId}, mais ses ID ont disparu. Videz cette cellule et utilisez Rechercher les lignes à vérifier, qui les rétablit.`,
  'not cancelled': ({ bundleId, isOnRow }) =>
    isOnRow
      ? `rien n’indique que le lot ${bundleId} de cette ligne ait été annulé. Saisissez « Envoyé » ici, puis utilisez Annuler des paiements s’il doit l’être.`
      : `cette ligne a été enregistrée comme lot ${bundleId}, et rien n’indique qu’il ait été annulé. Videz cette cellule et utilisez Rechercher les lignes à vérifier, qui rétablit ses ID.`,
  'nothing to cancel': () =>
    'cet état a été saisi ici : rien n’indique que la ligne ait été envoyée. Si elle doit l’être, videz cette cellule ; sinon, laissez-la ou supprimez la ligne.',
  'group already sent': ({ row }) =>
    `la ligne ${row} de ce groupe a déjà été envoyée. Si cette ligne-ci est partie avec elle et a perdu ce qui y avait été écrit, il ne reste rien à envoyer : regardez le paiement dans Qomon. Sinon, utilisez un autre groupe pour cette ligne-ci.`,
  'problem on another row': ({ row }) =>
    `la ligne ${row} de ce groupe a un problème. Corrigez-la d’abord.`,
};

export const cautions: Words['cautions'] = {
  'not the price': ({ price, currency }) =>
    `le tarif est de ${money({ amount: price, currency })}. Corrigez le montant si ce n’est pas voulu.`,
  'hundred times the price': ({ price, currency }) =>
    `c’est cent fois le tarif de ${money({ amount: price, currency })}. Vérifiez où commencent les décimales.`,
  'number like a date': ({ day }) =>
    `Sheets enregistre le jour ${written(day)} sous ce nombre. Vérifiez que c’est bien un montant.`,
  'rounded by its format': ({ held, shown }) =>
    `la cellule affiche « ${shown} », mais elle contient ${held}, et c’est ce qui est envoyé. Saisissez à nouveau le montant si ce n’est pas voulu.`,
  'payment alone': () =>
    'le paiement ne comporte ni adhésion ni don. Choisissez ce qu’il paie, s’il en paie.',
  'several payers': ({ payers }) =>
    `les lignes de ce groupe ont ${payers} payeurs. Elles sont enregistrées ensemble ; si ce n’est pas voulu, donnez-leur des noms différents.`,
  'name of another': ({ typed, name }) =>
    `« ${typed} » était inscrit ici, mais l’ID est celui ${before('de', name)}. Corrigez l’ID si ce n’est pas le bon.`,
  'unread header': ({ header, meant }) =>
    `la colonne « ${header} » est l’une des vôtres, et n’est pas lue. S’il s’agit de « ${columns[meant].header} », donnez-lui ce nom.`,
  'columns gone': ({ columns: keys }) =>
    `cet onglet a perdu ${keys.map((key) => `« ${columns[key].header} »`).join(', ')}, et rien de ${keys.length === 1 ? 'cette colonne' : 'ces colonnes'} ne part. Si un en-tête a été modifié, rendez-lui son nom.`,
  'short membership': ({ days }) =>
    `cette adhésion dure ${count(days, 'jour', 'jours')}. Saisissez une autre date de fin si elle est pour l’année à venir.`,
  'same membership': ({ tab, row, from, to }) =>
    `la ligne ${row} de « ${tab} » a le même adhérent et le même tarif, du ${written(from)} au ${written(to)} : les périodes se recouvrent. Si la saisie est en double, supprimez l’une des deux lignes ; si l’une suit l’autre, corrigez les dates.`,
  'renewal elsewhere': ({ year, from, to }) =>
    `cette ligne a été créée pour un renouvellement de ${year}, mais l’adhésion est valable du ${written(from)} au ${written(to)}. Si elle est pour ${year}, corrigez la date de début et la date de fin.`,
  // Whoever is named comes first: a narrow column may show no more.
  'third-party payer': ({ name }) =>
    name
      ? `${name}, pour qui quelqu’un d’autre a payé.`
      : 'quelqu’un d’autre a payé pour cette personne.',
  beneficiary: ({ name }) => `${name}.`,
  'date in the future': () => 'la date est dans le futur. Corrigez-la si ce n’est pas voulu.',
  'date over a year old': () =>
    'la date remonte à plus d’un an. Corrigez-la si ce n’est pas voulu.',
  'same payment': ({ tab, row }) =>
    `la ligne ${row} de « ${tab} » a le même payeur, le même montant et la même date. Si la saisie est en double, supprimez l’une des deux lignes.`,
  'ID not confirmed': () =>
    'Qomon n’a pas pu dire si cet ID existe. Vérifiez à nouveau la ligne dans quelques minutes.',
  'contact elsewhere': () =>
    'votre espace ne montre aucun contact qui porte cet ID : il est peut-être d’un autre espace, ou a été fusionné. Cherchez la personne sous « Contacts » dans le panneau latéral. Si vous envoyez la ligne telle quelle, c’est Qomon qui décide.',
  'zero amount': () => 'le montant est de 0. Saisissez ce qui a été payé, sauf si rien ne l’a été.',
  'cell without its item': ({ item }) =>
    `cette cellule est remplie, mais la ligne n’a pas ${item === 'membership' ? 'd’adhésion' : 'de don'}. Choisissez-en ${item === 'membership' ? 'une' : 'un'} dans la liste déroulante, ou videz cette cellule.`,
};

export const checked: Words['checked'] = ({ ready, invalid, warnings, unconfirmed, renewals }) =>
  [
    ready + invalid === 0
      ? 'Il n’y a pas de ligne à envoyer ici.'
      : `${count(ready, 'ligne est en ordre', 'lignes sont en ordre')}.`,
    ...(invalid > 0
      ? [`${count(invalid, 'ligne a', 'lignes ont')} des problèmes : voir Message.`]
      : []),
    ...(warnings > 0 ? [`${count(warnings, 'avertissement', 'avertissements')}.`] : []),
    ...(unconfirmed > 0
      ? [
          `Sur ${count(unconfirmed, 'ligne', 'lignes')}, des personnes ne sont pas encore confirmées : vérifiez à nouveau, et le reste sera demandé à Qomon.`,
        ]
      : []),
    ...(renewals > 0
      ? [
          `${count(renewals, 'renouvellement pas encore payé, non vérifié', 'renouvellements pas encore payés, non vérifiés')}.`,
        ]
      : []),
  ].join(' ');
