import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { blockedNow } from '../blocked-now.ts';
import { cells } from '../format/cells.ts';
import { type AppModel } from '../model.ts';
import { trainingWord } from './brand.ts';
import { modeTitle } from './mode-title.ts';

/** Two corners and the rule and blank between each of them and the title. */
const around = 6;

/** PA-03: the line under the banner while the mode is on: a double rule that says what is true. */
export const ModeTop = ({ app }: { readonly app: AppModel }): ReactNode => {
  const { rule, corners } = app.theme.marks.frame;
  const training = trainingWord(app);
  const before = training === null ? '' : `${training} ${rule} `;
  const title = modeTitle(app, app.size.columns - around - cells(before), ` ${rule} `);
  const rest = rule.repeat(Math.max(0, app.size.columns - around - cells(before) - cells(title)));
  return (
    <Text aria-hidden {...app.theme.look.mode} wrap="truncate">
      {`${corners[0]}${rule} ${before}`}
      <Text {...app.theme.look[blockedNow(app) ? 'blocked' : 'offline']}>{title}</Text>
      {` ${rest}${rule}${corners[1]}`}
    </Text>
  );
};

/** The line over the key bar; `at` is the column where a wall of the body meets it. */
export const ModeBottom = ({ app, at }: { readonly app: AppModel; readonly at?: number }): ReactNode => {
  const { rule, corners, tee } = app.theme.marks.frame;
  const line = `${corners[3]}${rule.repeat(app.size.columns - 2)}${corners[2]}`;
  return (
    <Text aria-hidden {...app.theme.look.mode}>
      {at === undefined ? line : line.slice(0, at) + tee[1] + line.slice(at + 1)}
    </Text>
  );
};

/** The sides, over the columns that the body leaves free. */
export const ModeSides = ({ app, height }: { readonly app: AppModel; readonly height: number }): ReactNode => {
  const side = Array.from({ length: height }, () => app.theme.marks.frame.side).join('\n');
  return (
    <>
      <Box position="absolute" width={1} height={height}>
        <Text aria-hidden {...app.theme.look.mode}>
          {side}
        </Text>
      </Box>
      <Box position="absolute" marginLeft={app.size.columns - 1} width={1} height={height}>
        <Text aria-hidden {...app.theme.look.mode}>
          {side}
        </Text>
      </Box>
    </>
  );
};
