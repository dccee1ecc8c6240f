import { Box, Text } from 'ink';
import { Dialog } from '../../parts/dialog.tsx';
import { Page } from '../../parts/page.tsx';
import { type ScreenDefinition } from '../../screen.tsx';
import { blankLocked, type LockedDraft } from './locked-draft.ts';
import { lockedRows, typeDigit } from './locked-keys.ts';
import { lockedView } from './locked-view.ts';

/** Lies over everything until a PIN is typed. The link and what waits stay in sight; nothing of a sale does. */
export const lockedScreen: ScreenDefinition<LockedDraft> = {
  open: () => blankLocked,
  rows: lockedRows,
  typed: typeDigit,
  Screen: (hands) => {
    const { app, draft } = hands;
    const { look, marks } = app.theme;
    const view = lockedView(app, draft);
    const label = app.text.people.pin;
    return (
      <Page app={app} rows={lockedRows} view={hands}>
        <Dialog app={app} title={view.title} sentences={view.sentences}>
          <Box marginTop={1}>
            <Text aria-label={label}>
              {`${label} `}
              <Text {...look.key}>{marks.chosen}</Text>
              <Text {...look.strong}>{` ${view.marks}${marks.cursor}`}</Text>
            </Text>
          </Box>
          <Box marginTop={1} height={1}>
            <Text {...look.warning}>{view.message}</Text>
          </Box>
        </Dialog>
      </Page>
    );
  },
};
