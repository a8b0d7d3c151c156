import type { Contact } from '../../local/qomon/spaceState';
import type { Switches } from '../../local/qomon/switches';
import { Directory, type DirectoryLimits } from '../../src/contacts/directory';
import { type ContactMemory, contactMemory } from '../../src/contacts/memory';
import type { Cache, Clock } from '../../src/model/ports';
import type { ApiAnswer, Qomon } from '../../src/qomon/client';
import { Pace } from '../../src/qomon/pace';
import { type Started, start } from '../local/qomon/caller';

/** The group of the sample space, and one that is not. */
export const [OWN, FOREIGN] = [77, 99];

/** A stand-in of Qomon with people of its own, and what it takes to look them up in it. */
export class PeopleScene {
  readonly stand: Started;
  readonly clock: Clock;
  readonly cache = new TestCache();
  /** Batches of requests as they left, by method and path. */
  batches: string[][] = [];
  /** True while nobody answers. */
  isDown = false;

  constructor(switches: Partial<Switches> = {}) {
    this.stand = start(switches);
    const { clock } = this.stand;
    this.clock = {
      now: () => clock.now(),
      sleep: (milliseconds) => clock.advance(milliseconds),
    };
  }

  /** Adds so many people, of IDs from `first` on. */
  add(count: number, first = 600_001, part: Partial<Contact> = {}): number[] {
    const { space } = this.stand.qomon;
    const [model] = space.state.contacts;
    if (!model) throw new Error('The sample space has nobody');
    const ids = Array.from({ length: count }, (_, index) => first + index);
    const people = ids.map((id) => {
      const named = { firstname: 'Alex', surname: `Person ${id}`, mail: `p${id}@example.org` };
      return { ...model, id, ...named, group_id: OWN, ...part };
    });
    space.change({ contacts: [...space.state.contacts, ...people] });
    return ids;
  }

  memory(): ContactMemory {
    return contactMemory(this.cache, 'space', this.clock);
  }

  /** The people of one run. */
  directory(limits: Partial<DirectoryLimits> = {}): Directory {
    const deadline = this.clock.now() + 240_000;
    const pace = new Pace(this.clock);
    return new Directory(this.client(), this.memory(), this.clock, { deadline, pace, ...limits });
  }

  get requests(): string[] {
    return this.batches.flat();
  }

  private client(): Qomon {
    return {
      send: (requests) => {
        this.batches.push(requests.map(({ method, path }) => `${method} ${path}`));
        this.stand.clock.advance(400);
        if (this.isDown) return requests.map(() => undefined);
        const answers = requests.map(({ method, path, body = '' }): ApiAnswer => {
          const answer = this.stand.send(method.toUpperCase(), path, body);
          if (answer.kind === 'failure') return undefined;
          const headers = Object.entries(answer.headers);
          return {
            status: answer.status,
            headers: Object.fromEntries(
              headers.map(([name, value]) => [name.toLowerCase(), value]),
            ),
            body: answer.body,
          };
        });
        // One dead connection throws the whole batch away.
        return answers.includes(undefined) ? requests.map(() => undefined) : answers;
      },
    };
  }
}

/** A cache that keeps all, and refuses what Google's refuses. */
class TestCache implements Cache {
  readonly kept = new Map<string, string>();

  getAll(keys: readonly string[]): Record<string, string> {
    return Object.fromEntries(keys.flatMap((key) => [[key, this.kept.get(key) ?? '']]));
  }

  putAll(values: Readonly<Record<string, string>>): void {
    for (const [key, value] of Object.entries(values)) {
      if (Buffer.byteLength(value) > 100_000) throw new Error('Argument too large: value');
      this.kept.set(key, value);
    }
  }
}
