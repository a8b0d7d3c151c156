import type { Project } from '../project';
import { Cloud } from './cloud';
import { type Document, documentId } from './document';
import { firstState, newDocument } from './first-state';
import { Host } from './host';
import type { GoogleOptions } from './options';
import { FIRST_SCRIPT, installed, type Script, scriptId } from './script';
import type { Texts, Workbook } from './state';
import { SWITCHES } from './switches';

/** A new spreadsheet with a script in it, on servers of its own. */
export function openHost(options: GoogleOptions): Host {
  const { firstSheetName = 'Sheet1', seed = 1, timeZone = 'Europe/Paris' } = options;
  const document: Document = {
    id: documentId(0),
    name: options.spreadsheetName ?? 'Untitled spreadsheet',
    zone: timeZone,
    locale: options.locale ?? 'en_US',
  };
  const cloud = new Cloud(options, firstState(document.id, firstSheetName, seed));
  const { scriptName = 'Untitled project' } = options;
  const script = installed(options.project, FIRST_SCRIPT, scriptName, timeZone);
  return new Host(cloud, document, script, { ...SWITCHES, ...options.switches });
}

function nextScript(host: Host, project: Project): Script {
  return installed(project, scriptId(host.nextNumber()), host.script.name, host.zone);
}

/** A published add-on is the same script in every file; a bound script is of one file alone. */
function scriptElsewhere(host: Host): Script {
  return host.switches.published ? host.script : nextScript(host, host.project);
}

function opened(host: Host, name: string, script: Script, workbook: Workbook): Host {
  const { documents } = host.state;
  const id = documentId(Object.keys(documents).length);
  host.change({ documents: { ...documents, [id]: newDocument(workbook) } });
  const document: Document = { ...host.document, id, name };
  const made = new Host(host.cloud, document, script, host.switches);
  made.answer = host.answer;
  return made;
}

/** Another empty spreadsheet: with the same add-on, or with a bound script of its own. */
export function anotherDocument(host: Host, name: string, workbook: Workbook): Host {
  return opened(host, name, scriptElsewhere(host), workbook);
}

/** The same spreadsheet with one more script in it. */
export function anotherScript(host: Host, project: Project, published: boolean): Host {
  const script = nextScript(host, project);
  const made = new Host(host.cloud, host.document, script, { ...host.switches, published });
  made.answer = host.answer;
  return made;
}

/**
 * *File ▸ Make a copy*: cells, notes, protections and the bound script are copied, triggers are not.
 * https://developers.google.com/apps-script/guides/bound says that of the script; of properties
 * nobody says anything [?]. Who copies owns the copy, and with it what is protected.
 */
export function copyOf(host: Host, name: string, user: string): Host {
  const { workbook } = host;
  const protections = workbook.protections.map((one) => ({ ...one, owner: user }));
  const copy = opened(host, name, scriptElsewhere(host), {
    ...workbook,
    protections,
    selections: {},
  });
  if (host.switches.propertiesOnCopy === 'lost') return copy;
  for (const store of ['document', 'script']) {
    const texts: Texts | undefined = host.state.properties[host.storeOf(store, user)];
    if (texts !== undefined) copy.saveProperties(copy.storeOf(store, user), texts);
  }
  return copy;
}
