/** The words of the page itself: what Google Sheets would say, and the panel. */
export interface PageWords {
  readonly extensions: string;
  readonly data: string;
  readonly edit: string;
  readonly undo: string;
  readonly redo: string;
  readonly sortUp: string;
  readonly sortDown: string;
  readonly file: string;
  readonly print: string;
  readonly find: {
    readonly title: string;
    readonly places: (at: number, count: number) => string;
    readonly previous: string;
    readonly next: string;
  };
  readonly filter: {
    readonly by: string;
    readonly title: (header: string) => string;
    readonly show: string;
    readonly all: string;
    readonly none: string;
    readonly blanks: string;
    readonly strip: string;
    readonly hidden: (rows: number) => string;
    readonly change: (header: string) => string;
    readonly remove: string;
  };
  readonly addRows: Readonly<Record<'add' | 'count' | 'below', string>>;
  /** What the page does not do, and how it is used by keyboard. */
  readonly about: {
    readonly title: string;
    readonly missing: string;
    readonly cannot: readonly string[];
    readonly keyboard: string;
    readonly keys: readonly string[];
  };
  readonly help: string;
  readonly buttons: Readonly<Record<string, string>>;
  readonly close: string;
  readonly working: string;
  readonly answer: string;
  readonly refused: string;
  readonly unable: string;
  readonly protectedTitle: string;
  readonly protectedText: string;
  readonly lost: string;
  readonly reload: string;
  readonly real: string;
  readonly menuBar: string;
  readonly grid: string;
  readonly folds: string;
  readonly notifications: string;
  readonly panel: PanelWords;
}

/** The words of the panel. */
export interface PanelWords {
  readonly title: string;
  /** As it stands before what it announces. */
  readonly colon: string;
  readonly open: string;
  readonly close: string;
  readonly tabs: {
    readonly qomon: string;
    readonly executions: string;
    readonly faults: string;
    readonly clock: string;
    readonly spreadsheet: string;
  };
  readonly holds: (bundles: number) => string;
  readonly key: string;
  readonly copy: string;
  readonly copied: string;
  readonly nothing: string;
  readonly realNothing: string;
  readonly ledger: Readonly<
    Record<
      'bundle' | 'references' | 'payments' | 'memberships' | 'donations' | 'reimbursed',
      string
    >
  >;
  readonly requests: (count: number) => string;
  readonly executions: Readonly<
    Record<
      'function' | 'user' | 'start' | 'state' | 'duration' | 'calls' | 'requests' | 'kill',
      string
    >
  >;
  readonly states: Readonly<Record<string, string>>;
  readonly contexts: Readonly<Record<string, string>>;
  readonly noExecutions: string;
  readonly faults: Readonly<Record<string, string>>;
  readonly faultsHelp: string;
  readonly now: string;
  readonly advance: Readonly<Record<'tenMinutes' | 'hour' | 'day' | 'night', string>>;
  readonly triggers: string;
  readonly noTriggers: string;
  readonly mails: string;
  readonly noMails: string;
  readonly people: string;
  readonly you: string;
  readonly userLanguage: string;
  readonly spreadsheetLocale: string;
  readonly withRows: string;
  readonly empty: string;
  readonly restartHelp: string;
  readonly restart: string;
  readonly keep: string;
}

const en: PageWords = {
  extensions: 'Extensions',
  data: 'Data',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  sortUp: 'Sort sheet by this column (A to Z)',
  sortDown: 'Sort sheet by this column (Z to A)',
  file: 'File',
  print: 'Print this tab…',
  find: {
    title: 'Find in this tab',
    places: (at, count) => (count === 0 ? 'not found' : `${at} of ${count}`),
    previous: 'Previous',
    next: 'Next',
  },
  filter: {
    by: 'Filter by this column…',
    title: (header) => `Filter by ${header || 'this column'}`,
    show: 'Show the rows with',
    all: 'Select all',
    none: 'Clear',
    blanks: '(Blanks)',
    strip: 'Filter',
    hidden: (rows) => (rows === 1 ? '1 row is filtered out' : `${rows} rows are filtered out`),
    change: (header) => `Filter by ${header}…`,
    remove: 'Remove filter',
  },
  addRows: { add: 'Add', count: 'How many rows', below: 'more rows at the bottom' },
  about: {
    title: 'What this page can and cannot do',
    missing: 'In Google Sheets you can do this, here you cannot:',
    cannot: [
      'Replace what was found, or look in all tabs at once: Edit › Find in this tab looks in what the tab shows.',
      'Filter by colour or by condition, save filter views, or sort more than one column: Data › Filter by this column… hides rows by what stands in them.',
      'Format or merge cells, group columns, add lists, rules or charts by hand: of what the add-on lays out all is shown but its charts.',
      'See charts: those of the Summary tab are made, and not drawn here.',
      'Choose what is printed: File › Print this tab… prints what the tab shows.',
      'Save: the spreadsheet is gone when the server ends.',
    ],
    keyboard: 'By keyboard:',
    keys: [
      'F6 and Shift+F6 go from part to part: menus, grid, sidebar, panel.',
      'Enter or Alt+Down open the list of a cell; type to narrow it, choose by arrows, Enter takes.',
      'Ctrl+F finds, Ctrl+P prints, Ctrl+Z undoes, Ctrl+Y does it again.',
    ],
  },
  help: 'Help',
  buttons: { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' },
  close: 'Close',
  working: 'Working…',
  answer: 'Your answer',
  refused: 'There was a problem',
  unable:
    'This spreadsheet on your own machine cannot do that. In Google Sheets you can. The Help menu lists what is missing here.',
  protectedTitle: 'Heads up!',
  protectedText:
    "You're trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway?",
  lost: 'The server has ended. Start it again with “npm start”.',
  reload: 'Reload',
  real: 'This is the REAL Qomon: what you send is recorded there.',
  menuBar: 'Menus',
  grid: 'Spreadsheet',
  folds: 'Folded columns',
  notifications: 'Notifications',
  panel: {
    title: 'Behind the scenes',
    colon: ':',
    open: 'Show',
    close: 'Hide',
    tabs: {
      qomon: 'Qomon',
      executions: 'Executions',
      faults: 'What goes wrong',
      clock: 'Clock and mail',
      spreadsheet: 'Spreadsheet',
    },
    holds: (bundles) => (bundles === 1 ? 'Qomon holds 1 bundle' : `Qomon holds ${bundles} bundles`),
    key: 'API key to paste into the sidebar',
    copy: 'Copy',
    copied: 'Copied',
    nothing: 'Qomon holds no bundle yet. Select rows and choose Send selected rows…',
    realNothing: 'What the real Qomon holds is not shown here: look there.',
    ledger: {
      bundle: 'Bundle',
      references: 'Reference',
      payments: 'Payments',
      memberships: 'Memberships',
      donations: 'Donations',
      reimbursed: 'refunded',
    },
    requests: (count) => (count === 1 ? '1 request so far' : `${count} requests so far`),
    executions: {
      function: 'Function',
      user: 'User',
      start: 'Start',
      state: 'State',
      duration: 'Duration',
      calls: 'Calls',
      requests: 'Requests',
      kill: 'Kill',
    },
    states: {
      running: 'Running',
      completed: 'Completed',
      failed: 'Failed',
      killed: 'Killed',
      'timed out': 'Timed out',
      'asked for consent': 'Ended to ask for permissions',
    },
    contexts: { menu: 'menu', open: 'opening', edit: 'edit', page: 'sidebar', clock: 'clock' },
    noExecutions: 'Nothing has run yet.',
    faults: {
      down: 'Qomon is down (503)',
      slow: 'Qomon answers slowly (5 s)',
      busy: 'Other software uses up the rate limit (429)',
      answerLost: 'The next bundles are recorded, but the answer is lost',
      requestLost: 'The next bundles are lost on their way',
      keyRevoked: 'The API key has been revoked',
    },
    faultsHelp: 'What is switched on here happens to the next requests.',
    now: 'Now',
    advance: {
      tenMinutes: '10 minutes on',
      hour: '1 hour on',
      day: '1 day on',
      night: 'To 3 in the morning',
    },
    triggers: 'What the clock will run',
    noTriggers: 'The clock runs nothing.',
    mails: 'Mail that was sent',
    noMails: 'No mail was sent.',
    people: 'Who is at the keyboard',
    you: 'you',
    userLanguage: 'Your language',
    spreadsheetLocale: 'Locale of the spreadsheet',
    withRows: 'New spreadsheet with sample rows',
    empty: 'New empty spreadsheet',
    restartHelp: 'This spreadsheet and what the stand-in of Qomon holds are gone then.',
    restart: 'Begin again',
    keep: 'Keep them',
  },
};

const fr: PageWords = {
  extensions: 'Extensions',
  data: 'Données',
  edit: 'Édition',
  undo: 'Annuler',
  redo: 'Rétablir',
  sortUp: 'Trier la feuille selon cette colonne (A à Z)',
  sortDown: 'Trier la feuille selon cette colonne (Z à A)',
  file: 'Fichier',
  print: 'Imprimer cet onglet…',
  find: {
    title: 'Rechercher dans cet onglet',
    places: (at, count) => (count === 0 ? 'introuvable' : `${at} sur ${count}`),
    previous: 'Précédent',
    next: 'Suivant',
  },
  filter: {
    by: 'Filtrer selon cette colonne…',
    title: (header) => (header ? `Filtrer selon « ${header} »` : 'Filtrer selon cette colonne'),
    show: 'Afficher les lignes qui contiennent',
    all: 'Tout sélectionner',
    none: 'Effacer',
    blanks: '(Vides)',
    strip: 'Filtre',
    hidden: (rows) => (rows < 2 ? `${rows} ligne est filtrée` : `${rows} lignes sont filtrées`),
    change: (header) => `Filtrer selon « ${header} »…`,
    remove: 'Supprimer le filtre',
  },
  addRows: { add: 'Ajouter', count: 'Nombre de lignes', below: 'lignes en bas' },
  about: {
    title: 'Ce que cette page sait faire ou non',
    missing: 'Google Sheets sait le faire, pas cette page :',
    cannot: [
      'Remplacer ce qui a été trouvé, ou chercher dans tous les onglets : Édition › Rechercher dans cet onglet cherche dans ce que l’onglet affiche.',
      'Filtrer par couleur ou par condition, enregistrer des vues filtrées, ou trier selon plusieurs colonnes : Données › Filtrer selon cette colonne… masque des lignes selon leur contenu.',
      'Mettre en forme ou fusionner des cellules, grouper des colonnes, ajouter des listes, des règles ou des graphiques à la main : de ce que pose le module, tout est affiché sauf les graphiques.',
      'Voir des graphiques : ceux de l’onglet Summary sont créés, mais ne sont pas dessinés ici.',
      'Choisir ce qui s’imprime : Fichier › Imprimer cet onglet… imprime ce que l’onglet affiche.',
      'Enregistrer : la feuille de calcul disparaît quand le serveur s’arrête.',
    ],
    keyboard: 'Au clavier :',
    keys: [
      'F6 et Maj+F6 passent d’une partie à l’autre : menus, feuille, panneau latéral, coulisses.',
      'Entrée ou Alt+Bas ouvrent la liste d’une cellule ; tapez pour la réduire, choisissez avec les flèches, Entrée valide.',
      'Ctrl+F recherche, Ctrl+P imprime, Ctrl+Z annule, Ctrl+Y rétablit.',
    ],
  },
  help: 'Aide',
  buttons: { OK: 'OK', CANCEL: 'Annuler', YES: 'Oui', NO: 'Non' },
  close: 'Fermer',
  working: 'En cours…',
  answer: 'Votre réponse',
  refused: 'Un problème est survenu',
  unable:
    'Cette feuille de calcul locale ne sait pas le faire. Dans Google Sheets, c’est possible. Le menu Aide dit ce qui manque ici.',
  protectedTitle: 'Attention !',
  protectedText:
    'Vous essayez de modifier une partie de cette feuille qui ne doit pas être modifiée par inadvertance. Continuer ?',
  lost: 'Le serveur est arrêté. Relancez-le avec « npm start ».',
  reload: 'Recharger',
  real: 'Ceci est le VRAI Qomon : ce que vous envoyez y est enregistré.',
  menuBar: 'Menus',
  grid: 'Feuille de calcul',
  folds: 'Colonnes repliées',
  notifications: 'Notifications',
  panel: {
    title: 'En coulisses',
    colon: ' :',
    open: 'Afficher',
    close: 'Masquer',
    tabs: {
      qomon: 'Qomon',
      executions: 'Exécutions',
      faults: 'Pannes simulées',
      clock: 'Horloge et courrier',
      spreadsheet: 'Feuille de calcul',
    },
    holds: (bundles) => `Qomon contient ${bundles} ${bundles < 2 ? 'lot' : 'lots'}`,
    key: 'Clé API à coller dans le panneau latéral',
    copy: 'Copier',
    copied: 'Copiée',
    nothing: 'Qomon ne contient encore aucun lot. Sélectionnez des lignes et envoyez-les.',
    realNothing: 'Ce que contient le vrai Qomon n’est pas affiché ici : consultez-le directement.',
    ledger: {
      bundle: 'Lot',
      references: 'Référence',
      payments: 'Paiements',
      memberships: 'Adhésions',
      donations: 'Dons',
      reimbursed: 'remboursé',
    },
    requests: (count) => `${count} ${count < 2 ? 'requête' : 'requêtes'} jusqu’ici`,
    executions: {
      function: 'Fonction',
      user: 'Utilisateur',
      start: 'Début',
      state: 'État',
      duration: 'Durée',
      calls: 'Appels',
      requests: 'Requêtes',
      kill: 'Tuer',
    },
    states: {
      running: 'En cours',
      completed: 'Terminée',
      failed: 'Échouée',
      killed: 'Tuée',
      'timed out': 'Délai dépassé',
      'asked for consent': 'Arrêté pour demander des autorisations',
    },
    contexts: {
      menu: 'menu',
      open: 'ouverture',
      edit: 'saisie',
      page: 'panneau latéral',
      clock: 'horloge',
    },
    noExecutions: 'Rien n’a encore été exécuté.',
    faults: {
      down: 'Qomon est en panne (503)',
      slow: 'Qomon répond lentement (5 s)',
      busy: 'D’autres logiciels épuisent la limite de débit (429)',
      answerLost: 'Les prochains paiements sont enregistrés, mais la réponse se perd',
      requestLost: 'Les prochains paiements se perdent en route',
      keyRevoked: 'La clé API a été révoquée',
    },
    faultsHelp: 'Ce qui est activé ici arrive aux prochaines requêtes.',
    now: 'Maintenant',
    advance: {
      tenMinutes: 'Avancer de 10 minutes',
      hour: 'Avancer d’une heure',
      day: 'Avancer d’un jour',
      night: 'Jusqu’à 3 h du matin',
    },
    triggers: 'Ce que l’horloge lancera',
    noTriggers: 'L’horloge ne lance rien.',
    mails: 'Courriers envoyés',
    noMails: 'Aucun courrier n’a été envoyé.',
    people: 'Qui est au clavier',
    you: 'vous',
    userLanguage: 'Votre langue',
    spreadsheetLocale: 'Paramètres régionaux de la feuille',
    withRows: 'Nouvelle feuille avec les lignes d’exemple',
    empty: 'Nouvelle feuille vide',
    restartHelp: 'Cette feuille et le contenu du Qomon de démonstration vont disparaître.',
    restart: 'Recommencer',
    keep: 'Les garder',
  },
};

/** The words of a language; one that nobody wrote is English. */
export function pageWords(language: string): PageWords {
  return language.startsWith('fr') ? fr : en;
}
