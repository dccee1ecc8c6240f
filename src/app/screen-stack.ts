import { type Route } from './route.ts';
import { type LiveScreen } from './screen.tsx';

/** A screen on the stack. */
export type OpenRoute = { readonly route: Route; readonly screen: LiveScreen };

/** The screens that are open, the visible one last. The sale screen lies at the bottom and is never left. */
type ScreenStack = {
  readonly read: () => readonly OpenRoute[];
  readonly top: () => OpenRoute | undefined;
  /** Opens a screen above the others; the sale screen is there already, so going to it closes all others. */
  readonly go: (route: Route) => void;
  readonly back: () => void;
};

export const screenStack = (open: (route: Route) => LiveScreen, changed: () => void): ScreenStack => {
  let stack: readonly OpenRoute[] = [];
  const become = (next: readonly OpenRoute[]): void => {
    stack = next;
    changed();
  };
  return {
    read: () => stack,
    top: () => stack.at(-1),
    go: (route) => {
      const isHome = route.name === 'sale' && stack.length > 0;
      become(isHome ? stack.slice(0, 1) : [...stack, { route, screen: open(route) }]);
    },
    back: () => become(stack.length > 1 ? stack.slice(0, -1) : stack),
  };
};
