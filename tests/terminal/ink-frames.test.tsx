import { Writable } from 'node:stream';
import fc from 'fast-check';
import { Box, render, Text } from 'ink';
import { type ReactNode } from 'react';
import { expect, test } from 'vitest';
import { openScreenOutput } from '../../src/terminal/screen-output.ts';
import { openEmulator } from './emulator.ts';

type Size = { readonly columns: number; readonly rows: number };

type Piece = { readonly text: string; readonly bold: boolean; readonly inverse: boolean; readonly color: string };

type Picture = { readonly left: readonly Piece[]; readonly right: readonly Piece[]; readonly hasFrame: boolean };

const words = ['Молоко 2,5 %', 'total', '漢字', '41.90', 'e\u0301clair', '×', ' ', 'дуже довга назва товару', '№ 4'];

const piece: fc.Arbitrary<Piece> = fc.record({
  text: fc.constantFrom(...words),
  bold: fc.boolean(),
  inverse: fc.boolean(),
  color: fc.constantFrom('', 'red', 'cyan'),
});

const picture: fc.Arbitrary<Picture> = fc.record({
  left: fc.array(piece, { maxLength: 8 }),
  right: fc.array(piece, { maxLength: 8 }),
  hasFrame: fc.boolean(),
});

const Column = ({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode => (
  <Box flexDirection="column" width="50%" overflow="hidden">
    {pieces.map(({ text, bold, inverse, color }, index) => (
      <Box key={`${index}-${text}`} height={1} flexShrink={0}>
        <Text bold={bold} inverse={inverse} wrap="truncate" {...(color ? { color } : {})}>
          {text}
        </Text>
      </Box>
    ))}
  </Box>
);

const Screen = ({ picture: { left, right, hasFrame }, size }: { readonly picture: Picture; readonly size: Size }) => (
  <Box width={size.columns} height={size.rows} overflow="hidden" {...(hasFrame ? { borderStyle: 'round' } : {})}>
    <Column pieces={left} />
    <Column pieces={right} />
  </Box>
);

/** Ink on a terminal of its own, with our output between them or without. */
const openInk = (first: Size, isOurs: boolean) => {
  const emulator = openEmulator(first);
  const terminal = Object.assign(
    new Writable({
      decodeStrings: false,
      write: (chunk, _encoding, done) => void emulator.write(chunk).then(() => done()),
    }),
    { ...first, isTTY: true, getColorDepth: () => 8 },
  );
  const output = isOurs ? openScreenOutput(terminal) : undefined;
  const options = { alternateScreen: true, interactive: true, patchConsole: false, exitOnCtrlC: false, maxFps: 1000 };
  const blankPicture: Picture = { left: [], right: [], hasFrame: false };
  const ink = render(<Screen picture={blankPicture} size={first} />, { stdout: output ?? terminal, ...options });
  return {
    show: async (next: Picture, size: Size): Promise<void> => {
      if (size.columns !== terminal.columns || size.rows !== terminal.rows) {
        emulator.resize(size);
        Object.assign(terminal, size);
        terminal.emit('resize');
      }
      ink.rerender(<Screen picture={next} size={size} />);
      await ink.waitUntilRenderFlush();
      for (let turns = 0; turns < 3; turns += terminal.writableLength === 0 ? 1 : 0)
        await new Promise((done) => setImmediate(done));
    },
    screen: emulator.screen,
    close: (): void => {
      ink.unmount();
      output?.close();
      emulator.dispose();
    },
  };
};

const size: fc.Arbitrary<Size> = fc.constantFrom(
  { columns: 40, rows: 10 },
  { columns: 30, rows: 7 },
  { columns: 52, rows: 12 },
);

test('what Ink draws stands on the terminal cell by cell as without us, at one size', async () => {
  const place = { columns: 40, rows: 10 };
  const [ours, plain] = [openInk(place, true), openInk(place, false)];
  await fc.assert(
    fc.asyncProperty(picture, async (next) => {
      await Promise.all([ours.show(next, place), plain.show(next, place)]);
      expect(ours.screen()).toEqual(plain.screen());
    }),
    { numRuns: 150, seed: 24, endOnFailure: true },
  );
  for (const each of [ours, plain]) each.close();
});

test('after any resize it is what Ink draws anew on a terminal of that size', async () => {
  const ours = openInk({ columns: 40, rows: 10 }, true);
  await fc.assert(
    fc.asyncProperty(picture, size, async (next, to) => {
      await ours.show(next, to);
      const fresh = openInk(to, false);
      await fresh.show(next, to);
      expect(ours.screen()).toEqual(fresh.screen());
      fresh.close();
    }),
    { numRuns: 80, seed: 25, endOnFailure: true },
  );
  ours.close();
});
