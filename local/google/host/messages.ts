type Wording = readonly [english: RegExp, translated: string];

const PROTECTED = /^You are trying to edit a protected cell or object\./;

/**
 * Google's errors come in the language of the account: https://github.com/RomainVialard/ErrorHandler, a library of an
 * add-on with many users, knows some of them in up to 40. These are as it has them; `$1` stands for what the
 * English one names.
 */
const FRENCH: readonly Wording[] = [
  [
    /^We're sorry, a server error occurred\. Please wait a bit and try again\.$/,
    'Une erreur est survenue sur le serveur. Nous vous prions de nous en excuser et vous invitons à réessayer ultérieurement.',
  ],
  [
    PROTECTED,
    "Vous tentez de modifier une cellule ou un objet protégés. Si vous avez besoin d'effectuer cette modification, demandez au propriétaire de la feuille de calcul de supprimer la protection.",
  ],
  [
    /^Authorization is required to perform that action\./,
    'Autorisation requise pour exécuter cette action. Exécutez à nouveau le script pour autoriser cette action.',
  ],
  [
    /^Service invoked too many times for one day: ([^.]*)\.$/,
    "Trop d'appels pour ce service aujourd'hui : $1.",
  ],
  [/^Argument too large: (.*)$/, 'Argument trop grand : $1'],
  [/^Invalid email: (.*)$/, 'E-mail incorrect : $1'],
  [
    /^A sheet with the name "([^"]*)" already exists\. Please enter another name\.$/,
    'Une feuille nommée "$1" existe déjà. Veuillez saisir un autre nom.',
  ],
];

const KNOWN: Readonly<Record<string, readonly Wording[]>> = {
  fr: FRENCH,
  es: [
    [
      PROTECTED,
      'Estás intentando editar una celda o un objeto protegidos. Ponte en contacto con el propietario de la hoja de cálculo para desprotegerla si es necesario modificarla.',
    ],
  ],
  pt: [
    [
      PROTECTED,
      'Você está tentando editar uma célula ou um objeto protegido. Se precisar editar, entre em contato com o proprietário da planilha para remover a proteção.',
    ],
  ],
  ru: [[PROTECTED, 'Эта область защищена. Чтобы изменить ее, обратитесь к владельцу таблицы.']],
};

/** What nobody has published in a language: no word of it may matter, and numbers stay numbers. */
function unknownWords(text: string, language: string): string {
  return [`(${language})`, ...(text.match(/\d+/g) ?? [])].join(' ');
}

/** An error's text as it comes to somebody whose account speaks that language. */
export function inLanguage(text: string, locale: string): string {
  const language = locale.slice(0, 2).toLowerCase();
  if (language === 'en') return text;
  const known = KNOWN[language]?.find(([english]) => english.test(text));
  return known
    ? known[1].replace('$1', known[0].exec(text)?.[1] ?? '')
    : unknownWords(text, language);
}
