import { diskWith, type Model, type View } from '../disk/disk-state.ts';
import { fingerprint } from '../disk/fingerprint.ts';
import { visitImages, wordsOf } from '../disk/images.ts';
import { belongsTo } from '../oracle/judge.ts';
import { brokenByFacts, noPromises } from '../oracle/promises.ts';
import { type Operation } from '../shop/running-shop.ts';
import { type Laboratory, untilEnded, visitMoments } from './laboratory.ts';
import { blame, type Tally } from './tally.ts';

/** What a second power cut, during the start after a first one, can make of the journal. */
type Aftermath = { readonly facts: readonly string[]; readonly problem: string | undefined; readonly variant: string };

/** Tries second power cuts; what follows from a disk that was met before is not tried again, only judged again. */
export type SecondCuts = (workload: readonly Operation[], tally: Tally) => void;

/** `every`: of the disks the first cut leaves, each so-manieth different one is cut again. */
export const secondCuts = (
  lab: Laboratory,
  { model, every }: { readonly model: Model; readonly every: number },
): SecondCuts => {
  const known = new Map<number, readonly Aftermath[]>();
  let different = 0;
  const aftermaths = (view: View, workload: readonly Operation[], tally: Tally): readonly Aftermath[] => {
    const key = fingerprint(view, belongsTo('books'));
    const found = known.get(key) ?? (different++ % every === 0 ? cutAgain(lab, { model, view, workload, tally }) : []);
    known.set(key, found);
    return found;
  };
  return (workload, tally) => {
    tally.workloads++;
    const breadth = lab.breadth(workload);
    visitMoments(lab, workload, ({ state, promises, step }) =>
      visitImages(state, breadth, ({ view, fates }) => {
        for (const { facts, problem, variant } of aftermaths(view, workload, tally)) {
          const broken = problem ?? brokenByFacts(promises, facts);
          if (broken === undefined) continue;
          blame(tally, () => ({ workload, step, variant: `${wordsOf(fates)}; then ${variant}`, problem: broken }));
        }
      }),
    );
  };
};

type Again = {
  readonly model: Model;
  readonly view: View;
  readonly workload: readonly Operation[];
  readonly tally: Tally;
};

/** Starts the program on the disk and cuts the power after each of its steps; what it has shown by then must stay. */
const cutAgain = (lab: Laboratory, { model, view, workload, tally }: Again): readonly Aftermath[] => {
  const different = new Map<string, Aftermath>();
  const breadth = lab.breadth(workload);
  const state = diskWith(model, view);
  const cut = (): void =>
    visitImages(state, breadth, (image) => {
      tally.images++;
      const { facts, problem } = lab.judge.books(image.view);
      const broken = problem ?? brokenByFacts(shop.promises(), facts);
      const key = `${broken} ${facts.join()}`;
      if (!different.has(key)) different.set(key, { facts, problem: broken, variant: wordsOf(image.fates) });
    });
  const attempts = lab.judge.books(view).facts.map((fact) => ({ fact, said: 'nothing' as const }));
  const shop = lab.shop({ state, watchers: { stepped: cut }, promises: { ...noPromises, attempts } });
  untilEnded(() => {
    shop.start();
    cut();
  });
  return [...different.values()];
};
