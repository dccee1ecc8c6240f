import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { fitted, right } from '../format/cells.ts';
import { type AppModel } from '../model.ts';

/** A column: its heading and width in cells. Numbers stand at the right, on one decimal mark. */
export type Column = { readonly title: string; readonly width: number; readonly align: 'left' | 'right' };

/** Rows of text under headings; `chosen` is the row keys act on. More than `height` rows scroll around the chosen one. */
export const Table = ({
  app,
  columns,
  rows,
  chosen,
  height,
}: {
  readonly app: AppModel;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly chosen: number | null;
  readonly height: number;
}): ReactNode => {
  const { look, marks } = app.theme;
  const room = height - 1;
  const first = firstShown(rows.length, chosen ?? 0, room);
  return (
    <Box flexDirection="column" height={height} overflow="hidden">
      <Text {...look.dim}>{`  ${line(
        columns,
        columns.map(({ title }) => title),
      )}`}</Text>
      {rows.slice(first, first + room).map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row on the screen is known by its place alone
        <Text key={first + index} {...(first + index === chosen ? look.chosen : look.plain)}>
          {`${first + index === chosen ? marks.chosen : ' '} ${line(columns, row)}`}
        </Text>
      ))}
    </Box>
  );
};

/** The first row to show so that the chosen one stays in sight and moves as little as it can. */
const firstShown = (count: number, chosen: number, room: number): number =>
  Math.max(0, Math.min(chosen - Math.floor(room / 2), count - room));

const line = (columns: readonly Column[], row: readonly string[]): string =>
  columns
    .map(({ width, align }, index) =>
      align === 'right' ? right(row[index] ?? '', width) : fitted(row[index] ?? '', width),
    )
    .join('  ')
    .trimEnd();
