import { type RefusalCode } from '../../../fiscal/refusal.ts';
import { blockedNow } from '../../blocked-now.ts';
import { failureNow } from '../../failure-now.ts';
import { isModeOn, manualMode } from '../../mode-now.ts';
import { type AppModel } from '../../model.ts';
import { refusalText } from '../../text/refusal-text.ts';
import { type Message, type SaleScreenDraft } from './sale-draft.ts';

/** The one sentence under the hits: what is asked, what the last key came to, what stands in the way, where to begin. */
export const messageNow = (app: AppModel, draft: SaleScreenDraft): Message | null => {
  const { message } = draft;
  const said = message?.holds?.(app) === false ? null : message;
  if (draft.asking !== 'nothing') return said ?? prompt(app, draft);
  return failure(app) ?? said ?? discountPrompt(app) ?? standstill(app) ?? greeting(app);
};

const prompt = ({ text }: AppModel, { asking }: SaleScreenDraft): Message | null => {
  const { prompts } = text.sale;
  switch (asking) {
    case 'receipt-to-return':
      return question(prompts.return);
    case 'void':
      return question(prompts.void);
    case 'name':
      return question(prompts.find);
    case 'parked':
    case 'nothing':
      return null;
  }
};

const question = (text: string): Message => ({ text, role: 'strong' });

/** A sign alone begins a discount, whoever typed it. */
const discountPrompt = ({ sale, text }: AppModel): Message | null =>
  /^[-+−]$/.test(sale.read().typed) ? question(text.sale.prompts.discount) : null;

/** A receipt that was not issued after all: why, and where it is now. */
const failure = (app: AppModel): Message | null => {
  const text = failureNow(app);
  return text === null ? null : { text, role: 'warning' };
};

/** K-14: where nothing can be issued, what to do about it stands on the screen before anybody tries. */
const standstill = (app: AppModel): Message | null => {
  const refusal = blockedNow(app);
  if (!refusal) return null;
  const sentences = [refusalText(app.text, refusal), ...(decidedByPerson.has(refusal.code) ? [] : [wayOut(app)])];
  return { text: sentences.join(' '), role: 'warning' };
};

/** Where no link helps; the refusal itself says where to decide. */
const decidedByPerson: ReadonlySet<RefusalCode> = new Set<RefusalCode>(['behind-server']);

/** PA-19, PA-11: where a person switches the mode, it is offered, or leaving it is. */
const wayOut = (app: AppModel): string => {
  const { offline, sale } = app.text;
  if (!manualMode(app)) return sale.tryNow;
  return isModeOn(app) ? offline.leaveSentence : offline.offerSentence;
};

const greeting = ({ sale, text, catalogue }: AppModel): Message | null => {
  if (!catalogue) return { text: text.sale.loading, role: 'dim' };
  const { current, typed } = sale.read();
  return current.lines.length === 0 && typed === '' ? { text: text.sale.empty, role: 'dim' } : null;
};
