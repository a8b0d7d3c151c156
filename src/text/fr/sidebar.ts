import { written } from '../days';
import type { SidebarWords } from '../words/sidebar';
import { before } from './elision';
import { help } from './help';
import { importPanel } from './importPanel';
import { methodNamed } from './methods';
import { count, money } from './numbers';
import { regions } from './regions';
import { renewals } from './renewals';
import { statement } from './statement';
import { yearEnd } from './yearEnd';

// Spaces: tools/lint/frenchSpaces.ts.

export const sidebar: SidebarWords = {
  panelsName: 'Volets',
  panels: {
    rows: 'Lignes',
    contacts: 'Contacts',
    import: 'Importer',
    refund: 'Rembourser',
    nightly: 'Nuit',
    papers: 'Documents',
    connection: 'Connexion',
    settings: 'Réglages',
  },
  help,
  loading: 'Chargement…',
  failed:
    'Google n’a pas répondu. Réessayez. Si plusieurs comptes Google sont connectés dans ce navigateur, Google peut refuser le panneau latéral : les commandes du menu fonctionnent, ou une fenêtre où un seul compte est connecté.',
  toConnection: 'Aller à Connexion',
  toPermission: 'Accorder l’autorisation chez Google',
  place: ({ tab, row, to, column }) => {
    const rows = to ? `lignes ${row} à ${to}` : `ligne ${row}`;
    const place = tab ? `« ${tab} », ${rows}` : `L${rows.slice(1)}`;
    return column ? `${place}, ${column}` : place;
  },
  colon: ' :',
  method: methodNamed,
  more: (n) => `et ${n} ${n < 2 ? 'autre' : 'autres'}`,
  amounts: {
    money: (sum) => money(sum),
    notAnAmount: 'Ce n’est pas un montant. Saisissez-le sous la forme 20 ou 20,50.',
    decimals: ({ currency, decimals }) =>
      decimals === 0
        ? `Un montant en ${currency} n’a pas de décimales. Saisissez un nombre entier.`
        : `Un montant en ${currency} a ${decimals} décimales. N’en saisissez pas plus.`,
    currency: (currency) => `Saisissez le montant en ${currency}.`,
  },
  start: {
    title: 'Premiers pas',
    connect: 'Connectez-vous à Qomon.',
    setUp: 'Préparez cette feuille de calcul.',
    setUpNow: 'Préparer',
    settingUp: 'Préparation…',
    pay: 'Saisissez un paiement sur une ligne de la feuille, sélectionnez la ligne, puis envoyez-la depuis Lignes.',
    toRows: 'Aller à Lignes',
    done: 'fait',
  },
  connection: {
    apiKey: 'Clé API',
    apiKeyHelp:
      'Votre administrateur Qomon peut vous en fournir une. Elle est conservée par Google et n’est plus jamais affichée.',
    keyEnding: (end) => `Clé se terminant par ${end}`,
    keyRefused:
      'Qomon n’accepte plus la clé utilisée. Saisissez-en une nouvelle, ou adressez-vous à votre administrateur Qomon ; revenez ensuite à Lignes et relancez l’envoi.',
    byOthers:
      'Une autre personne a connecté cette feuille de calcul et ne partage pas la clé. Saisissez la vôtre, ou demandez-lui de partager la sienne ici.',
    accountUnknown: ({ shared }) =>
      shared
        ? 'Google ne dit pas lequel de vos comptes ce panneau utilise. La clé est celle qui est partagée ici.'
        : 'Google ne dit pas lequel de vos comptes ce panneau utilise. La clé est celle de ce compte.',
    host: 'Serveur',
    regions: regions,
    label: 'Nom de l’espace',
    labelHelp:
      'Tel que vous l’appelez, par exemple « Parti, Lyon ». Il distingue un espace d’un autre.',
    space: ({ name, group }) => (group === undefined ? name : `${name} (groupe ${group})`),
    move: 'Enregistrer désormais dans l’espace de la clé',
    moveHelp:
      'Les nouveaux paiements seront alors enregistrés dans l’autre espace. Ce que cette feuille a déjà enregistré reste où il est, et ne peut plus être remboursé, annulé ni comparé d’ici.',
    shared: 'Partager avec les éditeurs de cette feuille de calcul ?',
    sharing: {
      no: 'Non, la clé n’est qu’à moi',
      checking: 'Pour vérifier',
      sending: 'Pour vérifier et envoyer',
    },
    sharedHelp: {
      no: 'Les autres personnes saisissent leur propre clé.',
      checking:
        'Toute personne pouvant modifier cette feuille de calcul pourra vérifier des lignes et chercher des contacts avec cette clé, sans rien envoyer.',
      sending:
        'Toute personne pouvant modifier cette feuille de calcul pourra envoyer, rembourser et annuler avec cette clé.',
    },
    sharedBy: ({ use, by, isUsed }) =>
      `${isUsed ? 'Cette clé est partagée' : 'Une clé est partagée'} avec les éditeurs de cette feuille de calcul ${use === 'checking' ? 'pour vérifier' : 'pour vérifier et envoyer'}${by ? `, par ${by}` : ''}.`,
    mayOnlyCheck:
      'Vous pouvez vérifier des lignes et chercher des contacts ici. Pour envoyer, rembourser ou annuler, ou pour composer un fichier des personnes qui ont payé, saisissez votre propre clé.',
    replace: 'Remplacer ou retirer la clé partagée ici',
    disconnectAll: 'Déconnecter tout le monde',
    connect: 'Se connecter',
    connecting: 'Connexion en cours…',
    changeKey: 'Changer de clé',
    keepKey: 'Garder la clé',
    disconnect: 'Se déconnecter',
    disconnecting: 'Déconnexion…',
    refreshLists: 'Actualiser les listes',
    refreshing: 'Actualisation…',
    currency: 'Devise',
    noCurrency: 'non définie dans Qomon',
    lists: 'Listes',
    listsNever: 'pas encore récupérées',
    listsAge: (minutes) =>
      minutes < 1
        ? 'récupérées à l’instant'
        : minutes < 120
          ? `récupérées il y a ${count(minutes, 'minute', 'minutes')}`
          : minutes < 2880
            ? `récupérées il y a ${count(Math.floor(minutes / 60), 'heure', 'heures')}`
            : `récupérées il y a ${count(Math.floor(minutes / 1440), 'jour', 'jours')}`,
  },
  rows: {
    scope: 'Quelles lignes',
    selection: 'Lignes sélectionnées',
    ready: 'Toutes les lignes prêtes, de tous les onglets',
    refresh: 'Actualiser',
    refreshing: 'Lecture des lignes…',
    check: 'Vérifier les lignes',
    checking: 'Vérification…',
    nothing: {
      selection:
        'Aucune des lignes sélectionnées ne peut être envoyée. Sélectionnez des lignes dans la feuille, puis revenez ici.',
      ready: 'Aucune ligne n’est prête. Cochez « Prêt » sur les lignes à envoyer.',
    },
    bundles: ({ bundles, rows }) =>
      `${count(bundles, 'paiement', 'paiements')} (${count(rows, 'ligne', 'lignes')})`,
    total: 'Total',
    payments: (n) => `${n} ×`,
    problems: (n) => count(n, 'problème', 'problèmes'),
    warnings: (n) => count(n, 'avertissement', 'avertissements'),
    left: (n) => count(n, 'ligne ne part pas', 'lignes ne partent pas'),
    expected: 'Comparer avec votre liste',
    expectedHelp: 'Facultatif. Ce que vous saisissez doit concorder avant tout envoi.',
    expectedCount: 'Nombre de paiements attendu',
    expectedTotal: (currency) => `Total attendu en ${currency}`,
    notACount: 'Saisissez un nombre entier.',
    countDiffers: ({ expected, found }) =>
      `Vous attendez ${expected}, mais les lignes font ${found}. Relisez les lignes.`,
    totalDiffers: ({ expected, found }) =>
      `Vous attendez ${expected}, mais les lignes font ${found}. Relisez les lignes.`,
    send: (n) => (n === 0 ? 'Envoyer' : `Envoyer ${count(n, 'paiement', 'paiements')}`),
    sending: 'Envoi à Qomon',
    preparing: 'Dernière vérification, puis envoi des premières lignes…',
    progress: ({ done, all, money }) =>
      `${done} sur ${all} ${all < 2 ? 'envoyé' : 'envoyés'}, ${money}`,
    stop: 'Arrêter',
    stopping: 'Arrêt après les lignes en cours d’envoi…',
    goOn: 'Continuer',
    sent: ({ bundles, money }) =>
      `${count(bundles, 'paiement envoyé', 'paiements envoyés')}, ${money}.`,
    rejected: (n) =>
      `${count(n, 'paiement a été refusé', 'paiements ont été refusés')} par Qomon. Corrigez les lignes, puis envoyez-les de nouveau.`,
    unconfirmed: (n) =>
      `${count(n, 'paiement', 'paiements')} à vérifier : Qomon ${n < 2 ? 'l’a peut-être enregistré' : 'les a peut-être enregistrés'}, peut-être pas. Faites la recherche dans deux minutes ; rien n’est renvoyé avant.`,
    changed: (n) =>
      `${count(n, 'paiement modifié ou déplacé entre-temps n’a pas été envoyé', 'paiements modifiés ou déplacés entre-temps n’ont pas été envoyés')}. Relisez les lignes, puis renvoyez-les.`,
    waiting: (n) => `${count(n, 'paiement attend', 'paiements attendent')} le prochain envoi.`,
    ended: {
      'bad key':
        'Qomon n’accepte plus la clé API. Saisissez-en une nouvelle, puis relancez l’envoi.',
      'no right':
        'La clé API n’a pas le droit d’enregistrer des paiements. Demandez-en une autre à votre administrateur Qomon, puis relancez l’envoi.',
      'other installation':
        'Une autre installation du module travaille maintenant dans cette feuille de calcul. Plus rien ne part d’ici. Utilisez le menu de l’autre.',
      stopped: 'Arrêté par vous. « Continuer » envoie le reste.',
      'no answer': 'Qomon est injoignable. Renvoyez le reste dans quelques minutes.',
      quota:
        'Le nombre de requêtes que Google accorde par jour est épuisé. Envoyez le reste demain.',
      changed: 'Des lignes ont été modifiées juste avant leur envoi. Relisez-les.',
      time: 'Le temps accordé par Google est écoulé. Relancez l’envoi pour continuer.',
    },
    leftBehind: (n) => count(n, 'ligne n’est pas partie', 'lignes ne sont pas parties'),
    resolve: 'Rechercher les lignes à vérifier',
    resolving: 'Recherche dans Qomon…',
    back: 'Revenir aux lignes',
    unsure:
      'Google n’a pas répondu : on ne sait pas jusqu’où cet envoi est allé. Ce qui a été enregistré porte l’état « Envoyé ». Renvoyez le reste : aucune ligne n’est envoyée deux fois.',
    questions: (n) =>
      count(n, 'paiement semble déjà enregistré', 'paiements semblent déjà enregistrés'),
    answers: { another: 'Un autre paiement', recorded: 'C’est bien celui-là' },
    asTyped: 'C’est voulu : l’envoi de nuit peut partir',
    allOthers: 'Ce sont tous d’autres paiements',
    forContact:
      'Beaucoup de gens paient sous ces contacts : ne plus demander ce que d’autres y enregistrent',
    saving: 'Enregistrement…',
    unproven: (n) => (n < 2 ? 'Qu’est devenu ce paiement ?' : 'Que sont devenus ces paiements ?'),
    unprovenHelp:
      'Regardez dans Qomon et indiquez ce que vous y voyez. Si vous n’en êtes pas sûr, n’indiquez rien : rien n’est renvoyé.',
    bundleNumber: 'Numéro de son lot dans Qomon',
    recorded: 'Il est enregistré',
    notRecorded: 'Il n’est pas enregistré',
    allTheSame: 'Oui, c’est bien celui-là',
    settled: 'C’est réglé.',
  },
  contacts: {
    text: 'E-mail, nom ou ID',
    textHelp: 'L’adresse entière, ou des mots entiers du nom.',
    search: 'Rechercher',
    searching: 'Recherche…',
    found: ({ people, more }) =>
      people === 0
        ? more
          ? 'Trop de personnes portent une partie de ce nom. Complétez-le, ou saisissez l’e-mail.'
          : 'Personne n’a été trouvé. Vérifiez l’orthographe, ou créez le contact ci-dessous.'
        : more
          ? `${count(people, 'première personne', 'premières personnes')}. Complétez le nom pour en trouver d’autres.`
          : `${count(people, 'personne trouvée', 'personnes trouvées')}.`,
    choose: 'Elles partagent une adresse e-mail : choisissez la bonne personne.',
    noName: '(sans nom)',
    noMail: 'sans e-mail',
    use: 'Utiliser',
    useOf: ({ name, id }) => `Utiliser ${name}, ID ${id}`,
    using: 'Saisie…',
    used: ({ name, column, cell }) =>
      `L’ID ${before('de', name)} figure dans « ${column} », cellule ${cell}.`,
    create: 'Créer un contact',
    firstname: 'Prénom',
    surname: 'Nom',
    street: 'Numéro et rue (facultatif)',
    postalcode: 'Code postal (facultatif)',
    city: 'Ville (facultatif)',
    mail: 'E-mail (facultatif)',
    createButton: 'Créer',
    creating: 'Création…',
    anyway: 'Créer un autre contact malgré tout',
    created: ({ name, id }) =>
      `Contact créé : ${name}, ID ${id}. Sélectionnez une cellule de la ligne de la personne, puis choisissez Utiliser.`,
    unsure:
      'Google n’a pas répondu : ce contact a peut-être été créé, peut-être pas. Recherchez la personne dans quelques minutes avant de la créer à nouveau.',
  },
  imports: importPanel,
  refund: {
    help: 'Sélectionnez une ligne envoyée. Ce que Qomon en contient est relu.',
    show: 'Afficher la ligne sélectionnée',
    showing: 'Lecture du paiement…',
    bundle: ({ id, row }) => `Lot ${id}, ligne ${row}`,
    payment: 'Paiement à rembourser',
    oneOf: 'Plusieurs paiements ont été enregistrés ensemble : choisissez celui à rembourser.',
    paid: 'Payé',
    refunded: 'Remboursé',
    left: 'Reste à rembourser',
    payer: 'Payeur',
    status: 'Statut',
    items: 'Combien pour chaque élément',
    kinds: { membership: 'Adhésion', donation: 'Don' },
    now: ({ amount, initial }) =>
      initial ? `actuellement ${amount}, tarif ${initial}` : `actuellement ${amount}`,
    amountOf: ({ name, currency }) => `${name} (${currency})`,
    amount: (currency) => `Montant à rembourser en ${currency}`,
    everything: 'Tout',
    preview: 'Aperçu',
    changes: 'Ce qui va changer dans Qomon',
    line: 'Élément',
    before: 'Avant',
    after: 'Après',
    refundedSoFar: 'Remboursé sur ce paiement',
    yours: 'Le remboursement est enregistré dans Qomon. Rendre l’argent lui-même vous revient.',
    refund: (money) => `Rembourser ${money}`,
    refunding: 'Remboursement…',
    back: 'Retour',
    nothing: 'Saisissez combien rembourser.',
    tooMuch: (money) => `Saisissez ${money} au plus : c’est tout ce qui peut être remboursé ici.`,
    nothingLeft: 'Il ne reste rien à rembourser sur ce paiement.',
    unsure:
      'Google n’a pas répondu : le remboursement a peut-être été fait, peut-être pas. Affichez de nouveau la ligne pour voir où en est le paiement.',
  },
  nightly: {
    help: 'Les lignes cochées « Prêt » sont envoyées la nuit, et un compte rendu part par e-mail.',
    on: 'Envoyer les lignes prêtes chaque nuit',
    hour: 'À partir de',
    hourHelp: 'Dans le fuseau horaire de la feuille de calcul. Google démarre dans l’heure.',
    recipients: 'Envoyer le compte rendu à',
    recipientsHelp: 'Une adresse e-mail par ligne.',
    save: 'Enregistrer',
    saving: 'Enregistrement…',
    saved: 'Enregistré.',
    owner: 'Au nom de',
    nobody: 'personne',
    you: (address) => `vous (${address})`,
    lastRun: 'Dernière exécution',
    lastSuccess: 'Dernière exécution réussie',
    nextRun: 'Prochaine exécution',
    never: 'aucune',
    takeOverHelp: (owner) =>
      `Ces réglages sont ceux ${before('de', owner)}. Prenez le relais pour les modifier : l’envoi se fera à votre nom et avec votre clé, et non plus avec les siens.`,
    takeOver: 'Prendre le relais',
    takingOver: 'Prise de relais…',
    report: 'Compte rendu qui n’a pas pu partir par e-mail',
  },
  papers: {
    write: 'Écrire l’onglet « Summary »',
    writing: 'Écriture de l’onglet…',
    reportTitle: 'Compte rendu des envois',
    about: 'Sur quoi porte-t-il ?',
    abouts: { last: 'Le dernier envoi', day: 'Une journée' },
    day: 'Jour',
    dayHelp: () => `Saisissez-le sous la forme ${written('2026-03-29')}.`,
    report: 'Écrire le compte rendu',
    slipsTitle: 'Bordereaux de remise',
    slipsShow: 'Afficher les chèques et les bordereaux',
    slipsMade: 'Bordereaux, le dernier d’abord',
    cheques: (methods) => `Les chèques sont : ${methods.join(', ')}.`,
    changeCheques: 'Changer',
    areOthers: 'Ce sont d’autres chèques, que j’ai en main',
    whichCheques: 'Quels moyens de paiement sont des chèques ?',
    areCheques: 'Ce sont des chèques',
    slipCount: 'Chèques que vous avez en main',
    slipTotal: (currency) => `Leur total, en ${currency}`,
    slipMake: 'Établir le bordereau',
    statement,
    yearEnd,
    renewals,
  },
  settings: {
    handOver: 'Remettre cette feuille de calcul…',
    handOverSure: 'Oui, je confirme',
    language: 'Langue',
    accountLanguage: 'Celle de votre compte Google',
    languageHelp:
      'Pour vous seul. Le menu suivra à la prochaine ouverture de la feuille de calcul.',
    period: 'Une adhésion sans dates couvre',
    periods: {
      calendar: 'le reste de l’année civile',
      rolling: 'un an à compter du paiement',
    },
    periodHelp: 'Pour toutes les personnes qui travaillent dans cette feuille de calcul.',
    typing: 'Vérifier pendant la saisie',
    typingHelp:
      'Pour tout le monde ici : une cellule erronée est signalée aussitôt, et sa note dit pourquoi. Les personnes ne sont recherchées que par « Vérifier les lignes ».',
    reference: 'Prochaine référence',
    referenceHelp: {
      first:
        'Le numéro de la première ligne envoyée ; les autres suivent. Laissez vide, et le module en choisit un.',
      next: 'Le numéro de la prochaine ligne envoyée. Il ne peut qu’augmenter.',
    },
    notAReference: 'Saisissez un nombre entier supérieur à 0.',
    referenceQuestion: (first) =>
      `Les références seront données à partir de ${first}. C’est définitif : des numéros plus petits ne seront plus jamais donnés. Enregistrer quand même ?`,
    saveAll: 'Oui, enregistrer',
    save: 'Enregistrer',
    saving: 'Enregistrement…',
    saved: 'Enregistré.',
  },
};
