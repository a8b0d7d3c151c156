import { createHash } from 'node:crypto';
import { GoogleError } from '../errors';
import type { Args, Execution, Service } from '../execution';
import type { Mail } from '../screen';

function addresses(value: unknown): string[] {
  if (value === undefined) return [];
  return String(value)
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function send(run: Execution, args: Args): null {
  const { host } = run;
  const { to, cc, bcc, subject, body, ...rest } = args.object(0);
  const all = [...addresses(to), ...addresses(cc), ...addresses(bcc)];
  if (addresses(to).length === 0) throw new GoogleError('Failed to send email: no recipient');
  for (const one of all) {
    if (!/^[^\s@]+@[^\s@]+$/.test(one)) throw new GoogleError(`Invalid email: ${one}`);
  }
  const left = host.quotas.mailRecipientsADay - host.used('mail', run.user);
  if (host.switches.mail === 'refused' || all.length > left) {
    throw new GoogleError('Service invoked too many times for one day: email.');
  }
  host.use('mail', run.user, all.length);
  const mail: Mail = {
    at: host.clock.now(),
    from: run.user,
    to: all,
    subject: String(subject ?? ''),
    body: String(body ?? ''),
    options: rest as Mail['options'],
  };
  host.change({ outbox: [...host.state.outbox, mail] });
  return null;
}

/** The address is withheld from simple triggers: developers.google.com/…/reference/base/session */
function email(run: Execution): string {
  return run.authMode === 'FULL' ? run.user : '';
}

/** The methods of `Session` and `MailApp`. */
export const peopleService: Service = {
  'Session.getActiveUser': { kind: 'session', run: email },
  'Session.getEffectiveUser': { kind: 'session', run: email },
  'Session.getActiveUserLocale': {
    kind: 'session',
    run: (run) => run.host.cloud.userLocales[run.user] ?? run.host.cloud.userLocale,
  },
  'Session.getScriptTimeZone': { kind: 'session', run: (run) => run.host.scriptZone },
  'Session.getTemporaryActiveUserKey': {
    kind: 'session',
    run: (run) => createHash('sha256').update(run.user).digest('base64'),
  },
  'MailApp.getRemainingDailyQuota': {
    kind: 'mail',
    run: (run) => run.host.quotas.mailRecipientsADay - run.host.used('mail', run.user),
  },
  'MailApp.sendEmail': { kind: 'mail', run: send },
};
