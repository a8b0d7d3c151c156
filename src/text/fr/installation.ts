import { forTyped } from '../../model/expectations';
import type { InstallationWords } from '../words/installation';

export const installation: InstallationWords = {
  howToCopy:
    'Si une ligne est marquée ERREUR, copiez ce rapport et transmettez-le à la personne qui vous aide avec le module : voir « Guide et assistance » dans le menu. Il ne contient ni clé, ni adresse, ni rien de vos lignes.',
  marks: {
    ok: '[ok]',
    other: '[différent, sans conséquence]',
    wrong: '[ERREUR]',
    unknown: '(pas encore connu)',
  },
  expectations: {
    'script.es2019': 'Les possibilités du langage dont le module a besoin',
    'script.extras': 'Les objets globaux absents d’Apps Script (minuteries, URL, fetch…)',
    'script.intl': 'Intl',
    'script.files': 'Les fichiers du module (la page du panneau latéral)',
    'sheet.types': 'Les types de valeurs lues dans les cellules',
    'sheet.unsaved': 'Une valeur écrite et pas encore enregistrée, à la relecture',
    'sheet.saved': 'Une valeur écrite et enregistrée, à la relecture',
    'sheet.text':
      'Dans une cellule de texte brut, ce qui ressemble à une formule ou à un nombre reste du texte',
    'sheet.apostrophe': 'Dans une cellule de texte brut, une apostrophe initiale',
    'sheet.formula': 'Ce que devient « =1+1 » dans une cellule ordinaire',
    'sheet.numberAsText': 'Ce que devient un nombre dans une cellule de texte brut',
    'sheet.dateAsNumber': 'Ce que devient une date dans une cellule au format numérique',
    'sheet.rule': 'Une valeur interdite par la règle de sa cellule',
    'sheet.size': 'Un tableau plus grand que sa plage',
    'sheet.longest': 'Le plus long texte d’une cellule, en caractères',
    'sheet.checkbox': 'Ce que contient une case à cocher vide',
    'sheet.kinds':
      'Graphiques sur leur propre feuille et données connectées : ont-ils des cellules',
    ...forTyped((text) => `Ce que devient « ${text} » saisi à la place d’un montant`),
    'sheet.locale': 'Les paramètres régionaux de la feuille de calcul',
    'lock.document': 'Le verrou de cette feuille de calcul (occupé pendant un envoi)',
    'store.document': 'Les propriétés du document, en octets',
    'store.user': 'Les propriétés de l’utilisateur, en octets',
    'store.longest': 'Une propriété trop longue, en octets',
    'store.cache': 'Le cache',
    'time.zones': 'L’hiver et l’été à Paris, New York, Calcutta',
    'time.ownZone': 'Le fuseau horaire de la feuille de calcul',
    'time.sleep': 'L’attente',
    'person.language': 'La langue de votre compte Google',
    'person.account': 'Le compte Google qui exécute ceci (non affiché)',
    'person.consent': 'Les autorisations qui restent à donner',
    'person.scopes': 'Les six autorisations, une à une',
    'person.triggers': 'Vos déclencheurs de ce module, dans cette feuille de calcul et en tout',
    'person.mail': 'Les e-mails que vous pouvez encore envoyer aujourd’hui',
    'fetch.batch': 'Quatre requêtes sans clé aux deux hôtes de Qomon, et leurs codes de réponse',
    'fetch.many': 'Quarante requêtes sans clé à la fois',
    'fetch.charset': 'Le type que les réponses de Qomon annoncent',
    'fetch.accents': 'Les réponses de Qomon, lues en nommant UTF-8 et sans le nommer',
    'fetch.headers': 'Les noms d’en-têtes dans les réponses',
    'fetch.unmuted': 'Une requête refusée, exceptions actives',
    'fetch.elsewhere': 'Une requête à un autre hôte que Qomon',
    'clock.document': 'La nuit : la feuille de calcul',
    'clock.properties': 'La nuit : les propriétés du document',
    'clock.lock': 'La nuit : le verrou de cette feuille de calcul',
    'clock.cache': 'La nuit : le cache',
    'clock.account': 'La nuit : le compte Google (non affiché)',
    'clock.trigger': 'La nuit : l’ID du déclencheur, comparé à celui de sa création',
  },
  findings: {
    'cells alone': 'des cellules seulement',
    throws: 'échoue',
    'read alike': 'lues pareillement',
    number: 'nombre',
    text: 'texte',
    'yes or no': 'oui ou non',
  },
  colon: ' : ',
  differs: ({ expected, found }) => `attendu « ${expected} », trouvé « ${found} »`,
  summary: ({ all, wrong, other, unknown }) => {
    const open =
      unknown === 0 ? '' : ` ${unknown} ${unknown > 1 ? 'points' : 'point'} encore à connaître.`;
    if (wrong + other === 0) return `Les ${all - unknown} points sont conformes.${open}`;
    const wrongs = `${wrong} ${wrong > 1 ? 'erreurs' : 'erreur'}`;
    const others = `${other} ${other > 1 ? 'différences' : 'différence'} sans conséquence`;
    return `Sur ${all} points : ${wrongs}, ${others}.${open}`;
  },
  byTheClock: (at) =>
    at === undefined
      ? 'Aucun envoi nocturne n’a encore laissé ses observations ici. Activez-le, puis refaites cette vérification le matin.'
      : `Les observations « La nuit » datent du ${at}.`,
  byHandTitle: 'À la main, si vous en avez le temps (notez oui ou non derrière chaque point) :',
  byHand: {
    consent:
      'Autorisations : sur myaccount.google.com/connections, retirez-les toutes, choisissez Envoyer les lignes sélectionnées… et laissez « Se connecter à un service externe » décoché. Google demande celle-là par son nom, le panneau en montre le lien, et aucune ligne ne passe À vérifier.',
    accents:
      'Accents : envoyez une petite ligne avec le commentaire « Été à Nîmes », regardez-la dans Qomon, remboursez-en une partie, regardez encore. Le texte est le même les deux fois.',
    undo: 'Annulation : envoyez une petite ligne, puis appuyez cinq fois sur Ctrl+Z. Qu’est-ce qui a été défait ? Vérifiez les lignes : rien n’est proposé à l’envoi avant d’avoir été recherché.',
    otherKinds:
      'Autres feuilles : déplacez un graphique vers sa propre feuille, connectez des données si vous le pouvez, et refaites cette vérification. La ligne sheet.kinds en parle, et Vérifier les lignes fonctionne.',
    table:
      'Tableaux : dans un nouvel onglet avec nos en-têtes, choisissez Format ▸ Convertir en tableau, puis Préparer cette feuille de calcul et Vérifier les lignes. Vous lisez, dans nos mots, que l’onglet est un tableau ; État et Message sont écrits.',
    deadHost:
      'Un hôte qui ne répond pas ne s’essaie pas : Google refuse tout hôte autre que les deux de Qomon. Si un envoi dit que Qomon n’a pas été joint, toutes ses lignes sont À vérifier, et Rechercher les lignes à vérifier les règle.',
    cutOff:
      'Exécution interrompue : envoyez une cinquantaine de lignes dans un espace d’essai et arrêtez l’exécution sous Apps Script ▸ Exécutions. Chaque ligne dit Envoi en cours, Envoyé ou rien ; Rechercher les lignes à vérifier les règle, aucune n’est là deux fois.',
    twoDocuments:
      'Deux feuilles de calcul : activez la nuit dans deux, désactivez-la dans une. L’autre montre toujours sa prochaine exécution, et chacune a un déclencheur au plus.',
    files:
      'Fichiers : dans le panneau sous Importer, choisissez un fichier, puis déposez-en un : vous voyez chaque fois ce qu’il contient. Sous Documents, composez le fichier annuel et enregistrez-le : le navigateur le garde. Si l’un d’eux ne fait rien, collez les lignes, ou copiez le fichier.',
    size: 'Taille : rechargez la feuille de calcul et regardez la durée d’onOpen sous Apps Script ▸ Exécutions : quelques secondes, sur les trente que Google accorde. Ouvrez le panneau : une réponse prend une seconde ou deux. Dans l’éditeur, Code s’ouvre et s’enregistre.',
    clock:
      'La nuit : laissez une ligne cochée Prêt jusqu’au lendemain. Le matin, elle est Envoyé une seule fois, le rapport est arrivé, et cette vérification montre ce qui a été observé la nuit.',
  },
};
