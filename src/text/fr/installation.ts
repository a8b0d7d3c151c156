import { forTyped } from '../../model/expectations';
import type { InstallationWords } from '../words/installation';

export const installation: InstallationWords = {
  howToCopy:
    'Si une ligne est marquée ERREUR, copiez ce rapport dans un ticket du projet. Il ne contient ni clé, ni adresse, ni rien de vos lignes.',
  marks: { ok: '[ok]', other: '[différent, sans conséquence]', wrong: '[ERREUR]' },
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
    ...forTyped((text) => `Ce que devient « ${text} » saisi à la place d’un montant`),
    'sheet.locale': 'Les paramètres régionaux de la feuille de calcul',
    'lock.document': 'Le verrou de cette feuille de calcul (occupé pendant un envoi)',
    'store.document': 'Les propriétés du document, en octets',
    'store.user': 'Les propriétés de l’utilisateur, en octets',
    'store.longest': 'Une propriété plus longue que Google ne le permet, en octets',
    'store.cache': 'Le cache',
    'time.zones': 'L’hiver et l’été à Paris, New York, Calcutta',
    'time.ownZone': 'Le fuseau horaire de la feuille de calcul',
    'time.sleep': 'L’attente',
    'person.language': 'La langue de votre compte Google',
    'person.account': 'Le compte Google qui exécute ceci (non affiché)',
    'person.consent': 'Les autorisations qui restent à donner',
    'person.triggers': 'Vos propres déclencheurs de ce module',
    'person.mail': 'Les e-mails que vous pouvez encore envoyer aujourd’hui',
    'fetch.batch':
      'Quatre requêtes sans clé aux deux hôtes de Qomon, et le code de réponse de chacune',
    'fetch.headers': 'L’orthographe des noms d’en-têtes dans les réponses',
    'fetch.unmuted': 'Une requête refusée, exceptions actives',
    'fetch.elsewhere': 'Une requête à un hôte qui n’est pas celui de Qomon',
    'fetch.deadHost': 'Un lot dont un hôte est injoignable',
  },
  differs: ({ expected, found }) => `attendu ${expected}, trouvé ${found}`,
  summary: ({ all, wrong, other }) => {
    if (wrong + other === 0) return `Les ${all} points sont conformes.`;
    const wrongs = `${wrong} ${wrong > 1 ? 'erreurs' : 'erreur'}`;
    const others = `${other} ${other > 1 ? 'différences' : 'différence'} sans conséquence`;
    return `Sur ${all} points : ${wrongs}, ${others}.`;
  },
  atNight:
    'Ce que peut faire une exécution programmée ne s’essaie pas d’ici : le dernier rapport de l’envoi nocturne le dit.',
};
