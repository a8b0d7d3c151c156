import type { Guard } from './guard';

/** What guards a night. */
export const NIGHT_GUARDS: readonly Guard[] = [
  {
    marker: 'night-hours',
    name: 'night: a run outside its hours leaves',
    edit: 'remove',
    tests: 'test/nightly/night.test',
    titled: 'outside the night',
  },
  {
    marker: 'night-owner',
    name: 'night: a trigger that is not the owner’s sends nothing',
    edit: { replace: 'if (!plan?.on) return;' },
    tests: 'test/nightly/night.test',
    titled: 'one at a time',
  },
  {
    marker: 'night-owner-under-lock',
    name: 'night: whose it is, asked again under the lock',
    edit: { replace: 'if (!current?.on || started < current.rest) return;' },
    tests: 'test/nightly/night.test',
    titled: 'taken over just as it begins',
  },
  {
    marker: 'night-over',
    name: 'night: over once its work is done',
    edit: 'remove',
    tests: 'test/nightly/night.test',
    titled: 'outside the night',
  },
  {
    marker: 'night-recovers-first',
    name: 'night: unconfirmed rows first',
    edit: {
      replace:
        'const recovered = { sent: 0, waiting: 0, unconfirmed: 0, complete: true, notes: [] };',
    },
    tests: 'test/nightly/night.test',
    titled: 'looks unconfirmed rows up first',
  },
  {
    marker: 'night-daily-time',
    name: 'night: Google’s daily time in view',
    edit: 'remove',
    tests: 'test/nightly/night.test',
    titled: 'daily time for triggers in view',
  },
  {
    marker: 'night-report-kept',
    name: 'night: its report kept before it is mailed',
    edit: 'remove',
    tests: 'test/nightly/report',
    titled: 'cannot be mailed',
  },
];
