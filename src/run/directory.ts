import { Directory, type DirectoryLimits } from '../contacts/directory';
import { contactMemory, spaceOf } from '../contacts/memory';
import type { Host } from '../host/host';
import type { Run } from './run';
import { connected, type SpaceProblem } from './space';

/** The people in Qomon; an obstacle where the spreadsheet is not connected, or to another space. */
export function directoryFor(host: Host, limits: DirectoryLimits): Directory | SpaceProblem {
  const connection = connected(host);
  if ('kind' in connection) return connection;
  return peopleFor({ host, ...connection }, limits);
}

/** The people of a run that has been opened. */
export function peopleFor(
  { host, qomon, key }: Pick<Run, 'host' | 'qomon' | 'key'>,
  limits: DirectoryLimits,
): Directory {
  return new Directory(qomon, contactMemory(host.cache, spaceOf(key)), host.clock, limits);
}

/** The same for work that goes without people where nothing is connected yet. */
export function directoryIfConnected(
  host: Host,
  limits: DirectoryLimits,
): Directory | SpaceProblem | undefined {
  const directory = directoryFor(host, limits);
  return 'kind' in directory && directory.kind === 'not connected' ? undefined : directory;
}
