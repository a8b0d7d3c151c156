import { readAmount } from '../entry/amount';
import { habitsOf } from '../entry/locale';
import type { Host } from '../host/host';
import { seen } from '../model/plain';
import type { Slip } from '../model/slipResults';
import { readCatalog } from '../run/catalog';
import type { Slips } from '../slips/book';
import { chequeMethods, rememberChequeMethods } from '../slips/methods';
import type { Offered } from '../slips/offer';
import { slipsMade } from '../slips/onPaper';
import { makeSlip, undoSlip } from '../slips/record';
import { sentence } from '../text/sentence';
import { methodList, readSeveral } from './promptList';
import { offerIn, print, printMade, worked } from './slipWork';

/**
 * Puts cheques that are on no slip on a numbered one, once a person has counted them: number and total must match.
 * Of several selected rows those alone.
 */
export function makeDepositSlip(host: Host): void {
  const { ui, words } = host;
  const own = words.slips;
  const methods = methodsOf(host);
  if (!methods) return;
  const offer = offerOf(host, methods);
  if (!offer) return;
  if (offer.cheques.length === 0) {
    ui.alert(own.title, own.nothing(offer, methods));
    return;
  }
  if (!isCounted(host, offer, methods)) return;
  const made = atWork(
    host,
    (slips): string => {
      const slip = makeSlip(slips, offer);
      if (typeof slip !== 'number') return sentence(own.problems, slip);
      return printMade(slips, slip, offer);
    },
    false,
  );
  if (made !== undefined) ui.alert(own.title, made);
}

/** What may go on a slip, once a person has said of rows that look like cheques of another whether they are. */
function offerOf(host: Host, methods: readonly string[]): Offered | undefined {
  const { ui, words } = host;
  const offer = atWork(host, (slips) => offerIn(slips, methods));
  if (!offer || offer.alike.length === 0) return offer;
  const { title, askAlike } = words.slips;
  if (!ui.yes(title, askAlike(offer.alike))) return offer;
  return atWork(host, (slips) => offerIn(slips, methods, true), false);
}

/** Writes the page of a slip that was made before. */
export function printDepositSlip(host: Host): void {
  const slips = atWork(host, slipsMade);
  const own = host.words.slips;
  const number = slips && askNumber(host, slips, { ask: own.askPrint, none: own.noSlips });
  if (number !== undefined) atWork(host, (own) => print(own, number), false);
}

/** Takes a slip back, as long as nobody has said that it was paid in. */
export function undoDepositSlip(host: Host): void {
  const { ui, words } = host;
  const own = words.slips;
  const all = atWork(host, slipsMade);
  const slips = all?.filter(({ isUndone, isPaidIn }) => !isUndone && !isPaidIn);
  const none = all?.some(({ isUndone }) => !isUndone) ? own.allPaidIn : own.noSlips;
  const number = slips && askNumber(host, slips, { ask: own.askUndo, none });
  const slip = slips?.find((one) => one.number === number);
  if (!slip || !ui.yes(own.title, own.confirmUndo(slip))) return;
  const isDone = atWork(
    host,
    (work) => {
      const now = work.book.slips.get(slip.number);
      // guard: paid-in-stays
      if (!now || now.isUndone || now.isPaidIn) return false;
      undoSlip(work, work.book.begun(now, work.snapshot));
      return true;
    },
    false,
  );
  if (isDone !== undefined) ui.alert(own.title, isDone ? own.undone(slip) : own.notUndone(slip));
}

/** Works as `worked` does, for the menu: it says what was put right, and what stands in the way. */
function atWork<T>(host: Host, work: (slips: Slips) => T, isFirst = true): T | undefined {
  const { ui, words } = host;
  const done = worked(host, work, isFirst);
  if ('value' in done) {
    if (done.told.length > 0) ui.alert(words.slips.title, done.told.join('\n\n'));
    return done.value;
  }
  ui.alert(words.slips.title, sentence(words.obstacles, done));
  return undefined;
}

/** Which payment methods are cheques: asked until cheques were counted, and then kept for the space. */
function methodsOf(host: Host): readonly string[] | undefined {
  const { ui, words, documentStore } = host;
  const own = words.slips;
  const catalog = readCatalog(host);
  if ('kind' in catalog) {
    ui.alert(own.title, sentence(words.obstacles, catalog));
    return undefined;
  }
  const known = chequeMethods(documentStore, catalog);
  if (known) return known;
  const list = methodList(catalog.paymentMethods, words);
  const question = own.askMethods(catalog.paymentMethods.map(({ label }) => label));
  let told = question;
  for (;;) {
    const text = ui.prompt(own.title, told);
    if (text === undefined) return undefined;
    const read = readSeveral(text, list);
    if (read.ok) return read.choices.map(({ value }) => value);
    told = [sentence(words.prompts.refused, read.fault), question].join('\n\n');
  }
}

/** True where what a person has counted by hand is what the rows say. */
function isCounted(
  { ui, words, workbook, documentStore }: Host,
  offer: Offered,
  methods: readonly string[],
): boolean {
  const own = words.slips;
  const { cheques, total } = offer;
  const counted = ui.prompt(own.title, own.ask(offer));
  if (counted === undefined) return false;
  // Whoever counts has seen what is taken for a cheque.
  rememberChequeMethods(documentStore, methods);
  if (Number(seen(counted)) !== cheques.length) {
    ui.alert(own.title, own.countDiffers({ counted, cheques: cheques.length }));
    return false;
  }
  const typed = ui.prompt(own.title, own.askTotal(total.currency.toUpperCase()));
  if (typed === undefined) return false;
  const read = readAmount(typed, total.currency, habitsOf(workbook.locale).decimalMark);
  if (read.ok && read.amount === total.amount) return true;
  ui.alert(own.title, own.totalDiffers({ counted: typed, total }));
  return false;
}

function askNumber(
  { ui, words }: Host,
  slips: readonly Slip[],
  { ask, none }: { readonly ask: (slips: readonly Slip[]) => string; readonly none: string },
): number | undefined {
  const own = words.slips;
  if (slips.length === 0) {
    ui.alert(own.title, none);
    return undefined;
  }
  const typed = ui.prompt(own.title, ask(slips));
  if (typed === undefined) return undefined;
  const number = Number(seen(typed));
  if (slips.some((one) => one.number === number)) return number;
  ui.alert(own.title, own.noSuchSlip(typed));
  return undefined;
}
