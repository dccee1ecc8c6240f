/** Time of a simulated world: it stands still while work is done and moves when everybody waits. Milliseconds throughout. */
export type WorldTime = {
  /** What a perfect clock shows, epoch ms. */
  readonly now: () => number;
  /** Runs something later; what it gives back calls it off. */
  readonly later: (owner: Owner, afterMs: number, run: () => void) => () => void;
  /** Forgets everything the machine was going to do: its process is dead. The network's doings go on. */
  readonly forgetMachine: () => void;
  /** Lets time pass until something is over; throws when it never will be. */
  readonly until: (isOver: () => boolean) => Promise<void>;
  /** Lets so much time pass, with all that happens meanwhile, unless something is over before. */
  readonly pass: (ms: number, isOver?: () => boolean) => Promise<void>;
};

type Owner = 'machine' | 'network';
type Plan = { readonly at: number; readonly order: number; readonly owner: Owner; readonly run: () => void };

/** Everything that can run without time passing has run. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** No piece of work needs more steps than this; past it something repeats itself. */
const mostSteps = 100_000;

export const worldTime = (start: number): WorldTime => {
  let now = start;
  let order = 0;
  let plans: Plan[] = [];

  const next = (): Plan | undefined =>
    plans.reduce<Plan | undefined>(
      (first, plan) =>
        !first || plan.at < first.at || (plan.at === first.at && plan.order < first.order) ? plan : first,
      undefined,
    );

  const runPlan = (plan: Plan): void => {
    plans = plans.filter((each) => each !== plan);
    now = Math.max(now, plan.at);
    plan.run();
  };

  const pass: WorldTime['pass'] = async (ms, isOver = () => false) => {
    const end = now + ms;
    for (let step = 0; step < mostSteps; step++) {
      await settled();
      const plan = next();
      if (isOver()) return;
      if (!plan || plan.at > end) {
        now = Math.max(now, end);
        return;
      }
      runPlan(plan);
    }
    throw new Error('the world does not come to rest');
  };

  return {
    now: () => now,
    later: (owner, afterMs, run) => {
      const plan = { at: now + Math.max(0, afterMs), order: order++, owner, run };
      plans.push(plan);
      return () => {
        plans = plans.filter((each) => each !== plan);
      };
    },
    forgetMachine: () => {
      plans = plans.filter(({ owner }) => owner !== 'machine');
    },
    until: async (isOver) => {
      for (let step = 0; step < mostSteps; step++) {
        await settled();
        if (isOver()) return;
        const plan = next();
        if (!plan) throw new Error('everybody waits for something that never happens');
        runPlan(plan);
      }
      throw new Error('the work does not come to an end');
    },
    pass,
  };
};
