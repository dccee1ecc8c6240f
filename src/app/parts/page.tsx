import { Box } from 'ink';
import { type ReactNode } from 'react';
import { type KeyRow } from '../keys.ts';
import { type AppModel } from '../model.ts';
import { Banner } from './banner.tsx';
import { KeyBar } from './key-bar.tsx';
import { Rule } from './rule.tsx';

/** Lines of a page that are not its body: banner, two rules, key bar. */
const frameRows = 5;

/** How many lines the body of a page has. */
export const bodyRows = ({ size }: AppModel): number => size.rows - frameRows;

/** A whole screen: banner, rule, body, rule, key bar. `wallAt` is the column of a wall between two halves of the body. */
export const Page = <View,>({
  app,
  rows,
  view,
  wallAt,
  children,
}: {
  readonly app: AppModel;
  readonly rows: readonly KeyRow<View>[];
  readonly view: View;
  readonly wallAt?: number;
  readonly children: ReactNode;
}): ReactNode => {
  const wall = (tee: 'top' | 'bottom') => (wallAt === undefined ? {} : { at: wallAt, tee });
  return (
    <Box flexDirection="column" width={app.size.columns} height={app.size.rows}>
      <Banner app={app} />
      <Rule app={app} {...wall('top')} />
      <Box height={bodyRows(app)} overflow="hidden">
        {children}
      </Box>
      <Rule app={app} {...wall('bottom')} />
      <KeyBar app={app} rows={rows} view={view} />
    </Box>
  );
};
