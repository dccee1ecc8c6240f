import { type Route } from './route.ts';
import { type LiveScreen } from './screen.tsx';
import { type OpenRoute, screenStack } from './screen-stack.ts';

/** The screens at work and the lock that may lie over them, with whatever is opened above it. */
type LockableStack = {
  /** All of them, the visible one last. */
  readonly read: () => readonly OpenRoute[];
  readonly top: () => OpenRoute | undefined;
  /** Opens a screen at work, under the lock where there is one: what an act still has to tell waits for its person. */
  readonly go: (route: Route) => void;
  readonly isLocked: () => boolean;
  /** Lays the lock over everything; what lies under it stays as it is. */
  readonly lock: () => void;
  /** Takes it away; whoever logs in is told of by the caller. */
  readonly unlock: () => void;
  /** What a key pressed now may do: at work it moves among the screens there, else only above the lock. */
  readonly moves: () => { readonly go: (route: Route) => void; readonly back: () => void };
};

export const lockableStack = (open: (route: Route) => LiveScreen, changed: () => void): LockableStack => {
  const work = screenStack(open, changed);
  let over: ReturnType<typeof screenStack> | undefined;
  const lock = (): void => {
    if (over) return;
    over = screenStack(open, changed);
    over.go({ name: 'locked' });
  };
  const moves = ({ go, back }: typeof work) => ({
    go: (route: Route): void => (route.name === 'locked' ? lock() : go(route)),
    back,
  });
  return {
    read: () => [...work.read(), ...(over?.read() ?? [])],
    top: () => (over ?? work).top(),
    go: (route) => moves(work).go(route),
    isLocked: () => over !== undefined,
    lock,
    unlock: () => {
      over = undefined;
    },
    moves: () => moves(over ?? work),
  };
};
