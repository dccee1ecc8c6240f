import { type Answer } from './answer.ts';
import { type Keeper } from './ports.ts';
import { emptyDraft, type SaleAction, type SaleDraft } from './sale-draft.ts';
import { changeDraft } from './sale-draft-changes.ts';

/** The unfinished sale as state of the till: every change is kept before anybody is told. */
export type SaleStore = {
  readonly read: () => SaleDraft;
  readonly subscribe: (listener: () => void) => () => void;
  readonly dispatch: (action: SaleAction) => void;
  /** How the last payment ended; null before the first one, while one runs, and once the cashier has gone on. */
  readonly lastAnswer: () => Answer | null;
  readonly answered: (answer: Answer | null) => void;
};

/** Takes up where the last process stopped; `settle` says what became of a sale that was being issued then. */
export const openSaleStore = (
  keeper: Keeper<SaleDraft>,
  settle: (draft: SaleDraft) => SaleDraft = (draft) => draft,
): SaleStore => {
  const listeners = new Set<() => void>();
  let draft = settle(keeper.read() ?? emptyDraft);
  let lastAnswer: Answer | null = null;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    read: () => draft,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispatch: (action) => {
      const next = changeDraft(draft, action);
      if (next === draft) return;
      draft = next;
      keeper.write(draft);
      tell();
    },
    lastAnswer: () => lastAnswer,
    answered: (answer) => {
      if (answer === lastAnswer) return;
      lastAnswer = answer;
      tell();
    },
  };
};
