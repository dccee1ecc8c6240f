import { Text } from 'ink';
import { type ReactNode } from 'react';
import { type AppModel } from '../model.ts';

/** A line across the screen; `at` is the column where the wall between two halves meets it. */
export const Rule = ({
  app,
  at,
  tee,
}: {
  readonly app: AppModel;
  readonly at?: number;
  readonly tee?: 'top' | 'bottom';
}): ReactNode => {
  const { marks, look } = app.theme;
  const line = marks.rule.repeat(app.size.columns);
  if (at === undefined || tee === undefined) return <Text {...look.dim}>{line}</Text>;
  const joint = marks.tee[tee === 'top' ? 0 : 1];
  return <Text {...look.dim}>{line.slice(0, at) + joint + line.slice(at + 1)}</Text>;
};
