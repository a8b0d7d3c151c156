import { askedOnce } from '../contacts/askedOnce';
import { Directory, type DirectoryLimits } from '../contacts/directory';
import { type ContactMemory, contactMemory } from '../contacts/memory';
import type { Asked } from '../contacts/resolve';
import type { Host } from '../host/host';
import { DIGEST_LENGTH } from '../model/limits';
import type { Credentials } from '../qomon/client';
import { requestsLeft } from './quota';
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
  return new Directory(qomon, peopleMemory(host, key), host.clock, {
    group: key.space?.group,
    budget: budgetOf(host),
    ...limits,
  });
}

/** How many requests the day has left; what was made before is read once. */
function budgetOf(host: Host): () => number {
  let before: number | undefined;
  return () => {
    before ??= requestsLeft(host) + host.http.made();
    return before - host.http.made();
  };
}

/** The same, each asked for once in all: rows may be read again while they are looked over. */
export function peopleOnce(
  run: Pick<Run, 'host' | 'qomon' | 'key'>,
  limits: DirectoryLimits,
): Asked {
  return askedOnce(peopleFor(run, limits));
}

/** The same for work that goes without people where nothing is connected yet. */
export function directoryIfConnected(
  host: Host,
  limits: DirectoryLimits,
): Directory | SpaceProblem | undefined {
  const directory = directoryFor(host, limits);
  return 'kind' in directory && directory.kind === 'not connected' ? undefined : directory;
}

/**
 * Who was found a while ago with this key. The cache is everybody's, and another key may be that of
 * another space, which gives the same IDs to other people; whoever has the key may ask for all of them.
 */
export function peopleMemory(host: Host, { region, apiKey }: Credentials): ContactMemory {
  const whose = host.digest(JSON.stringify([region, apiKey]));
  return contactMemory(host.cache, whose.slice(0, DIGEST_LENGTH), host.clock);
}
