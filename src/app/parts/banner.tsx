import { Box, Text } from 'ink';
import { type ReactNode } from 'react';
import { type AppModel } from '../model.ts';
import { bannerLines } from './banner-lines.ts';
import { bannerView } from './banner-view.ts';

/** The first two lines of every screen. */
export const Banner = ({ app }: { readonly app: AppModel }): ReactNode => (
  <Box flexDirection="column" height={2} aria-hidden>
    {bannerLines(app, bannerView(app)).map((pieces, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place alone
      <Text key={line} wrap="truncate">
        {pieces.map(({ text, role }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is known by its place alone
          <Text key={place} {...app.theme.look[role]}>
            {text}
          </Text>
        ))}
      </Text>
    ))}
  </Box>
);
