import { type RefusalCode } from '../fiscal/refusal.ts';
import { type Answer } from '../runtime/answer.ts';
import { blockedNow } from './blocked-now.ts';
import { isModeOn } from './mode-now.ts';
import { type AppModel } from './model.ts';
import { problemText } from './text/problem-text.ts';
import { refusalText } from './text/refusal-text.ts';

type Failure = Exclude<Answer, { ok: true }>;

/** Refusals that end when the server answers again. */
const needsLink: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'session-limit',
  'month-limit',
  'no-session-pair',
  'no-numbers-left',
  'first-shift-needs-link',
  'opening-needs-link',
  'awaiting-answer',
  'no-link',
  'folder-moved',
]);

/** Why the last receipt was not issued, as long as that still stands in the way: a link that came back takes it along. */
export const failureNow = (app: AppModel): string | null => {
  const answer = app.sale.lastAnswer();
  if (!answer || answer.ok || isOver(app, answer)) return null;
  return 'refusal' in answer ? refusalText(app.text, answer.refusal) : problemText(app.text, answer.problem);
};

const isOver = (app: AppModel, failure: Failure): boolean => {
  const wasTheLink =
    'refusal' in failure ? needsLink.has(failure.refusal.code) : failure.problem.code === 'unreachable';
  const mayGoOn = app.state.link.kind === 'online' || isModeOn(app);
  return wasTheLink && mayGoOn && blockedNow(app) === undefined;
};
