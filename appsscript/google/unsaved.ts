// Sheets buffers writes; a flush where nothing waits is a call for nothing.
let isWaiting = false;

let changes = 0;

/** Grows with every write, and with every saving of what was written. */
export function changesMade(): number {
  return changes;
}

/** To be called with every write to the sheet. */
export function noteWrite(): void {
  changes += 1;
  isWaiting = true;
}

/** What is to be done where rules of data validation refuse what the add-on writes where it alone writes. */
export interface OwnWrite {
  /** Takes such rules away; false where there are none. */
  readonly free: () => boolean;
  /** Writes it where it does not stand. */
  readonly again: () => void;
}

/** Those that may yet be refused: nobody says whether Google does so at once, or when it saves. */
let unsaved: OwnWrite[] = [];

/** Writes where the add-on alone writes: rules that refuse it go, whenever Google says so. */
export function writeOwn(write: () => void, own: OwnWrite): void {
  noteWrite();
  try {
    write();
  } catch (error) {
    if (!isFreed(own)) throw error;
    write();
  }
  unsaved.push(own);
}

/**
 * To be called where Google has refused to save: what was written behind the refused write is lost with
 * it. Writes again what is the add-on's own, and says whether rules stood in its way.
 */
export function writeOwnAgain(): boolean {
  // What is read for it may be refused too, and is not to begin this again.
  const lost = unsaved;
  unsaved = [];
  const freed = lost.filter(isFreed);
  // guard: own-writes-again
  for (const { again } of lost) again();
  unsaved = lost;
  return freed.length > 0;
}

function isFreed({ free }: OwnWrite): boolean {
  try {
    return free();
  } catch {
    // Protected, say: the first error tells more.
    return false;
  }
}

/** Saves what has been written, whatever rules stand where the add-on alone writes. */
export function flush(): void {
  try {
    SpreadsheetApp.flush();
  } catch (error) {
    const isOurs = writeOwnAgain();
    SpreadsheetApp.flush();
    if (!isOurs) throw error;
  }
  unsaved = [];
}

/** Whether anything has been read since that was made sure the last time. */
let hasRead = false;

/** To be called with every reading of what people and other runs write. */
export function noteRead(): void {
  hasRead = true;
}

/**
 * Makes sure that what is read from now on is what others have left there. Google reads ahead, and nobody says for how
 * long it goes by what it has: https://developers.google.com/apps-script/guides/support/best-practices
 */
export function forgetReadings(): void {
  if (!hasRead) return;
  saveAll();
  hasRead = false;
}

/** The same where anything has been written. */
export function save(): void {
  if (isWaiting) saveAll();
}

function saveAll(): void {
  flush();
  changes += 1;
  isWaiting = false;
}
