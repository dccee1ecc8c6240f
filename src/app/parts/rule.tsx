import { Text } from 'ink';
import { type ReactNode } from 'react';
import { cells } from '../format/cells.ts';
import { type AppModel } from '../model.ts';

/** What of a rule stands before its words. */
const lead = 2;

/** A line across the screen; `at` is the column where the wall between two halves meets it, `title` what is written into its beginning. */
export const Rule = ({
  app,
  at,
  tee,
  title = null,
}: {
  readonly app: AppModel;
  readonly at?: number;
  readonly tee?: 'top' | 'bottom';
  readonly title?: string | null;
}): ReactNode => {
  const { marks, look } = app.theme;
  const bare = marks.rule.repeat(app.size.columns);
  const joint = marks.tee[tee === 'bottom' ? 1 : 0];
  const line = at === undefined || tee === undefined ? bare : bare.slice(0, at) + joint + bare.slice(at + 1);
  if (title === null) return <Text {...look.dim}>{line}</Text>;
  const words = ` ${title} `;
  return (
    <Text aria-hidden>
      <Text {...look.dim}>{line.slice(0, lead)}</Text>
      <Text {...look.mode}>{words}</Text>
      <Text {...look.dim}>{line.slice(lead + cells(words))}</Text>
    </Text>
  );
};
