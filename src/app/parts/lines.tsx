import { Text } from 'ink';
import { type ReactNode } from 'react';
import { type AppModel } from '../model.ts';
import { type Role } from '../theme.ts';

/** Lines of text as they stand, each with its role; `told` says which of them a screen reader tells. */
export const Lines = ({
  app,
  lines,
  told = 'all',
}: {
  readonly app: AppModel;
  readonly lines: readonly { readonly text: string; readonly role: Role }[];
  readonly told?: 'all' | 'chosen' | 'none';
}): ReactNode =>
  lines.map(({ text, role }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line on the screen is known by its place alone
    <Text key={at} wrap="truncate" aria-hidden={isSilent(told, role)} {...app.theme.look[role]}>
      {text === '' ? ' ' : text}
    </Text>
  ));

const isSilent = (told: 'all' | 'chosen' | 'none', role: Role): boolean =>
  told === 'none' || (told === 'chosen' && role !== 'chosen');
