import { Box } from 'ink';
import { type ReactNode, useSyncExternalStore } from 'react';
import { type AppStore } from './app-store.ts';
import { type AppModel } from './model.ts';
import { TooSmall } from './parts/too-small.tsx';
import { type Route } from './route.ts';
import { type LiveScreen, openScreen } from './screen.tsx';
import { confirmLeaveScreen } from './screens/confirm-leave/confirm-leave-screen.tsx';
import { noticeScreen } from './screens/notice/notice-screen.tsx';
import { payScreen } from './screens/pay/pay-screen.tsx';
import { saleScreen } from './screens/sale/sale-screen.tsx';

/** Opens the screen of a route. */
export const openRoute = (route: Route, app: AppModel, changed: () => void): LiveScreen => {
  switch (route.name) {
    case 'sale':
      return openScreen(saleScreen, app, changed);
    case 'pay':
      return openScreen(payScreen, app, changed);
    case 'confirm-leave':
      return openScreen(confirmLeaveScreen, app, changed);
    case 'notice':
      return openScreen(noticeScreen(route.notice), app, changed);
    default:
      return openScreen(noticeScreen({ title: route.name, sentences: [] }), app, changed);
  }
};

const smallest = { columns: 80, rows: 24 };

/** Everything that is seen: the visible screen, exactly as large as the terminal. */
export const App = ({ store }: { readonly store: AppStore }): ReactNode => {
  const { model, stack } = useSyncExternalStore(store.subscribe, store.read);
  const { columns, rows } = model.size;
  if (columns < smallest.columns || rows < smallest.rows) return <TooSmall app={model} />;
  return (
    <Box width={columns} height={rows} flexDirection="column" overflow="hidden">
      {stack.at(-1)?.screen.draw(model)}
    </Box>
  );
};
