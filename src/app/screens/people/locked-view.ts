import { isModeOn } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { type LockedDraft, secondsClosed } from './locked-draft.ts';

type Sight = Pick<AppModel, 'text' | 'theme' | 'regime' | 'state' | 'monotonic'>;

/** The locked screen in words; the PIN is as many marks as it has digits. */
type LockedView = {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly marks: string;
  readonly message: string;
};

export const lockedView = (app: Sight, draft: LockedDraft): LockedView => {
  const words = app.text.people;
  const isSending = app.state.register.outbox.length > 0 && !isModeOn(app);
  return {
    title: words.title,
    sentences: [isSending ? words.sent : words.kept, words.ask],
    marks: app.theme.marks.pin.repeat(draft.typed.length),
    message: messageOf(app, draft),
  };
};

const messageOf = ({ text: { people }, monotonic }: Sight, draft: LockedDraft): string => {
  const left = secondsClosed(draft, monotonic());
  if (left > 0 && draft.message !== 'scan') return people.wait(left);
  return draft.message === 'nothing' ? '' : people[draft.message];
};
