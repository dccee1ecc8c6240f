import { Text } from 'ink';
import { type ReactNode } from 'react';
import { type AppModel } from '../model.ts';

/** A line down the body between two halves; for a screen reader, the end of a line. */
export const Wall = ({ app, height }: { readonly app: AppModel; readonly height: number }): ReactNode => (
  <Text aria-label={'\n'} {...app.theme.look.dim}>
    {Array.from({ length: height }, () => app.theme.marks.wall).join('\n')}
  </Text>
);
