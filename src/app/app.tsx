import { Box } from 'ink';
import { type ReactNode, useSyncExternalStore } from 'react';
import { type AppStore } from './app-store.ts';
import { type AppModel } from './model.ts';
import { TooSmall } from './parts/too-small.tsx';
import { type Route } from './route.ts';
import { type LiveScreen, openScreen } from './screen.tsx';
import { confirmLeaveScreen } from './screens/confirm-leave/confirm-leave-screen.tsx';
import { demoScreen } from './screens/demo/demo-screen.tsx';
import { helpScreen } from './screens/help/help-screen.tsx';
import { cancelScreen } from './screens/journal/cancel-screen.tsx';
import { documentScreen } from './screens/journal/document-screen.tsx';
import { journalScreen } from './screens/journal/journal-screen.tsx';
import { menuScreen } from './screens/menu/menu-screen.tsx';
import { noticeScreen } from './screens/notice/notice-screen.tsx';
import { setAsideScreen } from './screens/offline/set-aside-screen.tsx';
import { switchOffScreen } from './screens/offline/switch-off-screen.tsx';
import { switchOnScreen } from './screens/offline/switch-on-screen.tsx';
import { payScreen } from './screens/pay/pay-screen.tsx';
import { lockedScreen } from './screens/people/locked-screen.tsx';
import { goOnScreen } from './screens/queue/go-on-screen.tsx';
import { queueScreen } from './screens/queue/queue-screen.tsx';
import { renumberScreen } from './screens/queue/renumber-screen.tsx';
import { saleScreen } from './screens/sale/sale-screen.tsx';
import { cashScreen } from './screens/shift/cash-screen.tsx';
import { closeScreen } from './screens/shift/close-screen.tsx';
import { countScreen } from './screens/shift/count-screen.tsx';
import { shiftScreen } from './screens/shift/shift-screen.tsx';
import { xScreen } from './screens/shift/x-screen.tsx';

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
    case 'shift':
      return route.at === 'cash' ? openScreen(cashScreen, app, changed) : openScreen(shiftScreen, app, changed);
    case 'x-report':
      return openScreen(xScreen, app, changed);
    case 'count':
      return openScreen(countScreen, app, changed);
    case 'close-shift':
      return openScreen(closeScreen, app, changed);
    case 'journal':
      return openScreen(journalScreen, app, changed);
    case 'document':
      return openScreen(documentScreen(route, app), app, changed);
    case 'cancel-document':
      return openScreen(cancelScreen(route), app, changed);
    case 'queue':
      return openScreen(queueScreen(app), app, changed);
    case 'renumber':
      return openScreen(renumberScreen, app, changed);
    case 'go-on':
      return openScreen(goOnScreen, app, changed);
    case 'switch-on':
      return openScreen(switchOnScreen, app, changed);
    case 'switch-off':
      return openScreen(switchOffScreen(app), app, changed);
    case 'set-aside':
      return openScreen(setAsideScreen(route), app, changed);
    case 'help':
      return openScreen(helpScreen(route.lines), app, changed);
    case 'menu':
      return openScreen(menuScreen, app, changed);
    case 'locked':
      return openScreen(lockedScreen, app, changed);
    case 'demo':
      return openScreen(demoScreen, app, changed);
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
