import type { Wire } from '../bridge';
import { full, Modelled, model } from './model';
import { asNumber, asText, call, notModelled } from './post';

type Session = GoogleAppsScript.Base.Session;
type User = GoogleAppsScript.Base.User;
type MailApp = GoogleAppsScript.Mail.MailApp;
type MailOptions = GoogleAppsScript.Mail.MailAdvancedParameters;

class UserModel extends Modelled implements Pick<User, 'getEmail'> {
  readonly #method: string;

  constructor(method: string) {
    super();
    this.#method = method;
  }

  getEmail(): string {
    return asText(call('Session', this.#method));
  }

  // One source: a user as text is their address.
  override toString(): string {
    return this.getEmail();
  }
}
model(UserModel, 'User', 'Session.User', { getEmail: '' });

/** The person at the keyboard, whose address is asked for when it is read. */
export function activeUser(): User {
  return full<User>(new UserModel('getActiveUser'));
}

class SessionModel
  extends Modelled
  implements
    Pick<
      Session,
      | 'getActiveUser'
      | 'getActiveUserLocale'
      | 'getEffectiveUser'
      | 'getScriptTimeZone'
      | 'getTemporaryActiveUserKey'
    >
{
  getActiveUser(): User {
    return activeUser();
  }

  getActiveUserLocale(): string {
    return asText(call('Session', 'getActiveUserLocale'));
  }

  getEffectiveUser(): User {
    return full<User>(new UserModel('getEffectiveUser'));
  }

  getScriptTimeZone(): string {
    return asText(call('Session', 'getScriptTimeZone'));
  }

  getTemporaryActiveUserKey(): string {
    return asText(call('Session', 'getTemporaryActiveUserKey'));
  }
}
model(SessionModel, 'Session', '', {
  getActiveUser: '',
  getActiveUserLocale: '',
  getEffectiveUser: '',
  getScriptTimeZone: '',
  getTemporaryActiveUserKey: '',
});

const MAIL_OPTIONS = new Set([
  'to',
  'cc',
  'bcc',
  'subject',
  'body',
  'htmlBody',
  'name',
  'noReply',
  'replyTo',
]);

function mailOut(message: object): Wire {
  const out: Record<string, Wire> = {};
  for (const [key, value] of Object.entries(message)) {
    if (!MAIL_OPTIONS.has(key)) notModelled(`MailApp.sendEmail with the option ${key}`);
    if (typeof value !== 'string' && typeof value !== 'boolean') {
      notModelled(`MailApp.sendEmail with ${key} of ${typeof value}`);
    }
    out[key] = value;
  }
  return out;
}

class MailAppModel
  extends Modelled
  implements Pick<MailApp, 'getRemainingDailyQuota' | 'sendEmail'>
{
  getRemainingDailyQuota(): number {
    return asNumber(call('MailApp', 'getRemainingDailyQuota'));
  }

  sendEmail(
    first: string | MailOptions,
    subject?: string,
    body?: string,
    options?: MailOptions | string,
  ): void {
    if (typeof first !== 'string') {
      call('MailApp', 'sendEmail', [mailOut(first)]);
    } else if (typeof options === 'string') {
      notModelled('MailApp.sendEmail with four texts');
    } else {
      call('MailApp', 'sendEmail', [mailOut({ ...options, to: first, subject, body })]);
    }
  }
}
model(MailAppModel, 'MailApp', '', {
  getRemainingDailyQuota: '',
  sendEmail: 'options|text text text|text text text options|text text text text',
});

/** The service `Session`. */
export const SessionService = full<Session>(new SessionModel());

/** The service `MailApp`. */
export const MailService = full<MailApp>(new MailAppModel());
