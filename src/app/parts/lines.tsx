import { Text } from 'ink';
import { type ReactNode } from 'react';
import { type AppModel } from '../model.ts';
import { type Role } from '../theme.ts';

/** Lines of text as they stand, each with its role. */
export const Lines = ({
  app,
  lines,
}: {
  readonly app: AppModel;
  readonly lines: readonly { readonly text: string; readonly role: Role }[];
}): ReactNode =>
  lines.map(({ text, role }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line on the screen is known by its place alone
    <Text key={at} wrap="truncate" {...app.theme.look[role]}>
      {text === '' ? ' ' : text}
    </Text>
  ));
