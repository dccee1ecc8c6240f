import { Box, Text } from 'ink';
import TextInput from 'ink-text-input';
import { type ReactNode } from 'react';
import { fitted } from '../../format/cells.ts';
import { type ScreenSize } from '../../model.ts';
import { texts } from '../../text/text.ts';
import { type Theme } from '../../theme.ts';
import { type StartDraft } from './start-draft.ts';
import { startRows } from './start-keys.ts';
import { answered } from './start-steps.ts';
import { type StartView, startView } from './start-view.ts';

type StartProps = {
  readonly draft: StartDraft;
  readonly change: (next: (draft: StartDraft) => StartDraft) => void;
  readonly theme: Theme;
  readonly size: ScreenSize;
};

const labelWidth = 22;

const Choices = ({
  choices,
  theme,
}: {
  readonly choices: NonNullable<StartView['choices']>;
  readonly theme: Theme;
}) => (
  <Box flexDirection="column">
    {choices.map(({ name, isChosen }) => (
      <Text key={name} aria-hidden={!isChosen} {...(isChosen ? theme.look.chosen : theme.look.plain)}>
        {`${isChosen ? theme.marks.chosen : ' '} ${name}`}
      </Text>
    ))}
  </Box>
);

const Answer = ({ draft, change, theme, size }: StartProps) => {
  const view = startView(draft, size);
  if (view.choices) return <Choices choices={view.choices} theme={theme} />;
  return (
    <Text>
      {`${theme.marks.chosen} `}
      {/* A field of its own for each question: one that lived on would keep its cursor where the last answer ended. */}
      <TextInput
        key={view.ask}
        value={view.value}
        placeholder={view.instead}
        onChange={(text) => change((now) => answered(now, text))}
      />
    </Text>
  );
};

const Footer = ({ draft, theme }: StartProps) => {
  const text = texts[draft.language];
  const shown = startRows.filter(({ label }) => label(text) !== '');
  return (
    <Box columnGap={2} paddingX={1}>
      {shown.map(({ key, label }) => (
        <Text key={key}>
          <Text {...theme.look.key}>{text.keys.names[key] ?? key}</Text>
          {label(text)}
        </Text>
      ))}
    </Box>
  );
};

/** The whole first start, without a till: what was answered, the question, and what stands in the way. */
export const StartScreen = (props: StartProps): ReactNode => {
  const { draft, theme, size } = props;
  const { look, marks } = theme;
  const view = startView(draft, size);
  const rule = marks.rule.repeat(size.columns);
  return (
    <Box flexDirection="column" width={size.columns} height={size.rows}>
      <Box flexDirection="column" paddingX={1}>
        <Text {...look.strong}>{view.title}</Text>
        <Text>{view.intro}</Text>
      </Box>
      <Text {...look.dim}>{rule}</Text>
      <Box flexDirection="column" paddingX={1} flexGrow={1}>
        {view.given.map(({ label, value }) => (
          <Text key={label} wrap="truncate">{`  ${fitted(label, labelWidth)}${value}`}</Text>
        ))}
        <Box marginTop={1} flexDirection="column">
          <Text {...look.dim}>{view.count}</Text>
          <Text {...look.strong}>{view.ask}</Text>
          <Answer {...props} />
          <Text {...look.dim}>{view.hint}</Text>
        </Box>
        <Box marginTop={1}>
          <Text {...look.warning}>{view.message.join('\n')}</Text>
        </Box>
      </Box>
      <Text {...look.dim}>{rule}</Text>
      <Footer {...props} />
    </Box>
  );
};
