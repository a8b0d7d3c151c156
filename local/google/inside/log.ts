import { full, Modelled, model } from './model';
import { call } from './post';

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  if (value instanceof Date || value instanceof Modelled) return String(value);
  if (typeof value === 'object' && value !== null) return JSON.stringify(value);
  return String(value);
}

/** The line that a log shows: `%s`, `%d` and `%j` are filled in, the rest follows. */
function line(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(text).join(' ');
  let next = 0;
  const filled = first.replace(/%[sdijof]/g, (mark) =>
    next < rest.length ? text(rest[next++]) : mark,
  );
  return [filled, ...rest.slice(next).map(text)].join(' ');
}

class LoggerModel extends Modelled implements Pick<GoogleAppsScript.Base.Logger, 'log'> {
  log(...values: unknown[]): GoogleAppsScript.Base.Logger {
    call('Logger', 'log', ['log', line(values)]);
    return full<GoogleAppsScript.Base.Logger>(this);
  }
}
model(LoggerModel, 'Logger', '', { log: 'any|any any|any any any|any any any any' });

function write(level: string): (...values: unknown[]) => void {
  return (...values) => {
    call('console', level, [level, line(values)]);
  };
}

class ConsoleModel extends Modelled {
  readonly error = write('error');
  readonly info = write('info');
  readonly log = write('log');
  readonly warn = write('warn');
}
model(ConsoleModel, 'console', '', {} as never);

/** The service `Logger`. */
export const Logger = full<GoogleAppsScript.Base.Logger>(new LoggerModel());

/** `console`, whose lines go to the execution's log. */
export const consoleService = full<Console>(new ConsoleModel());
