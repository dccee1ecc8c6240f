import { countingCalls, type FailureKind, type Fault, failingAs } from '../disk/faults.ts';
import { type Watchers } from '../disk/open-files.ts';
import { type Operation } from '../shop/running-shop.ts';
import { restartAndCut } from './killed.ts';
import { cutPower, type Laboratory, untilEnded } from './laboratory.ts';
import { type Tally } from './tally.ts';

const kinds: readonly FailureKind[] = ['EIO', 'ENOSPC', 'short'];
const spans: readonly number[] = [1, 2, Number.POSITIVE_INFINITY];

/** Each call of a workload fails in turn: in three ways; once, twice and for ever. Then the power is cut, with and without a start before. */
export const ioErrors = (lab: Laboratory, workload: readonly Operation[], tally: Tally): void => {
  const calls = callsOf(lab, workload);
  for (let from = 1; from <= calls; from++)
    for (const kind of kinds) for (const times of spans) failing(lab, { from, kind, times }, { workload, tally });
};

/** So many failures drawn by lot. */
export const someIoErrors = (lab: Laboratory, workload: readonly Operation[], tally: Tally): void => {
  const { random } = lab.breadth(workload);
  const calls = callsOf(lab, workload);
  for (let nth = 0; nth < drawnByLot; nth++) {
    const kind = kinds[random(kinds.length)] ?? 'EIO';
    failing(lab, { from: 1 + random(calls), kind, times: spans[random(spans.length)] ?? 1 }, { workload, tally });
  }
};

const drawnByLot = 8;

type Account = { readonly workload: readonly Operation[]; readonly tally: Tally };

/** Runs a workload on a disk that fails as told. */
const failing = (lab: Laboratory, fault: Fault, { workload, tally }: Account): void => {
  const state = lab.blankDisk();
  const { failing: fails, failed } = failingAs(fault);
  const watchers: Watchers = { failing: fails };
  const shop = lab.shop({ state, watchers, troubles: failed });
  untilEnded(() => {
    shop.start();
    for (const operation of workload) shop.perform(operation);
  });
  if (failed() === 0) return;
  tally.workloads++;
  const account = { workload: [...workload, `${fault.kind} at call ${fault.from}, ${fault.times} times`], tally };
  const moment = { state, promises: shop.promises(), step: fault.from };
  cutPower(lab, { ...moment, ...account, breadth: lab.breadth(workload) });
  restartAndCut(lab, moment, account);
};

/** How many calls a workload makes on a sound disk. */
const callsOf = (lab: Laboratory, workload: readonly Operation[]): number => {
  const counting = countingCalls();
  const shop = lab.shop({ state: lab.blankDisk(), watchers: { failing: counting.failing } });
  shop.start();
  for (const operation of workload) shop.perform(operation);
  return counting.calls();
};
