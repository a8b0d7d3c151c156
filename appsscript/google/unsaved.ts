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

/** Saves what has been written, where anything has. */
export function save(): void {
  if (!isWaiting) return;
  SpreadsheetApp.flush();
  changes += 1;
  isWaiting = false;
}
