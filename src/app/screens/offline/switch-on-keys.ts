import { type KeyRow } from '../../keys.ts';
import { type AppModel } from '../../model.ts';
import { type Hands } from '../../screen.tsx';
import { refusalText } from '../../text/refusal-text.ts';
import { cannotSwitchOn, conditionPages, reasonObjection } from './may-switch-on.ts';
import { backward, onward, type SwitchOnDraft } from './switch-on-draft.ts';

export type SwitchOnHands = Hands<SwitchOnDraft>;
type Row = KeyRow<SwitchOnHands>;

/** Why the next step cannot be taken yet. */
const objection = ({ app, draft }: SwitchOnHands): string | undefined => {
  if (draft.step === 'done') return undefined;
  const refusal = cannotSwitchOn(app) ?? (draft.step === 'reason' ? reasonObjection(app, draft.reason) : undefined);
  if (refusal) return refusalText(app.text, refusal);
  const { word } = app.text.offline.on;
  const isTyped = draft.word.trim().toLocaleUpperCase() === word;
  return draft.step !== 'word' || isTyped ? undefined : app.text.offline.blocked.word(word);
};

/** PA-01, PA-02: records who, why and which text; whatever forbids it by now is told. */
const switchOn = async ({ app, draft, change }: SwitchOnHands): Promise<void> => {
  const { cashier: by } = app;
  const answer = await app.till.enterOffline({
    by,
    reason: draft.reason,
    accepted: true,
    printer: app.printerName ?? '',
  });
  if (answer.ok) {
    change((now) => onward(now, 0));
    return;
  }
  const sentences = [refusalText(app.text, answer.refusal)];
  app.go({ name: 'notice', notice: { title: app.text.offline.on.refused, sentences } });
};

const enter = (hands: SwitchOnHands): void => {
  const { app, draft, change } = hands;
  if (draft.step === 'done') app.go({ name: 'sale' });
  else if (draft.step === 'word') void switchOn(hands);
  else change((now) => onward(now, conditionPages(app).length));
};

const back = ({ app, draft, change }: SwitchOnHands): void => {
  const before = backward(draft);
  if (!before || cannotSwitchOn(app)) app.back();
  else change(() => before);
};

const enterRow: Row = {
  key: 'enter',
  label: ({ offline }) => offline.keys.next.label,
  help: ({ offline }) => offline.keys.next.help,
  blocked: objection,
  run: enter,
};

const checkRow: Row = {
  key: 'f2',
  label: ({ offline }) => offline.keys.check.label,
  help: ({ offline }) => offline.keys.check.help,
  blocked: ({ app }) => (app.state.loginAt === null ? undefined : app.text.offline.blocked.link),
  run: ({ app }) => void app.till.probe(),
};

const pageRow: Row = {
  key: 'pageup',
  label: ({ offline }) => offline.keys.before.label,
  help: ({ offline }) => offline.keys.before.help,
  blocked: ({ app, draft: { step, page } }) =>
    step === 'conditions' && page > 0 ? undefined : app.text.offline.blocked.noPage,
  run: back,
};

const backRow: Row = {
  key: 'escape',
  label: ({ offline }) => offline.keys.back.label,
  help: ({ offline }) => offline.keys.back.help,
  run: back,
};

/** The keys of switching on. */
export const switchOnRows: readonly Row[] = [checkRow, enterRow, pageRow, backRow];

const enterLabels: Readonly<Record<SwitchOnDraft['step'], (text: AppModel['text']) => string>> = {
  reason: ({ offline }) => offline.keys.next.label,
  configuration: ({ offline }) => offline.keys.save.label,
  conditions: ({ offline }) => offline.keys.next.label,
  word: ({ offline }) => offline.keys.accept.label,
  done: ({ offline }) => offline.keys.sell.label,
};

/** What the key bar offers: only keys of this step, by what they do in it. */
export const switchOnBar = ({ app, draft: { step, page } }: SwitchOnHands): readonly Row[] => {
  if (step === 'done') return [{ ...enterRow, label: enterLabels.done }];
  const refusal = cannotSwitchOn(app);
  if (refusal) return refusal.code === 'no-login' ? [checkRow, backRow] : [backRow];
  const pageBefore = step === 'conditions' && page > 0 ? [pageRow] : [];
  return [{ ...enterRow, label: enterLabels[step] }, ...pageBefore, backRow];
};
