import type { Mail } from '../../src/model/ports';

/** Mail in the name of whoever the run is of. */
export const mail: Mail = {
  left: () => MailApp.getRemainingDailyQuota(),
  send({ to, subject, body }) {
    MailApp.sendEmail({ to: to.join(','), subject, body });
  },
};
