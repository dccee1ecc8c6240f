import { type SetUp } from '../../../runtime/set-up.ts';
import { type KeyRow } from '../../keys.ts';
import { texts } from '../../text/text.ts';
import { answersOf, badAnswer } from './start-answers.ts';
import { type StartDraft } from './start-draft.ts';
import { isLast } from './start-questions.ts';
import { chose, stepped } from './start-steps.ts';

/** What the keys of the wizard work with. */
type StartHands = {
  readonly draft: StartDraft;
  readonly change: (next: (draft: StartDraft) => StartDraft) => void;
  readonly setUp: SetUp;
  /** The register is set up. */
  readonly finished: (draft: StartDraft) => void;
  /** The person leaves; nothing was set up. */
  readonly left: () => void;
};

const wordsOf = ({ language }: StartDraft) => texts[language].start;

/** Goes on to the next question, or sets the register up after the last one. */
const enter = (hands: StartHands): void => {
  const { draft, change } = hands;
  if (draft.working) return;
  const bad = badAnswer(draft);
  if (bad) change((now) => ({ ...now, problem: wordsOf(now).bad[bad] }));
  else if (isLast(draft)) void setUp(hands);
  else change((now) => stepped(now, 1));
};

const setUp = async ({ draft, change, setUp: perform, finished }: StartHands): Promise<void> => {
  change((now) => ({ ...now, working: true, problem: null }));
  const outcome = await perform(answersOf(draft));
  change((now) => ({ ...now, working: false, problem: outcome.ok ? null : problemOf(now, outcome.reason) }));
  if (outcome.ok) finished(draft);
};

const problemOf = (draft: StartDraft, reason: string): string => {
  const words = wordsOf(draft);
  return `${words.failed(reason)} ${words.failedNext}`;
};

/** The keys of the wizard. */
export const startRows: readonly KeyRow<StartHands>[] = [
  {
    key: 'enter',
    label: ({ start }) => start.keys.next.label,
    help: ({ start }) => start.keys.next.help,
    run: enter,
  },
  {
    key: 'escape',
    label: ({ start }) => start.keys.before.label,
    help: ({ start }) => start.keys.before.help,
    run: ({ change }) => change((draft) => (draft.working ? draft : stepped(draft, -1))),
  },
  {
    key: 'up',
    label: () => '',
    help: ({ start }) => start.keys.choose.help,
    run: ({ change }) => change((draft) => chose(draft, -1)),
  },
  {
    key: 'down',
    label: ({ start }) => start.keys.choose.label,
    help: ({ start }) => start.keys.choose.help,
    run: ({ change }) => change((draft) => chose(draft, 1)),
  },
  {
    key: 'ctrl-c',
    label: ({ start }) => start.keys.leave.label,
    help: ({ start }) => start.keys.leave.help,
    run: ({ left }) => left(),
  },
];
