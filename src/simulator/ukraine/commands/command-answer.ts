import type { CommandRequest } from '../../../protocol/ukraine/commands.ts';
import type { Desk } from '../desk.ts';
import { isoWithOffset } from '../documents/kyiv-time.ts';
import type { Signer } from '../rules/examination.ts';
import { type Refusal, refusal } from '../rules/refusal.ts';
import { accessGranted } from '../rules/registration-rules.ts';

/** What a command is answered with: JSON, a signed document, nothing to tell (HTTP 204), or a refusal. */
export type CommandAnswer =
  | { readonly kind: 'json'; readonly body: Uint8Array }
  | { readonly kind: 'document'; readonly body: Uint8Array }
  | { readonly kind: 'absent' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** A command at the desk: who signed it, if anybody did, and the fields every reply repeats. */
export type Asking = {
  readonly desk: Desk;
  readonly signer: Signer | undefined;
  readonly common: { readonly UID: string | null; readonly Timestamp: string };
};

export const commonFields = (command: Pick<CommandRequest, 'UID'>, now: number): Asking['common'] => ({
  UID: command.UID ?? null,
  Timestamp: isoWithOffset(now),
});

export const json = (body: Uint8Array): CommandAnswer => ({ kind: 'json', body });
export const absent: CommandAnswer = { kind: 'absent' };
export const refused = (why: Refusal): CommandAnswer => ({ kind: 'refused', refusal: why });

/** Errors 1 and 2 of a command that names a register: unknown here, or not this signer's. */
export const registerProblem = ({ desk, signer }: Asking, numFiscal: string): Refusal | undefined => {
  if (Number(numFiscal) !== desk.register.numFiscal)
    return refusal(1, `ПРРО з фіскальним номером ${numFiscal} не зареєстрований`);
  return signer && accessGranted({ register: desk.register, signer });
};
