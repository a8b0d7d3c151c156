import type { Ui } from '../model/ports';
import { type RecoverOptions, recover } from '../recover/recover';
import type { Resolved } from '../recover/resolved';
import type { Run } from '../run/run';

/**
 * What a command has settled of earlier runs before its own work: a correction that was cut off is finished
 * whatever somebody asks for, and it is told with the next thing that they are told, once.
 */
export class News {
  private untold: readonly string[] = [];

  /** Settles what earlier runs have left behind, as every run does first. */
  // guard: settled-is-told
  recover(run: Run, options: RecoverOptions = {}): Resolved {
    const resolved = recover(run, options);
    this.untold = [...this.untold, ...resolved.settled];
    return resolved;
  }

  /** All that was not told yet. */
  take(): readonly string[] {
    const news = this.untold;
    this.untold = [];
    return news;
  }

  /** The dialogs of a command, the next of which tells it. */
  dialogs(ui: Ui): Pick<Ui, 'alert' | 'prompt' | 'yes'> {
    const before = (message: string): string => [...this.take(), message].join('\n\n');
    return {
      alert: (title, message) => ui.alert(title, before(message)),
      prompt: (title, message) => ui.prompt(title, before(message)),
      yes: (title, message) => ui.yes(title, before(message)),
    };
  }
}
