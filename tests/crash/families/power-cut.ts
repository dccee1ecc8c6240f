import { type Operation } from '../shop/running-shop.ts';
import { cutPower, type Laboratory, visitMoments } from './laboratory.ts';
import { type Tally } from './tally.ts';

/** The power is cut after each step of the last operation. */
export const powerCut = (lab: Laboratory, workload: readonly Operation[], tally: Tally): void => {
  tally.workloads++;
  const breadth = lab.breadth(workload);
  visitMoments(lab, workload, (moment) => cutPower(lab, { ...moment, workload, tally, breadth }));
};
