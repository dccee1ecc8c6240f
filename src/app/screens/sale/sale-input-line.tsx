import { Text } from 'ink';
import { type ReactNode } from 'react';
import { type Hands } from '../../screen.tsx';
import { type SaleScreenDraft } from './sale-draft.ts';
import { type SaleView } from './sale-view.ts';

/** What is typed, and below it what Enter would do. */
export const SaleInputLine = ({
  hands: { app, draft },
  view,
}: {
  readonly hands: Hands<SaleScreenDraft>;
  readonly view: SaleView;
}): ReactNode => {
  const { marks, look } = app.theme;
  return (
    <>
      <Text wrap="truncate-start" aria-label={view.input}>
        <Text {...look.key}>{marks.chosen}</Text>
        <Text {...(draft.stale ? look.warning : look.strong)}>{` ${view.input}`}</Text>
        <Text {...look.strong}>{marks.cursor}</Text>
      </Text>
      <Text aria-label={view.preview && app.text.frame.enterDoes(view.preview)}>{`  ${view.preview}`}</Text>
    </>
  );
};
