import { plain, seen } from './plain';
import type { Cell } from './ports';

// What Sheets, Excel and LibreOffice show for an error. English and French whole; of other languages
// those that do not follow the pattern below.
const ERRORS = new Set(
  `#null! #div/0! #value! #ref! #name? #num! #n/a #error! #getting_data #spill! #calc! #field!
   #blocked! #connect! #unknown! #busy! #external! #python! #timeout!
   #nul! #valeur! #nom? #nombre! #erreur! #propagation! #epars! #deversement! #calcul! #champ!
   #bloque! #connexion! #inconnu! #occupe! #chargement_donnees #obtention_donnees
   #wert! #bezug! #zahl! #nv #fehler! #uberlauf! #kalk! #daten_abrufen
   #nullo! #nombre? #valore! #rif! #nome? #n/d #errore! #espansione! #nulo! #valor! #erro! #n/disp
   #waarde! #verw! #naam? #getal! #n/b #deel/0! #fout! #leeg!`.split(/\s+/),
);

/** `#¡REF!`, `#ÜBERLAUF!`, `#Н/Д`: how every language of Sheets and Excel writes an error. */
const LIKE_AN_ERROR = /^#[¡¿]?(?:[\p{Lu}\p{N}/_. ]{2,20}[!?]|\p{Lu}{1,2}\/\p{Lu}{1,4})$/u;

// Those of LibreOffice are numbered.
const NUMBERED = /^err ?:5\d\d$/;

// What a cell shows while its value is on its way.
const LOADING = new Set([
  ...['loading', 'chargement', 'chargement en cours', 'wird geladen', 'ladt', 'laden', 'cargando'],
  ...['caricamento', 'carregando', 'a carregar', 'bezig met laden', '#getting_data'],
]);

/** What keeps a cell from being read, whatever its column. */
export type Unreadable = 'error value' | 'still loading';

/**
 * Tells the text of an error, or of a value that is still being fetched. In a column of free text only
 * words that mean nothing else count.
 */
export function unreadable(
  cell: Cell,
  { free }: { readonly free: boolean },
): Unreadable | undefined {
  if (typeof cell !== 'string') return undefined;
  const text = plain(cell);
  if (LOADING.has(text.replace(/\s*(?:\.{3}|…)$/, '')) && /(?:\.{3}|…)$/.test(text)) {
    return 'still loading';
  }
  if (NUMBERED.test(text)) return 'error value';
  if (!text.startsWith('#')) return undefined;
  const isError =
    ERRORS.has(text.replace(/^#[¡¿]/, '#')) || (!free && LIKE_AN_ERROR.test(seen(cell)));
  return isError ? 'error value' : undefined;
}
