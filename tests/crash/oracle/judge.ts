import { diskWith, type View } from '../disk/disk-state.ts';
import { fingerprint } from '../disk/fingerprint.ts';
import { dataFolder, type Part, partOf } from '../shop/places.ts';
import { type FoundBooks, type FoundValue, findBooks, findValue, type Subject } from './observation.ts';
import { brokenByFacts, brokenByValue, type Promises, type ValueStore, valueStores } from './promises.ts';

/** Says which promise a disk breaks; undefined when it keeps all of them. */
export type Verdict = (view: View, promises: Promises, after: 'power cut' | 'kill') => string | undefined;

/** Judges disks. The program is started once on each different one; promises are compared every time. */
export type Judge = {
  readonly verdict: Verdict;
  readonly books: (view: View) => FoundBooks;
  /** On how many different disks the program was started. */
  readonly starts: () => number;
};

export const openJudge = <State, Fact extends { readonly type: string }>(subject: Subject<State, Fact>): Judge => {
  let starts = 0;
  const remembering = <Found>(part: Part, find: (view: View) => Found): ((view: View) => Found) => {
    const known = new Map<number, Found>();
    return (view) => {
      const key = fingerprint(view, belongsTo(part));
      const found = known.get(key);
      if (found !== undefined) return found;
      starts++;
      if (known.size >= mostRemembered) known.clear();
      const fresh = find(onlyPart(view, part));
      known.set(key, fresh);
      return fresh;
    };
  };
  const books = remembering<FoundBooks>('books', (view) => findBooks(subject, diskWith('strict', view)));
  const value = (store: ValueStore) =>
    remembering<FoundValue>(store, (view) => findValue(diskWith('strict', view), store));
  const values = { config: value('config'), catalogue: value('catalogue'), draft: value('draft') };

  const verdict: Verdict = (view, promises, after) => {
    const { facts, problem } = books(view);
    const broken = problem ?? brokenByFacts(promises, facts);
    if (broken !== undefined) return `journal: ${broken}`;
    for (const store of valueStores) {
      const found = values[store](view);
      const wrong = found.problem ?? brokenByValue(promises[store], found.text, after);
      if (wrong !== undefined) return `${store}: ${wrong}`;
    }
    return undefined;
  };
  return { verdict, books, starts: () => starts };
};

const mostRemembered = 300_000;

/** What a part of the program may see: a disk with nothing else on it, so that it cannot depend on anything else. */
const onlyPart = ({ names, contents }: View, part: Part): View => ({
  names: new Map([...names].filter(([path]) => path === '/' || belongsTo(part)(path))),
  contents,
});

/** The files of a part, and the folder they all stand in. */
export const belongsTo =
  (part: Part) =>
  (path: string): boolean =>
    path === dataFolder || partOf(path) === part;
