import { useRef, useState } from 'preact/hooks';
import type { HeldBundle, PaperFacts } from '../../../src/model/heldBundles';
import { useFrame } from '../frame';
import { call } from '../server';
import { useTasks } from '../task';
import { BundleGathering, type Halt, PeopleGathering } from './gathering';

/** What a paper is made of, once all of it is there. */
export interface Gathered {
  readonly facts: PaperFacts;
  readonly bundles: BundleGathering;
  readonly people: PeopleGathering;
  /** People of whom Qomon did not tell, and without whom a person went on. */
  readonly notRead: readonly number[];
}

interface Underway {
  facts?: PaperFacts;
  bundles: BundleGathering;
  people?: PeopleGathering;
}

/** What a paper asks for: a time, and whom its bundles name. */
export interface Wanted {
  readonly from: string;
  readonly to: string;
  /** Of a file: the rows of that year are to be met in the list. */
  readonly year?: number;
  readonly peopleIn: (bundles: readonly HeldBundle[], facts: PaperFacts) => Iterable<number>;
}

/**
 * Gathers what a paper is made of, part by part: all of Qomon's list, then who the people are. It can be stopped, and
 * goes on where it stood, as it does where a part of it does not come.
 */
export function useGathering() {
  const { words } = useFrame();
  const own = words.papers.yearEnd;
  const [gathered, setGathered] = useState<Gathered>();
  const [said, setSaid] = useState('');
  const [isOpen, setOpen] = useState(false);
  const underway = useRef<Underway | undefined>(undefined);
  const wanted = useRef<Wanted | undefined>(undefined);
  const isHalted = useRef(false);
  const { task, trouble, setTrouble, perform } = useTasks<'reading'>();

  const read = async (): Promise<{ readonly ok: true } | Halt> => {
    const asked = wanted.current;
    const now = underway.current;
    if (!asked || !now) return { ok: true };
    if (!now.facts) {
      const answer = await call(
        'getPaperFacts',
        asked.year === undefined ? {} : { year: asked.year },
      );
      if (!answer.ok) return answer;
      now.facts = answer.facts;
    }
    const halted = (): boolean => isHalted.current;
    const list = await now.bundles.goOn(
      () => setSaid(own.readingList(now.bundles.progress)),
      halted,
    );
    if (!list.ok || now.bundles.list === 'not whole') return list;
    const { facts } = now;
    now.people ??= new PeopleGathering(asked.peopleIn(now.bundles.held, facts), (request) =>
      call('readPeople', request),
    );
    const people = now.people;
    return people.goOn(() => setSaid(own.readingPeople(people.progress)), halted);
  };

  const finish = (notRead: readonly number[]): void => {
    const { facts, bundles, people } = underway.current ?? {};
    if (!facts || !bundles || !people) return;
    setOpen(false);
    setSaid('');
    setTrouble(undefined);
    setGathered({ facts, bundles, people, notRead });
  };

  const goOn = (): Promise<void> => {
    isHalted.current = false;
    setOpen(true);
    return perform('reading', read as () => Promise<{ ok: true } | { ok: false }>, {
      done: () => {
        if (underway.current?.bundles.list !== 'not whole') return finish([]);
        setOpen(false);
        setSaid('');
        setTrouble({ text: own.notWhole });
      },
      refused: (answer) => {
        if (!('halted' in answer)) return;
        setTrouble(undefined);
        setSaid(own.stopped);
      },
    });
  };

  return {
    gathered,
    said,
    trouble,
    isReading: task !== undefined,
    /** True where something was read and not all of it. */
    isOpen: isOpen && task === undefined,
    /** How many people are left, once the list was read. */
    left: underway.current?.people?.left.length ?? 0,
    begin: (next: Wanted): Promise<void> => {
      wanted.current = next;
      underway.current = {
        bundles: new BundleGathering(next.from, next.to, (request) => call('readBundles', request)),
      };
      setGathered(undefined);
      setSaid(own.readingList({ met: 0, total: undefined }));
      return goOn();
    },
    goOn,
    halt: () => {
      isHalted.current = true;
    },
    goOnWithout: () => finish(underway.current?.people?.left ?? []),
    /** What was gathered is of another question now. */
    drop: () => {
      underway.current = undefined;
      setGathered(undefined);
      setOpen(false);
      setSaid('');
      setTrouble(undefined);
    },
  };
}

export type Gatherer = ReturnType<typeof useGathering>;
