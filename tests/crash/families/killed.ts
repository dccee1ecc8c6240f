import { forked } from '../disk/disk-state.ts';
import { seenImage } from '../disk/images.ts';
import { type Operation } from '../shop/running-shop.ts';
import { cutPower, type Laboratory, type Moment, untilEnded, visitMoments } from './laboratory.ts';
import { count, type Tally } from './tally.ts';

/** The program is killed after each step of the last operation and inside each write; the machine goes on. */
export const killed = (lab: Laboratory, workload: readonly Operation[], tally: Tally): void => {
  tally.workloads++;
  visitMoments(lab, workload, ({ state, promises, step }) =>
    count(tally, lab.judge.verdict(seenImage(state).view, promises, 'kill'), () => ({
      workload,
      step,
      variant: 'killed',
    })),
  );
};

/** Killed, started again on what the system still holds in memory, and the power is cut during that start or after it. */
export const killedThenCut = (lab: Laboratory, workload: readonly Operation[], tally: Tally): void => {
  tally.workloads++;
  visitMoments(lab, workload, (moment) => restartAndCut(lab, moment, { workload, tally }));
};

type Account = { readonly workload: readonly string[]; readonly tally: Tally };

/** Starts the program on the disk as it is seen now, and cuts the power after each step; what was shown is promised. */
export const restartAndCut = (lab: Laboratory, { state, promises, step }: Moment, account: Account): void => {
  const breadth = lab.breadth(account.workload);
  const disk = forked(state);
  const cut = (): void => cutPower(lab, { state: disk, promises: shop.promises(), step, breadth, ...account });
  const shop = lab.shop({ state: disk, promises, watchers: { stepped: cut } });
  untilEnded(() => {
    shop.start();
    cut();
    shop.perform('second');
    cut();
  });
};
