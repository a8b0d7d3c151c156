import { Directory, type DirectoryLimits } from '../contacts/directory';
import { contactMemory, spaceOf } from '../contacts/memory';
import type { Host } from '../host/host';
import { qomonClient } from '../qomon/client';
import { credentials } from './credentials';

/** The people in Qomon; undefined where the spreadsheet is not connected. */
export function directoryFor(host: Host, limits: DirectoryLimits): Directory | undefined {
  const found = credentials(host);
  if (!found) return undefined;
  const memory = contactMemory(host.cache, spaceOf(found));
  return new Directory(qomonClient(host.http, found), memory, host.clock, limits);
}
