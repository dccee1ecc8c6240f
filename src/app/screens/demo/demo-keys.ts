import { type KeyRow } from '../../keys.ts';
import { type Hands } from '../../screen.tsx';
import { type DemoAct, demoActs } from './demo-acts.ts';
import { actMoved, codeChanged, type DemoDraft, sideTurned } from './demo-draft.ts';

type DemoHands = Hands<DemoDraft>;

const actsOf = ({ app, draft }: DemoHands): readonly DemoAct[] =>
  app.demo ? demoActs(app.demo, app.text.demo, draft.code) : [];

const move = (by: 1 | -1) => (hands: DemoHands) => hands.change((draft) => actMoved(draft, by, actsOf(hands).length));

/** Does an act by its place in the list. */
export const doAct = async (hands: DemoHands, place: number): Promise<void> => {
  const act = actsOf(hands)[place];
  if (!act) return;
  await act.run();
  hands.change((draft) => ({ ...draft, chosen: place, done: hands.app.text.demo.done(act.name) }));
};

/** The keys of the demonstration; digits do the first nine acts at once. */
export const demoRows: readonly KeyRow<DemoHands>[] = [
  {
    key: 'enter',
    label: ({ demo }) => demo.keys.act.label,
    help: ({ demo }) => demo.keys.act.help,
    run: (hands) => void doAct(hands, hands.draft.chosen),
  },
  { key: 'up', label: () => '', help: ({ demo }) => demo.keys.up.help, run: move(-1) },
  { key: 'down', label: ({ demo }) => demo.keys.down.label, help: ({ demo }) => demo.keys.down.help, run: move(1) },
  {
    key: 'left',
    label: ({ demo }) => demo.keys.less.label,
    help: ({ demo }) => demo.keys.less.help,
    run: ({ app, change }) => change((draft) => codeChanged(draft, -1, app.demo?.codes.length ?? 1)),
  },
  {
    key: 'right',
    label: ({ demo }) => demo.keys.more.label,
    help: ({ demo }) => demo.keys.more.help,
    run: ({ app, change }) => change((draft) => codeChanged(draft, 1, app.demo?.codes.length ?? 1)),
  },
  {
    key: 'tab',
    label: ({ demo }) => demo.keys.books.label,
    help: ({ demo }) => demo.keys.books.help,
    run: ({ change }) => change(sideTurned),
  },
  {
    key: 'escape',
    label: ({ demo }) => demo.keys.back.label,
    help: ({ demo }) => demo.keys.back.help,
    run: ({ app }) => app.back(),
  },
];
