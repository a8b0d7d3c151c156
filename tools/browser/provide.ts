import { HOW_TO_GET_ONE, notRunning } from './find';

/** The machine on which a browser is wanted. */
export interface Machine {
  /** Whether somebody asked for an installation: without that, nothing of the system is changed. */
  readonly install: boolean;
  /** The program that the environment names, or null. */
  readonly named: string | null;
  readonly root: boolean;
  /** The program of a browser that runs, or null. */
  find(): string | null;
  /** Whether a command ends well. */
  ends(command: string, ...args: string[]): boolean;
  say(text: string): void;
}

/** How packages are installed here: as root, as somebody who may be for a moment, or not at all. */
function packager({ root, ends }: Machine): readonly [string, ...string[]] | null {
  if (!ends('apt-get', '--version')) return null;
  // `sudo` passes nothing on of the environment, so that it is said again behind it.
  const quietly = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'] as const;
  if (root) return quietly;
  return ends('sudo', '-n', 'true') ? ['sudo', '-n', ...quietly] : null;
}

/**
 * Finds a browser; or, if that was asked for, installs Chromium if Debian's packages are there and
 * this user may install them; or says how to get one. Gives whether there is one now.
 */
export function provideBrowser(machine: Machine): boolean {
  if (machine.find() !== null) return true;
  if (machine.named !== null) {
    machine.say(notRunning(machine.named));
    return false;
  }
  const apt = machine.install ? packager(machine) : null;
  if (apt !== null) {
    const [command, ...args] = apt;
    machine.say('There is no browser for the tests: Chromium is being installed from packages…');
    machine.ends(command, ...args, 'update', '-qq');
    // What was known of the packages before may do where the update failed.
    machine.ends(command, ...args, 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
    if (machine.find() !== null) return true;
  }
  machine.say(HOW_TO_GET_ONE);
  return false;
}
