import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { cells } from '../format/cells.ts';
import { type KeyRow, twinOf } from '../keys.ts';
import { type AppModel } from '../model.ts';

/** One key of the bar: its short name, its word, and whether it works now. */
type BarKey = { readonly name: string; readonly label: string; readonly works: boolean };

/** The last line: what can be pressed next. F-keys show their number, as the twin after Esc is typed. */
export const KeyBar = <View,>({
  app,
  rows,
  view,
}: {
  readonly app: AppModel;
  readonly rows: readonly KeyRow<View>[];
  readonly view: View;
}): ReactNode => {
  const { look } = app.theme;
  const keys = barKeys(app, rows, view);
  return (
    <Box paddingX={1} height={1} columnGap={gap(keys, app.size.columns - 2)}>
      {keys.map(({ name, label, works }) => (
        <Text key={name} wrap="truncate" aria-label={`${name} ${label}`}>
          <Text {...look.key}>{name}</Text>
          <Text {...(works ? look.plain : look.dim)}>{label}</Text>
        </Text>
      ))}
    </Box>
  );
};

const gap = (keys: readonly BarKey[], width: number): number => {
  const taken = keys.reduce((total, { name, label }) => total + cells(name) + cells(label), 0);
  return taken + 2 * (keys.length - 1) <= width ? 2 : 1;
};

const barKeys = <View,>(app: AppModel, rows: readonly KeyRow<View>[], view: View): readonly BarKey[] => [
  { name: '1', label: app.text.keys.help, works: true },
  ...rows
    .filter(({ key, label }) => label(app.text) !== '' && key !== 'f1' && key !== 'f11')
    .map((row) => ({
      name: keyName(row, app),
      label: row.label(app.text),
      works: row.blocked?.(view) === undefined,
    })),
];

const keyName = <View,>({ key }: KeyRow<View>, app: AppModel): string =>
  twinOf(key) ? key.slice(1) : (app.text.keys.names[key] ?? key);
