import { type ReactNode, useSyncExternalStore } from 'react';
import { type AppStore } from '../app-store.ts';

/** The visible screen, for Ink's linear rendering: no size to fit into. */
export const PlainApp = ({ store }: { readonly store: AppStore }): ReactNode => {
  const { model, stack } = useSyncExternalStore(store.subscribe, store.read);
  return stack.at(-1)?.screen.draw(model);
};
