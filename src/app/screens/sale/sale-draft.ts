import { type AppModel } from '../../model.ts';
import { type Role } from '../../theme.ts';

/** What the input line is for now, besides articles and commands. */
type Asking = 'nothing' | 'receipt-to-return' | 'void' | 'name' | 'parked';

/** A sentence under the hits. It stands until the next key, or until it `holds` no longer. */
export type Message = {
  readonly text: string;
  readonly role: Role;
  readonly holds?: (app: AppModel) => boolean;
};

/** What dies with the sale screen: the question asked, the hit chosen, the last sentence. The sale itself belongs to the till. */
export type SaleScreenDraft = {
  readonly asking: Asking;
  readonly hit: number;
  /** True once a hit was chosen by hand: then Enter takes it whatever the digits say. */
  readonly hitChosen: boolean;
  readonly message: Message | null;
  /** True after a refusal: the text stays to be read, and the next character begins anew. */
  readonly stale: boolean;
};

export const blankScreenDraft: SaleScreenDraft = {
  asking: 'nothing',
  hit: 0,
  hitChosen: false,
  message: null,
  stale: false,
};

/** After something was done: no question, no hit chosen, at most a sentence about it. */
export const done =
  (message: Message | null = null) =>
  (): SaleScreenDraft => ({ ...blankScreenDraft, message });

/** After a refusal: what was typed stays, and so does the question. */
export const refusedWith =
  (text: string, holds: NonNullable<Message['holds']> = () => true) =>
  (draft: SaleScreenDraft): SaleScreenDraft => ({ ...draft, message: { text, role: 'warning', holds }, stale: true });

/** A sentence about something that ended meanwhile: whatever is asked now goes on being asked. */
export const told =
  (message: Message) =>
  (draft: SaleScreenDraft): SaleScreenDraft => ({ ...draft, message });

/** A key was pressed: what was said before it is over. */
export const heard = (draft: SaleScreenDraft): SaleScreenDraft => (draft.message ? { ...draft, message: null } : draft);

export const asking = (question: Asking) => (): SaleScreenDraft => ({ ...blankScreenDraft, asking: question });
