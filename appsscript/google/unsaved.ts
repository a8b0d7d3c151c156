// Sheets buffers writes; a flush where nothing waits is a call for nothing.
let isWaiting = false;

/** To be called with every write to the sheet. */
export function noteWrite(): void {
  isWaiting = true;
}

/** Saves what has been written, where anything has. */
export function save(): void {
  if (!isWaiting) return;
  SpreadsheetApp.flush();
  isWaiting = false;
}
