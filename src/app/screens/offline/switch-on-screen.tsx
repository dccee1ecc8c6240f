import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { type ReactNode } from 'react';
import { Page } from '../../parts/page.tsx';
import { PieceRows } from '../../parts/piece-rows.tsx';
import { type ScreenDefinition } from '../../screen.tsx';
import { blankSwitchOn, reasoned, type SwitchOnDraft, worded } from './switch-on-draft.ts';
import { type SwitchOnHands, switchOnBar, switchOnRows } from './switch-on-keys.ts';
import { switchOnView } from './switch-on-view.ts';

/** A field of its own for each step: one that lived on would keep its cursor where the last text ended. */
const Field = ({ hands: { app, draft, change }, value }: { readonly hands: SwitchOnHands; readonly value: string }) => (
  <Box paddingX={1} width={app.size.columns - 2}>
    <Text {...app.theme.look.key}>{app.theme.marks.chosen}</Text>
    <Text> </Text>
    <TextInput
      key={draft.step}
      value={value}
      onChange={(text) => change(draft.step === 'word' ? worded(text) : reasoned(text))}
    />
  </Box>
);

const SwitchOn = (hands: SwitchOnHands): ReactNode => {
  const { app, draft } = hands;
  const { above, field, below } = switchOnView(app, draft);
  return (
    <Page app={app} rows={switchOnBar(hands)} view={hands}>
      <Box flexDirection="column" paddingX={1}>
        <PieceRows app={app} rows={above} />
        {field !== null && <Field hands={hands} value={field} />}
        <PieceRows app={app} rows={below} />
      </Box>
    </Page>
  );
};

/** PA-01, PA-02, PA-12: a person switches the mode on: reason, configuration, conditions page by page, a typed word. */
export const switchOnScreen: ScreenDefinition<SwitchOnDraft> = {
  open: () => blankSwitchOn,
  rows: switchOnRows,
  hasField: true,
  // What is typed where nothing is asked must not wait for the next field.
  typed: ({ app, draft }) => switchOnView(app, draft).field === null,
  Screen: SwitchOn,
};
