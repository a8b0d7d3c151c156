import type { Handler, Service } from '../execution';
import { offsetAt } from '../serial';

const write: Handler = {
  kind: 'log',
  run: (run, args) => {
    run.logs.push({ level: args.text(0), text: args.text(1) });
    return null;
  },
};

/** `Logger`, `console`, and the clock that `Date` reads. */
export const logService: Service = {
  'Logger.log': write,
  'console.error': write,
  'console.info': write,
  'console.log': write,
  'console.warn': write,
  'Clock.now': { kind: 'utilities', run: (run) => run.host.clock.now() },
  'Clock.offset': {
    kind: 'utilities',
    run: (run, args) => offsetAt(args.number(0), run.host.scriptZone),
  },
};
