import { type SetUpFacts, type SetUpResult } from '../../runtime/server-set-up.ts';
import { type Signer } from '../../runtime/signer.ts';
import { registersOf } from './registers.ts';

/** A key that can sign, and what the settings keep of it. */
type SigningKey = { readonly signer: Signer; readonly national: object };

/** Asks the server for the registers of the key and takes the only one, or the one that was named (UA-02). */
export const setUpWithServer = async (
  { server, register, now, limits }: SetUpFacts,
  { signer, national }: SigningKey,
): Promise<SetUpResult> => {
  const outcome = await registersOf({ url: server, signer, now }, limits);
  if (outcome.kind === 'rejected') return { kind: 'refused', code: outcome.code, text: outcome.text };
  if (outcome.kind !== 'found') return { kind: 'no-server', why: outcome.why };
  const fitting = outcome.registrations.filter(
    ({ registerNumber }) => register === undefined || registerNumber === register,
  );
  const [only, another] = fitting;
  if (only && !another) return { kind: 'ready', registration: only, national };
  return { kind: 'choose', numbers: outcome.registrations.map(({ registerNumber }) => registerNumber) };
};
