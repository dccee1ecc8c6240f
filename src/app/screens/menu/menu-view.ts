import { fitted } from '../../format/cells.ts';
import { type AppModel } from '../../model.ts';
import { blankRow, type PieceRow, said } from '../../parts/piece-rows.tsx';
import { type MenuItem, type MenuSight, menuItems } from './menu-items.ts';

const nameWidth = 22;

/** The menu as lines; `chosen` is the line Enter acts on. */
export const menuView = (app: MenuSight & Pick<AppModel, 'theme' | 'cashier'>, chosen: number): readonly PieceRow[] => [
  [said(app.text.menu.title, 'strong'), said(app.cashier === '' ? '' : `   ${app.text.menu.cashier(app.cashier)}`)],
  blankRow,
  ...menuItems(app).map((item, index) => itemRow(app, item, { index, isChosen: index === chosen })),
  blankRow,
  [said(app.text.menu.hint, 'dim')],
];

const itemRow = (
  { theme }: Pick<AppModel, 'theme'>,
  { name, about, blocked }: MenuItem,
  { index, isChosen }: { readonly index: number; readonly isChosen: boolean },
): PieceRow => [
  said(`${isChosen ? theme.marks.chosen : ' '} `),
  said(` ${index + 1} `, 'key'),
  said(`  ${fitted(name, nameWidth)}`, blocked ? 'dim' : isChosen ? 'chosen' : 'plain'),
  said(`  ${blocked ?? about}`, 'dim'),
];
