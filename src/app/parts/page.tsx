import { Box } from 'ink';
import { type ReactNode } from 'react';
import { type KeyRow } from '../keys.ts';
import { isModeOn } from '../mode-now.ts';
import { type AppModel } from '../model.ts';
import { Banner } from './banner.tsx';
import { trainingWords } from './brand.ts';
import { KeyBar } from './key-bar.tsx';
import { ModeBottom, ModeSides, ModeTop } from './mode-frame.tsx';
import { Rule } from './rule.tsx';

/** Lines of a page that are not its body: banner, two rules, key bar. */
const frameRows = 5;

/** How many lines the body of a page has. */
export const bodyRows = ({ size }: AppModel): number => size.rows - frameRows;

/** A whole screen: banner, rule, body, rule, key bar; framed in double rules while a person's mode is on (PA-03). `wallAt` is the column of a wall between two halves of the body. */
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
  const framed = isModeOn(app);
  const at = wallAt === undefined ? {} : { at: wallAt };
  return (
    <Box flexDirection="column" width={app.size.columns} height={app.size.rows}>
      <Banner app={app} />
      {framed ? <ModeTop app={app} /> : <Rule app={app} tee="top" title={trainingWords(app)} {...at} />}
      <Box height={bodyRows(app)} overflow="hidden">
        {children}
        {framed && <ModeSides app={app} height={bodyRows(app)} />}
      </Box>
      {framed ? <ModeBottom app={app} {...at} /> : <Rule app={app} tee="bottom" {...at} />}
      <KeyBar app={app} rows={rows} view={view} />
    </Box>
  );
};
