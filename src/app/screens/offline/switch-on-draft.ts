/** Where the person is on the way to the mode. */
type SwitchOnStep = 'reason' | 'configuration' | 'conditions' | 'word' | 'done';

/** What is typed before the mode is on; nothing of it is recorded until the word is. */
export type SwitchOnDraft = {
  readonly step: SwitchOnStep;
  /** The page of the conditions, from 0. */
  readonly page: number;
  readonly reason: string;
  readonly word: string;
};

export const blankSwitchOn: SwitchOnDraft = { step: 'reason', page: 0, reason: '', word: '' };

/** The steps a person is counted through. */
export const countedSteps: readonly SwitchOnStep[] = ['reason', 'configuration', 'conditions', 'word'];

/** The next step, or the next page of the conditions: none is passed over. */
export const onward = (draft: SwitchOnDraft, pages: number): SwitchOnDraft => {
  switch (draft.step) {
    case 'reason':
      return { ...draft, step: 'configuration' };
    case 'configuration':
      return { ...draft, step: 'conditions', page: 0 };
    case 'conditions':
      return draft.page + 1 < pages ? { ...draft, page: draft.page + 1 } : { ...draft, step: 'word', word: '' };
    case 'word':
      return { ...draft, step: 'done' };
    case 'done':
      return draft;
  }
};

/** One step or page back; undefined where there is none and the screen is left. */
export const backward = (draft: SwitchOnDraft): SwitchOnDraft | undefined => {
  switch (draft.step) {
    case 'reason':
    case 'done':
      return undefined;
    case 'configuration':
      return { ...draft, step: 'reason' };
    case 'conditions':
      return draft.page > 0 ? { ...draft, page: draft.page - 1 } : { ...draft, step: 'configuration' };
    case 'word':
      return { ...draft, step: 'conditions' };
  }
};

/** Longer texts are told to be too long; beyond this nobody means what is typed. */
const longestTyped = 300;

export const reasoned =
  (reason: string) =>
  (draft: SwitchOnDraft): SwitchOnDraft => ({ ...draft, reason: [...reason].slice(0, longestTyped).join('') });

export const worded =
  (word: string) =>
  (draft: SwitchOnDraft): SwitchOnDraft => ({ ...draft, word });
