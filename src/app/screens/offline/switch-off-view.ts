import { type DocumentRecord } from '../../../runtime/records.ts';
import { fitted, wrap } from '../../format/cells.ts';
import { isModeOn } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { blankRow, type PieceRow, said } from '../../parts/piece-rows.tsx';
import { problemText } from '../../text/problem-text.ts';
import { refusalText } from '../../text/refusal-text.ts';
import { type Role } from '../../theme.ts';
import { isLeft, isUndecided } from './report-records.ts';
import { type SwitchOffDraft } from './switch-off-draft.ts';

/** What switching off looks from: the world, the draft and the documents of the session. */
export type SwitchOffSight = {
  readonly app: AppModel;
  readonly draft: SwitchOffDraft;
  readonly records: readonly DocumentRecord[];
};

/** The lines over the report: the question, how far sending has come, or what came of it and what to do next. */
export const switchOffView = (sight: SwitchOffSight): readonly PieceRow[] => {
  const { app, draft, records } = sight;
  const words = app.text.offline.off;
  if (draft.isSending || app.state.doing.kind === 'uploading') return progress(sight);
  if (!isModeOn(app) && draft.answer === null)
    return [title(app), blankRow, ...told(app, app.text.offline.blocked.isOff)];
  if (draft.answer) return outcome(sight, draft.answer);
  const left = records.filter(isLeft).length;
  return [title(app), blankRow, ...told(app, words.ask(left)), ...told(app, words.askNext)];
};

const title = ({ text }: AppModel): PieceRow => [said(text.offline.off.title, 'strong')];

const told = ({ size }: AppModel, sentence: string, role: Role = 'plain'): readonly PieceRow[] =>
  wrap(sentence, size.columns - 4).map((line) => [said(line, role)]);

const barWidth = 40;

/** How many of the documents that were left have been dealt with. */
const progress = ({ app, draft, records }: SwitchOffSight): readonly PieceRow[] => {
  const words = app.text.offline.off;
  const left = records.filter((record) => isLeft(record) && !isUndecided(record)).length;
  const of = Math.max(draft.toSend, left);
  const sent = of - left;
  const isUploading = app.state.doing.kind === 'uploading' || sent > 0;
  const [full, empty] = app.theme.marks.bar;
  const filled = of === 0 ? 0 : Math.round((sent / of) * barWidth);
  return [
    title(app),
    blankRow,
    [said(isUploading ? words.sending(sent, of) : words.proving, 'strong')],
    [said(fitted(full.repeat(filled), barWidth).replaceAll(' ', empty))],
  ];
};

const outcome = (
  { app, records }: SwitchOffSight,
  answer: NonNullable<SwitchOffDraft['answer']>,
): readonly PieceRow[] => {
  const words = app.text.offline.off;
  if (answer.ok)
    return [[said(`${app.theme.marks.online} ${words.done}`, 'online')], blankRow, ...told(app, words.doneNext)];
  const left = records.filter(isLeft);
  const counts = words.left(records.filter(({ state }) => state === 'accepted').length, left.length);
  return [
    [said(`${app.theme.marks.offline} ${words.stopped}`, 'offline'), said(`   ${counts}`)],
    blankRow,
    ...told(app, nextStep(app, left, answer), 'warning'),
  ];
};

/** Why the mode is still on, and what to do about it now. */
const nextStep = (
  { text }: AppModel,
  left: readonly DocumentRecord[],
  answer: Exclude<NonNullable<SwitchOffDraft['answer']>, { ok: true }>,
): string => {
  const words = text.offline.off;
  if (left.length === 0) return words.emptyNext;
  if (left.every(isUndecided)) return words.decideNext;
  const why = 'refusal' in answer ? refusalText(text, answer.refusal) : problemText(text, answer.problem);
  return `${why} ${words.deadNext}`;
};
