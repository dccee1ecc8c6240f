/** Timers of one process that go off when they are told to, and never after it was killed. */
export type HandTimers = {
  /** Runs work whose `setTimeout` and `clearTimeout` are these. */
  readonly during: <T>(work: () => T) => T;
  /** Runs what is due within so many milliseconds from now, and what that sets in turn. */
  readonly pass: (ms: number) => void;
};

type Waiting = { readonly due: number; readonly run: () => void };

export const handTimers = (): HandTimers => {
  let now = 0;
  const waiting = new Map<object, Waiting>();
  const set = (run: () => void, ms: number): object => {
    const timer = { unref: () => timer };
    waiting.set(timer, { due: now + ms, run });
    return timer;
  };
  const clear = (timer: object | undefined): void => {
    if (timer) waiting.delete(timer);
  };
  const during: HandTimers['during'] = (work) => {
    const real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    try {
      return work();
    } finally {
      Object.assign(globalThis, real);
    }
  };
  const pass = (ms: number): void => {
    const until = now + ms;
    for (;;) {
      const next = [...waiting].filter(([, { due }]) => due <= until).sort(([, a], [, b]) => a.due - b.due)[0];
      if (!next) break;
      const [timer, { due, run }] = next;
      waiting.delete(timer);
      now = due;
      run();
    }
    now = until;
  };
  return { during, pass: (ms) => during(() => pass(ms)) };
};
