import { type SetUp, type SetUpOutcome } from '../../../runtime/set-up.ts';
import { type KeyRow } from '../../keys.ts';
import { withCodesInWords } from '../../text/problem-text.ts';
import { texts } from '../../text/text.ts';
import { answersOf, badAnswer } from './start-answers.ts';
import { type StartDraft } from './start-draft.ts';
import { isLast, questionsOf } from './start-questions.ts';
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

type Failure = Exclude<SetUpOutcome, { ok: true }>;

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
  change((now) => ({ ...now, working: false, ...(outcome.ok ? {} : failed(now, outcome)) }));
  if (outcome.ok) finished(draft);
};

/** Back to the question it is about, with everything that was typed; or it stays at the last one. */
const failed = (draft: StartDraft, { reason, about }: Failure): Pick<StartDraft, 'step' | 'problem'> => {
  const words = wordsOf(draft);
  const sentence = withCodesInWords(texts[draft.language], words.failed(reason));
  const step = about === null ? -1 : questionsOf(draft).indexOf(about);
  return step < 0 ? { step: draft.step, problem: `${sentence} ${words.failedNext}` } : { step, problem: sentence };
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
