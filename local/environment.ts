import { Google, type GoogleOptions, readProject, VirtualClock } from './google/index';
import { Qomon, type Options as QomonOptions } from './qomon/qomon';

/** A spreadsheet with the add-on as it was built, joined to a stand-in of Qomon, on one clock. */
export interface Environment {
  readonly google: Google;
  readonly qomon: Qomon;
  readonly clock: VirtualClock;
}

export interface EnvironmentOptions {
  /** Where the clock starts: an ISO date and time. */
  readonly start?: string;
  /** Where the build is. */
  readonly dist?: string;
  readonly google?: Partial<Omit<GoogleOptions, 'clock' | 'network'>>;
  readonly qomon?: Partial<Omit<QomonOptions, 'clock'>>;
}

/** Opens an empty spreadsheet beside a sample space in Qomon. The add-on must have been built. */
export function openEnvironment(options: EnvironmentOptions = {}): Environment {
  const clock = new VirtualClock(Date.parse(options.start ?? '2026-04-02T09:00:00Z'));
  const qomon = new Qomon({ clock, ...options.qomon });
  const google = new Google({
    project: readProject(options.dist ?? 'dist'),
    locale: 'en_GB',
    timeZone: 'Europe/Paris',
    userLocale: 'en',
    ...options.google,
    clock,
    network: (request) => qomon.answer(request),
  });
  return { google, qomon, clock };
}
