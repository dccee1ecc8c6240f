/** Thrown where the process of the register ends; every later step of it throws this too. */
class MachineDied extends Error {
  override readonly name = 'MachineDied';
}

/** Whether a process of the register lives, and how many steps at the disk and on the wire it has left. */
export type Fuse = {
  readonly isDead: () => boolean;
  /** Counts a step; throws where the process has ended. */
  readonly burn: (at: 'disk' | 'wire') => void;
  readonly die: () => void;
  /** The process ends after so many more steps. */
  readonly light: (at: 'disk' | 'wire', afterSteps: number) => void;
};

export const fuse = (): Fuse => {
  const left = { disk: Number.POSITIVE_INFINITY, wire: Number.POSITIVE_INFINITY };
  let dead = false;
  return {
    isDead: () => dead,
    burn: (at) => {
      left[at] -= 1;
      dead ||= left[at] < 0;
      if (dead) throw new MachineDied('the process has ended');
    },
    light: (at, afterSteps) => {
      left[at] = afterSteps;
    },
    die: () => {
      dead = true;
    },
  };
};
