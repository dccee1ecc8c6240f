import { closedNow } from '../../closed-now.ts';
import { type KeyRow } from '../../keys.ts';
import { type Hands } from '../../screen.tsx';
import { carryOut } from './carry-out.ts';
import { type CountDraft, countErased, countedCash, countMoved, countRevealed } from './count-draft.ts';
import { differenceText } from './count-view.ts';

type CountHands = Hands<CountDraft>;

const notesOf = ({ app }: CountHands) => app.regime.currency.notes;

/** Makes the Z and says what the count differs by; the difference never blocks it. */
const makeZ = (hands: CountHands): void => {
  const { app, draft } = hands;
  const { text, format } = app;
  const words = text.shift.z;
  const counted = countedCash(draft, notesOf(hands));
  const difference = differenceText(app, counted);
  const expected = format.money(app.state.register.report.drawer);
  const sentences = counted === undefined ? [difference] : [words.counted(format.money(counted), expected), difference];
  app.back();
  void carryOut(app, { type: 'makeZ' }, ({ number }) => ({
    title: words.made(number),
    sentences: [...sentences.map(asSentence), words.closeNext],
  }));
};

const asSentence = (words: string): string =>
  `${words.charAt(0).toLocaleUpperCase()}${words.slice(1)}${words.endsWith('.') ? '' : '.'}`;

/** On the total the Z is made; on any other field Enter goes on to the next one, as it does on a numeric pad. */
const enter = (hands: CountHands): void => {
  if (hands.draft.field === 0) makeZ(hands);
  else hands.change((draft) => countMoved(draft, 1, notesOf(hands)));
};

/** The keys of the count. */
export const countRows: readonly KeyRow<CountHands>[] = [
  {
    key: 'enter',
    label: ({ shift }) => shift.z.keys.make.label,
    help: ({ shift }) => shift.z.keys.make.help,
    blocked: ({ app }) => closedNow(app, { type: 'makeZ' }),
    run: enter,
  },
  {
    key: 'up',
    label: () => '',
    help: ({ shift }) => shift.keys.up.help,
    run: (hands) => hands.change((draft) => countMoved(draft, -1, notesOf(hands))),
  },
  {
    key: 'down',
    label: ({ shift }) => shift.keys.down.label,
    help: ({ shift }) => shift.keys.down.help,
    run: (hands) => hands.change((draft) => countMoved(draft, 1, notesOf(hands))),
  },
  {
    key: 'backspace',
    label: () => '',
    help: ({ shift }) => shift.z.keys.erase.help,
    run: ({ change }) => change(countErased),
  },
  {
    key: 'f6',
    label: ({ shift }) => shift.z.keys.reveal.label,
    help: ({ shift }) => shift.z.keys.reveal.help,
    run: ({ change }) => change(countRevealed),
  },
  {
    key: 'escape',
    label: ({ shift }) => shift.keys.back.label,
    help: ({ shift }) => shift.keys.back.help,
    run: ({ app }) => app.back(),
  },
];
