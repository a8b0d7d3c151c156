import { outcomeOf } from '../../src/commands/installationReport';
import { NOT_KNOWN_YET } from '../../src/model/expectations';
import { type ClockNote, readClockNote } from '../../src/nightly/clockNote';
import { triggerOf } from '../../src/nightly/owner';

/** Kept under this name in people's properties: it stays as it was first written. */
const KEY = 'clock.findings';

const there = (thing: unknown): string => (thing === null ? 'absent' : 'there');

/** What a run of the clock has: of a published add-on's the sources contradict each other. */
const PROBES = {
  'clock.document': () => there(SpreadsheetApp.getActiveSpreadsheet()),
  'clock.properties': () => there(PropertiesService.getDocumentProperties()),
  'clock.lock': () => there(LockService.getDocumentLock()),
  'clock.cache': () => there(CacheService.getDocumentCache()),
  'clock.account': () => (Session.getEffectiveUser().getEmail() === '' ? 'blank' : 'known'),
  'clock.trigger': (event: unknown) => {
    const id = triggerOf(event);
    if (id === undefined) return 'no ID in the event';
    const isKnown = ScriptApp.getProjectTriggers().some((one) => one.getUniqueId() === id);
    return isKnown ? 'as it was made' : 'another';
  },
};

const NAMES = Object.keys(PROBES) as readonly (keyof typeof PROBES)[];

/** Where a run leaves what it found: with the document where it has one, else with its owner. */
const stores = () =>
  [PropertiesService.getDocumentProperties(), PropertiesService.getUserProperties()].filter(
    (store: GoogleAppsScript.Properties.Properties | null) => store !== null,
  );

/** Leaves for the check of the installation what this run of the clock found. */
export function noteClockRun(event: unknown): void {
  try {
    const note: ClockNote = {
      at: Date.now(),
      found: NAMES.map((name) => [name, outcomeOf(() => PROBES[name](event))]),
    };
    stores()[0]?.setProperty(KEY, JSON.stringify(note));
  } catch {
    // The night does not depend on it.
  }
}

/** What the last run left here or with this person, and when: milliseconds since 1970. */
export function clockFindings() {
  const notes = stores().flatMap((store) => readClockNote(store.getProperty(KEY)) ?? []);
  const [last] = notes.sort((a, b) => b.at - a.at);
  const found = new Map(last?.found);
  const probes = NAMES.map((name) => [name, () => found.get(name) ?? NOT_KNOWN_YET]);
  return {
    at: last?.at,
    probes: Object.fromEntries(probes) as Readonly<Record<keyof typeof PROBES, () => string>>,
  };
}
