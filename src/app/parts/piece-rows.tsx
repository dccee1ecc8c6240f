import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { type AppModel } from '../model.ts';
import { type Role } from '../theme.ts';

/** A stretch of one line and what it is. */
export type Piece = { readonly text: string; readonly role: Role };

/** One line of a page, as wide as its pieces. */
export type PieceRow = readonly Piece[];

export const said = (text: string, role: Role = 'plain'): Piece => ({ text, role });
export const blankRow: PieceRow = [said(' ')];

/** Lines that a view has laid out, one below the other. */
export const PieceRows = ({ app, rows }: { readonly app: AppModel; readonly rows: readonly PieceRow[] }): ReactNode => (
  <Box flexDirection="column" paddingX={1}>
    {rows.map((row, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
      <Text key={line} wrap="truncate">
        {row.map(({ text, role }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place alone
          <Text key={place} {...app.theme.look[role]}>
            {text}
          </Text>
        ))}
      </Text>
    ))}
  </Box>
);
