import { type LeaveAnswer } from '../../../runtime/mode-answer.ts';

/** Asked, being sent, or answered; and the chosen row of the report. */
export type SwitchOffDraft = {
  readonly chosen: number;
  readonly isSending: boolean;
  readonly answer: LeaveAnswer | null;
  /** How many documents were left when sending began. */
  readonly toSend: number;
};

export const blankSwitchOff: SwitchOffDraft = { chosen: 0, isSending: false, answer: null, toSend: 0 };

export const begun =
  (toSend: number) =>
  (draft: SwitchOffDraft): SwitchOffDraft => ({ ...draft, isSending: true, answer: null, toSend });

/** Answered: the first document a person has to decide about is chosen. */
export const answered =
  (answer: LeaveAnswer, chosen: number) =>
  (draft: SwitchOffDraft): SwitchOffDraft => ({ ...draft, isSending: false, answer, chosen: Math.max(0, chosen) });

/** Another row, but never past the first or the last of `count`. */
export const moved =
  (by: 1 | -1, count: number) =>
  (draft: SwitchOffDraft): SwitchOffDraft => ({
    ...draft,
    chosen: Math.max(0, Math.min(draft.chosen + by, count - 1)),
  });
