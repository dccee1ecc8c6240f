import { apply } from './changes.ts';
import { type Change, copied, type DiskState, isNaming, type View } from './disk-state.ts';
import { type Fate, fatesOf } from './tears.ts';

/** One disk as found after a power cut, and what became of each change that was pending. */
export type Image = { readonly view: View; readonly fates: readonly Fate[] };

/** For each pending change, the fates to combine with those of the others. */
type Plan = readonly (readonly Fate[])[];

/** How far images are combined. */
export type Breadth = {
  /** Every combination is made while there are at most so many; beyond, a chosen part and a random one. */
  readonly most: number;
  /** So many random combinations where not all are made. */
  readonly samples: number;
  /** Changes of one group are combined with one another in any case. */
  readonly groupOf: (path: string) => string;
  /** A seeded number from 0 up to the limit. */
  readonly random: (limit: number) => number;
};

/** Shows every image a power cut may leave at this moment. */
export const visitImages = (state: DiskState, breadth: Breadth, visit: (image: Image) => void): void => {
  const plans = state.model === 'strict' ? strictPlans(state.pending, breadth) : orderedPlans(state.pending, breadth);
  for (const plan of plans) combine(plan, { view: state.durable, fates: [] }, visit);
};

const combine = (plan: Plan, { view, fates }: Image, visit: (image: Image) => void): void => {
  const choices = plan[fates.length];
  if (!choices) visit({ view, fates });
  for (const fate of choices ?? []) combine(plan, { view: after(view, fate.change), fates: [...fates, fate] }, visit);
};

const after = (view: View, change: Change | undefined): View => {
  if (!change) return view;
  const next = isNaming(change)
    ? { names: new Map(view.names), contents: view.contents }
    : { names: view.names, contents: new Map(view.contents) };
  apply(next, change);
  return next;
};

const combinations = (plan: Plan): number => plan.reduce((product, fates) => product * fates.length, 1);

const strictPlans = (pending: readonly Change[], breadth: Breadth): readonly Plan[] => {
  const all = pending.map(fatesOf);
  if (combinations(all) <= breadth.most) return [all];
  const groups = [...new Set(pending.map(({ path }) => breadth.groupOf(path)))];
  const inGroup = groups.flatMap((group) => {
    const isOwn = (index: number): boolean => breadth.groupOf(pending[index]?.path ?? '') === group;
    return [0, 1].flatMap((rest) =>
      narrowed(
        all.map((fates, index) => (isOwn(index) ? fates : only(fates, rest))),
        breadth,
      ),
    );
  });
  return [...inGroup, ...randomPlans(all, breadth)];
};

/** One change in every fate while the others are all lost or all kept: one of two, where all combinations are too many. */
const narrowed = (plan: Plan, { most }: Breadth): readonly Plan[] => {
  if (combinations(plan) <= most) return [plan];
  return plan.flatMap((fates, at) =>
    [0, 1].map((rest) =>
      plan.map((others, index) => (index === at ? fates : only(others, Math.min(rest, others.length - 1)))),
    ),
  );
};

const only = (fates: readonly Fate[], at: number): readonly Fate[] => fates.slice(at, at + 1);

const randomPlans = (all: Plan, { samples, random }: Breadth): readonly Plan[] =>
  Array.from({ length: samples }, () => all.map((fates) => only(fates, random(fates.length))));

/** Names change in order, so a cut keeps the first ones; a rename over a file that was kept has brought the data along. */
const orderedPlans = (pending: readonly Change[], breadth: Breadth): readonly Plan[] => {
  const namings = pending.flatMap((change, index) => (isNaming(change) ? [index] : []));
  return [-1, ...namings].flatMap((last) => {
    const carried = new Set(
      pending.slice(0, last + 1).flatMap((each) => (each.kind === 'rename' && each.isOver ? [each.inode] : [])),
    );
    const plan = pending.map((change, index) => {
      const fates = fatesOf(change);
      if (isNaming(change)) return only(fates, index <= last ? 1 : 0);
      return 'inode' in change && carried.has(change.inode) ? only(fates, 1) : fates;
    });
    return narrowed(plan, breadth);
  });
};

/** What became of the pending changes, in words. */
export const wordsOf = (fates: readonly Fate[]): string =>
  fates.map(({ name }) => name).join('; ') || 'nothing pending';

/** What a process sees now, as it would find it after being killed. */
export const seenImage = ({ seen }: DiskState): Image => ({ view: copied(seen), fates: [] });
