import { type KeyRow } from '../../keys.ts';
import { Page } from '../../parts/page.tsx';
import { PieceRows } from '../../parts/piece-rows.tsx';
import { type Hands, type ScreenDefinition } from '../../screen.tsx';
import { menuItems } from './menu-items.ts';
import { menuView } from './menu-view.ts';

type MenuDraft = { readonly chosen: number };
type MenuHands = Hands<MenuDraft>;

const move = (by: 1 | -1) => (hands: MenuHands) => {
  const count = menuItems(hands.app).length;
  hands.change(({ chosen }) => ({ chosen: (chosen + by + count) % count }));
};

const choose = ({ app }: MenuHands, index: number): void => {
  const item = menuItems(app)[index];
  if (item && !item.blocked) item.run(app);
};

/** The keys of the menu; its digits are typed. */
export const menuRows: readonly KeyRow<MenuHands>[] = [
  {
    key: 'enter',
    label: ({ menu }) => menu.keys.choose.label,
    help: ({ menu }) => menu.keys.choose.help,
    blocked: ({ app, draft }) => menuItems(app)[draft.chosen]?.blocked,
    run: (hands) => choose(hands, hands.draft.chosen),
  },
  { key: 'up', label: ({ menu }) => menu.keys.up.label, help: ({ menu }) => menu.keys.up.help, run: move(-1) },
  { key: 'down', label: ({ menu }) => menu.keys.down.label, help: ({ menu }) => menu.keys.down.help, run: move(1) },
  {
    key: 'escape',
    label: ({ menu }) => menu.keys.back.label,
    help: ({ menu }) => menu.keys.back.help,
    run: ({ app }) => app.back(),
  },
];

/** Everything that is not selling. */
export const menuScreen: ScreenDefinition<MenuDraft> = {
  open: () => ({ chosen: 0 }),
  rows: menuRows,
  typed: (hands, key) => {
    if (key.name !== 'char' || !/^[1-9]$/.test(key.text)) return false;
    const index = Number(key.text) - 1;
    hands.change((draft) => (menuItems(hands.app)[index] ? { chosen: index } : draft));
    choose(hands, index);
    return true;
  },
  Screen: (hands) => (
    <Page app={hands.app} rows={menuRows} view={hands}>
      <PieceRows app={hands.app} rows={menuView(hands.app, hands.draft.chosen)} />
    </Page>
  ),
};
